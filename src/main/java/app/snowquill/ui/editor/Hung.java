package app.snowquill.ui.editor;

import javafx.scene.Node;

/**
 * Something hung into the page at some of its paragraphs. Immutable.
 *
 * @param first paragraph it belongs to
 * @param last paragraph it belongs to
 * @param covers whether it stands in their place and the rest of the page is dimmed; otherwise it hangs below the last
 */
record Hung(int first, int last, Node node, boolean covers) {
    Borne of(int paragraph) {
        if (!covers) {
            return paragraph == last ? new Borne(Borne.Kind.BELOW, node) : Borne.NOTHING;
        }
        return paragraph == first ? new Borne(Borne.Kind.INSTEAD, node)
                : paragraph > first && paragraph <= last ? new Borne(Borne.Kind.GONE, null) : Borne.NOTHING;
    }

    /** Whether it stands in the place of a paragraph. */
    boolean stands(int paragraph) {
        return covers && paragraph >= first && paragraph <= last;
    }

    boolean dims(int paragraph) {
        return covers && (paragraph < first || paragraph > last);
    }

    boolean isLast(int paragraph, int count) {
        return covers ? paragraph == first && last == count - 1 : paragraph == count - 1;
    }
}
