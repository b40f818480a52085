package app.snowquill.pipeline.outline;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.EditResult;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.story.BinnedScene;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Everything that can be done to an open book's outline. Each deed is one hand edit, one undo; where nothing changes nothing is
 * kept and the future's result is null. Safe from any thread, as the session is.
 */
public final class OutlineEdits {
    private static final DocumentKey STEP_8 = DocumentKey.step(8);

    private final BookSession session;
    private final Function<OutlineDeed, String> reasons;

    /** @param reasons the words of each deed in the history */
    public OutlineEdits(BookSession session, Function<OutlineDeed, String> reasons) {
        this.session = session;
        this.reasons = reasons;
    }

    /** What was added, and the future of its being kept. */
    public record Added(String id, CompletableFuture<EditResult> kept) {
    }

    /** A scene behind the one that is given, or last in the chapter or part; with a chapter where there is none. */
    public Added addScene(Optional<OutlineItem> near) {
        NewRows rows = new NewRows(session.view());
        NewRows.Made made = rows.scene(near);
        return new Added(made.id(), keep(OutlineDeed.ADD_SCENE, made.list()));
    }

    public Added addChapter(Optional<OutlineItem> near) {
        NewRows.Made made = new NewRows(session.view()).chapter(near);
        return new Added(made.id(), keep(OutlineDeed.ADD_CHAPTER, made.list()));
    }

    public Added addPart() {
        NewRows.Made made = new NewRows(session.view()).part();
        return new Added(made.id(), keep(OutlineDeed.ADD_PART, made.list()));
    }

    public CompletableFuture<EditResult> rename(OutlineItem item, String title) {
        return keep(OutlineDeed.RENAME, new OutlineChange(list()).rename(item, title));
    }

    /** @param by -1 for one place up, 1 for down */
    public CompletableFuture<EditResult> step(OutlineItem item, int by) {
        return item.kind() == OutlineItem.Kind.SCENE ? stepScenes(List.of(item.id()), by)
                : keep(OutlineDeed.MOVE, new OutlineChange(list()).move(item, by));
    }

    /** All of them one place, or none. */
    public CompletableFuture<EditResult> stepScenes(Collection<String> ids, int by) {
        return keep(OutlineDeed.MOVE, new SceneChange(list()).step(ids, by));
    }

    /**
     * Puts scenes into a chapter: those of the list, those in the bin, and texts that stood in no list.
     *
     * @param before id of the scene to stand in front of; blank for the end of the chapter
     */
    public CompletableFuture<EditResult> place(Collection<String> ids, String chapter, String before) {
        SceneList now = list();
        for (String id : ids) {
            if (now.binned(id).isPresent()) {
                now = new BinChange(now).place(id, chapter, ids.contains(before) ? "" : before);
            } else if (now.scene(id).isEmpty()) {
                now = new SceneChange(now).add(NewRows.loose(id, chapter), "");
            }
        }
        return keep(OutlineDeed.MOVE, new SceneChange(now).move(ids, chapter, before));
    }

    public CompletableFuture<EditResult> placeChapter(String id, String part, String before) {
        return keep(OutlineDeed.MOVE, new OutlineChange(list()).placeChapter(id, part, before));
    }

    public CompletableFuture<EditResult> placePart(String id, String before) {
        return keep(OutlineDeed.MOVE, new OutlineChange(list()).placePart(id, before));
    }

    /** The text after becomes a new scene behind this one. */
    public Added split(String scene, String before, String after) {
        String id = new NewIds(session.view()).scene();
        return new Added(id, keep(OutlineDeed.SPLIT, new SceneCut(session.view().book()).split(scene, before, after, id)));
    }

    /** The scene takes the next one's text; the next goes to the bin with its card. */
    public CompletableFuture<EditResult> merge(String scene, Seam seam) {
        return keep(OutlineDeed.MERGE, new SceneCut(session.view().book()).merge(scene, seam));
    }

    /** The scene whose text {@link #merge} would take; none where there is none to merge with. */
    public Optional<Scene> next(String scene) {
        return new SceneCut(session.view().book()).next(scene);
    }

    public CompletableFuture<EditResult> putInBin(Collection<String> scenes) {
        return keep(OutlineDeed.BIN, new BinChange(list()).put(scenes));
    }

    public CompletableFuture<EditResult> restore(Collection<String> scenes) {
        return keep(OutlineDeed.RESTORE, new BinChange(list()).restore(scenes));
    }

    /** What the bin held is taken out of the book; the history keeps every text. */
    public CompletableFuture<EditResult> emptyBin() {
        Map<DocumentKey, Object> contents = new LinkedHashMap<>();
        contents.put(STEP_8, list().withBin(List.of()));
        for (BinnedScene binned : list().bin()) {
            Stream.of(DocumentKind.CARD, DocumentKind.PROSE, DocumentKind.NOTES).map(kind -> new DocumentKey(kind, binned.id()))
                    .filter(session.view().documents()::containsKey).forEach(key -> contents.put(key, null));
        }
        return list().bin().isEmpty() ? CompletableFuture.completedFuture(null) : keep(OutlineDeed.EMPTY_BIN, contents);
    }

    /** A chapter takes the scenes of the next one, a part its chapters. */
    public CompletableFuture<EditResult> mergeWithNext(OutlineItem item) {
        return keep(item.kind() == OutlineItem.Kind.PART ? OutlineDeed.MERGE_PARTS : OutlineDeed.MERGE_CHAPTERS,
                new OutlineChange(list()).mergeWithNext(item));
    }

    /** Takes a chapter or part out; what stood in it goes to its neighbour. */
    public CompletableFuture<EditResult> dissolve(OutlineItem item) {
        return keep(deletion(item), new OutlineChange(list()).dissolve(item));
    }

    /** Takes a chapter or part out; its scenes go to the bin. */
    public CompletableFuture<EditResult> putWholeInBin(OutlineItem item) {
        return keep(deletion(item), new OutlineChange(list()).bin(item));
    }

    private static OutlineDeed deletion(OutlineItem item) {
        return item.kind() == OutlineItem.Kind.PART ? OutlineDeed.DELETE_PART : OutlineDeed.DELETE_CHAPTER;
    }

    private SceneList list() {
        return session.view().book().outline();
    }

    private CompletableFuture<EditResult> keep(OutlineDeed deed, SceneList changed) {
        return keep(deed, changed.equals(list()) ? Map.of() : Map.of(STEP_8, changed));
    }

    private CompletableFuture<EditResult> keep(OutlineDeed deed, Map<DocumentKey, Object> contents) {
        return contents.isEmpty() ? CompletableFuture.completedFuture(null)
                : session.edit(new HandEdit(reasons.apply(deed), contents, ""));
    }
}
