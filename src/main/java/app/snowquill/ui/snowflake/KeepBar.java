package app.snowquill.ui.snowflake;

import app.snowquill.pipeline.Impact;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Says what keeping the open step's edits would do, and keeps them or takes them back. Gone while there are none. */
final class KeepBar extends HBox {
    private final SnowflakeViewModel model;
    private final Strings strings;
    private final Label sentence = new Label();
    private final Label promise = new Label();
    private final FlowPane chips = new FlowPane(6, 5);
    private final Button keep;
    private final ImpactWords words;

    KeepBar(SnowflakeViewModel model, Strings strings) {
        super(12);
        this.model = model;
        this.strings = strings;
        this.words = new ImpactWords(strings);
        setId("keep-bar");
        sentence.getStyleClass().addAll("dense", "strong");
        promise.getStyleClass().addAll("dense", "muted");
        promise.setText(strings.text("snowflake.promise"));
        FlowPane said = new FlowPane(4, 0, sentence, promise);
        said.setPrefWrapLength(400);
        VBox text = new VBox(5, said, chips);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button undo = Buttons.plain(strings.text("snowflake.undo-edits"), model::undoEdits);
        keep = Buttons.withKey(Buttons.primary(strings.text("snowflake.keep"), model::keep), "Ctrl S");
        keep.setId("keep");
        undo.setId("undo-edits");
        Node icon = Icons.button(Feather.REFRESH_CW, "warning");
        HBox.setMargin(icon, new Insets(2, 0, 0, 0));
        getChildren().addAll(icon, text, undo, keep);
    }

    /** Whether there is anything to keep. */
    boolean refresh() {
        int edits = model.edits(model.openProperty().get());
        Optional<Impact> impact = model.impactProperty().get();
        int staled = impact.map(found -> found.staled().size()).orElse(0);
        sentence.setText(strings.text("snowflake.impact", edits, staled));
        promise.setVisible(staled > 0);
        promise.setManaged(staled > 0);
        chips.getChildren().setAll(impact.map(found -> words.chips(found, model.viewProperty().get().book()))
                .orElse(List.of()));
        chips.setManaged(!chips.getChildren().isEmpty());
        keep.setDisable(impact.isEmpty());
        return edits > 0;
    }
}
