package app.snowquill.launcher;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.CheckedBook;
import app.snowquill.pipeline.SalvagedBook;
import app.snowquill.store.StoreException;
import app.snowquill.story.Book;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.messages.FailureCard;
import app.snowquill.ui.messages.FailureText;
import app.snowquill.ui.rescue.RescueCard;
import app.snowquill.ui.rescue.RescueWords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** Checks books and salvages damaged ones, and says in words what came of it. On the window's thread; what waits runs elsewhere. */
final class RescueScreens {
    private final WindowAssembly window;
    private final Strings strings;
    private final FxThread fx;
    private final Dialogs dialogs;
    private final RescueWords words;

    RescueScreens(WindowAssembly window, Strings strings, FxThread fx, Dialogs dialogs) {
        this.window = window;
        this.strings = strings;
        this.fx = fx;
        this.dialogs = dialogs;
        this.words = new RescueWords(strings, ZoneId.systemDefault());
    }

    /** Whether {@link #refused} has something to offer. */
    static boolean canBeSalvaged(Throwable failure) {
        return FailureText.cause(failure) instanceof StoreException store && store.kind() == StoreException.Kind.DAMAGED;
    }

    /** A book could not be opened, or salvaged, because it is damaged. */
    void refused(Throwable failure, Path file) {
        StackPane box = new StackPane(new FailureCard(new FailureText(strings).of(failure).withKept(strings.text("rescue.refused-kept"))
                .withNext(strings.text("rescue.refused-next")).withCode("STORE-12"), strings, waysOut(file)));
        box.getStyleClass().add("failure-box");
        box.setMaxWidth(520);
        dialogs.show(box);
    }

    /** Looks at every text of the open book, what was typed last included. */
    void check(BookRoom room) {
        BookSession session = room.session();
        RescueCard working = working(strings.text("rescue.checking", session.file().getFileName()), strings.text("rescue.checking-more"));
        dialogs.ask(working, working);
        room.flush().handle((done, failure) -> null).thenCompose(done -> session.checkFile()).whenCompleteAsync((check, failure) -> {
            dialogs.endQuestion();
            if (failure == null) {
                show(CheckedBook.of(check), session);
            } else if (canBeSalvaged(failure)) {
                refused(failure, session.file());
            } else {
                dialogs.failure(failure);
            }
        }, fx);
    }

    private void show(CheckedBook checked, BookSession session) {
        Book book = session.view().book();
        RescueCard card;
        if (checked.isWhole()) {
            card = new RescueCard(RescueCard.Sign.GOOD, Feather.CHECK_CIRCLE, words.found(checked))
                    .says(strings.text("rescue.whole-more")).offers(close());
        } else {
            card = new RescueCard(RescueCard.Sign.BAD, Feather.ALERT_OCTAGON, words.found(checked))
                    .lists(words.changed(checked, book), strings.text("rescue.list"))
                    .says(strings.text("rescue.ways-out")).offers(waysOut(session.file()));
        }
        dialogs.show(card);
    }

    /** Asks for the new book's name first. */
    private void salvage(Path file) {
        dialogs.files().target(suggestion(file)).ifPresent(target -> salvage(file, target));
    }

    /** Makes a new book of what is whole in {@code file}, closing it where it is open, and opens that. */
    void salvage(Path file, Path target) {
        dialogs.close();
        RescueCard working = working(strings.text("rescue.salvaging", file.getFileName()), strings.text("rescue.salvaging-more"));
        dialogs.ask(working, working);
        CompletableFuture<SalvagedBook> made = new CompletableFuture<>();
        window.change(() -> {
            SalvagedBook salvaged = window.studio().rescue().salvage(file, target, List.of()).join();
            made.complete(salvaged);
            return window.studio().open(salvaged.file());
        }, failure -> refused(failure, file)).whenCompleteAsync((done, failure) -> {
            dialogs.endQuestion();
            if (failure == null) {
                window.room().ifPresent(room -> show(made.join(), file, room.session().view().book()));
            }
        }, fx);
    }

    private void show(SalvagedBook salvaged, Path file, Book book) {
        RescueCard card = new RescueCard(salvaged.lost().isEmpty() ? RescueCard.Sign.GOOD : RescueCard.Sign.BAD, Feather.LIFE_BUOY,
                strings.text("rescue.salvaged", salvaged.file().getFileName()));
        words.kept(salvaged).forEach(card::says);
        dialogs.show(card.lists(words.lost(salvaged, book), strings.text("rescue.list"))
                .says(strings.text("rescue.salvaged-still", file.getFileName())).offers(close()));
    }

    private static RescueCard working(String title, String more) {
        return new RescueCard(RescueCard.Sign.WORKING, Feather.LOADER, title).moves().says(more);
    }

    private Button[] waysOut(Path file) {
        Button salvage = Buttons.primary(strings.text("rescue.salvage"), () -> salvage(file));
        salvage.setId("salvage");
        salvage.setDefaultButton(true);
        Button backups = Buttons.plain(strings.text("rescue.backups"), () -> window.showBackups(file));
        backups.setId("damaged-backups");
        return new Button[] {salvage, backups, close()};
    }

    private Button close() {
        Button close = Buttons.plain(strings.text("launcher.close-message"), dialogs::close);
        close.setId("rescue-close");
        return close;
    }

    private Path suggestion(Path file) {
        String stem = file.getFileName().toString().replaceFirst("\\.snowquill$", "");
        for (int number = 1;; number++) {
            Path free = file.resolveSibling(strings.text("rescue.file-name", stem, number) + ".snowquill");
            if (!Files.exists(free)) {
                return free;
            }
        }
    }
}
