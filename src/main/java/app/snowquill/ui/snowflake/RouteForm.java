package app.snowquill.ui.snowflake;

import app.snowquill.pipeline.Routing;
import app.snowquill.settings.RouteAspect;
import app.snowquill.settings.StepRoute;
import app.snowquill.settings.Tier;
import app.snowquill.snowflake.Step;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.ChoiceWords;
import app.snowquill.ui.common.ModelFile;
import app.snowquill.ui.common.Strings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Where an author says how a step is written: tier, temperature, most tokens, a model file of its own. On the window's thread. */
final class RouteForm extends VBox {
    private final Strings strings;
    private final Label title = new Label();
    private final ComboBox<Tier> tier = new ComboBox<>();
    private final TextField temperature = new TextField();
    private final TextField tokens = new TextField();
    private final ComboBox<String> file = new ComboBox<>();
    private final Label problem = new Label();
    private final Function<Map<RouteAspect, String>, String> keep;
    private final Runnable done;
    private List<ModelFile> models = List.of();
    private Tier usual = Tier.FAST;

    /** @param keep gives a sentence where something can't be what it should, else a blank */
    RouteForm(Strings strings, Function<Map<RouteAspect, String>, String> keep, Runnable done) {
        super(10);
        this.strings = strings;
        this.keep = keep;
        this.done = done;
        getStyleClass().add("route-form");
        getStylesheets().add(PlanView.class.getResource("snowflake.css").toExternalForm());
        title.getStyleClass().add("strong");
        tier.getItems().setAll(Tier.values());
        tier.setId("route-tier");
        tier.setConverter(ChoiceWords.as(each -> RouteButton.tier(strings, each) + " · " + strings.of("route.what", each.ordinal())));
        temperature.setId("route-temperature");
        temperature.setPromptText(strings.text("route.usual"));
        tokens.setId("route-tokens");
        tokens.setPromptText(strings.text("route.as-needed"));
        file.setId("route-model");
        file.setMaxWidth(Double.MAX_VALUE);
        file.setConverter(ChoiceWords.as(this::name));
        problem.getStyleClass().addAll("dense", "danger");
        problem.setWrapText(true);
        GridPane grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(8);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), fields);
        tier.setMaxWidth(Double.MAX_VALUE);
        grid.addRow(0, label("route.tier", tier), tier);
        grid.addRow(1, label("route.temperature", temperature), temperature);
        grid.addRow(2, label("route.tokens", tokens), tokens);
        grid.addRow(3, label("route.model", file), file);
        Button back = Buttons.plain(strings.text("route.default"), () -> keep("", "", "", ""));
        back.setId("route-default");
        Button yes = Buttons.primary(strings.text("route.keep"), () -> keep(tier.getValue() == usual ? ""
                : tier.getValue().name().toLowerCase(Locale.ROOT), temperature.getText(), tokens.getText(), file.getValue()));
        yes.setId("route-keep");
        HBox foot = new HBox(8, back, yes);
        foot.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, grid, problem, foot);
    }

    /** @param known what there is to choose from; the one that is chosen stays, known or not */
    void showModels(List<ModelFile> known) {
        models = known;
        String chosen = file.getValue();
        List<String> paths = new ArrayList<>(List.of(""));
        known.forEach(one -> paths.add(one.path()));
        if (chosen != null && !paths.contains(chosen)) {
            paths.add(chosen);
        }
        file.getItems().setAll(paths);
        file.setValue(chosen);
    }

    private String name(String path) {
        return path.isBlank() ? strings.text("route.model-in-use") : models.stream().filter(one -> one.path().equals(path)).map(ModelFile::name).findFirst()
                .orElseGet(() -> String.valueOf(Path.of(path).getFileName()));
    }

    void show(Step step, Routing.Shown shown) {
        StepRoute now = shown.now();
        usual = shown.usual().tier();
        title.setText(strings.text("route.title", step.number()));
        tier.setValue(now.tier());
        temperature.setText(now.temperature().isPresent() ? Double.toString(now.temperature().getAsDouble()) : "");
        tokens.setText(now.mostTokens().isPresent() ? Integer.toString(now.mostTokens().getAsInt()) : "");
        file.setValue(now.model().map(Path::toString).orElse(""));
        showModels(models);
        tell("");
    }

    private void keep(String tierWord, String degrees, String most, String model) {
        Map<RouteAspect, String> texts = new LinkedHashMap<>();
        texts.put(RouteAspect.TIER, tierWord);
        texts.put(RouteAspect.TEMPERATURE, degrees);
        texts.put(RouteAspect.MOST_TOKENS, most);
        texts.put(RouteAspect.MODEL, model);
        String sentence = keep.apply(texts);
        tell(sentence);
        if (sentence.isEmpty()) {
            done.run();
        }
    }

    private void tell(String sentence) {
        problem.setText(sentence);
        problem.setVisible(!sentence.isEmpty());
        problem.setManaged(!sentence.isEmpty());
    }

    private Label label(String key, Node field) {
        Label label = new Label(strings.text(key));
        label.getStyleClass().add("field-label");
        label.setLabelFor(field);
        return label;
    }
}
