package app.snowquill.ui.models;

import app.snowquill.pipeline.EngineDesk.ServerAnswer;
import app.snowquill.ui.common.FailureDisplay;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.models.ServerViewModel.State;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is being done with a server, or what came of it, in words. */
final class ServerNotice extends VBox {
    private static final int MOST_NAMED = 3;

    private final ServerViewModel model;
    private final Strings strings;
    private final FailureDisplay failures;

    ServerNotice(ServerViewModel model, Strings strings, FailureDisplay failures) {
        this.model = model;
        this.strings = strings;
        this.failures = failures;
        getStyleClass().add("server-notice");
        setId("server-notice");
        model.stateProperty().addListener(property -> show());
        show();
    }

    private void show() {
        State state = model.stateProperty().get();
        getChildren().clear();
        if (state instanceof State.Testing) {
            line(Icons.small(Feather.LOADER, "machine"), strings.text("models.server-testing"));
        } else if (state instanceof State.Loading) {
            line(Icons.small(Feather.LOADER, "machine"), strings.text("models.server-loading"));
        } else if (state instanceof State.Answered answered) {
            line(Icons.small(Feather.CHECK), answer(answered.answer()));
        } else if (state instanceof State.InUse && model.keyOnlyForNow()) {
            line(Icons.small(Feather.ALERT_TRIANGLE, "warning"), strings.text("models.server-key-not-kept"));
        } else if (state instanceof State.Failed failed) {
            getChildren().add(failures.card(failed.failure(), strings.text("models.server-failed-kept"),
                    strings.text("models.server-failed-next"), failed.again()));
        }
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }

    private String answer(ServerAnswer answer) {
        String words = strings.text("models.server-answered", answer.model(), answer.contextTokens());
        if (answer.models().size() < 2) {
            return words;
        }
        String names = String.join(", ", answer.models().subList(0, Math.min(MOST_NAMED, answer.models().size())));
        return words + " " + strings.text(answer.models().size() > MOST_NAMED ? "models.server-answered-more"
                : "models.server-answered-all", answer.models().size(), names);
    }

    private void line(FontIcon icon, String words) {
        Label label = new Label(words, icon);
        label.setGraphicTextGap(8);
        label.getStyleClass().add("dense");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        getChildren().add(label);
    }
}
