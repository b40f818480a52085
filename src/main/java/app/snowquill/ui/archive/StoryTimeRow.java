package app.snowquill.ui.archive;

import app.snowquill.ui.common.Strings;
import java.time.LocalDate;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** From when to when in the story; blank for its beginning and its end. What is no day, month or year is marked and counts for nothing. */
final class StoryTimeRow extends HBox {
    private final ArchiveViewModel model;
    private final TextField from;
    private final TextField to;

    StoryTimeRow(ArchiveViewModel model, Strings strings) {
        super(6);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        from = field("archive-from", strings.text("archive.from"));
        to = field("archive-to", strings.text("archive.to"));
        Label between = new Label(strings.text("archive.between"));
        between.getStyleClass().addAll("dense", "muted");
        between.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(from, between, to);
        model.placesProperty().addListener(property -> prompt());
        prompt();
    }

    private TextField field(String id, String name) {
        TextField field = new TextField();
        field.setId(id);
        field.setAccessibleText(name);
        field.getStyleClass().add("dense");
        field.setPrefWidth(10);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.textProperty().addListener(property -> take());
        return field;
    }

    private void prompt() {
        SearchPlaces places = model.placesProperty().get();
        from.setPromptText(places.first().map(StoryDay::month).orElse(""));
        to.setPromptText(places.last().map(StoryDay::month).orElse(""));
    }

    private void take() {
        Optional<LocalDate> first = read(from, StoryDay.End.FIRST);
        Optional<LocalDate> last = read(to, StoryDay.End.LAST);
        SearchFilter now = model.filterProperty().get();
        if (!now.from().equals(first) || !now.to().equals(last)) {
            model.filterProperty().set(now.between(first, last));
        }
    }

    private static Optional<LocalDate> read(TextField field, StoryDay.End end) {
        Optional<LocalDate> day = StoryDay.parse(field.getText(), end);
        field.getStyleClass().remove("warned");
        if (day.isEmpty() && !field.getText().isBlank()) {
            field.getStyleClass().add("warned");
        }
        return day;
    }
}
