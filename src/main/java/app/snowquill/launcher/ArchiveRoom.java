package app.snowquill.launcher;

import app.snowquill.context.Choice;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.memory.ArchiveAnswer.Hit;
import app.snowquill.pipeline.memory.ArchiveKind;
import app.snowquill.settings.StateFile;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.ui.archive.ArchiveActions;
import app.snowquill.ui.archive.ArchiveView;
import app.snowquill.ui.archive.ArchiveViewModel;
import app.snowquill.ui.archive.FoundWords;
import app.snowquill.ui.archive.ReplaceDesk;
import app.snowquill.ui.archive.ReplaceDialog;
import app.snowquill.ui.archive.ReplaceViewModel;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Toast;
import app.snowquill.ui.common.command.Command;
import app.snowquill.ui.editor.ProsePane;
import app.snowquill.ui.messages.FailureText;
import app.snowquill.ui.outline.HeldPages;
import app.snowquill.ui.studio.TopBarViewModel;
import app.snowquill.ui.studio.View;
import app.snowquill.ui.studio.ViewPanes;
import java.util.concurrent.CompletableFuture;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/**
 * The archive in the window of its book, with find and replace and new names everywhere. Its view is made, and the index asked for, when it is
 * first shown. Lives as long as the book's room; on the window's thread.
 */
final class ArchiveRoom implements AutoCloseable {
    private final BookSession session;
    private final StateFile state;
    private final Strings strings;
    private final FxThread fx;
    private final RoomWays ways;
    private final ProsePane prose;
    private final HeldPages pages;
    private final BookRoom room;
    private Dialogs dialogs;
    private ArchiveViewModel model;
    private ArchiveView view;

    /** @param pages held while their texts are replaced */
    ArchiveRoom(BookSession session, StateFile state, Strings strings, FxThread fx, RoomWays ways, ProsePane prose, HeldPages pages, BookRoom room,
                TopBarViewModel top) {
        this.session = session;
        this.state = state;
        this.strings = strings;
        this.fx = fx;
        this.ways = ways;
        this.prose = prose;
        this.pages = pages;
        this.room = room;
        room.frame().setPanes(View.ARCHIVE, new ViewPanes(null, new Region(), null));
        room.frame().commands().bind(Command.SEARCH, this::search);
        room.frame().commands().bind(Command.REPLACE, this::replace);
        top.viewProperty().addListener((property, before, now) -> {
            if (now == View.ARCHIVE) {
                show();
            }
        });
    }

    /** @param shown where replacing is shown before it is done */
    void askWith(Dialogs shown) {
        dialogs = shown;
    }

    /** Puts the caret into the archive's field, from anywhere; words chosen on the page are looked for. */
    private void search() {
        String words = chosen();
        ways.show(View.ARCHIVE);
        show();
        if (!words.isBlank()) {
            model.textProperty().set(words);
        }
        view.focusField();
    }

    private void show() {
        if (view == null) {
            model = new ArchiveViewModel(session, fx, new BookSearches(session, state), this::failed);
            view = new ArchiveView(model, strings, new ArchiveActions(this::open, this::pin, this::replace));
            room.frame().setPanes(View.ARCHIVE, new ViewPanes(view.left(), view.centre(), view.right()));
        }
        fx.later(view::focusField);
    }

    /** What is chosen on the page where that is shown, as long as it is within a paragraph. */
    private String chosen() {
        String words = prose.isVisible() && prose.getScene() != null ? prose.marks().chosenWords() : "";
        return words.contains("\n") || words.length() > 200 ? "" : words;
    }

    private void open(Hit hit, FoundWords words) {
        if (hit.kind() == ArchiveKind.VERSION) {
            openVersion(hit);
        } else if (hit.key().kind() == DocumentKind.PROSE) {
            ways.writeScene(hit.key().id());
            fx.later(() -> prose.showWords(words.passage(), words.first()));
        } else if (hit.key().kind() == DocumentKind.CARD) {
            ways.writeScene(hit.key().id());
        } else {
            ways.openDocument(hit.key());
        }
    }

    private void openVersion(Hit hit) {
        DocumentKind kind = hit.key().kind();
        boolean ofScene = kind == DocumentKind.PROSE || kind == DocumentKind.CARD;
        if (ofScene) {
            ways.writeScene(hit.key().id());
        } else {
            ways.openDocument(hit.key());
        }
        View in = ofScene || kind == DocumentKind.NOTES ? View.WRITE : kind.isLore() ? View.BIBLE : View.PLAN;
        room.flush().whenCompleteAsync((done, failure) -> room.history().open(in, room.frame().panes(in), hit.key(), hit.revision()), fx);
    }

    private void pin(DocumentKey key) {
        String scene = prose.openScene().orElse(key.id());
        CompletableFuture.completedFuture(scene).thenCompose(any -> session.memory().context().choose(scene, key.toString(), Choice.PIN))
                .whenCompleteAsync((done, failure) -> room.toast(failure == null ? Toast.of(Feather.LAYERS, strings.text("archive.pinned"))
                        : Toast.of(Feather.ALERT_OCTAGON, strings.text("archive.not-pinned", new FailureText(strings).of(failure).title()))), fx);
    }

    private void replace() {
        String words = chosen();
        replace(words.isBlank() && model != null ? model.textProperty().get().strip() : words);
    }

    private void replace(String words) {
        show(new HeldReplacing(session, ReplaceDesk.Subject.WORDS, "", pages, room::flush), words, "archive.replaced");
    }

    /** Shows what another name of an entry would change everywhere. */
    void rename(String entry) {
        show(new HeldReplacing(session, ReplaceDesk.Subject.NAME, entry, pages, room::flush), session.view().book().nameOf(entry),
                "archive.renamed");
    }

    private void show(ReplaceDesk desk, String words, String told) {
        ReplaceViewModel replacing = new ReplaceViewModel(desk, words, fx, (count, staled) -> {
            dialogs.close();
            long after = session.view().number();
            room.toast(new Toast(Feather.REPEAT, strings.text(told, count.places()), strings.text("archive.replaced-texts", count.texts(), staled),
                    strings.text("archive.undo"), () -> takeBack(after)));
        });
        dialogs.show(new ReplaceDialog(replacing, () -> session.view().book(), strings, dialogs::close));
    }

    /** The last undo takes back whatever was kept last, so only where that is still the replacing. */
    private void takeBack(long after) {
        room.flush().thenComposeAsync(done -> session.view().number() == after ? session.undo() : CompletableFuture.completedFuture(false), fx)
                .whenCompleteAsync((undone, failure) -> {
                    if (failure != null) {
                        failed(failure);
                    } else if (!undone) {
                        room.toast(Toast.of(Feather.INFO, strings.text("archive.undo-too-late")));
                    }
                }, fx);
    }

    private void failed(Throwable failure) {
        room.toast(Toast.of(Feather.ALERT_OCTAGON, new FailureText(strings).of(failure).title()));
    }

    @Override
    public void close() throws Exception {
        if (model != null) {
            model.close();
        }
    }
}
