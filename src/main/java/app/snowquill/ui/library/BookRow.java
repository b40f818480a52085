package app.snowquill.ui.library;

import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.library.LibraryViewModel.Entry;
import app.snowquill.ui.library.LibraryViewModel.Presence;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A book on the shelf, 50 px: title, where it is, when it was open last. One whose file is gone can only be taken off. */
final class BookRow extends HBox {
    private final Strings strings;

    BookRow(Entry entry, Strings strings, Runnable open, Runnable backups, Runnable forget) {
        this.strings = strings;
        boolean there = entry.presence() == Presence.THERE;
        RecentBook book = entry.book();
        Label title = new Label(book.title().isBlank() ? book.file().getFileName().toString() : book.title());
        title.getStyleClass().add("medium");
        String place = HomePath.shown(book.file());
        Label where = new Label(there ? place : strings.text("library.missing", place));
        where.getStyleClass().addAll("caption", "muted");
        where.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        where.setTooltip(new Tooltip(book.file().toString()));
        VBox words = new VBox(1, title, where);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label when = new Label(when(book.openedAt().atZone(ZoneId.systemDefault())));
        when.getStyleClass().addAll("caption", "muted");
        when.setMinWidth(USE_PREF_SIZE);
        HBox content = new HBox(12, Icons.button(there ? Feather.BOOK : Feather.HELP_CIRCLE), words, when);
        content.setAlignment(Pos.CENTER_LEFT);
        Button row = new Button();
        row.setGraphic(content);
        row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        row.getStyleClass().add("book-row");
        row.setAccessibleText(title.getText());
        row.setDisable(!there);
        row.setOnAction(event -> open.run());
        row.setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(row.widthProperty().subtract(24));
        row.setMinWidth(0);
        row.setPrefWidth(200);
        HBox.setHgrow(row, Priority.ALWAYS);
        Button off = Buttons.icon(Feather.X, strings.text("library.forget"), forget);
        off.getStyleClass().addAll("small", "forget");
        Button copies = Buttons.icon(Feather.ARCHIVE, strings.text("library.backups"), backups);
        copies.getStyleClass().addAll("small", "copies");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("book-line");
        getChildren().addAll(row, copies, off);
    }

    private String when(ZonedDateTime at) {
        LocalDate today = LocalDate.now(at.getZone());
        if (at.toLocalDate().equals(today)) {
            return strings.text("library.today", DateTimeFormatter.ofPattern("HH:mm", strings.locale()).format(at));
        }
        if (at.toLocalDate().equals(today.minusDays(1))) {
            return strings.text("library.yesterday");
        }
        return DateTimeFormatter.ofPattern(at.getYear() == today.getYear() ? "d MMMM" : "d MMMM yyyy", strings.locale())
                .format(at);
    }
}
