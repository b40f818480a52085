package app.snowquill.pipeline;

import app.snowquill.pipeline.RunEvent.ItemOutcome;
import app.snowquill.snowflake.ConsumedFields;
import app.snowquill.store.Author;
import app.snowquill.store.CommitRequest;
import app.snowquill.store.Document;
import app.snowquill.store.Edit;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.Revision;
import app.snowquill.story.Book;
import app.snowquill.story.Character;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import app.snowquill.story.SceneType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Keeps what was derived: only where nothing stands yet, and so that nothing becomes stale by it. On the session's thread;
 * belongs to one run.
 */
final class DerivedKeeping {
    private final OpenBook session;

    DerivedKeeping(OpenBook session) {
        this.session = session;
    }

    /** Whole documents. What the author wrote meanwhile stays, and the derived one is let go. */
    CompletableFuture<ItemOutcome> keep(String reason, Map<DocumentKey, Object> made) {
        return session.changing(store -> {
            Map<DocumentKey, Document> documents = store.documents();
            Map<DocumentKey, Object> missing = new LinkedHashMap<>(made);
            missing.keySet().removeIf(key -> documents.containsKey(key) && !isUnwritten(key, documents.get(key)));
            missing.replaceAll((key, content) -> content instanceof Character derived && documents.containsKey(key)
                    ? filled(session.view().book().characters().get(key.id()), derived) : content);
            commit(store, documents, Author.AGENT, reason, missing);
            return ItemOutcome.WRITTEN;
        });
    }

    /** A scene's line, into the list as it is now. The list stays as it came in, the author's, and as stale: only blanks are filled. */
    CompletableFuture<ItemOutcome> keepLine(Scene line) {
        return session.changing(store -> {
            SceneList list = session.view().book().outline();
            List<Scene> scenes = list.scenes().stream().map(scene -> scene.id().equals(line.id())
                    && scene.summary().isBlank() ? filled(scene, line, store) : scene).toList();
            Map<DocumentKey, Document> documents = store.documents();
            if (!documents.containsKey(DocumentKey.step(8)) || documents.get(DocumentKey.step(8)).locked()) {
                return ItemOutcome.CANCELLED;
            }
            commit(store, documents, Author.IMPORT, "Summarised a scene", Map.of(DocumentKey.step(8),
                    list.withScenes(scenes)));
            return ItemOutcome.WRITTEN;
        });
    }

    /** What the scene lacks now. A scene that came in has a type that nobody chose, as long as that is the usual one. */
    private Scene filled(Scene scene, Scene line, ProjectStore store) {
        String prose = session.view().book().prose().getOrDefault(scene.id(), "");
        boolean untitled = scene.title().isBlank() || scene.title().equals(ProvisionalTitle.of(prose));
        SceneType type = scene.type() == SceneType.PROACTIVE && cameIn(scene.id(), store) ? line.type() : scene.type();
        return new Scene(scene.id(), untitled ? line.title() : scene.title(), scene.chapter(), orElse(scene.pov(), line.pov()), type,
                line.summary(), orElse(scene.conflict(), line.conflict()), orElse(scene.time(), line.time()),
                orElse(scene.place(), line.place()), scene.targetWords(), scene.strand(), scene.anchor(), scene.flashback());
    }

    private static boolean cameIn(String scene, ProjectStore store) {
        return store.history(DocumentKey.prose(scene)).stream().min(Comparator.comparingLong(Revision::id))
                .filter(first -> first.author() == Author.IMPORT).isPresent();
    }

    private static String orElse(String own, String derived) {
        return own.isBlank() ? derived : own;
    }

    private void commit(ProjectStore store, Map<DocumentKey, Document> documents, Author author, String reason,
                        Map<DocumentKey, Object> made) {
        Book before = session.view().book();
        Book after = HandEdits.applied(before, made);
        List<Edit> edits = new ArrayList<>();
        Map<DocumentKey, String> consumed = BookViewBuilder.consumed(documents);
        made.forEach((key, content) -> edits.add(session.edits().edit(key, content, key.equals(DocumentKey.step(8))
                ? Agreeing.hash(key, before, after, consumed) : ConsumedFields.hash(key, after), documents, edits.size())));
        store.commit(new CommitRequest(author, Opening.AGENT, reason, edits, Agreeing.after(before, after, consumed, made.keySet())));
    }

    /** A character of whom only the name was found, or who came from elsewhere without the story that the method asks for. */
    private boolean isUnwritten(DocumentKey key, Document document) {
        boolean found = document.current().author() == Author.AGENT && document.current().agent().equals(Opening.AGENT);
        return !document.locked() && (found || document.current().author() == Author.IMPORT) && key.kind() == DocumentKind.CHARACTER
                && session.view().book().characters().get(key.id()).storyline().isBlank();
    }

    /** What the one who is there lacks. */
    private static Character filled(Character there, Character derived) {
        return new Character(there.id(), there.name(), derived.role(), derived.storyline(), orElse(there.motivation(), derived.motivation()),
                orElse(there.goal(), derived.goal()), orElse(there.conflict(), derived.conflict()), orElse(there.epiphany(), derived.epiphany()),
                there.epiphany().isBlank() ? derived.epiphanyAbsentReason() : there.epiphanyAbsentReason(), orElse(there.paragraph(), derived.paragraph()),
                there.values().isEmpty() ? derived.values() : there.values(), orElse(there.ambition(), derived.ambition()));
    }
}
