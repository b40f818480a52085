package app.snowquill.launcher;

import app.snowquill.pipeline.BookPlace;
import app.snowquill.pipeline.BookSession;
import app.snowquill.settings.RecentBooks;
import app.snowquill.settings.RememberedCommands;
import app.snowquill.settings.RememberedLayout;
import app.snowquill.settings.SettingKey;
import app.snowquill.settings.SettingsException;
import app.snowquill.settings.StateFile;
import app.snowquill.settings.WindowPlace;
import app.snowquill.ui.activity.ActivityActions;
import app.snowquill.ui.common.Fonts;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import app.snowquill.ui.studio.FrameActions;
import app.snowquill.ui.studio.StudioFrame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one window of the program: it shows the first screen, the library, or the room of the open book, and dialogs over
 * them. Owns the studio and ends it. On the window's thread; what waits runs on the studio's threads.
 */
final class WindowAssembly {
    private static final Logger LOG = LoggerFactory.getLogger(WindowAssembly.class);

    private final Stage stage;
    private final StudioAssembly studio;
    private final Consumer<Path> showFile;
    private final FxThread fx = new FxThread();
    private final Strings strings = new Strings(Locale.ENGLISH);
    private final Theme theme;
    private final RecentBooks recent;
    private final RememberedLayout layout;
    private final StackPane screen = new StackPane();
    private final Dialogs dialogs;
    private final PlaceCards places;
    private final Screens screens;
    private final BackupScreens backups;
    private final RescueScreens rescue;
    private Optional<BookRoom> room = Optional.empty();

    /** @param showFile shows a file in the system's file browser */
    WindowAssembly(Stage stage, StudioAssembly studio, Consumer<Path> showFile) {
        this.stage = stage;
        this.studio = studio;
        this.showFile = showFile;
        StateFile state = studio.stateFile();
        this.recent = new RecentBooks(state);
        this.layout = new RememberedLayout(state);
        this.theme = new Theme(new Fonts(), SystemShade.of(studio.settings().settings().theme()));
        this.dialogs = new Dialogs(stage, strings);
        this.places = new PlaceCards(dialogs, strings, fx, this::movedTo, this::open);
        this.screens = new Screens(this, studio.models(), strings, fx, recent, dialogs);
        this.backups = new BackupScreens(this, strings, fx, dialogs);
        this.rescue = new RescueScreens(this, strings, fx, dialogs);
        studio.engines().askWith(new AwayCards(studio.engines(), dialogs, strings, fx,
                () -> room.map(open -> open.session().view().book())));
    }

    /** Opens the window: with the book that was asked for, or with that of last time where it is still there. */
    void show(Optional<Path> book) {
        Scene scene = new Scene(new StackPane(screen, places.layer(), dialogs.pane(), dialogs.questionPane()), 1440, 900);
        theme.apply(scene);
        new DroppedFiles(this::open, file -> room.ifPresent(of -> ways(of).bringIn(Optional.of(file))), () -> room.isPresent()
                && !dialogs.pane().isDisplay()).install(scene);
        theme.shadeProperty().addListener((property, before, now) -> remember(now));
        for (int size : new int[] {16, 32, 64, 128, 256}) {
            Optional.ofNullable(Theme.class.getResourceAsStream("/app/snowquill/ui/icon-" + size + ".png"))
                    .ifPresent(icon -> stage.getIcons().add(new Image(icon)));
        }
        stage.setScene(scene);
        stage.setTitle("Snowquill");
        stage.setMinWidth(StudioFrame.MIN_WIDTH);
        stage.setMinHeight(StudioFrame.MIN_HEIGHT);
        layout.window().ifPresent(this::place);
        stage.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
        stage.show();
        begin(book);
    }

    private void begin(Optional<Path> asked) {
        Optional<Path> last = asked.isPresent() ? asked : recent.list().stream().map(book -> book.path()).filter(Files::isRegularFile).findFirst();
        if (last.isPresent()) {
            showScreen(screens.library());
            open(last.get());
        } else if (recent.list().isEmpty()) {
            showScreen(screens.firstRun());
        } else {
            showScreen(screens.library());
        }
    }

    void showLibrary() {
        showScreen(screens.library());
    }

    /** Opens a book in place of the one that is open. */
    void open(Path file) {
        change(() -> studio.open(file), failure -> {
            if (PlaceCards.canBeRead(failure)) {
                places.refused(failure, () -> change(() -> studio.openToRead(file)), () -> open(file));
            } else if (RescueScreens.canBeSalvaged(failure)) {
                rescue.refused(failure, file);
            } else {
                dialogs.failure(failure);
            }
        });
    }

    void openSample() {
        change(() -> studio.createSample(screens.freeFile("Slack Water")));
    }

    /** Does something that gives a book, and shows that; where it fails the book that was open stays away, its text kept. */
    CompletableFuture<Void> change(Callable<BookSession> opening) {
        return change(opening, dialogs::failure);
    }

