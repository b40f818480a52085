package app.snowquill.ui.context;

import app.snowquill.context.Agent;
import app.snowquill.ui.common.AgentIcons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Whose prompt is looked at: pills for those who are asked most, a menu of the others, which names the one that is looked at. */
final class AgentPills extends HBox {
    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");
    private static final Agent[] OFTEN = {Agent.WRITER, Agent.EDITOR, Agent.CHARACTER, Agent.RATER};
    private static final Agent[] OTHERS = {Agent.DRAMATURGE, Agent.CONTINUITY, Agent.ARCHITECT, Agent.DIRECTOR};

    AgentPills(ContextViewModel model, Strings strings) {
        getStyleClass().addAll("pills", "small");
        setAlignment(Pos.CENTER);
        setMinWidth(Region.USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (Agent agent : OFTEN) {
            ToggleButton pill = new ToggleButton(strings.of("context.agent", agent), Icons.sized(AgentIcons.of(agent), 12));
            pill.setId("agent-" + agent.name().toLowerCase(Locale.ROOT));
            pill.getStyleClass().addAll("pill", agent == OFTEN[0] ? "left-pill" : "center-pill");
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
        getChildren().add(others(model, strings));
    }

    private static MenuButton others(ContextViewModel model, Strings strings) {
        MenuButton others = new MenuButton();
        others.setId("agent-others");
        others.getStyleClass().add("other-agents");
        others.setMinWidth(Region.USE_PREF_SIZE);
        others.setAccessibleText(strings.text("context.other-agents"));
        others.setTooltip(new Tooltip(strings.text("context.other-agents")));
        for (Agent agent : OTHERS) {
            MenuItem item = new MenuItem(strings.of("variants.agent", agent), Icons.small(AgentIcons.of(agent)));
            item.setId("agent-" + agent.name().toLowerCase(Locale.ROOT));
            item.setOnAction(event -> model.agentProperty().set(agent));
            others.getItems().add(item);
        }
        Runnable show = () -> {
            Agent now = model.agentProperty().get();
            boolean shown = List.of(OTHERS).contains(now);
            others.setText(shown ? strings.of("variants.agent", now) : "");
            others.setGraphic(shown ? Icons.sized(AgentIcons.of(now), 12) : null);
            others.pseudoClassStateChanged(SHOWN, shown);
        };
        model.agentProperty().addListener(property -> show.run());
        show.run();
        return others;
    }
}
