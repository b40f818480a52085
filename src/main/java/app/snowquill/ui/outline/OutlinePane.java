package app.snowquill.ui.outline;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.BookView;
import app.snowquill.pipeline.outline.OutlineEdits;
import app.snowquill.pipeline.outline.OutlineItem;
import app.snowquill.pipeline.summaries.SummaryLevel;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.DragScroll;
import app.snowquill.ui.common.EmptyState;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Toast;
import app.snowquill.ui.common.review.ReasonWords;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * The panel at the left: the book's parts, chapters and scenes, and everything an author does to them. Made for one open
 * book; lives on the window's thread.
 */
public final class OutlinePane extends VBox {
    private final BookSession session;
    private final Strings strings;
    private final FxThread fx;
    private final OutlineDeeds deeds;
    private final OutlineTree tree;
    private final OutlineQuestion question;
    private final StackPane middle = new StackPane();
    private final EmptyState empty;
    private Runnable importing = () -> { };
    private BiConsumer<SummaryLevel, String> summing = (level, id) -> { };
    private BookView view;
    private Set<String> writing = Set.of();

    /**
     * @param pages held still while texts are changed
     * @param openScene told the id of a scene the author selects
     * @param toast says a short word about what was done
     */
    public OutlinePane(BookSession session, OutlineEdits edits, HeldPages pages, Strings strings, FxThread fx,
                       Consumer<String> openScene, Consumer<Toast> toast) {
        this.session = session;
        this.strings = strings;
        this.fx = fx;
        this.question = new OutlineQuestion(strings);
        this.deeds = new OutlineDeeds(session, edits, pages, strings, fx, question, toast);
        this.tree = new OutlineTree(row -> {
            if (row.kind().isScene()) {
                openScene.accept(row.id());
            }
        });
        Button bringIn = Buttons.plain(strings.text("outline.import"), () -> importing.run());
        this.empty = new EmptyState(Feather.LIST, strings.text("outline.empty"), strings.text("outline.empty-words"),
                Buttons.primary(strings.text("outline.new-chapter"), this::addChapter), bringIn);
        bringIn.setId("outline-import");
        getStyleClass().addAll("panel", "outline-pane");
        getStylesheets().add(OutlinePane.class.getResource("outline.css").toExternalForm());
        RowWords words = new RowWords(strings);
        OutlineDrag drag = new OutlineDrag(tree, deeds::drop);
        DragScroll.install(tree);
        tree.setCellFactory(view -> {
            OutlineCell cell = new OutlineCell(words, deeds::rename, this::tellWhyStale);
            drag.install(cell);
            return cell;
        });
        tree.setAccessibleText(strings.text("outline.title"));
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        tree.setContextMenu(new OutlineMenu(strings, tree, deeds, this::rename, this::sumUp));
        middle.getChildren().add(tree);
        VBox.setVgrow(middle, Priority.ALWAYS);
        VBox.setMargin(question, new Insets(0, 8, 8, 8));
        getChildren().addAll(header(), middle, question);
        show(session.view());
    }

    /** Shows a newer view of the book. */
    public void show(BookView newer) {
        view = newer;
        List<OutlineRow> rows = new OutlineViewModel(view, writing, session.memory().ledger().approved()).rows();
        tree.show(rows);
        middle.getChildren().setAll(rows.isEmpty() ? empty : tree);
    }

    /** @param begins asks for a document whose chapters come into the book */
    public void setOnImport(Runnable begins) {
        importing = begins;
    }

    /** @param asked told of what the author wants to read the summary */
    public void setOnSummaries(BiConsumer<SummaryLevel, String> asked) {
        summing = asked;
    }

    private void sumUp(OutlineRow row) {
        summing.accept(SummaryLevel.valueOf(row.kind().name()), row.id());
    }

    private void tellWhyStale(String scene, Consumer<String> told) {
        ReasonWords words = new ReasonWords(strings, ZoneId.systemDefault());
        session.decisions().whyStale(DocumentKey.prose(scene)).thenAccept(found -> fx.execute(() -> told.accept(found.stream()
                .map(reason -> words.of(reason, view)).collect(Collectors.joining("\n")))));
    }

    /** Marks the scenes the model writes now, by id. */
    public void showWriting(Set<String> scenes) {
        if (!writing.equals(scenes)) {
            writing = Set.copyOf(scenes);
            show(view);
        }
    }

    /** Selects the row of a scene; tells nobody. */
    public void select(String scene) {
        tree.selectScene(scene);
    }

    private HBox header() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button add = Buttons.icon(Feather.PLUS, strings.text("outline.add"), () -> {
        });
        Button more = Buttons.icon(Feather.MORE_HORIZONTAL, strings.text("outline.more"), () -> {
        });
        ContextMenu addMenu = new ContextMenu(item("outline.new-scene", this::addScene),
                item("outline.new-chapter", this::addChapter), item("outline.new-part", this::addPart));
        ContextMenu moreMenu = new OutlineMenu(strings, tree, deeds, this::rename, this::sumUp);
        add.setOnAction(event -> addMenu.show(add, Side.BOTTOM, 0, 2));
        more.setOnAction(event -> moreMenu.show(more, Side.BOTTOM, 0, 2));
        add.getStyleClass().add("small");
        more.getStyleClass().add("small");
        HBox header = new HBox(new Label(strings.text("outline.title")), space, add, more);
        header.getStyleClass().add("panel-header");
        return header;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(strings.text(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.F2) {
            rename();
            event.consume();
        } else if (event.isAltDown() && event.isShiftDown()
                && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            deeds.move(tree.selectedRows(), event.getCode() == KeyCode.UP ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE && tree.getEditingItem() == null) {
            deeds.remove(tree.selectedRows());
            event.consume();
        }
    }

    /** Takes scenes out, as the key does; the toast can bring them back. */
    public void bin(List<String> scenes) {
        deeds.putInBin(scenes);
    }

    private void addScene() {
        nameWhenKept(deeds.edits().addScene(near()));
    }

    private void addChapter() {
        nameWhenKept(deeds.edits().addChapter(near()));
    }

    private void addPart() {
        nameWhenKept(deeds.edits().addPart());
    }

    private Optional<OutlineItem> near() {
        return tree.selectedRow().filter(row -> !row.kind().isGroup()).map(OutlineRow::item);
    }

    /** The new row is selected, and its title can be typed at once. */
    private void nameWhenKept(OutlineEdits.Added added) {
        deeds.report(added.kept()).thenRunAsync(() -> {
            show(session.view());
            tree.find(row -> row.id().equals(added.id())).ifPresent(item -> {
                tree.getSelectionModel().clearSelection();
                tree.getSelectionModel().select(item);
                tree.scrollTo(tree.getRow(item));
                fx.later(this::rename);
            });
        }, fx);
    }

    private void rename() {
        if (tree.getSelectionModel().getSelectedItem() != null) {
            tree.setEditable(true);
            tree.edit(tree.getSelectionModel().getSelectedItem());
        }
    }
}
