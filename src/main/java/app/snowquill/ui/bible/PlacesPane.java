package app.snowquill.ui.bible;

import app.snowquill.pipeline.Documents;
import app.snowquill.pipeline.memory.BibleDesk.Place;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.ui.common.EmptyState;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.review.DocumentNames;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Where the open entry is named or meant; a click opens the place. */
final class PlacesPane extends ScrollPane {
    private final Strings strings;
    private final BibleActions actions;
    private final VBox rows = new VBox();
    private List<Place> shown;

    PlacesPane(Strings strings, BibleActions actions) {
        this.strings = strings;
        this.actions = actions;
        rows.getStyleClass().add("place-rows");
        setContent(rows);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    void show(Book book, List<Place> places) {
        if (places.equals(shown)) {
            return;
        }
        shown = places;
        rows.getChildren().clear();
        setFitToHeight(places.isEmpty());
        if (places.isEmpty()) {
            EmptyState none = new EmptyState(Feather.SEARCH, strings.text("bible.nowhere"), strings.text("bible.nowhere-words"));
            VBox.setVgrow(none, Priority.ALWAYS);
            rows.getChildren().add(none);
        }
        places.forEach(place -> rows.getChildren().add(row(book, place)));
    }

    private Node row(Book book, Place place) {
        Label title = new Label(title(place.key(), book, strings));
        title.getStyleClass().add("medium");
        title.setMinWidth(0);
        Label times = new Label(place.times() > 1 ? strings.text("bible.times", place.times()) : "");
        times.getStyleClass().addAll("caption", "subtle");
        times.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label quote = new Label(place.quote());
        quote.getStyleClass().addAll("caption", "muted");
        quote.setWrapText(true);
        quote.setMinHeight(Region.USE_PREF_SIZE);
        VBox row = new VBox(2, new HBox(6, title, space, times), quote);
        row.getStyleClass().add("place-row");
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setFocusTraversable(true);
        row.setId("place-" + place.key().kind().name().toLowerCase(strings.locale()) + "-" + place.key().id());
        Tooltip.install(row, new Tooltip(strings.text("bible.open-place", title.getText())));
        row.setAccessibleText(title.getText() + ": " + place.quote());
        row.setOnMouseClicked(event -> actions.open().accept(place.key()));
        row.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                event.consume();
                actions.open().accept(place.key());
            }
        });
        return row;
    }

    /** "7 The staff by lantern light", "Step 4, One page". */
    static String title(DocumentKey key, Book book, Strings strings) {
        if (key.kind() == DocumentKind.PROSE || key.kind() == DocumentKind.CARD) {
            String line = new SceneNumbers(book, strings).line(key.id());
            return key.kind() == DocumentKind.CARD ? strings.text("bible.plan-of", line) : line;
        }
        int step = Documents.stepOf(key).number();
        String name = strings.text("bible.step", step, strings.of("snowflake.step", step));
        return key.kind() == DocumentKind.STEP ? name : strings.text("bible.step-of", name, DocumentNames.of(key, book));
    }
}
