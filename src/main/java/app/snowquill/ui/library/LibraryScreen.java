package app.snowquill.ui.library;

import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.EmptyState;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What the window shows while no book is open: the shelf of recent books and three ways to a book. */
public final class LibraryScreen extends StackPane {
    private final LibraryViewModel model;
    private final Strings strings;
    private final LibraryActions actions;
    private final VBox shelf = new VBox();

    public LibraryScreen(LibraryViewModel model, Strings strings, LibraryActions actions) {
        this.model = model;
        this.strings = strings;
        this.actions = actions;
        getStylesheets().add(LibraryScreen.class.getResource("library.css").toExternalForm());
        getStyleClass().add("library");
        shelf.getStyleClass().add("shelf");
        ScrollPane scroll = new ScrollPane(shelf);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("shelf-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label recent = new Label(strings.text("library.recent"));
        recent.getStyleClass().addAll("dense", "strong", "shelf-title");
        VBox right = new VBox(recent, scroll);
        HBox.setHgrow(right, Priority.ALWAYS);
        right.setMinWidth(0);
        HBox card = new HBox(ways(), right);
        card.getStyleClass().add("library-card");
        setAlignment(Pos.CENTER);
        getChildren().add(card);
        model.entriesProperty().addListener((property, before, now) -> fill(now));
        fill(model.entriesProperty().get());
    }

    private VBox ways() {
        Label name = new Label(strings.text("library.name"));
        name.getStyleClass().add("wordmark");
        Label line = new Label(strings.text("library.line"));
        line.getStyleClass().add("muted");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        Button fresh = wide(Buttons.primary(strings.text("library.new-book-ask"), actions.newBook()), "library-new");
        fresh.setGraphic(Icons.small(Feather.FEATHER));
        Button open = wide(Buttons.plain(strings.text("library.open"), actions.choose()), "library-open");
        open.setGraphic(Icons.small(Feather.FOLDER));
        Button sample = wide(Buttons.plain(strings.text("library.sample"), actions.openSample()), "library-sample");
        sample.setGraphic(Icons.small(Feather.BOOK_OPEN));
        VBox buttons = new VBox(8, fresh, open, sample);
        buttons.getStyleClass().add("ways-buttons");
        VBox ways = new VBox(name, line, buttons);
        ways.getStyleClass().add("ways");
        return ways;
    }

    private void fill(List<LibraryViewModel.Entry> entries) {
        shelf.getChildren().clear();
        if (entries.isEmpty()) {
            EmptyState empty = new EmptyState(Feather.BOOK, strings.text("library.empty"),
                    strings.text("library.empty-sentence"));
            VBox.setVgrow(empty, Priority.ALWAYS);
            shelf.getChildren().add(empty);
        }
        entries.forEach(entry -> shelf.getChildren().add(new BookRow(entry, strings,
                () -> actions.open().accept(entry.book().file()), () -> actions.backups().accept(entry.book().file()),
                () -> model.forget(entry.book().file()))));
    }

    private static Button wide(Button button, String id) {
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("large");
        button.setId(id);
        return button;
    }
}
