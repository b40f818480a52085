package app.snowquill.ui.context;

import app.snowquill.ui.common.Icons;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What an element is called, with the sign of its kind. */
final class TitleCell extends ElementCell {
    /** As far before the words as the chevron of a layer. */
    private static final double MINUS = 18;

    private final ContextWords words;
    private final FontIcon icon = Icons.small(Feather.FILE_TEXT);
    private final Label title = new Label();
    private final HBox line = new HBox(10, icon, title);
    private final Label layer = new Label();
    private final Label around = new Label();
    private final Label aroundWords = new Label();
    private final HBox last = new HBox(4, Icons.sized(Feather.MINUS, 12), around, aroundWords);

    TitleCell(ContextWords words) {
        super("title-cell");
        this.words = words;
        line.setAlignment(Pos.CENTER_LEFT);
        title.setMinWidth(0);
        layer.getStyleClass().add("strong");
        around.getStyleClass().add("strong");
        around.setText(words.strings().text("context.around"));
        around.setMinWidth(Region.USE_PREF_SIZE);
        aroundWords.getStyleClass().add("muted");
        aroundWords.setMinWidth(Region.USE_PREF_SIZE);
        last.setTranslateX(-MINUS);
        last.setAlignment(Pos.CENTER_LEFT);
        last.setMinWidth(Region.USE_PREF_SIZE);
    }

    @Override
    Node layer(ContextRow.OfLayer of) {
        layer.setText(words.layer(of.use().layer()));
        return layer;
    }

    @Override
    Node element(ContextRow.OfElement of) {
        icon.setIconCode(ElementIcons.of(of.element().kind()));
        title.setText(of.element().title());
        setTooltip(new Tooltip(of.element().title()));
        line.maxWidthProperty().bind(widthProperty().subtract(40));
        return line;
    }

    @Override
    Node around(ContextRow.Around of) {
        aroundWords.setText(words.around(of.look()));
        return last;
    }
}
