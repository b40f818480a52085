package app.snowquill.launcher;

import app.snowquill.pipeline.BookPlace;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.BookView;
import app.snowquill.pipeline.ModelDesk;
import app.snowquill.pipeline.RunEvent;
import app.snowquill.pipeline.RunRequest;
import app.snowquill.settings.RememberedCommands;
import app.snowquill.snowflake.Step;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.activity.ActivityActions;
import app.snowquill.ui.activity.ActivityView;
import app.snowquill.ui.activity.ActivityViewModel;
import app.snowquill.ui.card.CardPane;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.LatestOnFx;
import app.snowquill.ui.common.ReadOnlyControls;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import app.snowquill.ui.common.Toast;
import app.snowquill.ui.editor.ProsePane;
import app.snowquill.ui.snowflake.PlanView;
import app.snowquill.ui.snowflake.SnowflakeViewModel;
import app.snowquill.ui.snowflake.StepStrip;
import app.snowquill.ui.studio.FrameActions;
import app.snowquill.ui.studio.StatusViewModel;
import app.snowquill.ui.studio.StudioFrame;
import app.snowquill.ui.studio.TopBarViewModel;
import app.snowquill.ui.studio.View;
import app.snowquill.ui.studio.ViewPanes;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.kordamp.ikonli.feather.Feather;

/**
 * The window of one open book: its panels, put together and told of each other. Lives from opening to closing the book;
 * on the window's thread.
 */
final class BookRoom {
    private final BookSession session;
    private final ModelDesk models;
    private final Strings strings;
    private final StatusViewModel status;
    private final TopBarViewModel top = new TopBarViewModel();
    private final SnowflakeViewModel snowflake;
    private final OutlineRoom outline;
    private final ProsePane prose;
    private final CardPane card;
    private final WriteSide side;
    private final StudioFrame frame;
    private final TypingNotices notices;
    private final List<AutoCloseable> listening = new ArrayList<>();
    private final FxThread fx;
    private final HistoryRoom history;
    private final ContextRoom context;
    private final ChatRoom chat;
    private final RoomWays ways;
    private final BibleRoom bible;
    private final ArchiveRoom archive;

    /**
     * @param actions made from what the frame may ask of this room (undo, redo, opening a step)
     * @param activity what the activity view may ask of this room
     */
    BookRoom(BookSession session, StudioAssembly studio, Strings strings, Theme theme, FxThread fx,
             BiFunction<BookRoom, Runnable, FrameActions> actions, Function<BookRoom, ActivityActions> activity,
             Runnable chooseModel) {
        this.session = session;
        this.models = studio.models();
        this.strings = strings;
        this.fx = fx;
        this.status = new StatusViewModel(strings);
        this.snowflake = new SnowflakeViewModel(session, strings, fx, change -> status.follow(change, fx));
        snowflake.runs().setModels(new KnownModelFiles(studio.shelf())::list);
        this.ways = new RoomWays(session, top, status, snowflake, this::showScene);
        this.prose = new ProsePane(session, strings, fx, new PageListening(words -> notices().saved(words), ways::sceneCount, chooseModel));
        this.card = new CardPane(session, strings, fx, scene -> snowflake.generate(DocumentKey.card(scene), ""));
        this.side = new WriteSide(session, models, strings, fx, prose, card);
        this.outline = new OutlineRoom(session, strings, fx, ways, this::toast, new StillPages(prose, card));
        PlanView plan = new PlanView(snowflake, strings, scene -> openDocument(DocumentKey.prose(scene)));
        FrameActions deeds = actions.apply(this, chooseModel);
        this.frame = new StudioFrame(strings, theme, top, status, deeds, new StepStrip(snowflake, strings, step -> openStep(step.number())));
        outline.tree().setOnImport(deeds.bringIn());
        this.notices = new TypingNotices(session, strings, fx, frame::toast, status::tellSaved);
        ViewPanes planPanes = new ViewPanes(plan.left(), plan.centre(), null);
        frame.setPanes(View.PLAN, planPanes);
        frame.setPanes(View.WRITE, writePanes());
        frame.setPanes(View.SCENES, new ViewPanes(null, outline.scenes(), null, outline.scenes()::showRight));
        prose.setOnSplit(outline);
        this.bible = new BibleRoom(session, studio.threads(), strings, fx, ways, prose, this);
        this.history = new HistoryRoom(session, strings, fx, frame);
        this.archive = new ArchiveRoom(session, studio.stateFile(), strings, fx, ways, prose, new StillPages(prose, card), this, top);
        bible.setOnRename(archive::rename);
        plan.setOnCompare(key -> openHistory(View.PLAN, planPanes, key));
        card.setOnHistory(key -> openHistory(View.WRITE, writePanes(), key));
        prose.addTool(Feather.CLOCK, strings.text("launcher.history"), this::openHistory);
        ActivityView activityView = new ActivityView(new ActivityViewModel(session, models, studio.health(), strings, fx,
                Clock.systemUTC(), ZoneId.systemDefault()), strings, activity.apply(this), frame::toast);
        frame.setPanes(View.ACTIVITY, new ViewPanes(activityView.left(), activityView.centre(), null, activityView::showRight));
        this.context = new ContextRoom(session, models, strings, fx, frame, prose, new ContextPlace(this::flush, this::writePanes,
                top.viewProperty(), this::bare, chooseModel, deeds.agents()));
        new VariantsRoom(session, strings, fx, prose, context::open).stand(side);
        this.chat = new ChatRoom(session, models, strings, fx, prose, side, new ChatRoom.Around(this::flush, top.viewProperty(), context::open, chooseModel, frame::toast));
        new RoomCommands(frame.commands(), models, strings).bind(session, prose, side, chat, () -> ways.show(View.WRITE));
        snowflake.openProperty().addListener(property -> bare());
        frame.setOnOtherKeys(context::takeKey);
        listening.addAll(List.of(session.onChange(new LatestOnFx<>(fx, this::take)), session.onRunEvent(prose.runListener())));
        listening.addAll(List.of(session.onRunEvent(event -> fx.execute(() -> hear(event))), models.onChange(new LatestOnFx<>(fx, this::showModel)),
                models.onSwap(swap -> fx.execute(() -> status.show(swap)))));
        listening.addAll(List.of(activityView, history, context, notices, bible, archive, side, chat));
        take(session.view());
        showModel(models.state());
        ways.begin();
        notices.tellRecovery(this::openDocument);
        if (session.place().reach() == BookPlace.Reach.READ) {
            prose.setReadOnly();
            ReadOnlyControls.apply(List.of(plan.left(), plan.centre(), outline.tree(), bible.centre()));
            ReadOnlyControls.apply(side.panels());
            status.hold(StatusViewModel.Saving.SAVED, strings.text("places.read-only"));
        }
    }

