package app.snowquill.ui.archive;

import app.snowquill.pipeline.memory.ArchiveKind;
import app.snowquill.pipeline.memory.Replacement.Occurrence;
import app.snowquill.story.Book;
import app.snowquill.ui.common.Chip;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Tone;
import app.snowquill.ui.common.review.FieldWords;
import java.util.Set;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;

/** A text with how many places it has, or a place with the words around it; each with a box to leave it out. */
final class ReplaceRowCell extends ListCell<ReplaceRow> {
    private static final double SCROLL_BAR = 16;

    private final ReplaceViewModel model;
    private final Supplier<Book> book;
    private final Strings strings;
    private final ArchiveWords words;
    private final FieldWords fields;
    private final CheckBox box = new CheckBox();
    private boolean showing;

    ReplaceRowCell(ReplaceViewModel model, Supplier<Book> book, Strings strings) {
        this.model = model;
        this.book = book;
        this.strings = strings;
        this.words = new ArchiveWords(strings);
        this.fields = new FieldWords(strings);
        getStyleClass().add("replace-cell");
        setPrefWidth(0);
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setFocusTraversable(false);
        box.setOnAction(event -> toggle());
        model.chosenProperty().addListener(property -> showChoice());
    }

    /** Takes in all that it stands for, or leaves all of it out where all was in. */
    void toggle() {
        if (getItem() != null && !showing) {
            model.choose(getItem().numbers(), !model.chosenProperty().get().containsAll(getItem().numbers()));
            showChoice();
        }
    }

    @Override
    protected void updateItem(ReplaceRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        if (row instanceof ReplaceRow.Text text) {
            showText(text);
        } else if (row instanceof ReplaceRow.Place place) {
            showPlace(place.occurrence());
        }
        showChoice();
    }

    /** As much as its words take; the theme gives every cell the same height. */
    @Override
    protected double computePrefHeight(double width) {
        return getGraphic() == null ? super.computePrefHeight(width) : getGraphic().prefHeight(getListView().getWidth() - SCROLL_BAR);
    }

    private void showText(ReplaceRow.Text text) {
        String name = words.document(text.key(), book.get());
        Label title = new Label(name);
        title.getStyleClass().addAll("dense", "strong");
        title.setMinWidth(0);
        Label count = new Label(Integer.toString(text.numbers().size()));
        count.getStyleClass().addAll("caption", "muted");
        count.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(8, box, Icons.small(ArchiveWords.icon(ArchiveKind.of(text.key()))), title, space);
        if (text.locked()) {
            line.getChildren().add(new Chip(strings.text("archive.locked"), Tone.NEUTRAL, Feather.LOCK));
        }
        line.getChildren().add(count);
        line.getStyleClass().add("replace-text");
        line.setAlignment(Pos.CENTER_LEFT);
        setGraphic(line);
        setAccessibleText(strings.text("archive.places-of", name, text.numbers().size()));
    }

    private void showPlace(Occurrence place) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("replace-words");
        if (!place.field().isEmpty()) {
            flow.getChildren().add(piece(fields.of(place.field(), book.get()) + "  ", "field"));
        }
        flow.getChildren().addAll(piece(plain(place.before()), "around"), piece(plain(place.found()), place.locked() ? "kept" : "found"));
        if (!place.with().isEmpty() && !place.locked()) {
            flow.getChildren().addAll(piece("\u2009", "around"), piece(plain(place.with()), "with"));
        }
        flow.getChildren().add(piece(plain(place.after()), "around"));
        flow.setPrefWidth(0);
        HBox.setHgrow(flow, Priority.ALWAYS);
        HBox line = new HBox(8, box, flow);
        line.getStyleClass().add("replace-place");
        setGraphic(line);
        setAccessibleText(strings.text("archive.place-of", plain(place.before()), place.found(), place.with(), plain(place.after())));
    }

    private void showChoice() {
        ReplaceRow row = getItem();
        if (row == null) {
            return;
        }
        showing = true;
        Set<Integer> chosen = model.chosenProperty().get();
        boolean some = row.numbers().stream().anyMatch(chosen::contains);
        boolean all = chosen.containsAll(row.numbers());
        box.setIndeterminate(some && !all);
        box.setSelected(all);
        box.setDisable(row instanceof ReplaceRow.Text text ? text.locked() : ((ReplaceRow.Place) row).occurrence().locked());
        showing = false;
    }

    private static String plain(String text) {
        return text.replace('\n', ' ');
    }

    private static Text piece(String text, String style) {
        Text piece = new Text(text);
        piece.getStyleClass().add(style);
        return piece;
    }
}
