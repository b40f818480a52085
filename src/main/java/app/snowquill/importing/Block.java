package app.snowquill.importing;

/** What a foreign document is made of, one after another. Immutable. */
sealed interface Block {
    /** @param level 0 for the title of the whole, 1 for the highest heading under it */
    record Heading(int level, String text) implements Block {
    }

    /** Text in the book's notation: *italics*, **bold**, a line break as one; never blank. */
    record Paragraph(String text) implements Block {
    }

    /** A line of its own that parts scenes: #, ***, * * *, a rule. */
    record Break() implements Block {
    }

    record PageBreak() implements Block {
    }

    /** A remark on what stands before it. @param words of that, as they stand there; may be blank */
    record Note(String words, String text) implements Block {
    }

    /** Empty lines, or paragraphs without text. @param lines how many, from 1 */
    record Gap(int lines) implements Block {
    }
}
