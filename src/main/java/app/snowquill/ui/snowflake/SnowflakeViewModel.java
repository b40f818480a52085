package app.snowquill.ui.snowflake;

import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.BookView;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.pipeline.Impact;
import app.snowquill.pipeline.RunRequest;
import app.snowquill.pipeline.VersionInfo;
import app.snowquill.snowflake.Finding;
import app.snowquill.snowflake.Step;
import app.snowquill.snowflake.StepStatus;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.review.Weighing;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.review.Weighing;
import app.snowquill.ui.common.LatestOnFx;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.review.Weighing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The steps of an open book as the window works with them: which one is open, what has been edited, what keeping it would do,
 * what is being written. Lives as long as the book is open; on the window's thread.
 */
public final class SnowflakeViewModel implements AutoCloseable {
    private final BookSession session;
    private final Strings strings;
    private final FxThread fx;
    private final Consumer<CompletableFuture<?>> keeping;
    private final Contents contents = new Contents(new StoryJson());
    private final CellStates cellStates;
    private final Drafts drafts;
    private final RunDesk runs;
    private final DecisionDesk decisions;
    private final ReadOnlyObjectWrapper<BookView> view = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Long> edited = new ReadOnlyObjectWrapper<>(0L);
    private final Weighing weighing;
    private final ObjectProperty<Step> open = new SimpleObjectProperty<>(Step.FIRST_THINGS);
    private final ObjectProperty<DocumentKey> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<String> message = new SimpleObjectProperty<>("");
    private final AutoCloseable listening;
    private String problem = "";
    private Step planned = Step.FIRST_THINGS;

    /** @param keeping is given each change on its way into the book, for the status bar */
    public SnowflakeViewModel(BookSession session, Strings strings, FxThread fx, Consumer<CompletableFuture<?>> keeping) {
        this.session = session;
        this.strings = strings;
        this.fx = fx;
        this.keeping = keeping;
        this.cellStates = new CellStates(strings);
        this.runs = new RunDesk(session, fx);
        this.weighing = new Weighing(session, fx, failure -> tell(failure == null ? "" : cause(failure).getMessage()));
        this.decisions = new DecisionDesk(this, session.decisions(), strings, fx, this::follow);
        this.drafts = new Drafts(contents, session.typing());
        take(session.view());
        this.listening = session.onChange(new LatestOnFx<>(fx, this::take));
        open.addListener((property, before, now) -> {
            planned = now == Step.DRAFT ? planned : now;
            selected.set(null);
            message.set("");
            weigh();
        });
        weighing.impactProperty().addListener((property, before, now) -> edited.set(edited.get() + 1));
        runs.messageProperty().addListener((property, before, now) -> message.set(now));
    }

    public ReadOnlyObjectProperty<BookView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /** Changes with every edit in a form. */
    public ReadOnlyObjectProperty<Long> editedProperty() {
        return edited.getReadOnlyProperty();
    }

    /** What keeping the open step's edits would do; empty where there are none. */
    public ReadOnlyObjectProperty<Optional<Impact>> impactProperty() {
        return weighing.impactProperty();
    }

    public ObjectProperty<Step> openProperty() {
        return open;
    }

    /** For the Write view: the strip shows step 10 as the open one. */
    public void showDraft() {
        open.set(Step.DRAFT);
    }

    /** For the Plan view: goes back to the step that was open there. */
    public void showPlan() {
        if (open.get() == Step.DRAFT) {
            open.set(planned);
        }
    }

    /** The document that is shown, of steps that have several. */
    public ObjectProperty<DocumentKey> selectedProperty() {
        return selected;
    }

    /** A sentence for the author about what could not be done; blank where all is well. */
    public ObjectProperty<String> messageProperty() {
        return message;
    }

    public RunDesk runs() {
        return runs;
    }

    public CellState cell(Step step) {
        return cellStates.of(view.get(), step, drafts.edits(step), runs.stateProperty().get());
    }

    String stateWords(Step step) {
        return cellStates.words(view.get(), step);
    }

    /** Whether all that a step reads is there. */
    public boolean isReady(Step step) {
        return step.reads().stream().allMatch(this::isBegun);
    }

