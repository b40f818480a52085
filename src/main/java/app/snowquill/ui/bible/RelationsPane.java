package app.snowquill.ui.bible;

import app.snowquill.story.Book;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.GrowingTextArea;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.PovChip;
import app.snowquill.ui.common.Strings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The ties of the open entry, each from both sides. A side is kept when it is left, or with Enter. */
final class RelationsPane extends VBox {
    private final Strings strings;
    private final BibleDeeds deeds;
    private final Consumer<String> open;
    private final VBox rows = new VBox();
    private final Hyperlink add;
    private Book book;
    private String entry = "";
    private List<RelationRow> shown = List.of();
    private final List<RelationRow> begun = new ArrayList<>();

    RelationsPane(BibleDeeds deeds, Consumer<String> open) {
        super(4);
        this.strings = deeds.strings();
        this.deeds = deeds;
        this.open = open;
        add = Buttons.link(strings.text("bible.relation"), this::ask);
        add.setGraphic(Icons.sized(Feather.PLUS, 12, "accent"));
        add.setId("add-relation");
        rows.getStyleClass().add("relation-rows");
        getChildren().addAll(SectionHead.of(strings.text("bible.relations"), "", add), rows);
    }

    void show(Book of, String id) {
        if (!id.equals(entry)) {
            begun.clear();
        }
        boolean another = !id.equals(entry);
        book = of;
        entry = id;
        List<RelationRow> now = new ArrayList<>(new Relations(of).of(id));
        begun.removeIf(row -> now.stream().anyMatch(there -> there.other().equals(row.other())));
        now.addAll(begun);
        if (another || !now.equals(shown)) {
            shown = now;
            rows.getChildren().setAll(now.stream().map(this::row).toList());
        }
    }

    private Node row(RelationRow row) {
        PovChip chip = new PovChip(book.nameOf(row.other()), new ArrayList<>(book.characters().keySet()).indexOf(row.other()));
        String first = book.characters().containsKey(row.other()) ? book.nameOf(row.other()).split("\\s+")[0] : book.nameOf(row.other());
        Button name = Buttons.flat(first, Feather.USER, () -> open.accept(row.other()));
        name.setGraphic(chip);
        name.getStyleClass().add("relation-name");
        GrowingTextArea nature = side(row.nature(), "bible.relation-of", row.other());
        GrowingTextArea back = side(row.back(), "bible.relation-back", row.other());
        back.getStyleClass().add("back");
        Runnable keep = () -> {
            RelationRow now = new RelationRow(row.other(), nature.getText().strip(), back.getText().strip(), row.keptIn());
            if (!now.equals(row)) {
                String of = entry;
                deeds.keep("bible.did-relation", newer -> new Relations(newer).with(of, now));
            }
        };
        keepOnLeaving(nature, keep);
        keepOnLeaving(back, keep);
        HBox.setHgrow(nature, Priority.ALWAYS);
        HBox.setHgrow(back, Priority.ALWAYS);
        HBox line = new HBox(8, name, nature, Icons.sized(Feather.REPEAT, 12), back);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("relation-row");
        line.setId("relation-" + row.other());
        return line;
    }

    private GrowingTextArea side(String text, String key, String other) {
        GrowingTextArea side = new GrowingTextArea(1).line().bare();
        side.setText(text);
        side.setPromptText(strings.text("bible.relation-none"));
        side.setAccessibleText(strings.text(key, book.nameOf(entry), book.nameOf(other)));
        side.setPrefWidth(200);
        side.setMinWidth(0);
        return side;
    }

    private static void keepOnLeaving(GrowingTextArea side, Runnable keep) {
        side.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                keep.run();
            }
        });
        side.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                keep.run();
                event.consume();
            }
        });
    }

    private void ask() {
        Set<String> others = new LinkedHashSet<>(book.characters().keySet());
        others.addAll(book.lore().entries().keySet());
        others.remove(entry);
        shown.forEach(row -> others.remove(row.other()));
        ContextMenu menu = new ContextMenu();
        others.forEach(other -> {
            MenuItem item = new MenuItem(book.nameOf(other));
            item.setMnemonicParsing(false);
            item.setOnAction(event -> begin(other));
            menu.getItems().add(item);
        });
        menu.show(add, Side.BOTTOM, 0, 2);
    }

    private void begin(String other) {
        begun.add(new Relations(book).between(entry, other));
        show(book, entry);
        rows.getChildren().get(rows.getChildren().size() - 1).lookup(".growing-text-area").requestFocus();
    }
}
