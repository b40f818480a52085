package app.snowquill.ui.variants;

import app.snowquill.agent.Provenance;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Strings;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Where an answer came from: agent, instruction, model, settings, context and time, with the way to what was sent. */
final class OriginPane extends VBox {
    private static final String SETTING = "\"%s\"\\s*:\\s*([0-9.]+)";

    private final Strings strings;
    private final GridPane grid = new GridPane();

    OriginPane(Strings strings, VariantsActions actions) {
        super(8);
        this.strings = strings;
        getStyleClass().add("origin-pane");
        Label title = new Label(strings.text("variants.origin"));
        title.getStyleClass().addAll("dense", "strong");
        grid.setHgap(12);
        grid.setVgap(5);
        getChildren().addAll(title, grid, Buttons.link(strings.text("variants.see-context"), actions.context()));
    }

    void show(Provenance from) {
        grid.getChildren().clear();
        row("variants.by", strings.text("variants.agent-operation", strings.of("variants.agent", from.agent()),
                strings.of("variants.operation", from.operation()).toLowerCase(strings.locale())));
        row("variants.instruction", from.instruction().isBlank() ? strings.text("variants.no-instruction") : "“" + from.instruction() + "”");
        row("variants.model", from.model());
        row("variants.settings", settings(from.parameters()));
        row("variants.context", from.tokensIn() == 0 ? "–" : strings.text("variants.context-tokens", from.tokensIn(),
                Math.round(100.0 * from.cachedTokens() / from.tokensIn())));
        row("variants.took", strings.text("variants.took-words", from.millis() / 1_000.0, from.tokensPerSecond()));
    }

    private String settings(String parameters) {
        String seed = setting("seed", parameters);
        String most = setting("max_?[tT]okens", parameters);
        return setting("temperature", parameters) + (seed.isEmpty() ? "" : " · " + strings.text("variants.seed", seed))
                + (most.isEmpty() ? "" : " · " + strings.text("variants.most", most));
    }

    private static String setting(String name, String parameters) {
        Matcher matcher = Pattern.compile(String.format(SETTING, name)).matcher(parameters);
        return matcher.find() ? matcher.group(1) : "";
    }

    private void row(String key, String value) {
        Label name = new Label(strings.text(key));
        name.getStyleClass().addAll("dense", "muted");
        name.setMinWidth(USE_PREF_SIZE);
        Label said = new Label(value);
        said.getStyleClass().add("dense");
        said.setTooltip(new Tooltip(value));
        grid.addRow(grid.getRowCount(), name, said);
    }
}
