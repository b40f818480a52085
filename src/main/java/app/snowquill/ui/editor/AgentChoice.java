package app.snowquill.ui.editor;

import app.snowquill.agent.Operation;
import app.snowquill.context.Agent;
import app.snowquill.ui.common.AgentIcons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/**
 * Whom the author asks, and for what: a pill for each agent that can be asked here, and a menu of what it does. An agent whose answers are no words of
 * this page has none: what the Character says of a scene, of itself or of its life is talk, which has a tab of its own, and the scene that the
 * characters play is the Director's and stands in the page's menu. On the window's thread.
 */
final class AgentChoice extends HBox {
    private static final List<Agent> ORDER = List.of(Agent.WRITER, Agent.EDITOR, Agent.RATER);

    private final Strings strings;
    private final Runnable changed;
    private final Map<Agent, Set<Operation>> operations = new EnumMap<>(Agent.class);
    private final MenuButton more = new MenuButton("", Icons.sized(Feather.CHEVRON_UP, 12));
    private Operation chosen = Operation.CONTINUE;
    private boolean blank;

    /**
     * @param ask asks for what is chosen in the menu
     * @param changed told when another agent or another thing is chosen
     */
    AgentChoice(Strings strings, Consumer<Operation> ask, Runnable changed) {
        this.strings = strings;
        this.changed = changed;
        getStyleClass().addAll("pills", "small");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(Region.USE_PREF_SIZE);
        more.setId("ask-more");
        more.getStyleClass().addAll("small", "machine", "ask-more");
        more.setPopupSide(Side.TOP);
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.setAccessibleText(strings.text("passage.more"));
        more.setTooltip(new Tooltip(strings.text("passage.more")));
        more.setOnShowing(event -> more.getItems().setAll(items(operations.get(chosen.agent()), ask)));
        more.getItems().add(new MenuItem());
        List.of(Operation.CONTINUE, Operation.EXPAND, Operation.DESCRIBE, Operation.CHANGE_POV, Operation.CHANGE_TENSE, Operation.DRAFT,
                Operation.REWRITE, Operation.SHORTEN).forEach(this::add);
    }

    /** From now on this can be asked for as well. */
    void add(Operation operation) {
        operations.computeIfAbsent(operation.agent(), any -> new LinkedHashSet<>()).add(operation);
        showPills();
    }

    MenuButton more() {
        return more;
    }

    Operation operation() {
        return blank ? Operation.DRAFT : chosen;
    }

    /** What asking would do, in words. */
    String words() {
        return blank ? strings.text("editor.draft") : strings.of("variants.operation", chosen);
    }

    /** Key of what the field for the instruction asks. */
    String prompt() {
        return blank || chosen == Operation.CONTINUE ? "editor.instruction" : chosen == Operation.CHANGE_POV ? "passage.whose-eyes"
                : chosen == Operation.CHANGE_TENSE ? "passage.which-tense" : "passage.instruction";
    }

    boolean needsInstruction() {
        return chosen == Operation.CHANGE_POV || chosen == Operation.CHANGE_TENSE;
    }

    /** @param noText whether the scene has no words yet: then it can only be drafted */
    void showBlank(boolean noText) {
        if (blank != noText) {
            blank = noText;
            showPills();
        }
    }

    void choose(Operation operation) {
        if (!blank && chosen != operation && operations.getOrDefault(operation.agent(), Set.of()).contains(operation)) {
            chosen = operation;
            showPills();
            changed.run();
        }
    }

    /** Items that ask for these, each with its key. */
    List<MenuItem> items(Set<Operation> of, Consumer<Operation> ask) {
        List<MenuItem> items = new ArrayList<>();
        for (Operation operation : of) {
            MenuItem item = new MenuItem(strings.of("variants.operation", operation), Icons.small(AgentIcons.of(operation.agent())));
            item.setId("ask-" + operation.word());
            OperationKeys.of(operation).ifPresent(item::setAccelerator);
            item.setOnAction(event -> ask.accept(operation));
            items.add(item);
        }
        return items;
    }

    private void showPills() {
        ToggleGroup group = new ToggleGroup();
        List<Agent> there = ORDER.stream().filter(operations::containsKey).toList();
        getChildren().clear();
        for (Agent agent : there) {
            ToggleButton pill = new ToggleButton(strings.of("variants.agent", agent), Icons.sized(AgentIcons.of(agent), 12));
            pill.setId("ask-" + agent.name().toLowerCase(Locale.ROOT));
            pill.getStyleClass().addAll("pill", agent == there.get(0) ? "left-pill" : agent == there.get(there.size() - 1) ? "right-pill" : "center-pill");
            pill.setToggleGroup(group);
            pill.setSelected(agent == chosen.agent());
            pill.setDisable(blank && agent != Agent.WRITER);
            pill.setFocusTraversable(true);
            pill.setOnAction(event -> {
                choose(operations.get(agent).iterator().next());
                pill.setSelected(true);
            });
            getChildren().add(pill);
        }
    }
}
