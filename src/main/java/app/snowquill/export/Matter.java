package app.snowquill.export;

/**
 * What stands before the first chapter and after the last. Each text in the book's notation, blank where it is left out.
 *
 * @param titlePage whether the title stands on a page of its own
 * @param endMark whether the last line of the story says END
 * @param notes the author's own words to the reader, after the story
 */
public record Matter(boolean titlePage, String copyright, String dedication, String epigraph, boolean endMark, String notes,
                     String thanks, String aboutTheAuthor) {
    /** A title page, and END. */
    public static final Matter USUAL = new Matter(true, "", "", "", true, "", "", "");

    public Matter withEndMark(boolean wanted) {
        return new Matter(titlePage, copyright, dedication, epigraph, wanted, notes, thanks, aboutTheAuthor);
    }
}
