package app.snowquill.pipeline.agents;

/**
 * A remark of the author's own on a scene.
 *
 * @param scene its id
 * @param words of its text that it is about; blank for the whole scene
 */
public record AuthorNote(String scene, String words, String text) {
}
