package app.snowquill.launcher;

import app.snowquill.importing.ForeignManuscript;
import app.snowquill.importing.worker.ReadingProcess;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.pipeline.RunReport;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.OneSentence;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.library.DeriveDialog;
import app.snowquill.ui.library.ForeignViewModel;
import app.snowquill.ui.library.ImportDialog;
import app.snowquill.ui.library.NewBook;
import app.snowquill.ui.library.SourceFiles;
import app.snowquill.ui.messages.FailureCards;
import java.nio.file.Path;
import java.util.Optional;

/** Books that begin elsewhere, and documents that come into the open one. On the window's thread, but for {@link #make}. */
final class BeginningWays {
    private final StudioAssembly studio;
    private final Dialogs dialogs;
    private final Strings strings;
    private final FxThread fx;
    private final BookRoom room;

    BeginningWays(StudioAssembly studio, Dialogs dialogs, Strings strings, FxThread fx, BookRoom room) {
        this.studio = studio;
        this.dialogs = dialogs;
        this.strings = strings;
        this.fx = fx;
        this.room = room;
    }

    /** Makes a book with what it begins with. Waits. */
    static BookSession make(StudioAssembly studio, Path file, NewBook book) {
        BookSession made = studio.create(file, book.project());
        if (!book.sentence().isEmpty()) {
            made.edit(HandEdit.of("Began with a sentence", DocumentKey.step(1), new OneSentence(book.sentence()))).join();
        }
        book.scenes().ifPresent(scenes -> made.opening().bringIn(scenes, book.source()).join());
        return made;
    }

    void bringIn() {
        bringIn(Optional.empty());
    }

    /** Shows what would come in; it comes once the author says so. @param file read at once, where one was given */
    void bringIn(Optional<Path> file) {
        ForeignViewModel model = new ForeignViewModel(source -> new ReadingProcess().read(source, studio.threads()), fx);
        dialogs.show(new ImportDialog(model, strings, sources(dialogs), new FailureCards(strings)::inset, this::bring,
                dialogs::close));
        file.ifPresent(model::choose);
    }

    static SourceFiles sources(Dialogs dialogs) {
        return new SourceFiles(dialogs.files()::source, () -> dialogs.files().folder(Path.of(System.getProperty("user.home"), "Documents")));
    }

    private void bring(ForeignManuscript read, String source) {
        dialogs.close();
        room.flush().thenCompose(done -> room.session().opening().bringIn(read, source)).whenCompleteAsync((came, failure) -> {
            if (failure != null) {
                dialogs.failure(failure);
            } else {
                room.toast(came.beside().isEmpty() ? strings.text("launcher.brought-in", came.scenes().size(), came.entries())
                        : strings.text("launcher.brought-beside", String.join(", ", came.beside())));
                if (!came.scenes().isEmpty()) {
                    derive();
                }
            }
        }, fx);
    }

    /** Offered after an import, never begun unasked. */
    void derive() {
        dialogs.show(new DeriveDialog(room.session().opening().plan(), strings, this::begin, dialogs::close));
    }

    private void begin() {
        try {
            room.session().opening().derive(event -> { }).done().thenAcceptAsync(this::tell, fx);
        } catch (IllegalStateException e) {
            dialogs.failure(e);
        }
    }

    private void tell(RunReport report) {
        if (report.outcome() == RunReport.Outcome.SUCCEEDED || report.outcome() == RunReport.Outcome.CANCELLED) {
            room.toast(strings.text("launcher.derived", report.written().size()));
        } else {
            dialogs.failure(new IllegalStateException(report.message()));
        }
    }
}
