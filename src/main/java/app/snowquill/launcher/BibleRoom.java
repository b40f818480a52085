package app.snowquill.launcher;

import app.snowquill.job.WorkerPool;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.BookView;
import app.snowquill.pipeline.RunRequest;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.Fact;
import app.snowquill.ui.bible.BibleActions;
import app.snowquill.ui.bible.BibleView;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Toast;
import app.snowquill.ui.editor.ProsePane;
import app.snowquill.ui.studio.View;
import app.snowquill.ui.studio.ViewPanes;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/** The bible's view in the window of its book. Lives as long as the book's room; on the window's thread. */
final class BibleRoom implements AutoCloseable {
    private final BookSession session;
    private final RoomWays ways;
    private final BibleView view;
    private final ViewPanes panes;
    private Consumer<String> renames = entry -> { };

    /** @param page whose open scene it goes by, and where texts are approved */
    BibleRoom(BookSession session, WorkerPool reading, Strings strings, FxThread fx, RoomWays ways, ProsePane page, BookRoom room) {
        this.session = session;
        this.ways = ways;
        this.view = new BibleView(session, new BibleActions(ways::openDocument, key -> room.openHistory(View.BIBLE, panes(), key),
                entry -> renames.accept(entry), (key, instruction) -> room.write(RunRequest.again(key, instruction)),
                () -> page.openScene().orElse(""), room::toast, reading), strings, fx);
        this.panes = new ViewPanes(view.left(), view.centre(), view.right());
        ways.setLoreOpener(this::open);
        page.setOnApproved(() -> room.toast(new Toast(Feather.CHECK, strings.text("bible.approved"), "", strings.text("bible.read-it"), this::read)));
        room.frame().setPanes(View.BIBLE, panes);
    }

    private void read() {
        ways.show(View.BIBLE);
        view.readApproved();
    }

    private ViewPanes panes() {
        return panes;
    }

    /** @param shows shows what another name of an entry would change everywhere */
    void setOnRename(Consumer<String> shows) {
        renames = shows;
    }

    private void open(DocumentKey key) {
        Fact fact = session.view().book().lore().facts().get(key.id());
        ways.show(View.BIBLE);
        if (key.kind() == DocumentKind.SETUP) {
            view.openSetups();
        } else {
            view.open(key.kind() == DocumentKind.FACT && fact != null ? fact.subject() : key.id());
        }
    }

    Node centre() {
        return view.centre();
    }

    void show(BookView newer) {
        view.show(newer);
    }

    /** The scene on the page is another. */
    void pageChanged() {
        view.pageChanged();
    }

    CompletableFuture<Void> flush() {
        return view.flush();
    }

    @Override
    public void close() {
        view.close();
    }
}
