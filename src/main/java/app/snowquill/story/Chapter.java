package app.snowquill.story;

/** A chapter. {@code part} is the id of the part it stands in. */
public record Chapter(String id, String part, String title) {
    public Chapter {
        id = Texts.orBlank(id);
        part = Texts.orBlank(part);
        title = Texts.orBlank(title);
    }
}
