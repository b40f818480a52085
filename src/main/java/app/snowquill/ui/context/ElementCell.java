package app.snowquill.ui.context;

import javafx.scene.Node;
import javafx.scene.control.TreeTableCell;

/** A cell of the table of elements, filled anew for each kind of row. Nodes are made once and used again for row after row. */
abstract class ElementCell extends TreeTableCell<ContextRow, ContextRow> {
    ElementCell(String style) {
        getStyleClass().add(style);
    }

    @Override
    protected final void updateItem(ContextRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setTooltip(null);
        Node shown = null;
        if (!empty && row instanceof ContextRow.OfLayer of) {
            shown = layer(of);
        } else if (!empty && row instanceof ContextRow.OfElement of) {
            shown = element(of);
        } else if (!empty && row instanceof ContextRow.Around of) {
            shown = around(of);
        }
        setGraphic(shown);
    }

    /** What it shows in a layer's row; null for nothing. */
    Node layer(ContextRow.OfLayer of) {
        return null;
    }

    /** What it shows in an element's row; null for nothing. */
    abstract Node element(ContextRow.OfElement of);

    /** What it shows in the last row; null for nothing. */
    Node around(ContextRow.Around of) {
        return null;
    }
}
