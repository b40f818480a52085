package app.snowquill.ui.context;

import app.snowquill.context.Agent;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Whose prompt is looked at. */
final class AgentPills extends HBox {
    AgentPills(ContextViewModel model, Strings strings) {
        getStyleClass().addAll("pills", "small");
        setAlignment(Pos.CENTER);
        setMinWidth(Region.USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        Agent[] all = {Agent.WRITER, Agent.EDITOR, Agent.CHARACTER, Agent.RATER};
        for (Agent agent : all) {
            ToggleButton pill = new ToggleButton(strings.of("context.agent", agent), Icons.sized(icon(agent), 12));
            pill.setId("agent-" + agent.name().toLowerCase(Locale.ROOT));
            pill.getStyleClass().addAll("pill", agent == all[0] ? "left-pill" : agent == all[all.length - 1] ? "right-pill" : "center-pill");
            pill.setAccessibleText(strings.of("context.title", agent));
            pill.setToggleGroup(group);
            pill.setOnAction(event -> {
                pill.setSelected(true);
                model.agentProperty().set(agent);
            });
            Runnable show = () -> {
                pill.setSelected(model.agentProperty().get() == agent);
                pill.getGraphic().setManaged(pill.isSelected());
                pill.getGraphic().setVisible(pill.isSelected());
                pill.setGraphicTextGap(pill.isSelected() ? 6 : 0);
            };
            model.agentProperty().addListener(property -> show.run());
            show.run();
            getChildren().add(pill);
        }
    }

    private static Ikon icon(Agent agent) {
        return switch (agent) {
            case WRITER -> Feather.EDIT_3;
            case EDITOR -> Feather.CHECK_SQUARE;
            case CHARACTER -> Feather.USER;
            case RATER -> Feather.BAR_CHART_2;
            case ARCHITECT, DIRECTOR, DRAMATURGE, CONTINUITY -> Feather.CPU;
        };
    }
}
