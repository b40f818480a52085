package app.snowquill.scene;

import app.snowquill.snowflake.Finding.Severity;

/**
 * What is wrong with one end of a link.
 *
 * @param quote the words at fault: a scene's id or the kind of the link
 * @param message a sentence for the author, with the titles of the scenes
 * @param fix what could be done
 */
public record ChainFault(Kind kind, End end, String quote, String message, String fix) {
    /** Which field of the card holds the end. */
    public enum End {
        IN, OUT
    }

    /** In the order in which they are looked for: where an earlier one holds, the later ones say nothing. */
    public enum Kind {
        /** A link of some kind that names no scene. */
        NO_SCENE,
        /** The scene it names is not in the list. */
        GONE,
        ITSELF,
        OTHER_STRAND,
        /** Out to an earlier scene, or in from a later one. */
        BACKWARDS,
        /** Setback to a proactive scene, decision from one, and so on. */
        WRONG_TYPES,
        /** The link says setback, mixed or victory, and the scene it comes from ends otherwise. */
        OTHER_OUTCOME,
        /** A second scene leads to the same one. */
        DOUBLE,
        /** Forwards in its strand, but not to the next scene. */
        SKIPS,
        /** The scene at the other end names another link. */
        ENDS_DISAGREE
    }

    public Severity severity() {
        return kind.compareTo(Kind.SKIPS) < 0 ? Severity.ERROR : Severity.WARNING;
    }
}
