package app.snowquill.story;

/**
 * Something that the book promises, and where it keeps it.
 *
 * @param text what is set up, as a sentence
 * @param planted where
 * @param paid where it is paid off; {@link Evidence#NONE} while it is open
 * @param due id of the scene by which it should be; blank for the end of the book
 */
public record Setup(String id, String text, Evidence planted, Evidence paid, String due) {
    public Setup {
        id = Texts.orBlank(id);
        text = Texts.orBlank(text);
        planted = planted == null ? Evidence.NONE : planted;
        paid = paid == null ? Evidence.NONE : paid;
        due = Texts.orBlank(due);
    }

    public boolean isOpen() {
        return paid.equals(Evidence.NONE);
    }
}
