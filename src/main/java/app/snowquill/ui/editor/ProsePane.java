package app.snowquill.ui.editor;

import app.snowquill.agent.Operation;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.BookView;
import app.snowquill.pipeline.ModelDesk;
import app.snowquill.pipeline.RunEvent;
import app.snowquill.ui.common.EmptyState;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/**
 * The panel in the middle: one scene's text, typed by hand or taken from the Writer. Keeps what is typed by itself. Made for
 * one open book; lives on the window's thread, but for {@link #runListener()}.
 */
public final class ProsePane extends VBox {
    private final BookSession session;
    private final Strings strings;
    private final FxThread fx;
    private final ProseMarkup markup = new ProseMarkup();
    private final ProsePage page = new ProsePage();
    private final ProseHeader header;
    private final ScenePlace places = new ScenePlace();
    private final SceneKeeper keeper;
    private final SuggestionTable suggestions;
    private final PassageTable passages;
    private final SuggestionKeys keys;
    private final PageAgents agents;
    private final PageCommands commands;
    private final PageFoot foot;
    private final StackPane over = new StackPane();
    private final SceneCounter counter;
    private final StackPane middle = new StackPane();
    private final EmptyState closed;
    private final OriginLook origins;
    private final PageMarks marks = new PageMarks(page);
    private Consumer<String> approval = scene -> { };
    private BookView view;
    private boolean loading;
    private int holding;
    private boolean editable;

