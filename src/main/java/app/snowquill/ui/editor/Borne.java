package app.snowquill.ui.editor;

import javafx.scene.Node;

/**
 * What a paragraph of the page bears beside its words.
 *
 * @param node null for {@link Kind#NOTHING} and {@link Kind#GONE}
 */
record Borne(Kind kind, Node node) {
    static final Borne NOTHING = new Borne(Kind.NOTHING, null);

    enum Kind {
        NOTHING,
        /** A node below its words. */
        BELOW,
        /** A node in the place of its words, which stay in the text. */
        INSTEAD,
        /** No room at all: a paragraph before it bears what stands for it. */
        GONE
    }

    boolean hides() {
        return kind == Kind.INSTEAD || kind == Kind.GONE;
    }
}
