package app.snowquill.ui.activity;

import app.snowquill.ui.common.Strings;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Tokens read and written today, a bar for each step. Pressing a bar shows the calls it is made of. */
final class StepTokensPane extends VBox {
    private static final double LONGEST = 150;

    private final ActivityViewModel model;
    private final Strings strings;
    private final VBox bars = new VBox();

    StepTokensPane(ActivityViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        Label title = new Label(strings.text("activity.tokens"));
        HBox head = new HBox(title);
        head.getStyleClass().addAll("panel-header", "section-head", "first");
        bars.getStyleClass().add("token-bars");
        getChildren().addAll(head, bars);
        model.tokensProperty().addListener(property -> show());
        show();
    }

    private void show() {
        List<StepTokens> steps = model.tokensProperty().get();
        bars.getChildren().clear();
        if (steps.isEmpty()) {
            Label none = new Label(strings.text("activity.no-tokens"));
            none.getStyleClass().addAll("dense", "muted");
            bars.getChildren().add(none);
            return;
        }
        long most = steps.stream().mapToLong(StepTokens::total).max().orElse(1);
        steps.forEach(step -> bars.getChildren().add(bar(step, LONGEST / most)));
        HBox legend = new HBox(12, key("read"), key("written"));
        legend.getStyleClass().add("legend");
        bars.getChildren().add(legend);
    }

    private Node bar(StepTokens step, double pixels) {
        Label number = new Label(Integer.toString(step.step()));
        number.getStyleClass().addAll("caption", "muted", "step-number");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label total = new Label(model.words().tokens(step.total()));
        total.getStyleClass().addAll("caption", "muted");
        HBox parts = new HBox(1, part("read", step.read() * pixels), part("written", step.written() * pixels));
        parts.setAlignment(Pos.CENTER_LEFT);
        HBox row = new HBox(8, number, parts, space, total);
        row.setAlignment(Pos.CENTER_LEFT);
        Button button = new Button();
        button.setGraphic(row);
        button.setId("tokens-step-" + step.step());
        button.getStyleClass().addAll("flat", "token-bar");
        button.setMaxWidth(Double.MAX_VALUE);
        row.prefWidthProperty().bind(button.widthProperty());
        String words = strings.text("activity.tokens-words", step.step(), step.read(), step.written());
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(event -> model.filterProperty().set(new CallFilter(CallFilter.Kind.STEP, step.step())));
        return button;
    }

    private static Region part(String style, double width) {
        Region part = new Region();
        part.getStyleClass().addAll("token-part", style);
        part.setMinWidth(Math.max(1, width));
        part.setMaxWidth(Math.max(1, width));
        return part;
    }

    private Node key(String style) {
        Region square = new Region();
        square.getStyleClass().addAll("legend-square", style);
        Label words = new Label(strings.text("activity.tokens-" + style), square);
        words.getStyleClass().addAll("caption", "muted");
        return words;
    }
}
