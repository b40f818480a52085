package app.snowquill.ui.snowflake;

import app.snowquill.pipeline.Alternatives;
import app.snowquill.snowflake.Finding;
import app.snowquill.snowflake.Step;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.review.DocumentNames;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** Asks the model for a version of the open step, with or without a wish; while it writes, stops it. */
final class AskBar extends HBox {
    private final SnowflakeViewModel model;
    private final Strings strings;
    private final TextField wish = new TextField();
    private final Label scope = new Label();
    private final Button write;
    private final Button stop;
    private final Label progress = new Label();
    private final RouteButton route;
    private final Button several;
    private Consumer<String> alternatives = wishes -> { };

    AskBar(SnowflakeViewModel model, Strings strings) {
        super(8);
        this.model = model;
        this.strings = strings;
        setAlignment(Pos.CENTER_LEFT);
        wish.setId("wish");
        wish.setPromptText(strings.text("snowflake.wish"));
        wish.setAccessibleText(strings.text("snowflake.wish"));
        wish.getStyleClass().add("with-icon");
        Node pen = Icons.small(Feather.EDIT_3);
        pen.setMouseTransparent(true);
        StackPane.setAlignment(pen, Pos.CENTER_LEFT);
        pen.setTranslateX(9);
        StackPane field = new StackPane(wish, pen);
        HBox.setHgrow(field, Priority.ALWAYS);
        scope.getStyleClass().addAll("caption", "muted");
        scope.setMinWidth(USE_PREF_SIZE);
        progress.getStyleClass().addAll("dense", "machine", "medium");
        progress.setGraphic(Icons.small(Feather.LOADER, "machine"));
        progress.setMinWidth(USE_PREF_SIZE);
        write = Buttons.withKey(Buttons.machine(strings.text("snowflake.write-new"), Feather.CPU, this::write), "Ctrl ↵");
        write.setId("write");
        stop = Buttons.withKey(Buttons.plain(strings.text("snowflake.stop"), model.runs()::stop), "Esc");
        stop.setId("stop");
        several = Buttons.flat(strings.text("alternatives.open"), Feather.LAYERS, () -> {
            alternatives.accept(wish.getText());
            wish.clear();
        });
        several.setId("alternatives");
        route = new RouteButton(model, strings);
        getChildren().addAll(field, scope, progress, route, several, write, stop);
        wish.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                event.consume();
                write();
            }
        });
    }

    /** @param shows several versions of the open step to choose from, with what the author wishes */
    void setOnAlternatives(Consumer<String> shows) {
        alternatives = shows;
    }

    /** Writes the selected document, or the whole step where none is. */
    void write() {
        Step step = model.openProperty().get();
        if (!model.isReady(step) || isBusy()) {
            return;
        }
        DocumentKey selected = model.selectedProperty().get();
        String text = wish.getText();
        wish.clear();
        if (selected != null && model.content(selected).isPresent()) {
            model.generate(selected, text);
        } else {
            model.generate(step, text);
        }
    }

    void suggestFix(Finding finding) {
        wish.setText(finding.fix());
        wish.requestFocus();
        wish.end();
    }

    void refresh() {
        Step step = model.openProperty().get();
        RunState.Progress now = model.runs().stateProperty().get().progress().get(step);
        boolean busy = isBusy();
        show(stop, busy);
        show(write, !busy);
        show(several, !busy && Alternatives.STEPS.contains(step));
        several.setDisable(!model.isReady(step));
        show(route, !busy && model.isReady(step));
        route.refresh();
        show(progress, now != null);
        if (now != null) {
            progress.setText(model.runs().stateProperty().get().stopping() ? strings.text("snowflake.stopping")
                    : !model.runs().copying().isEmpty() ? strings.text("snowflake.copying")
                    : now.items() > 1 ? strings.text("snowflake.of", now.done(), now.items())
                    : strings.text("snowflake.writing-now"));
        }
        write.setText(model.isBegun(step) ? strings.text("snowflake.write-new") : strings.text("snowflake.write"));
        write.setDisable(!model.isReady(step));
        wish.setPromptText(step.reads().stream().filter(read -> !model.isBegun(read)).findFirst()
                .map(read -> strings.text("snowflake.needs", read.number(), strings.of("snowflake.step", read.number())))
                .orElseGet(() -> strings.text("snowflake.wish")));
        wish.setDisable(!model.isReady(step) || busy);
        DocumentKey selected = model.selectedProperty().get();
        scope.setText(selected == null || busy || model.content(selected).isEmpty() ? "" : strings.text("snowflake.scope",
                DocumentNames.of(selected, model.viewProperty().get().book())));
        show(scope, !scope.getText().isEmpty());
    }

    private boolean isBusy() {
        return !model.runs().stateProperty().get().progress().isEmpty();
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
