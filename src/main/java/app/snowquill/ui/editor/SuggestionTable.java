package app.snowquill.ui.editor;

import app.snowquill.agent.Operation;
import app.snowquill.agent.Scope;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.BookView;
import app.snowquill.pipeline.ModelDesk;
import app.snowquill.pipeline.RunEvent;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneCard;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.EmptyState;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/**
 * Brings together what may lie before the author for the open scene: what an agent would add to it, a run's text, a waiting new
 * version, a draft that was begun. Decides which one shows, and does what the author answers. On the window's thread.
 */
final class SuggestionTable implements SuggestionBar.Answers {
    private static final int CONTINUATION_WORDS = 250;

    private final BookSession session;
    private final Strings strings;
    private final ProsePage page;
    private final SceneKeeper keeper;
    private final Runnable chooseModel;
    private final BiConsumer<Operation, String> asked;
    private final PassageDesk desk;
    private final RunText run;
    private final SuggestionBar bar;
    private final Button draft;
    private final EmptyState waiting;
    private final WaitingOverPage newVersion;
    private BookView view;
    private boolean modelThere = true;
    private boolean begunByHand;
    private String scene = "";

    /**
     * @param desk where answers come that go on where the text ends
     * @param asked has an agent do something, with the author's instruction
     */
    SuggestionTable(BookSession session, Strings strings, FxThread fx, ProsePage page, SceneKeeper keeper, Runnable chooseModel, PassageDesk desk,
                    BiConsumer<Operation, String> asked) {
        this.asked = asked;
        this.session = session;
        this.strings = strings;
        this.page = page;
        this.keeper = keeper;
        this.chooseModel = chooseModel;
        this.desk = desk;
        this.view = session.view();
        this.run = new RunText(fx, changed -> {
            if (changed.equals(scene)) {
                refresh();
            }
        });
        this.bar = new SuggestionBar(strings, this);
        this.newVersion = new WaitingOverPage(session, fx, strings, keeper, () -> page.area().isFocused());
        this.draft = Buttons.plain(strings.text("editor.draft"), () -> ask(Operation.DRAFT));
        this.waiting = new EmptyState(Feather.FEATHER, strings.text("editor.waiting"), strings.text("editor.waiting-words"),
                Buttons.primary(strings.text("editor.start"), this::startWriting), draft);
        waiting.setPickOnBounds(false);
        desk.table().onChange(this::refresh);
    }

    SuggestionBar bar() {
        return bar;
    }

    /** What lies over an empty page. */
    Node emptyScene() {
        return waiting;
    }

    /** What lies over the page while a new version of its text waits. */
    Node newVersion() {
        return newVersion.node();
    }

    Consumer<RunEvent> runListener() {
        return run::accept;
    }

    void open(String id, BookView now) {
        scene = id;
        begunByHand = false;
        show(now);
    }

    void show(BookView now) {
        view = now;
        refresh();
    }

    void showModel(ModelDesk.ModelState model) {
        modelThere = model.kind() != ModelDesk.ModelState.Kind.NONE;
        refresh();
    }

    void typed() {
        refreshAsking();
    }

    /** Whether an agent can be asked for something now. */
    boolean canAsk() {
        return !bar.isDisabled() && modelThere && !scene.isEmpty() && !current().phase().isWriting();
    }

    /** Whether Again means something now. */
    boolean canAskAgain() {
        return desk.goesOn().isPresent();
    }

    /** Asks for what comes next, where it can be asked. */
    void goOn() {
        if (canAsk()) {
            bar.ask(page.area().isBlank() ? Operation.DRAFT : Operation.CONTINUE);
        }
    }

    @Override
    public void ask(Operation operation) {
        boolean blank = page.area().isBlank();
        Operation wanted = blank && operation == Operation.CONTINUE ? Operation.DRAFT : operation;
        boolean noCard = wanted == Operation.DRAFT && !view.book().cards().containsKey(scene);
        if (canAsk() && !(blank && (noCard || wanted.scope() != Scope.SCENE))) {
            page.wantPreview();
            asked.accept(wanted, bar.instruction());
        }
    }

