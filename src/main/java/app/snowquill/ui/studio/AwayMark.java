package app.snowquill.ui.studio;

import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.studio.StatusViewModel.Line;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/**
 * Says in the status bar whether text leaves this computer: quiet while all stays here, amber with the server's name while a
 * server is chosen, stronger while it is being sent to. Pressing it shows what writes.
 */
final class AwayMark extends Button {
    private final StatusViewModel model;
    private final Strings strings;
    private final Tooltip why = new Tooltip();

    AwayMark(StatusViewModel model, Strings strings, Runnable action) {
        this.model = model;
        this.strings = strings;
        setId("away-mark");
        getStyleClass().setAll("away-mark");
        setMinWidth(USE_PREF_SIZE);
        setTooltip(why);
        why.setWrapText(true);
        why.setMaxWidth(320);
        setOnAction(event -> action.run());
        model.lineProperty().addListener(property -> show());
        model.awayHostProperty().addListener(property -> show());
        show();
    }

    private void show() {
        Line line = model.lineProperty().get();
        String host = model.awayHostProperty().get();
        for (Line other : Line.values()) {
            getStyleClass().remove(style(other));
        }
        getStyleClass().add(style(line));
        setText(line == Line.OFFLINE ? strings.text("studio.offline") : strings.text("studio.away", host));
        setGraphic(line == Line.OFFLINE ? Icons.sized(Feather.WIFI_OFF, 12) : Icons.sized(Feather.UPLOAD_CLOUD, 12, "warning"));
        why.setText(switch (line) {
            case OFFLINE -> strings.text("studio.offline-why");
            case CHOSEN -> strings.text("studio.away-why", host);
            case SENDING -> strings.text("studio.away-now", host);
        });
        setAccessibleText(getText() + ". " + why.getText());
    }

    private static String style(Line line) {
        return line.name().toLowerCase(Locale.ROOT);
    }
}
