package app.snowquill.ui.snowflake;

import app.snowquill.pipeline.BookView;
import app.snowquill.pipeline.VersionInfo;
import app.snowquill.snowflake.Step;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.Hexagon;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The Plan view's left panel: what the open step reads and who reads it, its versions, whether it is locked. */
final class StepPanel extends VBox {
    private final SnowflakeViewModel model;
    private final Strings strings;
    private final Label title = new Label();
    private final VBox graph = new VBox();
    private final VersionList versions;
    private final HBox lock = new HBox(8);
    private Consumer<DocumentKey> compare = key -> { };
    private Runnable planRun = () -> { };
    private DocumentKey shown;
    private long shownRevision = -1;
    private List<VersionInfo> known = List.of();

    StepPanel(SnowflakeViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        this.versions = new VersionList(strings, ZoneId.systemDefault(), this::bringBack);
        getStyleClass().add("panel");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button whole = Buttons.icon(Feather.PLAY, strings.text("run-plan.open"), () -> planRun.run());
        whole.setId("plan-run");
        whole.getStyleClass().add("small");
        HBox head = new HBox(title, whole);
        head.getStyleClass().add("panel-header");
        graph.getStyleClass().add("step-graph");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button compareVersions = Buttons.icon(Feather.COLUMNS, strings.text("snowflake.compare-versions"), () -> {
            if (shown != null) {
                compare.accept(shown);
            }
        });
        compareVersions.setId("compare-versions");
        compareVersions.getStyleClass().add("small");
        HBox versionsHead = new HBox(new Label(strings.text("snowflake.versions")), space, compareVersions);
        versionsHead.getStyleClass().addAll("panel-header", "open");
        ScrollPane scroll = new ScrollPane(versions);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        lock.getStyleClass().add("lock-note");
        Region rule = new Region();
        rule.getStyleClass().add("rule");
        getChildren().addAll(head, graph, rule, versionsHead, scroll, lock);
        model.openProperty().addListener(property -> refresh());
        model.editedProperty().addListener(property -> refresh());
        model.selectedProperty().addListener(property -> refresh());
        refresh();
    }

    /** @param shows the plan of a run of every step that is empty or stale */
    void setOnPlanRun(Runnable shows) {
        planRun = shows;
    }

    /** @param shows what shows the versions of a document side by side */
    void setOnCompare(Consumer<DocumentKey> shows) {
        compare = shows;
    }

    private void refresh() {
        Step step = model.openProperty().get();
        title.setText(strings.text("snowflake.title", step.number(), strings.of("snowflake.step", step.number())));
        graph.getChildren().clear();
        list(strings.text("snowflake.reads"), step.reads());
        list(strings.text("snowflake.read-by"), step.readBy());
        boolean locked = model.viewProperty().get().step(step).locked();
        Label note = new Label(locked ? strings.text("snowflake.note-locked") : strings.text("snowflake.note-unlocked"));
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.getStyleClass().addAll("dense", "muted");
        lock.getChildren().setAll(Icons.small(locked ? Feather.LOCK : Feather.UNLOCK), note);
        showVersions(step);
    }

    private void list(String heading, Collection<Step> steps) {
        if (steps.isEmpty()) {
            return;
        }
        Label label = new Label(heading);
        label.getStyleClass().add("field-label");
        graph.getChildren().add(label);
        for (Step other : steps) {
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            Hexagon.Look look = CellStates.look(model.viewProperty().get().step(other));
            Label name = new Label(strings.of("snowflake.step", other.number()));
            name.getStyleClass().add("dense");
            Label state = new Label(model.stateWords(other));
            state.getStyleClass().addAll("caption", look == Hexagon.Look.STALE ? "warning"
                    : look == Hexagon.Look.FAILED ? "danger" : "muted");
            HBox row = new HBox(8, Hexagon.small(other.number(), look), name, space, state);
            row.setAlignment(Pos.CENTER_LEFT);
            Button button = new Button("", row);
            row.prefWidthProperty().bind(button.widthProperty().subtract(24));
            button.setMaxWidth(Double.MAX_VALUE);
            button.getStyleClass().setAll("graph-row");
            button.setAccessibleText(strings.text("snowflake.spoken", other.number(), name.getText(), state.getText()));
            button.setOnAction(event -> model.openProperty().set(other));
            graph.getChildren().add(button);
        }
    }

    private void showVersions(Step step) {
        BookView view = model.viewProperty().get();
        DocumentKey key = step.isSingle() ? DocumentKey.step(step.number()) : model.selectedProperty().get();
        int edits = model.edits(step);
        long revision = key == null || !view.documents().containsKey(key) ? 0 : view.documents().get(key).revision();
        boolean other = key != null && (!key.equals(shown) || revision != shownRevision);
        shown = key;
        shownRevision = revision;
        if (other) {
            known = List.of();
            model.history(key, found -> {
                if (key.equals(shown)) {
                    known = found;
                    versions.show(known, model.edits(model.openProperty().get()));
                }
            });
        } else if (key == null) {
            known = List.of();
        }
        versions.show(known, edits);
    }

    private void bringBack(VersionInfo version) {
        if (shown != null && model.contents().parse(version.content()) instanceof ObjectNode content) {
            model.replace(shown, content);
        }
    }
}
