package app.snowquill.story;

/**
 * Where the book says something.
 *
 * @param scene id of the scene; blank for none
 * @param quote its words there; blank where only the author says it
 */
public record Evidence(String scene, String quote) {
    public static final Evidence NONE = new Evidence("", "");

    public Evidence {
        scene = Texts.orBlank(scene);
        quote = Texts.orBlank(quote);
    }
}
