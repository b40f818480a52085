package app.snowquill.ui.history;

import app.snowquill.pipeline.history.Passage;
import app.snowquill.ui.common.Strings;
import java.util.function.Consumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;

/** A row of the page; as high as its text needs at the list's width. */
final class CompareCell extends ListCell<CompareRow> {
    private static final double SCROLL_BAR = 8;

    private final Strings strings;
    private final Consumer<CompareRow> bringOver;

    CompareCell(Strings strings, Consumer<CompareRow> bringOver) {
        this.strings = strings;
        this.bringOver = bringOver;
        getStyleClass().add("compare-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(CompareRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        setGraphic(new PassageRow(row, strings, bringOver));
        Passage passage = row.passage();
        setAccessibleText(passage.differs()
                ? strings.text("history.spoken-difference", said(passage.left()), said(passage.right())) : said(passage.right()));
    }

    private String said(String text) {
        return text == null ? strings.text("history.nothing-here") : text;
    }

    @Override
    protected double computePrefWidth(double height) {
        return getListView() == null ? 0 : getListView().getWidth() - SCROLL_BAR;
    }

    @Override
    protected double computePrefHeight(double width) {
        return getGraphic() == null ? super.computePrefHeight(width) : getGraphic().prefHeight(computePrefWidth(-1));
    }
}
