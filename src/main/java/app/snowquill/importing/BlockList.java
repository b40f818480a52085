package app.snowquill.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Gathers the blocks of one document that is marked up, and counts what can't come along. Not thread-safe. */
final class BlockList {
    /** A part of an archive may unpack to this many characters. */
    static final long MOST_CHARACTERS = 64L << 20;

    private final List<Block> blocks = new ArrayList<>();
    private final Map<Left, Integer> left = new TreeMap<>();
    private int gap;

    /** What a novel's text has no place for. */
    enum Left {
        COMMENT("%d comment%s stayed behind in the document."),
        NOTE("%d footnote%s stayed behind in the document."),
        DELETION("%d deletion%s that the document still keeps as tracked changes stayed behind; what was inserted came in."),
        PICTURE("%d picture%s stayed behind in the document."),
        TABLE("%d table%s came in as one paragraph a cell."),
        LIST("The bullets or numbers of %d list item%s stayed behind; their words came in.");

        private final String sentence;

        Left(String sentence) {
            this.sentence = sentence;
        }
    }

    void count(Left what) {
        left.merge(what, 1, Integer::sum);
    }

    /** @param level of a heading, 0 for the document's title; below 0 for a paragraph */
    void add(Optional<String> text, int level) {
        if (text.isEmpty()) {
            gap++;
            return;
        }
        flushGap();
        String plain = text.get().replace("\\*", "*").replace("\\#", "#");
        if (level < 0 && BreakLines.matches(plain)) {
            blocks.add(new Block.Break());
        } else {
            blocks.add(level < 0 ? new Block.Paragraph(text.get())
                    : new Block.Heading(level, text.get().replaceAll("(?<!\\\\)\\*", "").replace("\\*", "*").replace('\n', ' ')));
        }
    }

    void page() {
        flushGap();
        if (!blocks.isEmpty() && !(blocks.get(blocks.size() - 1) instanceof Block.PageBreak)) {
            blocks.add(new Block.PageBreak());
        }
    }

    void rule() {
        flushGap();
        blocks.add(new Block.Break());
    }

    ReadDocument document(String title, String author) {
        List<String> warnings = new ArrayList<>();
        left.forEach((what, times) -> warnings.add(String.format(java.util.Locale.ROOT, what.sentence, times, times == 1 ? "" : "s")));
        return new ReadDocument(title, author, blocks, warnings);
    }

    private void flushGap() {
        if (gap > 0 && !blocks.isEmpty()) {
            blocks.add(new Block.Gap(gap));
        }
        gap = 0;
    }
}
