package app.snowquill.ui.editor;

import java.util.ArrayList;
import java.util.List;
import org.fxmisc.richtext.model.Paragraph;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.richtext.model.StyledDocument;
import org.fxmisc.richtext.model.StyledSegment;
import org.fxmisc.richtext.model.TextOps;

/** The editor's form of prose: each paragraph begins with the indent mark, a run of its own. Between it and passages. */
final class MarkedText {
    /** A joiner that no font draws and no line breaks at. */
    static final char MARK = '\u2060';
    static final TextOps<String, Emphasis> OPS = SegmentOps.styledTextOps();

    /**
     * What is put in place of text that was replaced: marks only behind line ends, and none of their setting elsewhere.
     *
     * @param usual setting of text that came with a mark's
     * @param forced setting of all of it; null to leave each run its own
     */
    StyledDocument<String, String, Emphasis> insertion(StyledDocument<String, String, Emphasis> text, Emphasis usual,
                                                       Emphasis forced) {
        List<List<Passage.Run>> lines = new ArrayList<>();
        for (Paragraph<String, String, Emphasis> paragraph : text.getParagraphs()) {
            lines.add(runs(paragraph, usual).stream()
                    .map(run -> forced == null ? run : new Passage.Run(run.text(), forced)).toList());
        }
        return document(lines, false);
    }

    StyledDocument<String, String, Emphasis> whole(List<Passage> passages) {
        List<List<Passage.Run>> lines = new ArrayList<>();
        passages.forEach(passage -> lines.add(passage.runs()));
        if (lines.isEmpty()) {
            lines.add(List.of());
        }
        return document(lines, true);
    }

    Passage passage(Paragraph<String, String, Emphasis> paragraph) {
        return new Passage(runs(paragraph, Emphasis.PLAIN));
    }

    static String withoutMarks(String text) {
        return text.replace(String.valueOf(MARK), "");
    }

    private static List<Passage.Run> runs(Paragraph<String, String, Emphasis> paragraph, Emphasis usual) {
        List<Passage.Run> runs = new ArrayList<>();
        for (StyledSegment<String, Emphasis> segment : paragraph.getStyledSegments()) {
            String words = withoutMarks(segment.getSegment()).replace("\t", " ");
            runs.add(new Passage.Run(words, segment.getStyle() == Emphasis.INDENT ? usual : segment.getStyle()));
        }
        return new Passage(runs).runs();
    }

    private static ReadOnlyStyledDocument<String, String, Emphasis> document(List<List<Passage.Run>> lines, boolean firstMarked) {
        ReadOnlyStyledDocumentBuilder<String, String, Emphasis> builder = new ReadOnlyStyledDocumentBuilder<>(OPS, "");
        for (int i = 0; i < lines.size(); i++) {
            List<StyledSegment<String, Emphasis>> segments = new ArrayList<>();
            if (firstMarked || i > 0) {
                segments.add(new StyledSegment<>(String.valueOf(MARK), Emphasis.INDENT));
            }
            lines.get(i).forEach(run -> segments.add(new StyledSegment<>(run.text(), run.emphasis())));
            if (segments.isEmpty()) {
                segments.add(new StyledSegment<>("", Emphasis.PLAIN));
            }
            builder.addParagraph(segments);
        }
        return builder.build();
    }

    /** The spans of a range with an emphasis added or taken off; marks stay marks. */
    static StyleSpans<Emphasis> emphasised(StyleSpans<Emphasis> spans, Emphasis wanted) {
        boolean all = spans.stream().filter(span -> span.getStyle() != Emphasis.INDENT && span.getLength() > 0)
                .allMatch(span -> span.getStyle().has(wanted));
        StyleSpansBuilder<Emphasis> changed = new StyleSpansBuilder<>();
        spans.forEach(span -> changed.add(span.getStyle().with(wanted, !all), span.getLength()));
        return changed.create();
    }
}
