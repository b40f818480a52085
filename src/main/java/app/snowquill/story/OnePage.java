package app.snowquill.story;

import java.util.List;

/** Step 4: five paragraphs, each expanding its sentence of step 2. */
public record OnePage(List<PageParagraph> paragraphs) {
    public OnePage {
        paragraphs = Texts.copy(paragraphs);
    }

    /** @param disasterLine the sentence the paragraph ends in, quoted from {@code text}; blank in the last */
    public record PageParagraph(String text, String disasterLine) {
        public PageParagraph {
            text = Texts.orBlank(text);
            disasterLine = Texts.orBlank(disasterLine);
        }
    }
}
