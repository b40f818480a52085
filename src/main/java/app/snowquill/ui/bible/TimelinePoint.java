package app.snowquill.ui.bible;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One point on the line of changes, with its words under it. */
final class TimelinePoint extends VBox {
    private static final int LONGEST_WORD_LINES = 3;

    enum State {
        KEPT,
        /** Holds at the scene on the page. */
        NOW,
        /** Waits for the author's word. */
        PROPOSED
    }

    /** @param change shows where it is changed; null where it can't be */
    TimelinePoint(String title, String text, State state, Runnable change) {
        super(4);
        getStyleClass().addAll("timeline-point", state.name().toLowerCase(Locale.ROOT));
        Region dot = new Region();
        dot.getStyleClass().add("timeline-dot");
        Region line = new Region();
        line.getStyleClass().add("timeline-line");
        HBox.setHgrow(line, Priority.ALWAYS);
        HBox mark = new HBox(dot, line);
        mark.getStyleClass().add("timeline-mark");
        Label heading = new Label(title);
        heading.getStyleClass().addAll("caption", "timeline-title");
        heading.setMinWidth(0);
        Label words = new Label(text);
        words.getStyleClass().addAll("caption", "timeline-words");
        words.setWrapText(true);
        words.setMinHeight(0);
        words.setMaxHeight(LONGEST_WORD_LINES * 17);
        words.setTooltip(new Tooltip(text));
        getChildren().addAll(mark, heading, words);
        setAccessibleText(title + ": " + text);
        if (change != null) {
            getStyleClass().add("changeable");
            setFocusTraversable(true);
            setOnMouseClicked(event -> change.run());
            setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                    change.run();
                    event.consume();
                }
            });
        }
    }
}
