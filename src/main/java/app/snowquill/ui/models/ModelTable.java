package app.snowquill.ui.models;

import app.snowquill.ui.common.EmptyState;
import app.snowquill.ui.common.Strings;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The list of models under its column heads. Arrow keys move along it, as along any group of radio buttons. */
final class ModelTable extends VBox {
    private static final double SIDE = 16;

    private final ModelChooserViewModel model;
    private final Strings strings;
    private final VBox rows = new VBox();
    private final Label memory = new Label();
    private ModelRanking shown;

    ModelTable(ModelChooserViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        rows.getStyleClass().add("model-rows");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("model-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        HBox heads = heads();
        scroll.viewportBoundsProperty().addListener((property, before, now) -> heads.setPadding(
                new Insets(0, SIDE + Math.max(0, scroll.getWidth() - now.getWidth()), 0, SIDE)));
        getChildren().addAll(heads, scroll);
        model.rankingProperty().addListener(property -> fill());
        model.selectedProperty().addListener(property -> mark());
        model.inUseProperty().addListener(property -> mark());
        model.phaseProperty().addListener(property -> fill());
        model.meaning().fileProperty().addListener(property -> mark());
        fill();
    }

    private void fill() {
        ModelRanking ranking = model.rankingProperty().get();
        memory.setText(strings.text("models.head-memory", new ModelWords(strings).contextWanted(model.running())));
        if (ranking.equals(shown) && !rows.getChildren().isEmpty() && !ranking.sorted().isEmpty()) {
            mark();
            return;
        }
        boolean focused = rows.getChildren().stream().anyMatch(row -> row.isFocusWithin());
        shown = ranking;
        ToggleGroup group = new ToggleGroup();
        List<ModelRow> fresh = new ArrayList<>();
        ranking.sorted().forEach(report -> fresh.add(new ModelRow(report, ranking, model, strings, group)));
        rows.getChildren().setAll(fresh);
        if (fresh.isEmpty()) {
            boolean looking = model.phaseProperty().get() == ModelWork.Phase.LISTING;
            EmptyState empty = new EmptyState(looking ? Feather.SEARCH : Feather.HARD_DRIVE,
                    strings.text(looking ? "models.looking" : "models.none"),
                    strings.text(looking ? "models.looking-sentence" : "models.none-sentence"));
            VBox.setVgrow(empty, Priority.ALWAYS);
            rows.getChildren().setAll(empty);
        }
        mark();
        if (focused) {
            fresh.stream().filter(row -> row.report().equals(model.selectedProperty().get())).findFirst().ifPresent(ModelRow::focus);
        }
    }

    private void mark() {
        for (var child : rows.getChildren()) {
            if (child instanceof ModelRow row) {
                row.show(row.report().equals(model.selectedProperty().get()),
                        row.report().path().equals(model.inUseProperty().get()));
            }
        }
    }

    private HBox heads() {
        Region radio = new Region();
        ModelRow.fix(radio, 14);
        Label name = new Label(strings.text("models.head-name"));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        ModelRow.fix(memory, ModelRow.MEMORY_WIDTH);
        HBox heads = new HBox(radio, name, figureHead("models.head-disk"), figureHead("models.head-context"), memory);
        heads.getStyleClass().add("model-heads");
        return heads;
    }

    private Label figureHead(String key) {
        Label head = new Label(strings.text(key));
        head.setAlignment(Pos.CENTER_RIGHT);
        ModelRow.fix(head, ModelRow.FIGURE_WIDTH);
        return head;
    }
}
