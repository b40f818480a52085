package app.snowquill.ui.bible;

import app.snowquill.story.EntryKind;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.EmptyState;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The list at the left: what is sought, and the entries by kind. The arrow keys go from one to the next. */
final class EntryListPane extends VBox {
    private final Strings strings;
    private final Consumer<String> open;
    private final BibleBeginning beginning;
    private final TextField search = new TextField();
    private final VBox rows = new VBox();
    private final VBox middle = new VBox();
    private final ScrollPane scroller = new ScrollPane(rows);
    private final List<EntryCell> cells = new ArrayList<>();
    private final Button add;
    private final ToggleButton graph;
    private final ToggleButton setups;
    private final EmptyState nothing;
    private EntryRows entries;
    private List<EntryRow> shown = List.of();
    private String chosen = "";

    /** @param toggled told when another than the open entry is to be shown, or that entry again */
    EntryListPane(Strings strings, Consumer<String> open, BibleBeginning beginning, Runnable toggled) {
        this.strings = strings;
        this.open = open;
        this.beginning = beginning;
        getStyleClass().addAll("panel", "entry-list");
        add = Buttons.icon(Feather.PLUS, strings.text("bible.add"), this::showKinds);
        add.setId("add-entry");
        add.getStyleClass().add("small");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        nothing = new EmptyState(Feather.BOOK, strings.text("bible.none"), strings.text("bible.none-words"),
                beginning.fromLogline("begin-list"), Buttons.plain(strings.text("bible.by-hand"), this::showKinds));
        graph = Buttons.iconToggle(Feather.SHARE_2, strings.text("bible.graph"));
        graph.setId("graph-toggle");
        setups = Buttons.iconToggle(Feather.FLAG, strings.text("bible.setups"));
        setups.setId("setups-toggle");
        ToggleGroup whole = new ToggleGroup();
        List.of(graph, setups).forEach(toggle -> {
            toggle.getStyleClass().add("small");
            toggle.setToggleGroup(whole);
            toggle.setOnAction(event -> toggled.run());
        });
        HBox header = new HBox(new Label(strings.text("bible.title")), space, setups, graph, add);
        header.getStyleClass().add("panel-header");
        search.setPromptText(strings.text("bible.search"));
        search.setAccessibleText(strings.text("bible.search"));
        search.setId("bible-search");
        search.textProperty().addListener(property -> present());
        search.setOnAction(event -> cells.stream().findFirst().ifPresent(EntryCell::fire));
        StackPane glass = new StackPane(search, Icons.small(Feather.SEARCH));
        glass.getStyleClass().add("search-box");
        scroller.setFitToWidth(true);
        scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroller, Priority.ALWAYS);
        VBox.setVgrow(middle, Priority.ALWAYS);
        rows.getStyleClass().add("entry-rows");
        rows.setOnKeyPressed(event -> {
            int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
            int next = cells.indexOf(getScene().getFocusOwner()) + step;
            if (step != 0 && next >= 0 && next < cells.size()) {
                cells.get(next).requestFocus();
                cells.get(next).fire();
                event.consume();
            }
        });
        getChildren().addAll(header, glass, middle);
    }

    void show(EntryRows newer) {
        entries = newer;
        present();
    }

    boolean showsGraph() {
        return graph.isSelected();
    }

    boolean showsSetups() {
        return setups.isSelected();
    }

    /** What is of the whole book is shown no more. */
    void leaveWhole() {
        graph.setSelected(false);
        setups.setSelected(false);
    }

    void chooseSetups() {
        setups.setSelected(true);
    }

    void choose(String id) {
        chosen = id;
        cells.forEach(cell -> cell.setChosen(id));
    }

    private void present() {
        Map<EntryKind, List<EntryRow>> groups = entries.sought(search.getText());
        List<EntryRow> now = groups.values().stream().flatMap(List::stream).toList();
        boolean none = now.isEmpty() && search.getText().isBlank();
        if (none) {
            if (!middle.getChildren().contains(nothing)) {
                middle.getChildren().setAll(nothing);
            }
            cells.clear();
            shown = now;
            return;
        }
        if (!now.equals(shown) || middle.getChildren().isEmpty() || middle.getChildren().get(0) != scroller) {
            shown = now;
            fill(groups);
        }
        middle.getChildren().setAll(scroller);
        choose(chosen);
    }

    private void fill(Map<EntryKind, List<EntryRow>> groups) {
        String focused = getScene() != null && getScene().getFocusOwner() instanceof EntryCell cell ? cell.getId() : "";
        cells.clear();
        rows.getChildren().clear();
        groups.forEach((kind, group) -> {
            Label count = new Label(Integer.toString(group.size()));
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            HBox heading = new HBox(new Label(strings.of("bible.kind", kind)), space, count);
            heading.getStyleClass().add("entry-heading");
            rows.getChildren().add(heading);
            group.forEach(row -> {
                EntryCell cell = new EntryCell(row, strings, () -> open.accept(row.id()));
                cells.add(cell);
                rows.getChildren().add(cell);
            });
        });
        if (shown.isEmpty()) {
            Label nothing = new Label(strings.text("bible.not-found", search.getText()));
            nothing.getStyleClass().addAll("dense", "muted", "nothing-found");
            nothing.setWrapText(true);
            rows.getChildren().add(nothing);
        }
        cells.stream().filter(cell -> cell.getId().equals(focused)).findFirst().ifPresent(EntryCell::requestFocus);
    }

    private void showKinds() {
        ContextMenu kinds = new ContextMenu();
        for (EntryKind kind : EntryKind.values()) {
            MenuItem item = new MenuItem(strings.of("bible.one", kind));
            item.setOnAction(event -> beginning.add(kind));
            kinds.getItems().add(item);
        }
        kinds.show(add, Side.BOTTOM, 0, 2);
    }
}
