package app.snowquill.importing;

/**
 * A remark that the author made in the other program.
 *
 * @param words of the scene that it is about, as they stand there; blank where it is about the whole scene
 */
public record ForeignNote(String words, String text) {
    /** About the whole scene. */
    public static ForeignNote of(String text) {
        return new ForeignNote("", text);
    }
}
