package app.snowquill.ui.context;

import app.snowquill.context.ContextLook;
import app.snowquill.ui.common.Icons;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Beneath the bar: how much of the prompt is the same as last time and was read from the model's cache, and what is new. */
final class CacheBrackets extends Pane {
    private static final double BRACKET = 5;
    private static final double GAP = 6;
    private static final double BETWEEN = 16;

    private final ContextWords words;
    private final LayerBar bar;
    private final Region sameLine = line("same");
    private final Region newLine = line("new");
    private final Label same = caption("cache-same");
    private final Label fresh = caption("cache-new");
    private int known;
    private int total;

    CacheBrackets(ContextWords words, LayerBar bar) {
        this.words = words;
        this.bar = bar;
        getStyleClass().add("cache-brackets");
        same.setGraphic(Icons.sized(Feather.ZAP, 12));
        setMinHeight(24);
        setPrefHeight(24);
        setMaxHeight(24);
        getChildren().addAll(sameLine, newLine, same, fresh);
        bar.widthProperty().addListener(property -> requestLayout());
    }

    void show(ContextLook look) {
        known = look.cached().map(ContextLook.Cached::same).orElse(0);
        total = look.total();
        say(same, words.same(look));
        say(fresh, words.fresh(look));
        sameLine.setVisible(known > 0);
        same.setVisible(look.cached().isPresent());
        requestLayout();
    }

    private static void say(Label label, String text) {
        label.setText(text);
        label.getTooltip().setText(text);
    }

    @Override
    protected void layoutChildren() {
        double end = bar.reach(total);
        double middle = Math.min(end, bar.reach(known));
        sameLine.resizeRelocate(0, 0, middle, BRACKET);
        newLine.resizeRelocate(middle + (known > 0 ? GAP : 0), 0, Math.max(0, end - middle - (known > 0 ? GAP : 0)), BRACKET);
        double top = BRACKET + 3;
        double freshWidth = fresh.prefWidth(-1);
        double sameWidth = same.isVisible() ? Math.min(same.prefWidth(-1), getWidth() - freshWidth - BETWEEN) : -BETWEEN;
        same.resizeRelocate(0, top, Math.max(0, sameWidth), 16);
        double from = Math.min(Math.max(known > 0 ? middle + GAP : 0, sameWidth + BETWEEN), getWidth() - freshWidth);
        fresh.resizeRelocate(from, top, freshWidth, 16);
    }

    private static Region line(String style) {
        Region line = new Region();
        line.getStyleClass().addAll("bracket", style);
        return line;
    }

    private static Label caption(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().addAll("caption", "muted");
        label.setTooltip(new Tooltip());
        label.setMinWidth(0);
        return label;
    }
}
