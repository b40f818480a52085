package app.snowquill.importing;

import java.util.ArrayList;
import java.util.List;

/**
 * A document as its format has it, before anybody says what is a chapter.
 *
 * @param title as the document names itself; may be blank
 * @param warnings sentences about what could not be kept as it was
 */
record ReadDocument(String title, String author, List<Block> blocks, List<String> warnings) {
    ReadDocument {
        title = title == null ? "" : title.strip();
        author = author == null ? "" : author.strip();
        blocks = List.copyOf(blocks);
        warnings = List.copyOf(warnings);
    }

    /** The same with one warning more, before the others. */
    ReadDocument warned(List<String> first) {
        List<String> all = new ArrayList<>(first);
        all.addAll(warnings);
        return new ReadDocument(title, author, blocks, all);
    }
}
