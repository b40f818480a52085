package app.snowquill.ui.context;

import app.snowquill.context.ContextLook;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Whose prompt this is, how large it is, and the bar of its layers. */
final class ContextHeader extends VBox {
    private final ContextViewModel model;
    private final ContextWords words;
    private final Label title = new Label();
    private final Label task = new Label();
    private final Label count = new Label();
    private final Label limit = new Label();
    private final LayerBar bar;
    private final CacheBrackets cache;

    ContextHeader(ContextViewModel model, ContextWords words) {
        this.model = model;
        this.words = words;
        this.bar = new LayerBar(words);
        this.cache = new CacheBrackets(words, bar);
        getStyleClass().add("context-header");
        title.getStyleClass().add("dialog-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        task.setId("context-task");
        task.getStyleClass().addAll("dense", "muted");
        task.setMinWidth(0);
        task.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(task, Priority.ALWAYS);
        count.setId("context-total");
        count.getStyleClass().addAll("dense", "strong");
        count.setMinWidth(Region.USE_PREF_SIZE);
        limit.setId("context-limit");
        limit.getStyleClass().addAll("dense", "muted");
        limit.setMinWidth(Region.USE_PREF_SIZE);
        HBox size = new HBox(4, count, limit);
        size.setAlignment(Pos.CENTER_RIGHT);
        HBox line = new HBox(8, title, task, new AgentPills(model, words.strings()), size);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox.setMargin(line, new Insets(0, 0, 10, 0));
        VBox.setMargin(cache, new Insets(6, 0, 0, 0));
        getChildren().addAll(line, bar, cache);
        model.agentProperty().addListener(property -> showWhose());
        model.lookProperty().addListener(property -> show());
        model.phaseProperty().addListener(property -> show());
        showWhose();
        show();
    }

    void showWhose() {
        title.setText(words.title(model.agentProperty().get()));
        task.setText(words.task(model.agentProperty().get(), model.scene()));
    }

    private void show() {
        boolean there = model.lookProperty().get().isPresent();
        boolean counting = model.phaseProperty().get() == ContextViewModel.Phase.COUNTING;
        bar.setVisible(there);
        cache.setVisible(there);
        bar.setManaged(there);
        cache.setManaged(there);
        model.lookProperty().get().ifPresent(this::fill);
        count.setVisible(there);
        count.setManaged(there);
        limit.setText(counting ? words.strings().text("context.counting")
                : model.lookProperty().get().map(look -> words.strings().text("context.of-limit", look.limit())).orElse(""));
        bar.setOpacity(counting ? ContextView.DIMMED : 1);
        cache.setOpacity(bar.getOpacity());
    }

    private void fill(ContextLook look) {
        count.setText(words.number(look.total() + look.answer()));
        bar.show(look);
        cache.show(look);
    }
}
