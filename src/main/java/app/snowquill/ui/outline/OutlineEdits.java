package app.snowquill.ui.outline;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.BookView;
import app.snowquill.pipeline.EditResult;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.story.Anchor;
import app.snowquill.story.Chapter;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Part;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import app.snowquill.story.SceneType;
import app.snowquill.ui.common.Strings;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What the outline's buttons and keys do: each makes a changed scene list and keeps it as one hand edit of step 8. Gives the
 * future of the keeping, done at once where nothing changes.
 */
final class OutlineEdits {
    private static final DocumentKey STEP_8 = DocumentKey.step(8);
    private static final int USUAL_WORDS = 1_200;

    private final BookSession session;
    private final Strings strings;

    OutlineEdits(BookSession session, Strings strings) {
        this.session = session;
        this.strings = strings;
    }

    /** What was added, and the future of its being kept. */
    record Added(String id, CompletableFuture<EditResult> kept) {
    }

    /** A scene behind the selected one, or at the end of the selected chapter, or of the last; with a chapter where there is none. */
    Added addScene(Optional<OutlineRow> selected) {
        BookView view = session.view();
        SceneList list = withChapter(view);
        Optional<Scene> near = selected.flatMap(row -> list.scene(row.id()));
        String chapter = near.map(Scene::chapter)
                .or(() -> selected.filter(row -> row.kind() == OutlineRow.Kind.CHAPTER).map(OutlineRow::id))
                .or(() -> selected.filter(row -> row.kind() == OutlineRow.Kind.PART)
                        .flatMap(row -> list.chaptersOf(row.id()).stream().reduce((a, b) -> b)).map(Chapter::id))
                .filter(id -> list.chapters().stream().anyMatch(known -> known.id().equals(id)))
                .orElseGet(() -> list.chapters().get(list.chapters().size() - 1).id());
        String id = new NewIds(view).scene();
        String pov = near.map(Scene::pov).orElseGet(() -> view.book().characters().keySet().stream().findFirst().orElse(""));
        Scene scene = new Scene(id, "", chapter, pov, SceneType.PROACTIVE, "", "", "", near.map(Scene::place).orElse(""),
                USUAL_WORDS, near.map(Scene::strand).orElse(""), Anchor.NONE, false);
        return new Added(id, keep("outline.did-add-scene", new SceneChange(list).add(scene, near.map(Scene::id).orElse(""))));
    }

    private SceneList withChapter(BookView view) {
        SceneList list = view.book().outline();
        NewIds ids = new NewIds(view);
        String part = list.parts().isEmpty() ? ids.part() : list.parts().get(list.parts().size() - 1).id();
        return list.chapters().isEmpty() ? new OutlineChange(list).addChapter(ids.chapter(), part, "") : list;
    }

    Added addChapter(Optional<OutlineRow> selected) {
        BookView view = session.view();
        SceneList list = view.book().outline();
        NewIds ids = new NewIds(view);
        Optional<Chapter> near = selected.flatMap(row -> list.chapters().stream().filter(chapter -> chapter.id().equals(
                row.kind().isScene() ? list.scene(row.id()).map(Scene::chapter).orElse("") : row.id())).findFirst());
        String part = near.map(Chapter::part)
                .or(() -> selected.filter(row -> row.kind() == OutlineRow.Kind.PART).map(OutlineRow::id))
                .orElseGet(() -> list.parts().stream().reduce((a, b) -> b).map(Part::id).orElseGet(ids::part));
        String id = ids.chapter();
        return new Added(id, keep("outline.did-add-chapter",
                new OutlineChange(list).addChapter(id, part, near.map(Chapter::id).orElse(""))));
    }

    Added addPart() {
        BookView view = session.view();
        String id = new NewIds(view).part();
        return new Added(id, keep("outline.did-add-part", new OutlineChange(view.book().outline()).addPart(id)));
    }

    CompletableFuture<EditResult> rename(OutlineRow row, String title) {
        SceneList list = session.view().book().outline();
        if (row.kind() == OutlineRow.Kind.UNPLACED_SCENE && list.scene(row.id()).isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        return keep("outline.did-rename", new OutlineChange(list).rename(row, title));
    }

    /** @param by -1 for up, 1 for down */
    CompletableFuture<EditResult> move(OutlineRow row, int by) {
        SceneList list = session.view().book().outline();
        return keep("outline.did-move", switch (row.kind()) {
            case PART, CHAPTER -> new OutlineChange(list).move(row, by);
            case SCENE -> new SceneChange(list).move(row.id(), by);
            case UNPLACED_GROUP, UNPLACED_SCENE -> list;
        });
    }

    /** Puts a scene into a chapter, also one whose text stood in no chapter. {@code before} may be blank. */
    CompletableFuture<EditResult> place(OutlineRow scene, String chapter, String before) {
        SceneList list = session.view().book().outline();
        if (list.scene(scene.id()).isEmpty()) {
            Scene found = new Scene(scene.id(), scene.title(), chapter, "", SceneType.PROACTIVE, "", "", "", "",
                    USUAL_WORDS, "", Anchor.NONE, false);
            list = new SceneChange(list).add(found, "");
        }
        return keep("outline.did-move", new SceneChange(list).move(scene.id(), chapter, before));
    }

    CompletableFuture<EditResult> remove(OutlineRow row) {
        return keep("outline.did-remove", new OutlineChange(session.view().book().outline()).remove(row));
    }

    private CompletableFuture<EditResult> keep(String reason, SceneList list) {
        return list.equals(session.view().book().outline()) && session.view().book().sceneList().isPresent()
                ? CompletableFuture.completedFuture(null)
                : session.edit(HandEdit.of(strings.text(reason), STEP_8, list));
    }
}
