package app.snowquill.ui.activity;

import app.snowquill.ui.activity.QueueEntry.Remedy;
import app.snowquill.ui.activity.QueueEntry.Section;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Chip;
import app.snowquill.ui.common.EmptyState;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The left panel: what needs the author, what runs, what is next, what was done today. */
final class QueuePane extends VBox {
    private final RunQueue queue;
    private final Strings strings;
    private final Consumer<Remedy> remedy;
    private final Chip count = Chip.badge("", Tone.NEUTRAL);
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);
    private final Node empty;
    private List<QueueEntry> shown = List.of();

    QueuePane(RunQueue queue, Strings strings, Consumer<Remedy> remedy) {
        this.queue = queue;
        this.strings = strings;
        this.remedy = remedy;
        getStyleClass().addAll("panel", "queue");
        Label title = new Label(strings.text("activity.queue"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button pause = button("queue-pause", "activity.pause", Feather.PAUSE, queue::pause);
        pause.visibleProperty().bind(queue.runningProperty());
        pause.managedProperty().bind(pause.visibleProperty());
        Button goOn = button("queue-go-on", "activity.go-on", Feather.PLAY, queue::goOn);
        goOn.visibleProperty().bind(queue.heldProperty().and(queue.runningProperty().not()));
        goOn.managedProperty().bind(goOn.visibleProperty());
        HBox head = new HBox(8, title, count, space, pause, goOn);
        head.getStyleClass().add("panel-header");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("queue-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label foot = new Label();
        foot.textProperty().bind(queue.footProperty());
        foot.getStyleClass().add("queue-foot");
        foot.setMaxWidth(Double.MAX_VALUE);
        foot.visibleProperty().bind(queue.footProperty().isNotEmpty());
        foot.managedProperty().bind(foot.visibleProperty());
        empty = new EmptyState(Feather.ACTIVITY, strings.text("activity.nothing"), strings.text("activity.nothing-words"));
        VBox.setVgrow(empty, Priority.ALWAYS);
        getChildren().addAll(head, scroll, foot);
        queue.entries().addListener((ListChangeListener<QueueEntry>) change -> show());
        show();
    }

    private Button button(String id, String text, Feather icon, Runnable action) {
        Button button = Buttons.plain(strings.text(text), action);
        button.setId(id);
        button.setGraphic(Icons.small(icon));
        button.getStyleClass().add("small");
        return button;
    }

    /** Rows whose figures alone have changed are told so: making them anew would take the focus from a button. */
    private void show() {
        List<QueueEntry> now = List.copyOf(queue.entries());
        if (sameRows(now)) {
            List<QueueRow> old = rows.getChildren().stream().filter(QueueRow.class::isInstance).map(QueueRow.class::cast).toList();
            for (int i = 0; i < now.size(); i++) {
                old.get(i).show(now.get(i));
            }
        } else {
            long focused = rows.getChildren().stream().filter(Node::isFocused).map(QueueRow.class::cast).mapToLong(QueueRow::job)
                    .findFirst().orElse(0);
            rows.getChildren().setAll(nodes(now));
            rows.getChildren().stream().filter(QueueRow.class::isInstance).map(QueueRow.class::cast)
                    .filter(row -> focused != 0 && row.job() == focused).findFirst().ifPresent(Node::requestFocus);
        }
        shown = now;
        long open = now.stream().filter(entry -> entry.section() != Section.DONE).count();
        count.setText(Long.toString(open));
        count.setVisible(open > 0);
    }

    private boolean sameRows(List<QueueEntry> now) {
        if (now.isEmpty() || now.size() != shown.size()) {
            return false;
        }
        for (int i = 0; i < now.size(); i++) {
            QueueEntry one = now.get(i);
            QueueEntry other = shown.get(i);
            if (one.section() != other.section() || !one.title().equals(other.title()) || !one.remedy().equals(other.remedy())
                    || one.job() != other.job()) {
                return false;
            }
        }
        return true;
    }

    private List<Node> nodes(List<QueueEntry> entries) {
        List<Node> nodes = new ArrayList<>();
        Section last = null;
        for (QueueEntry entry : entries) {
            if (entry.section() != last) {
                last = entry.section();
                Label heading = new Label(queue.heading(last));
                heading.getStyleClass().addAll("field-label", "queue-heading");
                nodes.add(heading);
            }
            nodes.add(new QueueRow(entry, queue, strings, remedy));
        }
        if (nodes.isEmpty()) {
            nodes.add(empty);
        }
        return nodes;
    }
}
