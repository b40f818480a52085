package app.snowquill.ui.context;

import app.snowquill.context.ContextLook;
import app.snowquill.context.LayerUse;
import app.snowquill.ui.common.Strings;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/**
 * All that a model holds in one call, as one bar: the layers in the order in which they are sent, what stands around them, what is
 * kept for the answer, what is free. A part says as much of itself as fits into it, and all of it in its tooltip.
 */
final class LayerBar extends Pane {
    private static final double HEIGHT = 34;
    private static final double PADDING = 16;

    private final ContextWords words;
    private final List<Part> parts = new ArrayList<>();
    private final Rectangle rounded = new Rectangle();
    private double all = 1;

    /** @param texts what it may say, the longest first */
    private record Part(Label label, int tokens, List<String> texts) {
    }

    LayerBar(ContextWords words) {
        this.words = words;
        getStyleClass().add("layer-bar");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        rounded.setArcWidth(10);
        rounded.setArcHeight(10);
        setClip(rounded);
    }

    void show(ContextLook look) {
        Strings strings = words.strings();
        parts.clear();
        for (LayerUse use : look.layers()) {
            add("layer-" + words.letter(use.layer()).toLowerCase(strings.locale()), use.used(), words.part(use),
                    strings.text("context.part-tip", words.layer(use.layer()), use.used(), use.budget()));
        }
        add("template", look.template(), List.of(), strings.text("context.template-tip", look.template()));
        String answer = strings.text("context.answer", look.answer());
        add("answer", look.answer(), List.of(answer, words.number(look.answer())), answer);
        add("free", look.free(), List.of(strings.text("context.free")), strings.text("context.free-tip", look.free()));
        all = parts.stream().mapToInt(Part::tokens).sum();
        getChildren().setAll(parts.stream().map(Part::label).toList());
        requestLayout();
    }

    private void add(String style, int tokens, List<String> texts, String whole) {
        Label label = new Label();
        label.getStyleClass().addAll("part", style);
        label.setTooltip(new Tooltip(whole));
        label.setAccessibleRole(AccessibleRole.TEXT);
        label.setAccessibleText(whole);
        parts.add(new Part(label, tokens, texts));
    }

    /** How far from the left a number of tokens reaches. */
    double reach(int tokens) {
        return Math.round(getWidth() * tokens / Math.max(1, all));
    }

    @Override
    protected void layoutChildren() {
        rounded.setWidth(getWidth());
        rounded.setHeight(getHeight());
        int before = 0;
        for (Part part : parts) {
            double from = reach(before);
            before += part.tokens();
            double width = reach(before) - from;
            part.label().setText(fitting(part, width));
            part.label().resizeRelocate(from, 0, width, getHeight());
        }
    }

    private static String fitting(Part part, double width) {
        for (String text : part.texts()) {
            part.label().setText(text);
            if (part.label().prefWidth(-1) <= width || text.length() == 1 && width >= PADDING) {
                return text;
            }
        }
        return "";
    }
}