    /** @param failed told why where it does not */
    CompletableFuture<Void> change(Callable<BookSession> opening, Consumer<Throwable> failed) {
        CompletableFuture<Void> opened = closeRoom(this::showLibrary).thenCompose(done -> studio.threads().submit(opening))
                .thenAcceptAsync(this::enter, fx);
        opened.whenCompleteAsync((done, failure) -> {
            if (failure != null && room.isEmpty()) {
                showLibrary();
                failed.accept(failure);
            }
        }, fx);
        return opened;
    }

    private void enter(BookSession session) {
        BookRoom next = new BookRoom(session, studio, strings, theme, fx, this::actions, this::activity, screens::chooseModel);
        next.frame().setModelActions(screens.useServer(), studio.models()::stopLoading);
        next.askWith(dialogs, new RememberedCommands(studio.stateFile()));
        new SummaryScreens(strings, fx, dialogs).follow(next, next.outline().tree());
        room = Optional.of(next);
        places.follow(next);
        recent.opened(session.file(), next.title(), Instant.now());
        stage.setTitle((session.place().reach() == BookPlace.Reach.READ ? strings.text("places.title-read-only", next.title())
                : next.title()) + " - Snowquill");
        showScreen(next.frame());
        dialogs.close();
        backups.watch(next);
        if (studio.models().state().file().isPresent()) {
            studio.models().load().exceptionally(failure -> null); // what is wrong with it stands in the status bar
        }
    }

    private FrameActions actions(BookRoom of, Runnable chooseModel) {
        return new FrameActions(screens::newBook, screens::openBook, () -> recent.list().stream().map(book -> book.path()).filter(Files::isRegularFile).toList(), this::open, chooseModel,
                () -> screens.export(of), () -> backups.show(of), () -> rescue.check(of), this::closeBook, this::quit, of::undo, of::redo, () -> of.openStep(0), of::openStep,
                of::writeEverything, of::stop, of::openHistory, () -> of.context().open(),
                ways(of)::bringIn, ways(of)::derive, () -> new AgentsScreens(studio.shelf(), strings, fx, dialogs).show(of, of.context().scene(), of.context().half()));
    }

    private BeginningWays ways(BookRoom of) {
        return new BeginningWays(studio, dialogs, strings, fx, of);
    }

    private ActivityActions activity(BookRoom of) {
        return new ActivityActions(dialogs.files()::target, (file, text) -> studio.threads().submit(() -> {
            Files.writeString(file, text);
            return null;
        }), dialogs::show, dialogs::close, of::write, of::openDocument);
    }

    void closeBook() {
        closeRoom(this::showLibrary).thenRunAsync(this::showLibrary, fx);
    }

    /**
     * Keeps what was typed, then closes the book's file.
     *
     * @param anyway done where not all could be kept, and the author has it closed all the same
     */
    private CompletableFuture<Void> closeRoom(Runnable anyway) {
        Optional<BookRoom> leaving = room;
        if (leaving.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        return leaving.get().flush().handleAsync((done, failure) -> {
            if (failure != null && room.equals(leaving)) {
                places.unsaved(leaving.get(), failure, () -> letGo().thenRunAsync(anyway, fx));
                return CompletableFuture.<Void>failedFuture(failure);
            }
            return letGo();
        }, fx).thenCompose(done -> done);
    }

    /** Closes the book's file, whatever could be kept. */
    private CompletableFuture<Void> letGo() {
        Optional<BookRoom> leaving = room;
        room = Optional.empty();
        places.leave();
        if (leaving.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        return leaving.get().leave().handle((done, failure) -> failure)
                .thenCompose(failure -> studio.threads().submit(() -> {
                    leaving.get().session().close();
                    return null;
                }));
    }

    private void movedTo(Path file) {
        room.ifPresent(open -> recent.opened(file, open.title(), Instant.now()));
    }

    /** Ends the program once everything is kept. */
    void quit() {
        layout.rememberWindow(new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(),
                stage.isMaximized() ? WindowPlace.Extent.MAXIMIZED : WindowPlace.Extent.NORMAL));
        Runnable leave = () -> end().thenRunAsync(Platform::exit, fx);
        closeRoom(leave).thenRunAsync(leave, fx);
    }

    /** Keeps everything, closes the window, ends the model and the threads. */
    CompletableFuture<Void> end() {
        return letGo().handleAsync((done, failure) -> {
            if (failure != null) {
                LOG.warn("The book could not be closed in order.", failure);
            }
            stage.close();
            studio.close();
            return null;
        }, fx);
    }

    private void showScreen(Parent content) {
        if (!(content instanceof StudioFrame)) {
            stage.setTitle("Snowquill");
        }
        screen.getChildren().setAll(content);
    }

    private void place(WindowPlace place) {
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.extent() == WindowPlace.Extent.MAXIMIZED);
    }

    private void remember(Theme.Shade shade) {
        try {
            studio.settingsFile().put(Map.of(SettingKey.THEME, shade.name().toLowerCase(Locale.ROOT)));
        } catch (SettingsException e) {
            LOG.warn(e.getMessage());
        }
    }

    void showBackups(Path file) {
        backups.show(file);
    }

    void showFile(Path file) {
        showFile.accept(file);
    }

    RescueScreens rescue() {
        return rescue;
    }

    PlaceCards places() {
        return places;
    }

    StudioAssembly studio() {
        return studio;
    }

    Optional<BookRoom> room() {
        return room;
    }
}
