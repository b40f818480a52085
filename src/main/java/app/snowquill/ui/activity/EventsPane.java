package app.snowquill.ui.activity;

import app.snowquill.ui.activity.LiveEvent.Group;
import app.snowquill.ui.common.Strings;
import java.util.Locale;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The live events under their filter. Stays where the author scrolled to. */
final class EventsPane extends VBox {
    private static final double ROW = 25;
    private static final int ROWS = 7;

    EventsPane(EventLog log, CallWords words, Strings strings, LongConsumer rawText) {
        Label title = new Label(strings.text("activity.events"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(8, title, space, pills(log, strings));
        head.getStyleClass().addAll("panel-header", "section-head", "first");
        ListView<LiveEvent> list = new ListView<>(log.shown());
        list.setId("events");
        list.getStyleClass().add("events-list");
        list.setFixedCellSize(ROW);
        list.setMinHeight(3 * ROW);
        list.setPrefHeight(ROWS * ROW + 8);
        list.setAccessibleText(title.getText());
        list.setCellFactory(ignored -> new EventCell(words, strings, rawText));
        Label none = new Label(strings.text("activity.no-events"));
        none.getStyleClass().addAll("dense", "muted");
        list.setPlaceholder(none);
        getChildren().addAll(head, list);
    }

    private static HBox pills(EventLog log, Strings strings) {
        HBox pills = new HBox();
        pills.getStyleClass().addAll("pills", "small");
        ToggleGroup group = new ToggleGroup();
        for (Group each : Group.values()) {
            ToggleButton pill = new ToggleButton(strings.of("activity.group", each));
            pill.setId("events-" + each.name().toLowerCase(Locale.ROOT));
            pill.getStyleClass().addAll("pill", each.ordinal() == 0 ? "left-pill"
                    : each.ordinal() == Group.values().length - 1 ? "right-pill" : "center-pill");
            pill.setToggleGroup(group);
            pill.setSelected(log.groupProperty().get() == each);
            pill.setOnAction(event -> {
                pill.setSelected(true);
                log.groupProperty().set(each);
            });
            pills.getChildren().add(pill);
        }
        pills.setAlignment(Pos.CENTER);
        return pills;
    }
}
