package app.snowquill.ui.bible;

import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Fact;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.PovChip;
import app.snowquill.ui.common.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Who knows what, and since which scene: facts by people. A cell is clicked to change it. */
final class FactsPane extends VBox {
    /** Which facts are listed. */
    private enum Extent {
        THIS_ENTRY, ALL
    }

    private static final int NUMBER_WIDTH = 30;
    private static final int PERSON_WIDTH = 76;

    private final Strings strings;
    private final BibleDeeds deeds;
    private final GridPane table = new GridPane();
    private final VBox asking = new VBox();
    private final Label how = new Label();
    private final Hyperlink all;
    private Extent extent = Extent.THIS_ENTRY;
    private Book book;
    private Memory memory = Memory.NONE;
    private String entry = "";
    private String open = "";
    private List<KnownFact> shown;
    private List<String> people = List.of();

    FactsPane(BibleDeeds deeds) {
        super(4);
        this.strings = deeds.strings();
        this.deeds = deeds;
        all = Buttons.link("", () -> {
            extent = extent == Extent.ALL ? Extent.THIS_ENTRY : Extent.ALL;
            show(book, entry, memory, open);
        });
        all.setId("all-facts");
        Hyperlink add = Buttons.link(strings.text("bible.fact"), this::ask);
        add.setGraphic(Icons.sized(Feather.PLUS, 12, "accent"));
        add.setId("add-fact");
        table.getStyleClass().add("facts-table");
        table.setId("facts");
        getChildren().addAll(SectionHead.of(strings.text("bible.facts"), how, all, add), table, asking);
    }

    void show(Book of, String id, Memory known, String page) {
        if (!id.equals(entry)) {
            asking.getChildren().clear();
            extent = Extent.THIS_ENTRY;
        }
        book = of;
        memory = known;
        entry = id;
        open = page;
        how.setText(page.isBlank() ? "" : strings.text("bible.facts-known", new SceneNumbers(of, strings).number(page)));
        all.setText(extent == Extent.ALL ? strings.text("bible.facts-of", of.nameOf(id)) : strings.text("bible.facts-all", of.lore().facts().size()));
        List<KnownFact> now = new KnownFacts(of, known, strings).of(extent == Extent.ALL ? "" : id, page);
        List<String> names = of.characters().keySet().stream().map(of::nameOf).toList();
        if (!now.equals(shown) || !names.equals(people)) {
            shown = now;
            people = names;
            build();
        }
    }

    private void build() {
        table.getChildren().clear();
        table.getColumnConstraints().setAll(column(NUMBER_WIDTH, Priority.NEVER), column(120, Priority.ALWAYS));
        if (shown.isEmpty()) {
            Label none = new Label(strings.text("bible.facts-none"));
            none.getStyleClass().addAll("dense", "subtle");
            table.add(none, 0, 0, 2, 1);
            return;
        }
        table.add(head(strings.text("bible.fact-in"), "in"), 0, 0);
        table.add(head(strings.text("bible.fact-text"), "fact"), 1, 0);
        List<String> ids = new ArrayList<>(book.characters().keySet());
        for (int i = 0; i < ids.size(); i++) {
            table.getColumnConstraints().add(column(PERSON_WIDTH, Priority.NEVER));
            String name = book.nameOf(ids.get(i));
            Label label = new Label(name.split("\\s+")[0]);
            label.setGraphic(new PovChip(name, i));
            label.setTooltip(new Tooltip(name));
            label.getStyleClass().addAll("person", "facts-head");
            label.setMaxWidth(PERSON_WIDTH - 4);
            table.add(label, i + 2, 0);
            GridPane.setHalignment(label, HPos.CENTER);
        }
        for (int row = 0; row < shown.size(); row++) {
            add(shown.get(row), row + 1);
        }
    }

    private void add(KnownFact row, int place) {
        Label since = head(row.since(), "in");
        since.getStyleClass().add("fact-since");
        table.add(since, 0, place);
        Label text = new Label(row.fact().text());
        text.getStyleClass().add("fact-text");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        if (!row.fact().evidence().quote().isEmpty()) {
            text.setTooltip(new Tooltip(strings.text("bible.quoted", row.fact().evidence().quote())));
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox cell = new HBox(6, text);
        cell.setId("fact-" + row.fact().id());
        cell.getStyleClass().add("fact-cell");
        if (row.mark() == EntryRow.Mark.CONTRADICTED) {
            Label warning = new Label("", Icons.small(Feather.ALERT_TRIANGLE, "warning"));
            warning.setTooltip(new Tooltip(strings.text("bible.disagree")));
            warning.setMinWidth(USE_PREF_SIZE);
            cell.getChildren().add(warning);
        }
        table.add(cell, 1, place);
        for (int i = 0; i < row.people().size(); i++) {
            Button learned = learned(row.fact(), row.people().get(i));
            table.add(learned, i + 2, place);
            GridPane.setHalignment(learned, HPos.CENTER);
        }
    }

    private Button learned(Fact fact, Learned learned) {
        Button button = new Button(learned.text());
        button.getStyleClass().addAll("learned", learned.when().name().toLowerCase(Locale.ROOT));
        button.setId("learned-" + fact.id() + "-" + learned.character());
        String spoken = strings.text("bible.learned." + learned.when().name().toLowerCase(Locale.ROOT), book.nameOf(learned.character()),
                learned.text());
        button.setAccessibleText(spoken);
        button.setTooltip(new Tooltip(spoken));
        button.setOnAction(event -> choose(button, fact, learned.character()));
        return button;
    }

    private void choose(Button at, Fact fact, String character) {
        ContextMenu menu = new ContextMenu();
        menu.getItems().add(item(strings.text("bible.learned-never"), fact, newer -> KnownFacts.never(newer, character)));
        menu.getItems().add(item(strings.text("bible.learned-start"), fact, newer -> KnownFacts.learning(newer, character, "")));
        SceneNumbers numbers = new SceneNumbers(book, strings);
        numbers.ids().forEach(scene -> menu.getItems().add(item(strings.text("bible.learned-in", numbers.line(scene)), fact,
                newer -> KnownFacts.learning(newer, character, scene))));
        menu.show(at, Side.BOTTOM, 0, 2);
    }

    private MenuItem item(String words, Fact fact, Function<Fact, Map<DocumentKey, Object>> change) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> deeds.keep("bible.did-learn", newer -> change.apply(newer.lore().facts().getOrDefault(fact.id(), fact))));
        return item;
    }

    private void ask() {
        FactForm form = new FactForm(book, entry, strings, fact -> {
            asking.getChildren().clear();
            deeds.keep("bible.did-fact", newer -> Map.of(DocumentKey.fact(fact.id()), fact));
        }, asking.getChildren()::clear);
        asking.getChildren().setAll(form);
        form.begin();
    }

    private static Label head(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().addAll(style, "facts-head");
        return label;
    }

    private static ColumnConstraints column(double width, Priority grow) {
        ColumnConstraints column = new ColumnConstraints();
        column.setMinWidth(grow == Priority.ALWAYS ? 0 : width);
        column.setPrefWidth(width);
        column.setHgrow(grow);
        return column;
    }
}
