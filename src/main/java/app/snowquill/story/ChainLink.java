package app.snowquill.story;

/**
 * How one scene hands on to the next of its strand. Stored by id at both ends.
 *
 * @param scene id of the scene at the other end; blank for {@link LinkKind#NONE}
 */
public record ChainLink(LinkKind kind, String scene) {
    public static final ChainLink NONE = new ChainLink(LinkKind.NONE, "");

    public ChainLink {
        kind = kind == null ? LinkKind.NONE : kind;
        scene = Texts.orBlank(scene);
    }

    public enum LinkKind {
        NONE, SETBACK, DECISION, VICTORY, MIXED, SEQUEL_BRIDGE, CHAPTER_BREAK
    }
}
