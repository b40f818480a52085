package app.snowquill.ui.remarks;

import app.snowquill.agent.AnchoredPlace;
import app.snowquill.agent.Anchors;
import app.snowquill.agent.Operation;
import app.snowquill.agent.RemarkState;
import app.snowquill.agent.Span;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.VersionInfo;
import app.snowquill.pipeline.agents.AgentRequest;
import app.snowquill.pipeline.agents.PlacedRemark;
import app.snowquill.pipeline.agents.RemarkReading;
import app.snowquill.pipeline.agents.VersionComparison;
import app.snowquill.pipeline.memory.ModelWork;
import app.snowquill.scene.quality.DraftQuality;
import app.snowquill.snowflake.Finding;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.FxThread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** What was found in the open scene, where it stands on the page, and what is asked of agents about it. On the window's thread. */
public final class RemarksViewModel {
    private final BookSession session;
    private final FxThread fx;
    private final MarkedPage page;
    private final Function<Throwable, String> sentence;
    private Runnable changed = () -> { };
    private List<Found> found = List.of();
    private String scene = "";
    private String chosen = "";
    private Errand errand = Errand.NONE;
    private ModelWork<?> work;

    /** @param sentence what to say of a failure */
    public RemarksViewModel(BookSession session, FxThread fx, MarkedPage page, Function<Throwable, String> sentence) {
        this.session = session;
        this.fx = fx;
        this.page = page;
        this.sentence = sentence;
    }

    /** What an agent was asked last. @param busy whether it is at it */
    record Errand(Optional<Operation> operation, boolean busy, Optional<RemarkReading> reading, Optional<VersionComparison> comparison, String failure) {
        static final Errand NONE = failed("");

        static Errand begun(Operation operation) {
            return new Errand(Optional.of(operation), true, Optional.empty(), Optional.empty(), "");
        }

        static Errand failed(String sentence) {
            return new Errand(Optional.empty(), false, Optional.empty(), Optional.empty(), sentence);
        }

        Errand answered(RemarkReading with) {
            return new Errand(operation, false, Optional.of(with), Optional.empty(), "");
        }

        Errand answered(VersionComparison with) {
            return new Errand(operation, false, Optional.empty(), Optional.of(with), "");
        }
    }

    void setOnChange(Runnable told) {
        changed = told;
    }

    public void open(String id) {
        if (!id.equals(scene)) {
            scene = id;
            chosen = "";
            stop();
            errand = Errand.NONE;
            refresh();
        }
    }

    /** Looks anew at what the book says and where it stands on the page. */
    public void refresh() {
        Anchors anchors = new Anchors(page.words());
        List<Found> all = new ArrayList<>();
        List<Finding> checks = scene.isEmpty() ? List.of() : session.view().findingsOf(DocumentKey.prose(scene));
        for (int i = 0; i < checks.size(); i++) {
            all.add(Found.of(checks.get(i), i, anchors.quoted(checks.get(i).quote())));
        }
        if (!scene.isEmpty()) {
            session.agents().remarks().of(scene).forEach(one -> all.add(placed(one, anchors)));
        }
        all.sort(Comparator.comparing((Found one) -> !one.isOpen()).thenComparing(one -> one.span().map(Span::from).orElse(Integer.MAX_VALUE)));
        found = List.copyOf(all);
        tell();
    }

    private static Found placed(PlacedRemark one, Anchors anchors) {
        Optional<AnchoredPlace> place = anchors.find(one.remark().anchor());
        return new Found(one.remark().id(), Optional.empty(), Optional.of(one), place.map(AnchoredPlace::span), place.map(AnchoredPlace::edited).orElse(false));
    }

    List<Found> found() {
        return found;
    }

    /** How many findings and remarks are open and point at something or at the whole. */
    public int open() {
        return (int) found.stream().filter(one -> one.isOpen() && !one.isAside() && !one.isScore()).count();
    }

    String chosen() {
        return chosen;
    }

    Errand errand() {
        return errand;
    }

    boolean hasScene() {
        return !scene.isEmpty();
    }

    /** The measured dimensions of the scene's text, where a rating is to stand beside them: also one whose quotes were all dropped. */
    Optional<DraftQuality> measured() {
        boolean asked = !errand.busy() && errand.failure().isBlank() && errand.operation().filter(operation -> operation == Operation.RATE).isPresent();
        return asked || found.stream().anyMatch(Found::isScore) ? DraftQuality.of(scene, session.view().book()) : Optional.empty();
    }

    /** Shows one at its words. */
    public void choose(String id) {
        found.stream().filter(one -> one.id().equals(id)).findFirst().ifPresent(one -> {
            chosen = id;
            one.span().ifPresent(page::choose);
            tell();
        });
    }

