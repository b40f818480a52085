package app.snowquill.ui.editor;

import app.snowquill.pipeline.history.Hunks;
import app.snowquill.ui.common.Strings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/**
 * A passage as it stands and as an agent would have it, in one, with an answer for each change in the margin. It takes the place of the passage
 * on the page; the passage itself stays in the text. Made for one answer of an agent; on the window's thread.
 */
final class DiffBox extends Region {
    private static final double GAP = 5;
    /** From the words to the answers in the margin, px. */
    private static final double MARGIN = 26;
    private static final double RAIL = 2;
    /** As far down as the page's own words stand in their paragraph, px. */
    private static final double TOP = 3;

    private final Hunks hunks;
    private final HunkAnswers answers;
    private final Strings strings;
    private final double columnWidth;
    private final Region rail = new Region();
    private final List<DiffFlow> flows = new ArrayList<>();
    private final Map<Integer, HunkChip> chips = new LinkedHashMap<>();

    /**
     * @param flush whether its first paragraph is not indented
     * @param columnWidth of the page's text, px
     * @param answered told a change and what the author says of it
     */
    DiffBox(Hunks hunks, HunkAnswers answers, boolean flush, double columnWidth, Strings strings, HunkChip.Answered answered) {
        this.hunks = hunks;
        this.answers = answers;
        this.strings = strings;
        this.columnWidth = columnWidth;
        getStyleClass().add("prose-diff");
        rail.getStyleClass().add("diff-rail");
        getChildren().add(rail);
        for (Hunks.Paragraph paragraph : hunks.paragraphs()) {
            flows.add(new DiffFlow(paragraph, flush && flows.isEmpty()));
        }
        getChildren().addAll(flows);
        for (int i = 0; i < hunks.count(); i++) {
            chips.put(i, new HunkChip(i, strings, answered));
        }
        getChildren().addAll(chips.values());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        addEventHandler(KeyEvent.KEY_TYPED, KeyEvent::consume);
        setOnMousePressed(event -> {
            requestFocus();
            event.consume();
        });
        mark();
    }

    /** Shows what the author has said by now. */
    void mark() {
        flows.forEach(flow -> flow.mark(answers));
        chips.forEach((hunk, chip) -> chip.show(answers.of(hunk), answers.current() == hunk));
        Hunks.Part part = hunks.hunk(answers.current());
        setAccessibleText(strings.text("passage.spoken", answers.current() + 1, hunks.count(), spoken(part.removed()), spoken(part.added())));
    }

    private static String spoken(String text) {
        return text.isBlank() ? "–" : text.strip();
    }

    private double textWidth(double width) {
        return Math.max(120, Math.min(columnWidth, width - Gutter.PREVIEW_OVERHANG - MARGIN - HunkChip.WIDTH - 8));
    }

    @Override
    protected double computePrefHeight(double width) {
        double text = textWidth(width < 0 ? columnWidth : width);
        double height = GAP * Math.max(0, flows.size() - 1);
        for (DiffFlow flow : flows) {
            height += Math.ceil(flow.prefHeight(text));
        }
        return Math.max(height, chips.size() * (HunkChip.HEIGHT + 4)) + GAP - TOP;
    }

    @Override
    protected void layoutChildren() {
        double text = textWidth(getWidth());
        double y = TOP;
        double free = 0;
        rail.resizeRelocate(0, 0, RAIL, Math.max(0, getHeight() - GAP));
        for (DiffFlow flow : flows) {
            double height = Math.ceil(flow.prefHeight(text));
            flow.resizeRelocate(Gutter.PREVIEW_OVERHANG, y, text, height);
            flow.layout();
            for (Map.Entry<Integer, Double> top : flow.tops().entrySet()) {
                HunkChip chip = chips.get(top.getKey());
                free = Math.max(free, y + top.getValue());
                chip.resizeRelocate(Gutter.PREVIEW_OVERHANG + text + MARGIN, free, HunkChip.WIDTH, HunkChip.HEIGHT);
                free += HunkChip.HEIGHT + 4;
            }
            y += height + GAP;
        }
    }
}
