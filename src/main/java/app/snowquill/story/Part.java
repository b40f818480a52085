package app.snowquill.story;

/** A part of the book, the top level of the outline. */
public record Part(String id, String title) {
    public Part {
        id = Texts.orBlank(id);
        title = Texts.orBlank(title);
    }
}
