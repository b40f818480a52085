package app.snowquill.importing;

import java.util.ArrayList;
import java.util.List;

/**
 * A document as its format has it, before anybody says what is a chapter.
 *
 * @param title as the document names itself; may be blank
 * @param warnings sentences about what could not be kept as it was
 * @param levels what its headings' levels mean
 */
record ReadDocument(String title, String author, List<Block> blocks, List<String> warnings, Levels levels) {
    /** What the levels of headings mean. */
    enum Levels {
        /** What they are beside each other: a document may begin with any. */
        COUNTED,
        /** 1 is a part, 2 a chapter, 3 and deeper a scene. */
        TOLD
    }

    ReadDocument {
        title = title == null ? "" : title.strip();
        author = author == null ? "" : author.strip();
        blocks = List.copyOf(blocks);
        warnings = List.copyOf(warnings);
    }

    ReadDocument(String title, String author, List<Block> blocks, List<String> warnings) {
        this(title, author, blocks, warnings, Levels.COUNTED);
    }

    /** The same, where it is so, with headings that say what they stand for. */
    ReadDocument told(boolean so) {
        return new ReadDocument(title, author, blocks, warnings, so ? Levels.TOLD : levels);
    }

    /** The same with one warning more, before the others. */
    ReadDocument warned(List<String> first) {
        List<String> all = new ArrayList<>(first);
        all.addAll(warnings);
        return new ReadDocument(title, author, blocks, all, levels);
    }
}
