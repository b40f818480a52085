package app.snowquill.ui.messages;

/**
 * What went wrong, in words for the author.
 *
 * @param title one short sentence without a full stop: what happened
 * @param detail more of it; may be blank
 * @param kept what is safe; may be blank
 * @param next what the author can do now; may be blank
 * @param code for support, such as "EXP-04"; may be blank
 */
public record Failure(String title, String detail, String kept, String next, String code) {
    public Failure withKept(String text) {
        return new Failure(title, detail, text, next, code);
    }

    public Failure withNext(String text) {
        return new Failure(title, detail, kept, text, code);
    }

    public Failure withCode(String text) {
        return new Failure(title, detail, kept, next, text);
    }
}
