package app.snowquill.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Gathers the blocks of one document that is marked up, and counts what can't come along. Not thread-safe. */
final class BlockList {
    /** A part of an archive may unpack to this many characters. */
    static final long MOST_CHARACTERS = 64L << 20;

    /** Names of styles in manuscripts that this program wrote: what stands before the story, and after it. */
    private static final Set<String> FRONT_STYLES = Set.of("Contact", "Byline", "Copyright", "CopyrightMore", "Dedication", "DedicationMore",
            "Epigraph", "EpigraphMore");
    private static final String END_STYLE = "TheEnd";

    private final List<Block> blocks = new ArrayList<>();
    private final List<Block.Note> pending = new ArrayList<>();
    private final Map<String, String> notes = new HashMap<>();
    private final Map<Left, Integer> left = new TreeMap<>();
    private int gap;

    /** What a novel's text has no place for. */
    enum Left {
        COMMENT("%d comment%s stayed behind in the document."),
        NOTE("%d footnote%s stayed behind in the document."),
        DELETION("%d deletion%s that the document still keeps as tracked changes stayed behind; what was inserted came in."),
        AROUND("%d line%s of a manuscript’s first page or END stayed behind in the document."),
        PAGE("%d page%s of cover, title, contents or imprint stayed behind in the document."),
        MISSING("%d page%s could not be found, though the document names them."),
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

    /** A heading as it is to be read, with nothing marked in it. */
    void heading(int level, String title) {
        EmphasisText text = new EmphasisText();
        text.add(title, 0);
        add(text.finished(), level);
    }

    /** The last heading is called otherwise. */
    void retitle(String title) {
        for (int i = blocks.size() - 1; i >= 0; i--) {
            if (blocks.get(i) instanceof Block.Heading heading) {
                blocks.set(i, new Block.Heading(heading.level(), title));
                return;
            }
        }
    }

    /** A note belongs to what is being gathered. @param words before its mark. @param key by which its text is known, sooner or later */
    void note(String words, String key) {
        pending.add(new Block.Note(words, key));
    }

    void noteText(String key, String text) {
        notes.putIfAbsent(key, text.strip());
    }

    /**
     * A paragraph in a style that has a name.
     *
     * @param style of the paragraph, or of what that style is based on
     * @param level as {@link #add(Optional, int)} has it
     */
    void add(Optional<String> text, int level, String style) {
        boolean opening = blocks.stream().allMatch(block -> block instanceof Block.Heading heading && heading.level() == 0
                || block instanceof Block.PageBreak || block instanceof Block.Gap);
        if (text.isPresent() && (style.equals(END_STYLE) || opening && FRONT_STYLES.contains(style))) {
            count(Left.AROUND);
        } else {
            add(text, level);
        }
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
        blocks.addAll(pending);
        pending.clear();
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
        blocks.addAll(pending);
        List<Block> all = new ArrayList<>();
        Map<String, String> unread = new HashMap<>(notes);
        for (Block block : blocks) {
            if (!(block instanceof Block.Note note)) {
                all.add(block);
            } else if (notes.getOrDefault(note.text(), "").isEmpty()) {
                count(Left.NOTE);
            } else {
                unread.remove(note.text());
                all.add(new Block.Note(note.words(), notes.get(note.text())));
            }
        }
        unread.keySet().stream().sorted().forEach(key -> all.add(new Block.Note("", unread.get(key))));
        List<String> warnings = new ArrayList<>();
        left.forEach((what, times) -> warnings.add(String.format(Locale.ROOT, what.sentence, times, times == 1 ? "" : "s")));
        return new ReadDocument(title, author, all, warnings);
    }

    private void flushGap() {
        if (gap > 0 && !blocks.isEmpty()) {
            blocks.add(new Block.Gap(gap));
        }
        gap = 0;
    }
}
