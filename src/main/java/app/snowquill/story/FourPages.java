package app.snowquill.story;

import java.util.List;

/** Step 6: five sections, each expanding a paragraph of step 4. */
public record FourPages(List<Section> sections) {
    public FourPages {
        sections = Texts.copy(sections);
    }

    /** One section; its place in the list names the paragraph of step 4 that it expands. */
    public record Section(String text) {
        public Section {
            text = Texts.orBlank(text);
        }
    }
}
