package app.snowquill.ui.activity;

import app.snowquill.ui.activity.QueueEntry.Remedy;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One row of the queue: icon, title, detail, how far it is, and what can be done about it. */
final class QueueRow extends HBox {
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Tooltip wholeTitle = new Tooltip();
    private final Tooltip wholeDetail = new Tooltip();
    private final Region fill = new Region();
    private final StackPane bar = new StackPane(fill);
    private final long job;
    private double done = -1;

    QueueRow(QueueEntry entry, RunQueue queue, Strings strings, Consumer<Remedy> remedy) {
        this.job = entry.job();
        getStyleClass().add("queue-row");
        title.getStyleClass().addAll("dense", "medium");
        title.setMinWidth(0);
        title.setTooltip(wholeTitle);
        detail.setTooltip(wholeDetail);
        detail.getStyleClass().addAll("caption", "muted");
        detail.setMinWidth(0);
        fill.getStyleClass().add("fill");
        bar.getStyleClass().addAll("bar", "machine");
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.widthProperty().addListener(property -> fill());
        VBox words = new VBox(title, detail, bar);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        FontIcon icon = icon(entry.look());
        HBox.setMargin(icon, new Insets(2, 0, 0, 0));
        VBox.setMargin(bar, new Insets(4, 0, 0, 0));
        getChildren().addAll(icon, words);
        button(entry.remedy(), strings, remedy);
        if (entry.section() == QueueEntry.Section.RUNNING || job != 0) {
            Button away = Buttons.icon(Feather.X, strings.text("activity.cancel"), () -> queue.cancel(job));
            away.getStyleClass().add("queue-cancel");
            getChildren().add(away);
        }
        if (entry.movable()) {
            QueueMoves.on(this, queue, strings);
        }
        show(entry);
    }

    /** 0 where it is no run. */
    long job() {
        return job;
    }

    void show(QueueEntry entry) {
        title.setText(entry.title());
        wholeTitle.setText(entry.title());
        detail.setText(entry.detail());
        wholeDetail.setText(entry.detail());
        done = entry.done();
        bar.setVisible(done >= 0);
        bar.setManaged(done >= 0);
        fill();
        setAccessibleText(entry.title() + ", " + entry.detail());
    }

    private void fill() {
        double width = Math.max(0, done) * bar.getWidth();
        fill.setMinWidth(width);
        fill.setMaxWidth(width);
    }

    private void button(Remedy what, Strings strings, Consumer<Remedy> remedy) {
        if (!(what instanceof Remedy.None)) {
            boolean retry = what instanceof Remedy.Retry;
            boolean goesOn = what instanceof Remedy.GoOn;
            Button button = Buttons.plain(strings.text(retry ? "activity.retry" : goesOn ? "activity.go-on" : "activity.open"),
                    () -> remedy.accept(what));
            button.getStyleClass().addAll("small", retry ? "queue-retry" : goesOn ? "queue-resume" : "queue-open");
            getChildren().add(button);
        }
    }

    private static FontIcon icon(QueueEntry.Look look) {
        return switch (look) {
            case WRITING -> Icons.button(Feather.LOADER, "machine");
            case WAITING -> Icons.button(Feather.CLOCK);
            case FAILED -> Icons.button(Feather.ALERT_OCTAGON, "danger");
            case QUESTION -> Icons.button(Feather.HELP_CIRCLE, "warning");
            case FINISHED -> Icons.button(Feather.CHECK);
            case STOPPED -> Icons.button(Feather.SLASH);
        };
    }
}
