package app.snowquill.pipeline.outline;

/** What a change is about: a part, a chapter or a scene, by its id. */
public record OutlineItem(Kind kind, String id) {
    public enum Kind {
        PART, CHAPTER, SCENE
    }

    public static OutlineItem scene(String id) {
        return new OutlineItem(Kind.SCENE, id);
    }
}
