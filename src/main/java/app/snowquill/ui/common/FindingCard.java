package app.snowquill.ui.common;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What a check found, beside its field: a rail, a title, a sentence, and what can be done. */
public final class FindingCard extends VBox {
    public enum Weight {
        ERROR, WARNING, NOTE
    }

    /** Something that can be done about it. */
    public record Link(String text, Runnable action) {
    }

    public FindingCard(Weight weight, String title, String message, List<Link> links) {
        getStyleClass().addAll("finding", weight.name().toLowerCase(java.util.Locale.ROOT));
        Label heading = new Label(title);
        heading.setWrapText(true);
        heading.setMinHeight(Region.USE_PREF_SIZE);
        heading.getStyleClass().addAll("dense", weight == Weight.NOTE ? "muted" : "strong");
        getChildren().add(Icons.beforeLines(switch (weight) {
            case ERROR -> Icons.small(Feather.ALERT_OCTAGON, "danger");
            case WARNING -> Icons.small(Feather.ALERT_TRIANGLE, "warning");
            case NOTE -> Icons.small(Feather.CHECK);
        }, heading));
        if (!message.isBlank()) {
            Label words = new Label(message);
            words.getStyleClass().add("message");
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
            getChildren().add(words);
        }
        if (!links.isEmpty()) {
            HBox row = new HBox(12);
            links.forEach(link -> row.getChildren().add(Buttons.link(link.text(), link.action())));
            getChildren().add(row);
        }
        setFocusTraversable(false);
    }
}
