package app.snowquill.ui.bible;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.BookView;
import app.snowquill.pipeline.memory.BibleDesk.Touched;
import app.snowquill.pipeline.memory.LedgerDesk.Contradiction;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.EmptyState;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** The bible in three panels. Made for one open book; lives on the window's thread. */
public final class BibleView implements AutoCloseable {
    private static final Duration WEIGHED_AFTER = Duration.millis(400);

    private final BookSession session;
    private final Strings strings;
    private final BibleDeeds deeds;
    private final BibleNews news;
    private final BibleBeginning beginning;
    private final EntryListPane list;
    private final EntryPane pane;
    private final GraphPane graph;
    private final SetupsPane setups;
    private final BibleSide side;
    private final ApprovedReading reading;
    private final Revisions revisions;
    private final EmptyState nothing;
    private final StackPane middle = new StackPane();
    private final VBox centre = new VBox();
    private final PauseTransition weighing = new PauseTransition(WEIGHED_AFTER);
    private BookView view;
    private Memory memory = Memory.NONE;
    private String entry = "";

    public BibleView(BookSession session, BibleActions actions, Strings strings, FxThread fx) {
        this.session = session;
        this.strings = strings;
        this.view = session.view();
        this.deeds = new BibleDeeds(session, actions, strings, fx, this::showTouched);
        this.news = new BibleNews(session, actions.reading(), fx, this::show);
        this.beginning = new BibleBeginning(session, deeds, fx, this::openNew);
        this.list = new EntryListPane(strings, this::open, beginning, this::present);
        this.pane = new EntryPane(session, deeds, fx, this::open, this::typed);
        this.nothing = new EmptyState(Feather.BOOK, strings.text("bible.none"), strings.text("bible.none-words"), beginning.fromLogline("begin"));
        this.graph = new GraphPane(strings, this::open);
        this.setups = new SetupsPane(strings, actions.open());
        this.revisions = new Revisions(session, actions, strings, fx, () -> entry);
        this.reading = new ApprovedReading(session.memory().ledger(), deeds, fx);
        WaitingPane waiting = new WaitingPane(deeds, session.memory().ledger(), this::waive, beginning, reading);
        this.side = new BibleSide(strings, waiting, new PlacesPane(strings, actions), new TouchesPane(strings, actions, revisions),
                () -> actions.history().accept(pane.historyKey()));
        VBox.setVgrow(middle, Priority.ALWAYS);
        centre.getChildren().add(middle);
        centre.getStyleClass().add("bible-centre");
        Stream.of(list, centre, side).forEach(panel -> panel.getStylesheets().add(BibleView.class.getResource("bible.css").toExternalForm()));
        show(view);
    }

    private void waive(Contradiction one) {
        deeds.tell(session.decisions().waive(one.finding()));
    }

    public Node left() {
        return list;
    }

    public Node centre() {
        return centre;
    }

    public Node right() {
        return side;
    }

    public void show(BookView newer) {
        view = newer;
        if (!isThere(entry)) {
            entry = Stream.concat(newer.book().characters().keySet().stream(), newer.book().lore().entries().keySet().stream())
                    .findFirst().orElse("");
            pane.open(entry);
        }
        pane.show(newer);
        present();
        news.ask(entry);
    }

    private boolean isThere(String id) {
        return view.book().characters().containsKey(id) || view.book().lore().entries().containsKey(id);
    }

    private void show(Memory newer) {
        memory = newer;
        pane.show(newer);
        present();
    }

    /** Shows an entry of the bible; nothing where the book has none of that id. */
    public void open(String id) {
        if (isThere(id)) {
            entry = id;
            list.leaveWhole();
            pane.open(id);
            present();
            news.ask(id);
        }
    }

    /** Shows what the book promises. */
    public void openSetups() {
        list.chooseSetups();
        present();
    }

    private void openNew(String id) {
        show(session.view());
        open(id);
        pane.askName();
    }

    /** Has the model read the approved scenes that it has not read, where what waits is shown. */
    public void readApproved() {
        side.choose(BibleSide.Tab.WAITING);
        reading.begin();
    }

    /** The scene on the page is another. */
    public void pageChanged() {
        pane.show(view);
    }

    private void present() {
        Book book = view.book();
        EntryRows rows = new EntryRows(book, memory, strings);
        list.show(rows);
        list.choose(entry);
        side.show(book, memory, rows, entry);
        if (list.showsSetups()) {
            setups.show(book);
            show(setups);
        } else if (entry.isEmpty()) {
            show(nothing);
        } else if (list.showsGraph()) {
            graph.show(book);
            show(graph);
        } else {
            show(pane);
        }
    }

    private void show(Node content) {
        if (middle.getChildren().size() != 1 || middle.getChildren().get(0) != content) {
            middle.getChildren().setAll(content);
        }
    }

    private void typed(Map<DocumentKey, Object> changes) {
        weighing.setOnFinished(event -> deeds.weigh(changes));
        weighing.playFromStart();
    }

    private void showTouched(List<Touched> touched) {
        side.show(touched);
    }

    /** Keeps what is typed, at once. */
    public CompletableFuture<Void> flush() {
        return pane.flush();
    }

    @Override
    public void close() {
        news.end();
        pane.end();
        weighing.stop();
        beginning.stop();
        reading.stop();
        revisions.stop();
    }
}