    /** Goes to the next finding that points at something, or the one before. @param direction 1 or -1 */
    public void step(int direction) {
        List<Found> marked = marked();
        if (!marked.isEmpty()) {
            int at = marked.stream().map(Found::id).toList().indexOf(chosen);
            int next = at < 0 ? direction > 0 ? 0 : marked.size() - 1 : Math.floorMod(at + direction, marked.size());
            choose(marked.get(next).id());
        }
    }

    private List<Found> marked() {
        return found.stream().filter(one -> one.isOpen() && one.span().isPresent() && !one.isScore()).toList();
    }

    void set(String id, RemarkState state) {
        session.agents().remarks().set(id, state).whenCompleteAsync((done, failure) -> ended(failure), fx);
    }

    void waive(Finding finding) {
        session.decisions().waive(finding).whenCompleteAsync((done, failure) -> ended(failure), fx);
    }

    private void ended(Throwable failure) {
        if (failure != null) {
            errand = Errand.failed(sentence.apply(failure));
        }
        refresh();
    }

    /** Asks for a review, a critique or a rating of the scene, what was typed last included. */
    public void ask(Operation operation) {
        begin(Errand.begun(operation), () -> session.agents().remarks().read(AgentRequest.of(operation, scene, "")),
                (now, reading) -> errand = now.answered(reading));
    }

    /** Asks for a review of the words that are chosen on the page; nothing where none are. */
    public void askOfChosen() {
        begin(Errand.begun(Operation.REVIEW), () -> {
            AgentRequest request = AgentRequest.of(Operation.REVIEW, scene, "");
            return session.agents().remarks().read(page.chosenIn(session.view().book().prose().getOrDefault(scene, "")).map(request::on).orElse(request));
        }, (now, reading) -> errand = now.answered(reading));
    }

    /** Why nothing can be asked now, as a key of its sentence; empty where it can. */
    public Optional<String> obstacle() {
        return scene.isEmpty() ? Optional.of("command.no-scene") : page.words().isBlank() ? Optional.of("command.no-text")
                : errand.busy() ? Optional.of("command.reading") : Optional.empty();
    }

    /** Whether words are chosen on the page. */
    public boolean hasChosen() {
        return page.hasChosen();
    }

    /** Whether findings point at something on the page. */
    public boolean hasMarked() {
        return !marked().isEmpty();
    }

    /** Has the Rater compare the text with the version before it. @param none what to say where there is none */
    public void compare(String none) {
        String open = scene;
        page.flush().thenCompose(done -> session.history(DocumentKey.prose(open))).whenCompleteAsync((versions, failure) -> {
            List<String> older = failure != null ? List.of() : versions.stream().skip(1).map(VersionInfo::content).filter(Objects::nonNull)
                    .filter(text -> !text.isBlank()).toList();
            if (older.isEmpty() && open.equals(scene)) {
                errand = Errand.failed(none);
                tell();
            } else if (open.equals(scene)) {
                begin(Errand.begun(Operation.RATE), () -> session.agents().remarks().compare(open, older.get(0), ""),
                        (now, compared) -> errand = now.answered(compared));
            }
        }, fx);
    }

    /** Has the Editor write a remark's words anew: the answer stands in the page as changes, and the remark is resolved once any of them is taken. */
    void mend(Found one) {
        String id = one.remark().orElseThrow().remark().id();
        String of = scene;
        page.mend(() -> session.agents().remarks().of(of).stream().filter(kept -> kept.remark().id().equals(id)).findFirst().flatMap(PlacedRemark::mending),
                () -> set(id, RemarkState.RESOLVED));
    }

    /** Stops what is asked, also before it has begun. */
    public void stop() {
        if (work != null) {
            work.cancel();
            work = null;
        } else if (errand.busy()) {
            errand = Errand.NONE; // what was typed last is being kept; nothing is asked afterwards
            tell();
        }
    }

    private <T> void begin(Errand begun, Supplier<ModelWork<T>> asking, BiConsumer<Errand, T> answered) {
        if (errand.busy() || scene.isEmpty()) {
            return;
        }
        errand = begun;
        tell();
        page.flush().thenComposeAsync(done -> begun(begun, asking), fx).whenCompleteAsync((answer, failure) -> {
            if (errand == begun) {
                work = null;
                Throwable cause = failure != null && failure.getCause() != null ? failure.getCause() : failure;
                if (cause == null) {
                    answered.accept(begun, answer);
                } else {
                    errand = cause instanceof CancellationException ? Errand.NONE : Errand.failed(sentence.apply(cause));
                }
                refresh();
            }
        }, fx);
    }

    private <T> CompletableFuture<T> begun(Errand begun, Supplier<ModelWork<T>> asking) {
        if (errand != begun) {
            return CompletableFuture.failedFuture(new CancellationException());
        }
        ModelWork<T> mine = asking.get();
        work = mine;
        return mine.done();
    }

    private void tell() {
        page.mark(marked(), chosen);
        changed.run();
    }
}
