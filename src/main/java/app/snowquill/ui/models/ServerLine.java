package app.snowquill.ui.models;

import app.snowquill.pipeline.EngineSetup.Place;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** Says plainly whether text would leave this computer, and where to. */
final class ServerLine extends HBox {
    private final ServerViewModel model;
    private final Strings strings;
    private final Label words = new Label();

    ServerLine(ServerViewModel model, Strings strings) {
        super(8);
        this.model = model;
        this.strings = strings;
        setId("server-line");
        words.getStyleClass().add("dense");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
    }

    void showHere() {
        show("here", strings.text("models.server-here"));
    }

    void show(Place place) {
        if (!place.isUsable()) {
            show("wrong", strings.text("models.server-address-rule"));
        } else if (place.staysHere()) {
            showHere();
        } else {
            boolean allowed = model.isAllowed(place.host());
            show("away", strings.text(allowed ? "models.server-away-allowed" : "models.server-away", place.host()));
            if (allowed) {
                Hyperlink again = Buttons.link(strings.text("models.server-ask-again"), () -> {
                    model.askAgain(place.host());
                    show(place);
                });
                again.setMinWidth(USE_PREF_SIZE);
                getChildren().add(again);
            }
        }
    }

    private void show(String look, String sentence) {
        getStyleClass().setAll("server-line", look);
        words.setText(sentence);
        getChildren().setAll(look.equals("away") ? Icons.small(Feather.UPLOAD_CLOUD, "warning")
                : look.equals("here") ? Icons.small(Feather.WIFI_OFF) : Icons.small(Feather.ALERT_TRIANGLE, "warning"), words);
    }
}
