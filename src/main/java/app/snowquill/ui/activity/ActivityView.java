package app.snowquill.ui.activity;

import app.snowquill.ui.activity.QueueEntry.Remedy;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Toast;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/**
 * View 6: what the model did and does. {@link #left()} is the queue, {@link #centre()} the figures, events, calls, tokens and health.
 * Health is tested when the view is first looked at. Lives with the open book; on the window's thread.
 */
public final class ActivityView implements AutoCloseable {
    private static final Duration TICK = Duration.seconds(2);

    private final ActivityViewModel model;
    private final Strings strings;
    private final ActivityActions actions;
    private final Consumer<Toast> toast;
    private final QueuePane left;
    private final VBox centre = new VBox();
    private final ScrollPane right;
    private final HealthPane health;
    private final Timeline ticks = new Timeline(new KeyFrame(TICK, event -> tick()));

    /** @param toast says a short word about something that has been done */
    public ActivityView(ActivityViewModel model, Strings strings, ActivityActions actions, Consumer<Toast> toast) {
        this.model = model;
        this.strings = strings;
        this.actions = actions;
        this.toast = toast;
        String sheet = ActivityView.class.getResource("activity.css").toExternalForm();
        this.left = new QueuePane(model.queue(), strings, this::remedy);
        left.getStylesheets().add(sheet);
        CallsPane calls = new CallsPane(model, strings, this::save, this::showRaw);
        EventsPane events = new EventsPane(model.events(), model.words(), strings, this::showRaw);
        this.health = new HealthPane(model.health(), model.words(), strings);
        VBox column = new VBox(new StepTokensPane(model, strings), health);
        right = new ScrollPane(column);
        right.setFitToWidth(true);
        right.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        right.getStyleClass().add("activity-right");
        VBox middle = new VBox(events, calls);
        middle.setMinWidth(0);
        VBox.setVgrow(calls, Priority.ALWAYS);
        HBox.setHgrow(middle, Priority.ALWAYS);
        HBox lower = new HBox(middle, right);
        VBox.setVgrow(lower, Priority.ALWAYS);
        centre.getStylesheets().add(sheet);
        centre.getStyleClass().addAll("sheet", "activity");
        centre.getChildren().addAll(new TileBar(model, strings, calls::sort, this::testMemory), lower);
        ticks.setCycleCount(Animation.INDEFINITE);
        centre.sceneProperty().addListener((property, before, now) -> looked(now));
    }

    public Node left() {
        return left;
    }

    public Node centre() {
        return centre;
    }

    /** Shows or folds tokens and health. */
    public void showRight(boolean open) {
        right.setVisible(open);
        right.setManaged(open);
    }

    /** Looks no more; what it showed stays to be seen until its window goes. */
    @Override
    public void close() throws Exception {
        ticks.stop();
        model.close();
    }

    private void looked(Scene scene) {
        if (scene == null) {
            ticks.stop();
        } else if (ticks.getStatus() != Animation.Status.RUNNING) {
            ticks.play();
            model.tick();
            if (model.health().reportProperty().get() == null) {
                model.health().look();
            }
        }
    }

    private void tick() {
        if (centre.getScene() != null) {
            model.tick();
        }
    }

    private void testMemory() {
        model.health().test();
        health.focusTest();
    }

    private void remedy(Remedy what) {
        if (what instanceof Remedy.Retry retry) {
            actions.run().accept(retry.request());
        } else if (what instanceof Remedy.Open open) {
            actions.open().accept(open.key());
        } else if (what instanceof Remedy.GoOn on) {
            model.queue().goOn(on.job());
        }
    }

    private void showRaw(long call) {
        model.rawText(call).whenComplete((text, failure) -> model.onWindow(() -> {
            if (failure != null || text.isEmpty()) {
                toast.accept(new Toast(Feather.ALERT_OCTAGON, strings.text("activity.no-raw"),
                        failure == null ? "" : ActivityViewModel.sentence(failure), "", () -> {
                        }));
                return;
            }
            RawTextDialog dialog = new RawTextDialog(text.get(), strings, actions.close());
            dialog.getStylesheets().add(ActivityView.class.getResource("activity.css").toExternalForm());
            actions.show().accept(dialog);
        }));
    }

    private void save(List<CallRow> rows) {
        actions.target().apply(model.csvFile()).ifPresent(file -> actions.write().apply(file, CallsCsv.of(rows))
                .whenComplete((done, failure) -> model.onWindow(() -> saved(file, rows.size(), failure))));
    }

    private void saved(Path file, int rows, Throwable failure) {
        toast.accept(failure == null
                ? Toast.of(Feather.CHECK, strings.text("activity.saved-csv", rows, file.getFileName().toString()))
                : new Toast(Feather.ALERT_OCTAGON, strings.text("activity.csv-failed"), ActivityViewModel.sentence(failure), "", () -> {
                }));
    }
}
