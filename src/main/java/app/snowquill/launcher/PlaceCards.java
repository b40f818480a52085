package app.snowquill.launcher;

import app.snowquill.pipeline.BookPlace.Past;
import app.snowquill.pipeline.BookPlace.Trouble;
import app.snowquill.store.StoreException;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.messages.Failure;
import app.snowquill.ui.messages.FailureCard;
import app.snowquill.ui.messages.FailureText;
import app.snowquill.ui.studio.StatusViewModel;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/**
 * Says what is wrong with the place of a book, and offers what is next. While a book is open its card lies over a corner of
 * the window, so that typing goes on. On the window's thread.
 */
final class PlaceCards {
    /** A card over the right panel leaves the page and its tools free. */
    private static final double RIGHT_PANEL = 312;
    private static final double BELOW_HEADERS = 144;

    private final Dialogs dialogs;
    private final Strings strings;
    private final FxThread fx;
    private final Consumer<Path> movedTo;
    private final Consumer<Path> openBook;
    private final PlaceNotices notices;
    private final StackPane layer = new StackPane();
    private Optional<BookRoom> room = Optional.empty();
    private Optional<AutoCloseable> listening = Optional.empty();

    /**
     * @param movedTo told where the open book goes on
     * @param openBook opens a book in place of the open one
     */
    PlaceCards(Dialogs dialogs, Strings strings, FxThread fx, Consumer<Path> movedTo, Consumer<Path> openBook) {
        this.dialogs = dialogs;
        this.strings = strings;
        this.fx = fx;
        this.movedTo = movedTo;
        this.openBook = openBook;
        this.notices = new PlaceNotices(dialogs, strings, fx, openBook);
        layer.setPickOnBounds(false);
        layer.setId("place-cards");
    }

    /** Lies over the window, and lets through what is not on a card. */
    Node layer() {
        return layer;
    }

    PlaceNotices notices() {
        return notices;
    }

    /** From now on speaks of this room's book. */
    void follow(BookRoom open) {
        leave();
        room = Optional.of(open);
        listening = Optional.of(open.session().place().onTrouble(trouble -> fx.execute(() -> show(open, trouble))));
        notices.tell(open);
    }

    void leave() {
        listening.ifPresent(one -> {
            try {
                one.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        listening = Optional.empty();
        room = Optional.empty();
        layer.getChildren().clear();
    }

    /** Whether {@link #refused} has something to offer. */
    static boolean canBeRead(Throwable failure) {
        return FailureText.cause(failure) instanceof StoreException store
                && (store.kind() == StoreException.Kind.IN_USE || store.kind() == StoreException.Kind.READ_ONLY);
    }

    /** A book could not be opened for writing, but may be read. */
    void refused(Throwable failure, Runnable read, Runnable again) {
        Button first = Buttons.primary(strings.text("places.read"), read);
        first.setId("open-to-read");
        first.setDefaultButton(true);
        Button second = Buttons.plain(strings.text("messages.try-again"), again);
        second.setId("try-again");
        StackPane box = box(new FailureCard(new FailureText(strings).of(failure).withCode("STORE-11"), strings,
                Icons.sized(Feather.LOCK, 20, "warning"), first, second));
        dialogs.show(box);
    }

    /** What was typed last could not be kept, and the author wants to leave. */
    void unsaved(BookRoom open, Throwable why, Runnable leaveAnyway) {
        show(open, new FailureText(strings).of(why).withKept(strings.text("places.leaving-kept"))
                .withNext(strings.text("places.leaving-next")), Feather.SAVE,
                elsewhere(open), plain("places.leave-anyway", "leave-anyway", leaveAnyway));
    }

    private void show(BookRoom open, Trouble trouble) {
        if (room.filter(shown -> shown == open).isEmpty()) {
            return;
        }
        if (trouble == Trouble.NONE) {
            layer.getChildren().clear();
            open.status().release();
            open.status().saved(LocalTime.now());
            return;
        }
        if (trouble == Trouble.CHANGED_ELSEWHERE) {
            showTheirs(open, open.session().place().otherVersions().theirs().orElseThrow());
            return;
        }
        if (trouble != Trouble.FILE_AWAY && trouble != Trouble.FILE_REPLACED) {
            open.status().hold(StatusViewModel.Saving.NOT_SAVED, strings.text("studio.not-saved", strings.text("places.short-" + key(trouble))));
        }
        show(open, failure(trouble), Feather.SAVE, elsewhere(open),
                plain("messages.try-again", "try-saving", () -> {
                    open.flush();
                    open.session().place().look();
                }));
    }

    private void showTheirs(BookRoom open, Path theirs) {
        Button mine = Buttons.primary(strings.text("places.keep-mine"), layer.getChildren()::clear);
        mine.setId("keep-mine");
        show(open, failure(Trouble.CHANGED_ELSEWHERE).withKept(strings.text("places.changed-elsewhere-kept", theirs.getFileName())),
                Feather.COPY, mine, plain("places.open-theirs", "open-theirs", () -> openBook.accept(theirs)));
    }

    private void show(BookRoom open, Failure failure, Ikon ikon, Button... buttons) {
        StackPane box = box(new FailureCard(failure, strings, Icons.sized(ikon, 20, "danger"), buttons));
        box.setMaxHeight(StackPane.USE_PREF_SIZE);
        StackPane.setAlignment(box, Pos.TOP_RIGHT);
        box.setMaxWidth(RIGHT_PANEL);
        StackPane.setMargin(box, new Insets(BELOW_HEADERS, 8, 0, 0));
        layer.getChildren().setAll(box);
    }

    private Failure failure(Trouble trouble) {
        String key = "places." + key(trouble);
        String kept = trouble == Trouble.CHANGED_ELSEWHERE ? "" : strings.text(key + "-kept");
        return new Failure(strings.text(key), "", kept, strings.text(key + "-next"), code(trouble));
    }

    private Button elsewhere(BookRoom open) {
        Button button = Buttons.primary(strings.text("places.elsewhere"), () -> dialogs.files()
                .target(open.session().file()).ifPresent(target -> goOn(open, target)));
        button.setId("save-elsewhere");
        return button;
    }

    private Button plain(String words, String id, Runnable action) {
        Button button = Buttons.plain(strings.text(words), action);
        button.setId(id);
        return button;
    }

    void goOn(BookRoom open, Path target) {
        open.session().place().goOnIn(target).whenCompleteAsync((gone, failure) -> {
            if (failure != null) {
                dialogs.failure(failure);
                return;
            }
            open.flush();
            movedTo.accept(gone.file());
            if (gone.past() == Past.WHOLE) {
                open.toast(strings.text("places.goes-on", gone.file().getFileName()));
            } else {
                notices.tellPastLeftBehind(open, gone.file());
            }
        }, fx);
    }

    private static StackPane box(Node card) {
        StackPane box = new StackPane(card);
        box.getStyleClass().add("failure-box");
        box.setMaxWidth(460);
        return box;
    }

    private static String key(Trouble trouble) {
        return switch (trouble) {
            case NONE -> "none";
            case DISK_FULL -> "disk-full";
            case NOT_WRITABLE -> "not-writable";
            case DISK_FAILED -> "disk-failed";
            case FILE_AWAY -> "file-away";
            case FILE_REPLACED -> "file-replaced";
            case CHANGED_ELSEWHERE -> "changed-elsewhere";
            case TAKEN_OVER -> "taken-over";
        };
    }

    private static String code(Trouble trouble) {
        return "STORE-0" + (2 + trouble.ordinal());
    }
}
