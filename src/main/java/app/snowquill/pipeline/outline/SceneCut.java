package app.snowquill.pipeline.outline;

import app.snowquill.story.Anchor;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import app.snowquill.story.SceneType;
import app.snowquill.story.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes two scenes of one and one of two. Gives the documents that change; none where it can't be done. Pure. */
record SceneCut(Book book) {
    private static final DocumentKey STEP_8 = DocumentKey.step(8);

    /**
     * The text before stays with the scene and its card; the text after becomes a new scene behind it, without a card.
     *
     * @param newId an id that nothing bears
     */
    Map<DocumentKey, Object> split(String id, String before, String after, String newId) {
        SceneList list = book.outline();
        if (!bearsItAlone(id) || before.isBlank() || after.isBlank()) {
            return Map.of();
        }
        Scene whole = list.scene(id).get();
        int words = Words.count(before);
        int target = (int) Math.round((double) whole.targetWords() * words / Math.max(1, words + Words.count(after)));
        Scene second = new Scene(newId, "", whole.chapter(), whole.pov(), SceneType.PROACTIVE, "", "", whole.time(),
                whole.place(), whole.targetWords() - target, whole.strand(), Anchor.NONE, whole.flashback());
        List<Scene> scenes = new ArrayList<>(list.scenes());
        int place = scenes.indexOf(whole);
        scenes.set(place, whole.withTarget(target));
        scenes.add(place + 1, second);
        Map<DocumentKey, Object> contents = new LinkedHashMap<>();
        contents.put(STEP_8, list.withScenes(scenes));
        contents.put(DocumentKey.prose(id), before);
        contents.put(DocumentKey.prose(newId), after);
        return contents;
    }

    /** The scene takes the words and the target of the next one, which goes to the bin with its card and notes. */
    Map<DocumentKey, Object> merge(String id, Seam seam) {
        if (next(id).isEmpty()) {
            return Map.of();
        }
        SceneList list = book.outline();
        Scene first = list.scene(id).orElseThrow();
        Scene second = next(id).get();
        SceneList binned = new BinChange(list).put(List.of(second.id()));
        List<Scene> scenes = new ArrayList<>(binned.scenes());
        scenes.set(scenes.indexOf(first), first.withTarget(first.targetWords() + second.targetWords()));
        Map<DocumentKey, Object> contents = new LinkedHashMap<>();
        contents.put(STEP_8, binned.withScenes(scenes));
        if (book.prose().containsKey(second.id())) {
            contents.put(DocumentKey.prose(id), joined(book.prose().getOrDefault(id, ""), book.prose().get(second.id()), seam));
            contents.put(DocumentKey.prose(second.id()), null);
        }
        return contents;
    }

    /** The scene that would be merged into this one; none where either lacks an id of its own, for text is kept by id. */
    Optional<Scene> next(String id) {
        List<Scene> scenes = book.outline().scenes();
        int place = scenes.stream().map(Scene::id).toList().indexOf(id);
        return !bearsItAlone(id) || place + 1 >= scenes.size() ? Optional.empty()
                : Optional.of(scenes.get(place + 1)).filter(second -> bearsItAlone(second.id()));
    }

    private boolean bearsItAlone(String id) {
        return !id.isBlank() && book.outline().scenes().stream().filter(scene -> scene.id().equals(id)).count() == 1;
    }

    private static String joined(String first, String second, Seam seam) {
        if (first.isBlank() || second.isBlank()) {
            return first.isBlank() ? second : first;
        }
        String between = first.endsWith("\n\n") ? "" : first.endsWith("\n") ? "\n" : "\n\n";
        return first + between + (seam == Seam.BREAK ? "#\n\n" : "") + second;
    }
}