    @Override
    public void accept() {
        SuggestionState state = current();
        if (state.text().isBlank() || !state.phase().canBeTaken()) {
            return;
        }
        if (state.phase() == SuggestionState.Phase.PROPOSED) {
            keeper.flush().thenCompose(done -> session.acceptProposal(DocumentKey.prose(scene)));
            return;
        }
        keeper.flush();
        List<Passage> passages = new ProseMarkup().read(state.text());
        page.hidePreview();
        page.area().append(passages);
        keeper.keep(strings.text(state.operation() == Operation.CONTINUE ? "editor.did-continue" : "editor.did-draft"),
                strings.of("variants.agent", state.operation().agent()));
        if (desk.goesOn().isPresent()) {
            desk.table().drop();
        }
        refresh();
    }

    @Override
    public void again() {
        page.wantPreview();
        desk.again(bar.instruction());
    }

    @Override
    public void stop() {
        desk.table().stop();
    }

    @Override
    public void refuse() {
        DocumentKey key = DocumentKey.prose(scene);
        if (desk.goesOn().isPresent()) {
            desk.table().drop();
        } else {
            session.refuseProposal(key);
            return;
        }
        if (view.partials().containsKey(key)) {
            session.refuseProposal(key);
        }
    }

    @Override
    public void compare() {
        newVersion.turn();
    }

    @Override
    public void chooseModel() {
        chooseModel.run();
    }

    private void startWriting() {
        begunByHand = true;
        refreshAsking();
        page.area().requestFocus();
    }

    private int target() {
        SceneCard card = view.book().cards().get(scene);
        return card != null && card.targetWords() > 0 ? card.targetWords()
                : view.book().outline().scene(scene).map(Scene::targetWords).orElse(0);
    }

    /** What lies before the author. */
    SuggestionState current() {
        if (scene.isEmpty()) {
            return SuggestionState.none();
        }
        DocumentKey key = DocumentKey.prose(scene);
        return desk.goesOn().map(one -> SuggestionState.of(one, one.asked().request().operation() == Operation.CONTINUE ? CONTINUATION_WORDS : target(), desk.place(one)))
                .or(() -> run.of(scene).map(text -> SuggestionState.kept(SuggestionState.Phase.RUN, text, run.reading(scene))))
                .or(() -> Optional.ofNullable(view.proposals().get(key))
                        .map(text -> SuggestionState.kept(SuggestionState.Phase.PROPOSED, text, Optional.empty())))
                .or(() -> Optional.ofNullable(view.partials().get(key))
                        .map(text -> SuggestionState.kept(SuggestionState.Phase.BEGUN, text, Optional.empty())))
                .orElseGet(SuggestionState::none);
    }

    private void refresh() {
        SuggestionState state = current();
        bar.show(state);
        boolean growing = state.phase().isWriting();
        boolean proposed = state.phase() == SuggestionState.Phase.PROPOSED;
        newVersion.show(DocumentKey.prose(scene.isEmpty() ? "-" : scene), proposed ? state.text() : "");
        if (growing || !proposed && !state.text().isBlank()) {
            page.showPreview(state.text(), !page.area().isBlank(), growing);
        } else {
            page.hidePreview();
        }
        refreshAsking();
    }

    private void refreshAsking() {
        boolean blank = page.area().isBlank();
        boolean card = view.book().cards().containsKey(scene);
        bar.showAsking(!modelThere ? SuggestionBar.Asking.NO_MODEL : !blank ? SuggestionBar.Asking.CONTINUE
                : card ? SuggestionBar.Asking.DRAFT : SuggestionBar.Asking.DRAFT_NEEDS_CARD);
        boolean empty = blank && !begunByHand && current().phase() == SuggestionState.Phase.NONE && !scene.isEmpty();
        waiting.setVisible(empty);
        draft.setVisible(modelThere && card);
        draft.setManaged(modelThere && card);
    }
}
