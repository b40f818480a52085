package app.snowquill.launcher;

import app.snowquill.pipeline.BookSession;
import app.snowquill.ui.backup.BackupActions;
import app.snowquill.ui.backup.BackupsDialog;
import app.snowquill.ui.backup.BackupsViewModel;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Toast;
import app.snowquill.ui.messages.ConfirmCard;
import app.snowquill.ui.messages.FailureCards;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** Shows the backups of a book, and says when none can be made. On the window's thread. */
final class BackupScreens {
    private final WindowAssembly window;
    private final Strings strings;
    private final FxThread fx;
    private final Dialogs dialogs;
    private final FailureCards failures;

    BackupScreens(WindowAssembly window, Strings strings, FxThread fx, Dialogs dialogs) {
        this.window = window;
        this.strings = strings;
        this.fx = fx;
        this.dialogs = dialogs;
        this.failures = new FailureCards(strings);
    }

    /** The open book's, what was typed last included. */
    void show(BookRoom room) {
        room.flush().whenCompleteAsync((done, failure) -> show(BackupsViewModel.ofOpen(room.title(), room.session().backups(), fx)), fx);
    }

    /** Those of a book that is not open, and perhaps can't be. */
    void show(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.snowquill$", "");
        show(BackupsViewModel.ofClosed(name, window.studio().backupsOf(file), fx));
    }

    /** Tells the author when a backup of this book fails; what was wrong stands in the dialog until one succeeds. */
    void watch(BookRoom room) {
        BookSession session = room.session();
        session.backups().onTrouble(trouble -> fx.execute(() -> tell(room, trouble)));
        tell(room, session.backups().trouble());
        session.backups().mirror().onState(state -> fx.execute(() -> tell(room, state.trouble(), "backup.mirror-trouble")));
    }

    private void tell(BookRoom room, Optional<String> trouble) {
        tell(room, trouble, "backup.trouble");
    }

    private void tell(BookRoom room, Optional<String> trouble, String title) {
        trouble.ifPresent(sentence -> room.frame().toast(new Toast(Feather.ALERT_TRIANGLE, strings.text(title), sentence,
                strings.text("backup.trouble-show"), () -> show(room))));
    }

    private void show(BackupsViewModel model) {
        dialogs.show(new BackupsDialog(model, strings, new BackupActions(window::open, window::showFile,
                dialogs.files()::folder, this::ask, dialogs::close),
                failures::inset));
    }

    private void ask(String title, String sentence, String yesName, Runnable yes) {
        ConfirmCard card = new ConfirmCard(new ConfirmCard.Question(Feather.ROTATE_CCW, title, sentence, yesName,
                strings.text("launcher.cancel")), () -> {
            dialogs.endQuestion();
            yes.run();
        }, dialogs::endQuestion);
        StackPane box = new StackPane(card);
        box.getStyleClass().add("failure-box");
        box.setMaxWidth(460);
        dialogs.ask(box, card.lookup("#confirm-no"));
    }
}
