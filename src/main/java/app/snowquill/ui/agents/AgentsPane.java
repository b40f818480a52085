package app.snowquill.ui.agents;

import app.snowquill.context.Agent;
import app.snowquill.pipeline.agents.AgentManner;
import app.snowquill.pipeline.agents.AgentSettings.Place;
import app.snowquill.settings.AgentAspect;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Strings;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A row for each agent, a field for each thing that can be said of it. What a field does not say is shown in it, faintly. */
final class AgentsPane extends VBox {
    private final AgentsViewModel model;
    private final Strings strings;
    private final GridPane grid = new GridPane();
    private final Map<Agent, Map<AgentAspect, AspectField>> fields = new EnumMap<>(Agent.class);

    AgentsPane(AgentsViewModel model, Strings strings) {
        super(12);
        this.model = model;
        this.strings = strings;
        getStyleClass().add("agents-pane");
        grid.getStyleClass().add("agents-grid");
        Label hint = new Label(strings.text("agents.hint"));
        hint.setWrapText(true);
        hint.getStyleClass().addAll("dense", "muted");
        hint.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(hint, Priority.ALWAYS);
        HBox head = new HBox(12, hint, places());
        head.setAlignment(Pos.CENTER_LEFT);
        Label said = new Label();
        said.setId("agents-said");
        said.setWrapText(true);
        said.getStyleClass().addAll("dense", "danger");
        said.textProperty().bind(model.saidProperty().map(words -> words.isEmpty() ? "" : strings.text("agents.kept-before", words)));
        getChildren().addAll(head, grid, said);
        columns();
        model.agentsProperty().addListener(property -> show());
        model.modelsProperty().addListener(property -> show());
        model.placeProperty().addListener(property -> show());
        show();
    }

    private Node places() {
        ToggleGroup group = new ToggleGroup();
        HBox pills = new HBox();
        pills.getStyleClass().addAll("pills", "small");
        for (Place place : Place.values()) {
            ToggleButton pill = new ToggleButton(strings.of("agents.place", place));
            pill.getStyleClass().addAll("pill", place == Place.EVERY_BOOK ? "left-pill" : "right-pill");
            pill.setToggleGroup(group);
            pill.setMinWidth(USE_PREF_SIZE);
            pill.setId("agents-" + place.name().toLowerCase(Locale.ROOT));
            pill.setSelected(model.placeProperty().get() == place);
            pill.setOnAction(event -> {
                pill.setSelected(true);
                model.placeProperty().set(place);
            });
            pills.getChildren().add(pill);
        }
        return pills;
    }

    private void columns() {
        grid.setHgap(8);
        grid.setVgap(8);
        grid.getColumnConstraints().add(new ColumnConstraints(96));
        int column = 1;
        for (AgentAspect aspect : AgentAspect.values()) {
            ColumnConstraints width = new ColumnConstraints();
            if (aspect == AgentAspect.MODEL) {
                width.setMinWidth(160);
                width.setHgrow(Priority.ALWAYS);
            } else {
                width.setPrefWidth(92);
                width.setMinWidth(72);
            }
            grid.getColumnConstraints().add(width);
            Label name = new Label(strings.of("agents.aspect", aspect));
            name.getStyleClass().add("field-label");
            grid.add(name, column++, 0);
        }
    }

    private void show() {
        if (fields.isEmpty()) {
            int row = 1;
            for (AgentManner manner : model.agentsProperty().get()) {
                add(manner, row++);
            }
        }
        for (AgentManner manner : model.agentsProperty().get()) {
            fields.get(manner.agent()).forEach((aspect, field) -> field.show(model.said(manner, aspect), manner.aspects().get(aspect), model.modelsProperty().get()));
        }
    }

    private void add(AgentManner manner, int row) {
        String who = strings.of("agents.agent", manner.agent());
        Label name = new Label(who);
        name.getStyleClass().add("strong");
        grid.add(name, 0, row);
        Map<AgentAspect, AspectField> of = new EnumMap<>(AgentAspect.class);
        int column = 1;
        for (AgentAspect aspect : AgentAspect.values()) {
            AspectField field = new AspectField(aspect, strings, text -> model.choose(manner.agent(), aspect, text));
            field.node().setId("agent-" + manner.agent().name().toLowerCase(Locale.ROOT) + "-" + aspect.word());
            field.node().setAccessibleText(who + ", " + strings.of("agents.aspect", aspect));
            grid.add(field.node(), column++, row);
            of.put(aspect, field);
        }
        Button reset = Buttons.icon(Feather.ROTATE_CCW, strings.text("agents.reset", who), () -> model.reset(manner.agent()));
        reset.setId("agent-" + manner.agent().name().toLowerCase(Locale.ROOT) + "-reset");
        grid.add(reset, column, row);
        fields.put(manner.agent(), of);
    }
}
