package app.snowquill.launcher;

import app.snowquill.pipeline.BookPlace;
import app.snowquill.store.OtherVersions;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Icons;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Toast;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/**
 * What is to be said quietly when a book is shown: other versions that were met with, and that a book open to be read is just
 * that. On the window's thread.
 */
final class PlaceNotices {
    private final Dialogs dialogs;
    private final Strings strings;
    private final FxThread fx;
    private final Consumer<Path> openBook;

    /** @param openBook opens a book in place of the open one */
    PlaceNotices(Dialogs dialogs, Strings strings, FxThread fx, Consumer<Path> openBook) {
        this.dialogs = dialogs;
        this.strings = strings;
        this.fx = fx;
        this.openBook = openBook;
    }

    void tell(BookRoom open) {
        BookPlace place = open.session().place();
        OtherVersions versions = place.otherVersions();
        if (versions.begun() == OtherVersions.Begun.FROM_NEWER_COPY) {
            open.frame().toast(versions.theirs().map(theirs -> toast(Feather.LIFE_BUOY, strings.text("places.newer-copy"),
                    strings.text("places.newer-copy-theirs", theirs.getFileName()), strings.text("places.open-theirs"), theirs))
                    .orElseGet(() -> toast(Feather.LIFE_BUOY, strings.text("places.newer-copy"),
                            strings.text("places.newer-copy-detail"), "", place(open))));
        }
        List<Path> copies = place.conflictCopies();
        if (!copies.isEmpty()) {
            open.frame().toast(toast(Feather.COPY, strings.text("places.conflict-copies", copies.size()),
                    strings.text("places.conflict-copies-detail", copies.stream().map(file -> "“" + file.getFileName() + "”")
                            .collect(Collectors.joining(", "))),
                    strings.text("places.conflict-copies-open", copies.size()), copies.get(0)));
        }
        if (place.reach() == BookPlace.Reach.READ) {
            open.frame().showBanner(banner(open));
        }
    }

    void tellPastLeftBehind(BookRoom open, Path file) {
        open.frame().toast(toast(Feather.ALERT_OCTAGON, strings.text("places.past-left-behind", file.getFileName()),
                strings.text("places.past-left-behind-detail"), "", file));
    }

    private Toast toast(Feather sign, String title, String detail, String action, Path file) {
        return new Toast(sign, title, detail, action, () -> openBook.accept(file));
    }

    private static Path place(BookRoom open) {
        return open.session().file();
    }

    private HBox banner(BookRoom open) {
        Label words = new Label(strings.text("places.banner"), Icons.sized(Feather.LOCK, 14, "warning"));
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button copy = Buttons.plain(strings.text("places.save-to-write"), () -> dialogs.files()
                .target(place(open)).ifPresent(target -> copy(open, target)));
        copy.setId("save-to-write");
        copy.setMinWidth(Button.USE_PREF_SIZE);
        return new HBox(8, words, copy);
    }

    /** Copies the book that is read, and goes on writing in the copy. */
    void copy(BookRoom open, Path target) {
        open.session().place().copyTo(target).whenCompleteAsync((file, failure) -> {
            if (failure == null) {
                openBook.accept(file);
            } else {
                dialogs.failure(failure);
            }
        }, fx);
    }
}
