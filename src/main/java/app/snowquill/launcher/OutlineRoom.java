package app.snowquill.launcher;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.BookView;
import app.snowquill.pipeline.RunEvent;
import app.snowquill.pipeline.outline.OutlineEdits;
import app.snowquill.pipeline.outline.OutlineItem;
import app.snowquill.story.DocumentKind;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Toast;
import app.snowquill.ui.editor.SplitListener;
import app.snowquill.ui.outline.HeldPages;
import app.snowquill.ui.outline.OutlinePane;
import app.snowquill.ui.scenes.ScenesActions;
import app.snowquill.ui.scenes.ScenesView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.kordamp.ikonli.feather.Feather;

/**
 * The outline in all its shapes: the tree at the left, the view of all scenes, and the cut at the page's caret. All change the
 * book through the same edits. Lives as long as the room of its book; on the window's thread.
 */
final class OutlineRoom implements SplitListener {
    private final BookSession session;
    private final Strings strings;
    private final FxThread fx;
    private final OutlineEdits edits;
    private final HeldPages pages;
    private final OutlinePane tree;
    private final ScenesView scenes;
    private final Consumer<String> pageOpener;
    private final Consumer<Toast> toaster;
    private final Set<String> writing = new TreeSet<>();

    /** The ways out of the outline. */
    interface Ways {
        /** Puts a scene on the page, wherever that is. */
        void openScene(String scene);

        /** Puts a scene on the page and shows the page. */
        void writeScene(String scene);

        void openStep(int number);
    }

    OutlineRoom(BookSession session, Strings strings, FxThread fx, Ways ways, Consumer<Toast> toaster, HeldPages pages) {
        this.session = session;
        this.strings = strings;
        this.fx = fx;
        this.pageOpener = ways::openScene;
        this.toaster = toaster;
        this.pages = pages;
        this.edits = new OutlineEdits(session, deed -> strings.of("outline.did", deed));
        this.tree = new OutlinePane(session, edits, pages, strings, fx, ways::openScene, toaster);
        this.scenes = new ScenesView(session.view(), strings, new ScenesActions(ways::writeScene, this::addScene,
                () -> tell(edits.addChapter(Optional.empty()).kept()), () -> ways.openStep(8), new Moves()));
    }

    OutlinePane tree() {
        return tree;
    }

    ScenesView scenes() {
        return scenes;
    }

    void show(BookView view) {
        tree.show(view);
        scenes.show(view);
    }

    /** Marks what a run writes now; true where the event was about that. */
    boolean hear(RunEvent event) {
        if (event instanceof RunEvent.ItemStarted started && started.key().kind() == DocumentKind.PROSE) {
            writing.add(started.key().id());
        } else if (event instanceof RunEvent.ItemEnded ended && ended.key().kind() == DocumentKind.PROSE) {
            writing.remove(ended.key().id());
        } else {
            return false;
        }
        tree.showWriting(Set.copyOf(writing));
        scenes.showWriting(Set.copyOf(writing));
        return true;
    }

    private void addScene(Optional<String> behind) {
        OutlineEdits.Added added = edits.addScene(behind.map(OutlineItem::scene));
        tell(added.kept()).thenRunAsync(() -> {
            scenes.show(session.view());
            scenes.select(added.id());
        }, fx);
    }

    @Override
    public void split(String scene, String before, String after) {
        tell(pages.hold(() -> {
            OutlineEdits.Added added = edits.split(scene, before, after);
            return added.kept().thenApply(kept -> Optional.ofNullable(kept).map(result -> added.id()));
        })).thenAcceptAsync(made -> made.ifPresent(id -> {
            tree.show(session.view());
            pageOpener.accept(id);
        }), fx);
    }

    @Override
    public void nothingToSplit() {
        toaster.accept(Toast.of(Feather.SCISSORS, strings.text("launcher.nothing-to-split")));
    }

    /** Says where a change could not be kept. */
    private <T> CompletableFuture<T> tell(CompletableFuture<T> kept) {
        kept.whenCompleteAsync((result, failure) -> {
            if (failure != null) {
                Throwable cause = failure.getCause() == null ? failure : failure.getCause();
                toaster.accept(Toast.of(Feather.ALERT_OCTAGON, strings.text("outline.not-kept", cause.getMessage())));
            }
        }, fx);
        return kept;
    }

    private final class Moves implements ScenesActions.Moves {
        @Override
        public void place(List<String> moved, String chapter, String before) {
            tell(edits.place(moved, chapter, before));
        }

        @Override
        public void step(List<String> moved, int by) {
            tell(edits.stepScenes(moved, by));
        }

        @Override
        public void bin(List<String> moved) {
            tree.bin(moved);
        }
    }
}
