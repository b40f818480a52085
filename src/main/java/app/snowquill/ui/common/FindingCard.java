package app.snowquill.ui.common;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What a check found, beside its field: a rail, a title, a sentence, and what can be done. */
public final class FindingCard extends VBox {
    /** How much it matters; {@link #NOTE} is settled, {@link #OPEN} is merely not done yet. */
    public enum Weight {
        ERROR, WARNING, NOTE, OPEN
    }

    /** Something that can be done about it. */
    public record Link(String text, Runnable action) {
    }

    private final HBox head;

    public FindingCard(Weight weight, String title, String message, List<Link> links) {
        getStyleClass().addAll("finding", weight.name().toLowerCase(Locale.ROOT));
        Label heading = new Label(title);
        heading.setWrapText(true);
        heading.setMinHeight(Region.USE_PREF_SIZE);
        heading.getStyleClass().addAll("dense", weight == Weight.NOTE || weight == Weight.OPEN ? "muted" : "strong");
        heading.setMaxWidth(Double.MAX_VALUE);
        head = Icons.beforeLines(switch (weight) {
            case ERROR -> Icons.small(Feather.ALERT_OCTAGON, "danger");
            case WARNING -> Icons.small(Feather.ALERT_TRIANGLE, "warning");
            case NOTE -> Icons.small(Feather.CHECK);
            case OPEN -> Icons.small(Feather.CIRCLE);
        }, heading);
        getChildren().add(head);
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

    /** Puts what can be done beside the title. */
    public void putBesideTitle(Link link) {
        Hyperlink beside = Buttons.link(link.text(), link.action());
        beside.setMinWidth(Region.USE_PREF_SIZE);
        head.getChildren().add(beside);
    }
}
