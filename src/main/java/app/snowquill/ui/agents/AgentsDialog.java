package app.snowquill.ui.agents;

import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Strings;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Agents and prompts, 1,060 x 680 px. */
public final class AgentsDialog extends VBox {
    private final TabPane tabs = new TabPane();

    /** Which half is shown first. */
    public enum Half {
        AGENTS, PROMPTS
    }

    public AgentsDialog(AgentsViewModel agents, PromptsViewModel prompts, Half first, Strings strings, Runnable close) {
        getStylesheets().add(AgentsDialog.class.getResource("agents.css").toExternalForm());
        getStyleClass().add("agents-dialog");
        Label title = new Label(strings.text("agents.title"));
        title.getStyleClass().add("dialog-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(8, title, Buttons.icon(Feather.X, strings.text("agents.close"), close));
        head.getStyleClass().add("agents-head");
        PromptEditor editor = new PromptEditor(prompts, strings, new PreviewPane(prompts, strings));
        HBox.setHgrow(editor, Priority.ALWAYS);
        Tab left = new Tab(strings.text("agents.agents"), new AgentsPane(agents, strings));
        Tab right = new Tab(strings.text("agents.prompts"), new HBox(new PromptList(prompts, strings), editor));
        tabs.getTabs().addAll(left, right);
        tabs.getStyleClass().add("dense");
        tabs.setId("agents-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getSelectionModel().select(first == Half.AGENTS ? left : right);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        getChildren().addAll(head, tabs);
    }

    @Override
    public void requestFocus() {
        tabs.requestFocus();
    }
}