    boolean isBegun(Step step) {
        return view.get().step(step).status() != StepStatus.EMPTY || view.get().step(step).done() > 0;
    }

    Optional<ObjectNode> content(DocumentKey key) {
        return drafts.content(key);
    }

    boolean isEdited(DocumentKey key) {
        return drafts.has(key);
    }

    /** Documents of the open step that have been edited. */
    Set<DocumentKey> draftedKeys() {
        return drafts.of(open.get()).keySet();
    }

    int edits(Step step) {
        return drafts.edits(step);
    }

    Contents contents() {
        return contents;
    }

    /** What the checks say of a document: as edited, where it is. */
    List<Finding> findings(DocumentKey key) {
        Optional<Impact> impact = impactProperty().get();
        return drafts.has(key) && impact.isPresent()
                ? impact.get().findings().stream().filter(finding -> finding.where().equals(key)).toList()
                : view.get().findingsOf(key);
    }

    void edit(DocumentKey key, String path, JsonNode value) {
        drafts.set(key, path, value);
        changed();
    }

    void replace(DocumentKey key, ObjectNode content) {
        drafts.replace(key, content);
        changed();
    }

    void begin(DocumentKey key) {
        drafts.begin(key);
        changed();
    }

    void remove(DocumentKey key) {
        drafts.remove(key);
        changed();
    }

    /** Takes back what was edited in the open step and not kept. */
    public void undoEdits() {
        drafts.discard(open.get());
        changed();
    }

    /** Keeps the open step's edits as one change. */
    public void keep() {
        Step step = open.get();
        Map<DocumentKey, Optional<ObjectNode>> sent = drafts.of(step);
        if (sent.isEmpty()) {
            return;
        }
        try {
            HandEdit edit = drafts.edit(step, strings.text("snowflake.reason-edited", step.number()));
            follow(session.edit(edit).thenAccept(result -> fx.execute(() -> {
                drafts.kept(sent);
                changed();
            })));
        } catch (RuntimeException e) {
            message.set(e.getMessage());
        }
    }

    /** Writes a step, anew where it is current. */
    public void generate(Step step, String instruction) {
        runs.start(RunRequest.again(step, instruction));
    }

    public void generate(DocumentKey key, String instruction) {
        runs.start(RunRequest.again(key, instruction));
    }

    public void setLocked(List<DocumentKey> keys, boolean locked) {
        follow(session.setLocked(keys, locked));
    }

    public void acceptAsIs(List<DocumentKey> keys) {
        follow(session.acceptAsIs(keys));
    }

    DecisionDesk decisions() {
        return decisions;
    }

    List<DocumentKey> documentsOf(Step step) {
        return session.documentsOf(step);
    }

    /** The versions of a document, newest first; tells {@code receiver} on the window's thread. */
    void history(DocumentKey key, Consumer<List<VersionInfo>> receiver) {
        session.history(key).whenComplete((versions, failure) ->
                fx.execute(() -> receiver.accept(failure == null ? versions : List.of())));
    }

    private void follow(CompletableFuture<?> work) {
        keeping.accept(work);
        work.whenComplete((result, failure) -> {
            if (failure != null) {
                fx.execute(() -> message.set(cause(failure).getMessage()));
            }
        });
    }

    private void take(BookView newer) {
        drafts.rebase(newer.book());
        view.set(newer);
        changed();
    }

    private void changed() {
        weigh();
        edited.set(edited.get() + 1);
    }

    private void weigh() {
        Step step = open.get();
        if (drafts.of(step).isEmpty()) {
            weighing.nothing();
            return;
        }
        try {
            weighing.weigh(drafts.edit(step, strings.text("snowflake.reason-edited", step.number())));
        } catch (RuntimeException e) {
            weighing.nothing();
            tell(cause(e).getMessage());
        }
    }

    /** Says why the draft can't be kept, and takes back only its own words. */
    private void tell(String sentence) {
        if (!sentence.isEmpty() || message.get().equals(problem)) {
            message.set(sentence);
        }
        problem = sentence;
    }

    private static Throwable cause(Throwable failure) {
        return failure.getCause() == null ? failure : cause(failure.getCause());
    }

    @Override
    public void close() throws Exception {
        listening.close();
    }
}