    public ProsePane(BookSession session, Strings strings, FxThread fx, ProseListener listener) {
        this.session = session;
        this.strings = strings;
        this.fx = fx;
        this.view = session.view();
        SaveWords saveWords = new SaveWords(strings);
        this.keeper = new SceneKeeper(session, fx, () -> markup.write(page.area().passages()),
                status -> listener.saveStatus(saveWords.of(status)), strings.text("editor.did-type"),
                () -> show(session.view()));
        this.counter = new SceneCounter(page, strings, listener::sceneCount);
        this.header = new ProseHeader(strings, () -> emphasise(Emphasis.BOLD), () -> emphasise(Emphasis.ITALIC));
        this.passages = new PassageTable(session, strings, fx, page, keeper, header);
        this.agents = new PageAgents(passages);
        this.suggestions = new SuggestionTable(session, strings, fx, page, keeper, listener::chooseModel, passages.desk(), agents::ask);
        this.foot = new PageFoot(suggestions.bar(), passages.bar());
        passages.onChange(() -> foot.show(passages.isShown()));
        this.keys = new SuggestionKeys(suggestions, passages);
        this.commands = new PageCommands(strings, page.area(), keeper::scene, suggestions, this::emphasise, new NeverWritten(session, strings, fx, page.area(), listener::saveStatus));
        new PageMenu(page.area(), strings, suggestions.bar().choice(), suggestions::canAsk, suggestions.bar()::ask, commands.never());
        this.closed = new EmptyState(Feather.FEATHER, strings.text("editor.closed"), strings.text("editor.closed-words"));
        getStyleClass().addAll("paper", "prose-pane");
        getStylesheets().add(ProsePane.class.getResource("editor.css").toExternalForm());
        VBox.setVgrow(middle, Priority.ALWAYS);
        over.setVisible(false);
        middle.getChildren().addAll(page, suggestions.emptyScene(), suggestions.newVersion(), over);
        page.area().setAccessibleText(strings.text("editor.page"));
        page.area().richChanges().subscribe(change -> onTyped());
        page.area().focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                keeper.flush();
            }
        });
        this.origins = new OriginLook(session, fx, page, keeper::scene, header.rails()::isSelected);
        header.rails().selectedProperty().addListener((property, before, now) -> origins.look());
        new PageKeys(page.area(), keys, this::emphasise, () -> keeper.flush().thenCompose(done -> session.undo())).listen(this);
        getChildren().addAll(header, middle, foot);
        openNothing();
    }

    /** Opens a scene; what was typed in the one before is kept first. */
    public void open(String scene) {
        if (scene.equals(keeper.scene())) {
            return;
        }
        keeper.flush();
        places.remember(keeper.scene(), page);
        getChildren().setAll(header, middle, foot);
        load(scene);
        places.restore(scene, page);
        suggestions.open(scene, view);
        counter.open(scene, view);
        header.show(view.book(), scene);
        approval.accept(scene);
        origins.look();
    }

    public Optional<String> openScene() {
        return Optional.of(keeper.scene()).filter(id -> !id.isEmpty());
    }

    /** Shows a newer view of the book. What an agent or an undo changed in the open scene appears, unless keys are unsaved. */
    public void show(BookView newer) {
        if (newer.number() < view.number()) {
            return;
        }
        view = newer;
        String scene = keeper.scene();
        if (scene.isEmpty()) {
            return;
        }
        String text = textOf(scene);
        if (keeper.isNews(text)) {
            if (!keeper.isOwn(markup.canonical(text)) && !keeper.hasUnsavedKeys()) {
                places.remember(scene, page);
                load(scene);
                places.restore(scene, page);
            }
            origins.lookSoon();
        }
        header.show(view.book(), scene);
        approval.accept(scene);
        suggestions.show(view);
        counter.show(view);
    }

    /** Shows whether a model is there to write. */
    public void showModel(ModelDesk.ModelState model) {
        suggestions.showModel(model);
    }

    /** Takes the events of a run, on any thread, so that its text appears where it is being written. */
    public Consumer<RunEvent> runListener() {
        return suggestions.runListener();
    }

    /** Keeps what was typed, at once. Completes when it is in the book. */
    public CompletableFuture<Void> flush() {
        return keeper.flush();
    }

    /** Keeps what was typed, then does something to texts of the book; nothing can be typed from now until that is done. */
    public <T> CompletableFuture<T> hold(Supplier<CompletableFuture<T>> deed) {
        editable = holding++ == 0 ? page.area().isEditable() : editable;
        page.area().setEditable(false);
        return keeper.flush().thenComposeAsync(done -> deed.get(), fx).whenCompleteAsync((result, failure) -> {
            holding--;
            page.area().setEditable(editable && holding == 0);
            show(session.view());
        }, fx);
    }

    /** What could not be kept is not tried again: the book is left. */
    public void end() {
        keeper.end();
    }

    /** From now on the page can be read and nothing else. */
    public void setReadOnly() {
        page.area().setEditable(false);
        suggestions.bar().setDisable(true);
        header.setDisable(true);
    }

    /** Puts the caret on the page. */
    public void focusPage() {
        page.area().requestFocus();
    }

    /** Chooses words of the open scene, where they stand in their passage, and brings them into view. */
    public void showWords(String passage, String words) {
        new WordsOnPage(page.area()).show(passage, words);
    }

    /** Marks at words of the open scene. */
    public PageMarks marks() {
        return marks;
    }

    /** The open scene's text with words where the caret stands. */
    public String withAtCaret(String words) {
        return page.area().splitAtCaret(markup).with(words);
    }

    /** A further button over the page, for what the window around it can do: focus, full screen. */
    public void addTool(Ikon ikon, String name, Runnable action) {
        header.addTool(ikon, name, action);
    }

    /** Lets the author approve the open text by a check over the page. @param approved told that one was */
    public void setOnApproved(Runnable approved) {
        ApproveTool tool = new ApproveTool(session.memory().ledger(), strings, fx, this::flush, approved);
        approval = scene -> tool.show(scene, !textOf(scene).isBlank());
        header.addTool(tool.button());
    }

    /** Leads to all that the Writer reads, by a button over the page and from the box in which it is asked. */
    public void setOnContext(String name, Runnable open) {
        addTool(Feather.LAYERS, name, open);
        suggestions.bar().setOnContext(name, open);
    }

    /** What the author would ask of the Writer; may be blank. */
    public String instruction() {
        return suggestions.bar().instruction();
    }

    /** What can be done on the page. */
    public PageCommands commands() {
        return commands;
    }

    /** Lets the author cut the open scene at the caret, by a button over the page and by Ctrl+Shift+Enter. */
    public void setOnSplit(SplitListener listener) {
        SplitTool tool = new SplitTool(page.area(), keeper::scene, listener);
        addTool(Feather.SCISSORS, strings.text("editor.split"), tool::split);
        commands.setSplit(tool::split);
        tool.listen(this);
    }

    /** What agents are asked from here. */
    public PageAgents agents() {
        return agents;
    }

    /** Lays something over the page; null takes it away. */
    public void layOver(Node node) {
        over.getChildren().setAll(node == null ? List.of() : List.of(node));
        over.setVisible(node != null);
    }

    /** Lets the author ask for something that is answered elsewhere. @param asked told the instruction, which may be blank */
    public void setOnOperation(Operation operation, Consumer<String> asked) {
        agents.setOnOperation(operation, asked);
        suggestions.bar().choice().add(operation);
    }

    private void openNothing() {
        getChildren().setAll(closed);
        VBox.setVgrow(closed, Priority.ALWAYS);
    }

    private String textOf(String scene) {
        return view.book().prose().getOrDefault(scene, "");
    }

    private void load(String scene) {
        loading = true;
        String now = textOf(scene);
        String leftOver = keeper.leftOver(scene).orElse(now);
        page.load(markup.read(leftOver));
        keeper.opened(scene, now, leftOver.equals(now) ? markup.write(page.area().passages()) : markup.canonical(now));
        loading = false;
        passages.refresh();
        counter.countSoon();
    }

    private void onTyped() {
        if (!loading) {
            keeper.typed();
            suggestions.typed();
            passages.refresh();
            counter.countSoon();
        }
    }

    private void emphasise(Emphasis wanted) {
        if (!page.area().isEditable()) {
            return;
        }
        page.area().toggle(wanted);
        page.area().requestFocus();
    }

    /** Takes the keys of a suggestion (Ctrl+Enter, Alt+R, Esc) also where the page does not have the focus. */
    public void takeKey(KeyEvent event) {
        if (keys.take(event)) {
            event.consume();
        }
    }
}
