package app.snowquill.ui.editor;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.BookView;
import app.snowquill.pipeline.ModelDesk;
import app.snowquill.pipeline.RunEvent;
import app.snowquill.pipeline.SuggestionRequest;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneCard;
import app.snowquill.story.Words;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.EmptyState;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;

/**
 * Brings together what may lie before the author for the open scene: the Writer's suggestion, a run's text, a waiting new
 * version, a draft that was begun. Decides which one shows, and does what the author answers. On the window's thread.
 */
final class SuggestionTable implements SuggestionBar.Answers {
    private static final String WRITER = "Writer";
    private static final int CONTINUATION_WORDS = 250;

    private final BookSession session;
    private final Strings strings;
    private final ProsePage page;
    private final SceneKeeper keeper;
    private final Runnable chooseModel;
    private final SuggestionDesk desk;
    private final RunText run;
    private final SuggestionBar bar;
    private final Button draft;
    private final EmptyState waiting;
    private final WaitingOverPage newVersion;
    private BookView view;
    private boolean modelThere = true;
    private boolean begunByHand;
    private String scene = "";

    SuggestionTable(BookSession session, Strings strings, FxThread fx, ProsePage page, SceneKeeper keeper, Runnable chooseModel) {
        this.session = session;
        this.strings = strings;
        this.page = page;
        this.keeper = keeper;
        this.chooseModel = chooseModel;
        this.view = session.view();
        this.desk = new SuggestionDesk(session, fx, state -> refresh());
        this.run = new RunText(fx, changed -> {
            if (changed.equals(scene)) {
                refresh();
            }
        });
        this.bar = new SuggestionBar(strings, this);
        this.newVersion = new WaitingOverPage(session, fx, strings, keeper, () -> page.area().isFocused());
        this.draft = Buttons.plain(strings.text("editor.draft"), () -> ask(SuggestionRequest.Kind.DRAFT));
        this.waiting = new EmptyState(Feather.FEATHER, strings.text("editor.waiting"), strings.text("editor.waiting-words"),
                Buttons.primary(strings.text("editor.start"), this::startWriting), draft);
        waiting.setPickOnBounds(false);
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

    /** Ctrl+Enter, Alt+R and Esc, where they mean something now. */
    boolean takeKey(KeyEvent event) {
        if (bar.isDisabled()) {
            return false;
        }
        SuggestionState.Phase phase = current().phase();
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            if (phase.canBeTaken() && !current().text().isBlank()) {
                accept();
            } else {
                goOn();
            }
            return true;
        }
        if (event.getCode() == KeyCode.R && event.isAltDown() && desk.state().phase() != SuggestionState.Phase.NONE) {
            again();
            return true;
        }
        if (event.getCode() == KeyCode.ESCAPE && phase == SuggestionState.Phase.WRITING) {
            stop();
            return true;
        }
        if (event.getCode() == KeyCode.ESCAPE && phase.canBeTaken()) {
            refuse();
            return true;
        }
        return false;
    }

    /** Asks for what comes next, where it can be asked. */
    void goOn() {
        if (!bar.isDisabled() && !current().phase().isWriting() && modelThere && !scene.isEmpty()) {
            ask(page.area().isBlank() ? SuggestionRequest.Kind.DRAFT : SuggestionRequest.Kind.CONTINUE);
        }
    }

    @Override
    public void ask(SuggestionRequest.Kind kind) {
        if (kind == SuggestionRequest.Kind.DRAFT && !view.book().cards().containsKey(scene)) {
            return;
        }
        keeper.flush();
        page.wantPreview();
        int about = kind == SuggestionRequest.Kind.CONTINUE ? CONTINUATION_WORDS : target();
        desk.ask(new SuggestionRequest(scene, kind, bar.instruction(), 0), about);
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
        keeper.keep(strings.text(state.kind() == SuggestionRequest.Kind.DRAFT ? "editor.did-draft" : "editor.did-continue"),
                WRITER);
        if (desk.state().scene().equals(scene)) {
            desk.drop();
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
        desk.stop();
    }

    @Override
    public void refuse() {
        DocumentKey key = DocumentKey.prose(scene);
        if (desk.state().scene().equals(scene) && desk.state().phase() != SuggestionState.Phase.NONE) {
            desk.drop();
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

    private SuggestionState current() {
        if (scene.isEmpty()) {
            return SuggestionState.none("");
        }
        if (desk.state().scene().equals(scene) && desk.state().phase() != SuggestionState.Phase.NONE) {
            return desk.state();
        }
        DocumentKey key = DocumentKey.prose(scene);
        return run.of(scene).map(text -> kept(SuggestionState.Phase.RUN, text))
                .or(() -> Optional.ofNullable(view.proposals().get(key)).map(text -> kept(SuggestionState.Phase.PROPOSED, text)))
                .or(() -> Optional.ofNullable(view.partials().get(key)).map(text -> kept(SuggestionState.Phase.BEGUN, text)))
                .orElseGet(() -> SuggestionState.none(scene));
    }

    private SuggestionState kept(SuggestionState.Phase phase, String text) {
        return new SuggestionState(phase, SuggestionRequest.Kind.DRAFT, scene, text, Words.count(text), 0, "", phase == SuggestionState.Phase.RUN ? run.reading(scene) : Optional.empty());
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