    StatusViewModel status() {
        return status;
    }

    StudioFrame frame() {
        return frame;
    }

    String title() {
        return top.titleProperty().get();
    }

    BookSession session() {
        return session;
    }

    private void bare() {
        history.leave();
        context.leave();
    }

    private void showScene(String scene) {
        bare();
        prose.open(scene);
        side.open(scene);
        outline.tree().select(scene);
        bible.pageChanged();
    }

    void openStep(int number) {
        ways.openStep(number);
    }

    void openScene(String scene) {
        ways.openScene(scene);
    }

    /** Shows a document where it is edited. */
    void openDocument(DocumentKey key) {
        ways.openDocument(key);
    }

    /** Shows the past of the open scene's text, what was typed last included. */
    void openHistory() {
        prose.openScene().ifPresent(scene -> {
            ways.show(View.WRITE);
            openHistory(View.WRITE, writePanes(), DocumentKey.prose(scene));
        });
    }

    void openHistory(View in, ViewPanes panes, DocumentKey key) {
        context.leave();
        flush().whenCompleteAsync((done, failure) -> history.open(in, panes, key, in == View.WRITE ? prose::focusPage : () -> { }), fx);
    }

    OutlineRoom outline() {
        return outline;
    }

    ContextRoom context() {
        return context;
    }

    HistoryRoom history() {
        return history;
    }

    /** @param dialogs where it is asked before much is changed, and where the palette is shown @param used what was chosen there lately */
    void askWith(Dialogs dialogs, RememberedCommands used) {
        new PaletteScreen(frame.commands(), used, strings, dialogs).bind();
        history.askWith(dialogs);
        archive.askWith(dialogs);
    }

    /** Writes something again, what was typed last included. */
    void write(RunRequest request) {
        flush().thenRun(() -> fx.execute(() -> snowflake.runs().start(request)));
    }

    /** Brings every step that is empty, stale or failed up to date. */
    void writeEverything() {
        write(RunRequest.until(Step.DRAFT));
    }

    void stop() {
        snowflake.runs().stop();
    }

    void undo() {
        status.follow(flush().thenCompose(done -> session.undo()), fx);
    }

    void redo() {
        status.follow(flush().thenCompose(done -> session.redo()), fx);
    }

    /** Keeps what was typed last. */
    CompletableFuture<Void> flush() {
        return CompletableFuture.allOf(prose.flush(), card.flush(), bible.flush());
    }

    void toast(String text) {
        toast(Toast.of(Feather.CHECK, text));
    }

    void toast(Toast toast) {
        frame.toast(toast);
    }

    private TypingNotices notices() {
        return notices;
    }

    private ViewPanes writePanes() {
        return new ViewPanes(outline.tree(), prose, side.node());
    }

    /** Keeps everything, stops listening; the session itself is its owner's to close. */
    CompletableFuture<Void> leave() {
        return flush().whenComplete((done, failure) -> fx.execute(() -> {
            prose.end();
            card.end();
            for (AutoCloseable one : listening) {
                close(one);
            }
            close(snowflake);
        }));
    }

    private static void close(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void take(BookView view) {
        top.show(view);
        status.show(view);
        outline.show(view);
        bible.show(view);
        prose.show(view);
        card.show(view);
    }

    private void showModel(ModelDesk.ModelState state) {
        boolean loading = state.kind() == ModelDesk.ModelState.Kind.LOADING;
        state.file().filter(file -> loading && !status.knowsBytes(file)).ifPresent(file -> {
            status.showBytes(file, 0);
            models.check(file).thenAcceptAsync(report -> status.showBytes(file, report.fileBytes()), fx);
        });
        status.show(state);
        prose.showModel(state);
        card.showModel(state);
    }

    private void hear(RunEvent event) {
        if (!outline.hear(event) && event instanceof RunEvent.Notice notice) {
            frame.toast(Toast.of(Feather.ALERT_OCTAGON, notice.message()));
        }
    }
}
