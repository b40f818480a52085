package app.snowquill.ui.snowflake;

import app.snowquill.pipeline.DocumentInfo;
import app.snowquill.pipeline.Documents;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.review.StaleReasonsPane;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Over a stale document: why it is stale, and what can be done. Nothing of it happens unasked. */
final class StaleNotice extends VBox {
    private final SnowflakeViewModel model;
    private final Strings strings;

    StaleNotice(SnowflakeViewModel model, Strings strings, DocumentKey key) {
        super(8);
        this.model = model;
        this.strings = strings;
        getStyleClass().addAll("stale-notice");
        setId("stale");
        StaleReasonsPane why = new StaleReasonsPane(strings);
        getChildren().add(why);
        DocumentInfo info = model.viewProperty().get().documents().get(key);
        if (info.locked()) {
            Label locked = new Label(strings.text("snowflake.stale-locked"));
            locked.getStyleClass().add("dense");
            locked.setWrapText(true);
            locked.setMinHeight(USE_PREF_SIZE);
            getChildren().add(Icons.beforeLines(Icons.small(Feather.LOCK), locked));
        }
        getChildren().add(buttons(key, info));
        model.decisions().whyStale(key, found -> why.show(found, model.viewProperty().get()));
    }

    private FlowPane buttons(DocumentKey key, DocumentInfo info) {
        FlowPane buttons = new FlowPane(8, 6);
        if (info.locked()) {
            buttons.getChildren().add(named("unlock-stale", Buttons.plain(strings.text("snowflake.unlock"),
                    () -> model.setLocked(List.of(key), false))));
        } else {
            buttons.getChildren().add(named("write-again", Buttons.machine(strings.text("snowflake.write-again"), Feather.CPU,
                    () -> model.generate(key, ""))));
        }
        List<DocumentKey> all = model.decisions().stale();
        if (all.size() > 1) {
            buttons.getChildren().add(named("write-stale", Buttons.machine(strings.text("snowflake.write-stale", all.size()),
                    Feather.REFRESH_CW, model.decisions()::writeStale)));
        }
        buttons.getChildren().add(named("as-is", Buttons.plain(strings.text("snowflake.as-is"),
                () -> model.acceptAsIs(List.of(key)))));
        List<DocumentKey> ofStep = model.decisions().staleOf(Documents.stepOf(key));
        if (ofStep.size() > 1) {
            buttons.getChildren().add(named("all-as-is", Buttons.plain(strings.text("snowflake.all-as-is", ofStep.size()),
                    () -> model.acceptAsIs(ofStep))));
        }
        return buttons;
    }

    private static Button named(String id, Button button) {
        button.setId(id);
        button.getStyleClass().add("small");
        return button;
    }
}
