package app.snowquill.ui.context;

import app.snowquill.context.ContextLook;
import app.snowquill.context.LayerUse;
import app.snowquill.context.SentElement;

/** A row of the table of elements. */
sealed interface ContextRow {
    /** The head of a layer; its elements lie beneath it. */
    record OfLayer(LayerUse use) implements ContextRow {
    }

    record OfElement(SentElement element) implements ContextRow {
    }

    /** What stands around the elements, and what is kept free. */
    record Around(ContextLook look) implements ContextRow {
    }
}
