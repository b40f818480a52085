package app.snowquill.launcher;

import app.snowquill.importing.worker.ReadingProcess;
import app.snowquill.pipeline.ModelDesk;
import app.snowquill.settings.RecentBooks;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.LatestOnFx;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.exporting.ExportActions;
import app.snowquill.ui.exporting.ExportDialog;
import app.snowquill.ui.exporting.ExportViewModel;
import app.snowquill.ui.exporting.PagePreview;
import app.snowquill.ui.firstrun.FirstRunActions;
import app.snowquill.ui.firstrun.FirstRunScreen;
import app.snowquill.ui.library.BookFiles;
import app.snowquill.ui.library.LibraryActions;
import app.snowquill.ui.library.LibraryScreen;
import app.snowquill.ui.library.LibraryViewModel;
import app.snowquill.ui.library.NewBookDialog;
import app.snowquill.ui.library.NewBookViewModel;
import app.snowquill.ui.library.RecentBook;
import app.snowquill.ui.library.RecentBooksSource;
import app.snowquill.ui.messages.FailureCards;
import app.snowquill.ui.models.DownloadDialog;
import app.snowquill.ui.models.DownloadViewModel;
import app.snowquill.ui.models.ModelActions;
import app.snowquill.ui.models.ModelButtons;
import app.snowquill.ui.models.ModelChooser;
import app.snowquill.ui.models.ModelChooserViewModel;
import app.snowquill.ui.models.ModelDialog;
import app.snowquill.ui.models.ModelWork;
import app.snowquill.ui.models.ServerDialog;
import app.snowquill.ui.models.ServerViewModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.beans.binding.Bindings;
import javafx.scene.Parent;

/** Makes the screens without a book and the dialogs. On the window's thread. */
final class Screens {
    private static final int PROGRESS_MILLIS = 100;

    private final WindowAssembly window;
    private final ModelDesk models;
    private final Strings strings;
    private final FxThread fx;
    private final RecentBooks recent;
    private final Dialogs dialogs;
    private final FailureCards failures;
    private final DownloadViewModel download;

    Screens(WindowAssembly window, ModelDesk models, Strings strings, FxThread fx, RecentBooks recent, Dialogs dialogs) {
        this.window = window;
        this.models = models;
        this.strings = strings;
        this.fx = fx;
        this.recent = recent;
        this.dialogs = dialogs;
        this.failures = new FailureCards(strings);
        this.download = new DownloadViewModel(window.studio().shelf().downloads(), fx,
                receiver -> new LatestOnFx<>(fx, PROGRESS_MILLIS, receiver));
    }

    Parent firstRun() {
        ModelChooserViewModel chooser = new ModelChooserViewModel(models, window.studio().shelf(), fx);
        return new FirstRunScreen(strings, new ModelChooser(chooser, download, strings,
                modelActions(() -> showDownload(dialogs::close)), failures::inset),
                new ModelButtons(chooser, strings), Bindings.createBooleanBinding(
                        () -> chooser.outcomeProperty().get() instanceof ModelWork.Outcome.InUse
                                || models.state().kind() == ModelDesk.ModelState.Kind.READY,
                        chooser.outcomeProperty(), chooser.phaseProperty()),
                new FirstRunActions(window::openSample, this::newBook, window::showLibrary));
    }

    Parent library() {
        LibraryViewModel model = new LibraryViewModel(new RecentBooksSource() {
            @Override
            public List<RecentBook> recent() {
                return recent.list().stream().map(book -> new RecentBook(book.path(), book.title(), book.opened())).toList();
            }

            @Override
            public boolean isThere(Path file) {
                return window.studio().isThere(file);
            }

            @Override
            public void forget(Path file) {
                recent.forget(file);
            }
        });
        return new LibraryScreen(model, strings,
                new LibraryActions(this::newBook, this::openBook, window::openSample, window::open,
                        window::showBackups));
    }

    void newBook() {
        NewBookViewModel model = new NewBookViewModel(strings, folder(), (file, book) -> {
            CompletableFuture<Void> made = new CompletableFuture<>();
            window.change(() -> {
                Files.createDirectories(file.getParent());
                return BeginningWays.make(window.studio(), file, book);
            }).whenComplete((done, failure) -> {
                if (failure == null) {
                    made.complete(null);
                } else {
                    made.completeExceptionally(failure);
                }
            });
            return made;
        }, source -> new ReadingProcess().read(source, window.studio().threads()), fx);
        dialogs.show(new NewBookDialog(model, strings, dialogs.files()::folder, BeginningWays.sources(dialogs), failures::inset, dialogs::close));
    }

    void openBook() {
        dialogs.files().book().ifPresent(file -> {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
                window.change(() -> window.studio().createFromJson(freeFile(file.getFileName().toString().replaceFirst("\\.[^.]*$", "")), file));
            } else {
                window.open(file);
            }
        });
    }

    void chooseModel() {
        ModelChooserViewModel model = new ModelChooserViewModel(models, window.studio().shelf(), fx);
        dialogs.show(new ModelDialog(model, download, strings, modelActions(() -> showDownload(this::chooseModel)),
                failures::inset, dialogs::close));
    }

    private ModelActions modelActions(Runnable showDownload) {
        return new ModelActions(dialogs.files()::modelFile, () -> dialogs.files().folder(home()), showDownload,
                useServer());
    }

    /** What opens the dialog in which a server is chosen. */
    Runnable useServer() {
        return () -> dialogs.show(new ServerDialog(new ServerViewModel(window.studio().engines(), fx), strings,
                dialogs.files()::program, failures::inset, dialogs::close));
    }

    /** @param after what comes back once it is closed */
    private void showDownload(Runnable after) {
        dialogs.show(new DownloadDialog(download, strings, dialogs.files()::folder, failures::inset, after));
    }

    /** Writes the book as it stands, what was typed last included. */
    void export(BookRoom room) {
        room.flush().whenCompleteAsync((done, failure) -> {
            BookExport desk = new BookExport(room.session(), window.studio().threads());
            ExportViewModel model = new ExportViewModel(room.session().view(), desk, fx);
            PagePreview preview = new PagePreview(model.orderProperty(), desk, strings, fx);
            dialogs.show(new ExportDialog(model, preview, strings, new ExportActions(dialogs.files()::target, dialogs.files()::picture, window::showFile,
                    scene -> {
                        dialogs.close();
                        room.openDocument(DocumentKey.prose(scene));
                    }, dialogs::close), failures::card));
        }, fx);
    }

    /** A file that is not there yet, in the folder where books are kept. */
    Path freeFile(String title) throws IOException {
        Files.createDirectories(folder());
        return BookFiles.free(folder(), title, strings.text("library.untitled-file"));
    }

    private static Path folder() {
        return BookFiles.defaultFolder(home());
    }

    private static Path home() {
        return Path.of(System.getProperty("user.home"));
    }
}
