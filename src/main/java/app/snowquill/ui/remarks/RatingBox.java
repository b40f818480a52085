package app.snowquill.ui.remarks;

import app.snowquill.agent.Remark;
import app.snowquill.agent.RemarkKind;
import app.snowquill.agent.RemarkState;
import app.snowquill.scene.quality.DimensionScore;
import app.snowquill.scene.quality.DraftQuality;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Strings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The Rater's opinion beside what is measured, dimension by dimension; it gates nothing and says so. Made anew with each change. */
final class RatingBox extends VBox {
    RatingBox(List<Found> found, Optional<DraftQuality> measured, RemarksViewModel model, Strings strings) {
        super(4);
        setId("rating");
        getStyleClass().add("rating");
        Map<RemarkKind, Found> scores = found.stream().filter(Found::isScore).filter(one -> one.remark().orElseThrow().state() == RemarkState.OPEN)
                .collect(Collectors.toMap(one -> one.remark().orElseThrow().remark().kind(), one -> one, (one, other) -> one));
        GridPane grid = new GridPane(10, 2);
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints numbers = new ColumnConstraints(64);
        numbers.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(names, numbers, numbers);
        grid.addRow(0, label("", "muted"), label(strings.text("remarks.measured"), "muted"), label(strings.text("remarks.rater"), "muted"));
        measured.ifPresent(quality -> {
            int row = 1;
            for (DimensionScore one : quality.dimensions()) {
                Found score = scores.get(RemarkKind.of(one.dimension()));
                grid.addRow(row++, label(strings.of("card.dimension", one.dimension()), "dense"),
                        label(one.score().isPresent() ? number(one.score().getAsDouble()) : "–", "dense"),
                        score == null ? label("–", "dense") : opinion(score, model, strings));
            }
        });
        Label gates = label(strings.text("remarks.gates-nothing"), "muted");
        gates.setWrapText(true);
        gates.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(grid, gates);
        if (!model.errand().busy()) {
            Hyperlink compare = Buttons.link(strings.text("remarks.compare"), () -> model.compare(strings.text("remarks.no-version")));
            compare.setId("compare-versions");
            getChildren().add(compare);
        }
    }

    private static Hyperlink opinion(Found score, RemarksViewModel model, Strings strings) {
        Remark remark = score.remark().orElseThrow().remark();
        Hyperlink link = Buttons.link(strings.text("remarks.score", remark.score(), number(remark.share())), () -> model.choose(score.id()));
        link.setId("score-" + remark.kind().word());
        link.setTooltip(new Tooltip("“" + score.quote() + "”\n" + score.message()
                + (score.span().isEmpty() ? "\n" + strings.text("remarks.words-gone") : "")));
        return link;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().addAll("caption", style);
        return label;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
