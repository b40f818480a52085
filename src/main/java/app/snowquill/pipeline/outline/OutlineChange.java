package app.snowquill.pipeline.outline;

import app.snowquill.story.Chapter;
import app.snowquill.story.Part;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A scene list with what an author can do to its parts and chapters; each gives the list as it would be. What can't be
 * done gives the same list. Scenes have {@link SceneChange}.
 */
record OutlineChange(SceneList list) {
    SceneList rename(OutlineItem item, String title) {
        List<Part> parts = new ArrayList<>(list.parts());
        List<Chapter> chapters = new ArrayList<>(list.chapters());
        List<Scene> scenes = new ArrayList<>(list.scenes());
        switch (item.kind()) {
            case PART -> parts.replaceAll(part -> part.id().equals(item.id()) ? new Part(item.id(), title) : part);
            case CHAPTER -> chapters.replaceAll(chapter -> chapter.id().equals(item.id())
                    ? new Chapter(item.id(), chapter.part(), title) : chapter);
            case SCENE ->
                    scenes.replaceAll(scene -> scene.id().equals(item.id()) ? scene.withTitle(title) : scene);
        }
        return new SceneList(parts, chapters, scenes, list.bin());
    }

    SceneList addPart(String id) {
        List<Part> parts = new ArrayList<>(list.parts());
        parts.add(new Part(id, ""));
        return new SceneList(parts, list.chapters(), list.scenes(), list.bin());
    }

    /** @param after id of the chapter to stand behind; a blank one puts it last in {@code part} */
    SceneList addChapter(String id, String part, String after) {
        List<Part> parts = new ArrayList<>(list.parts());
        if (parts.isEmpty()) {
            parts.add(new Part(part, ""));
        }
        List<Chapter> chapters = new ArrayList<>(list.chapters());
        int place = -1;
        for (int i = 0; i < chapters.size(); i++) {
            if (after.isEmpty() ? chapters.get(i).part().equals(part) : chapters.get(i).id().equals(after)) {
                place = i;
            }
        }
        chapters.add(place < 0 ? chapters.size() : place + 1, new Chapter(id, part, ""));
        return inOrder(parts, chapters);
    }

    /** Moves a part among the parts, or a chapter among its part's, and on into the next part. {@code by} is -1 or 1. */
    SceneList move(OutlineItem item, int by) {
        return item.kind() == OutlineItem.Kind.PART ? movePart(item.id(), by) : moveChapter(item.id(), by);
    }

    private SceneList movePart(String id, int by) {
        List<Part> parts = new ArrayList<>(list.parts());
        int from = parts.stream().map(Part::id).toList().indexOf(id);
        int to = from + by;
        if (from < 0 || to < 0 || to >= parts.size()) {
            return list;
        }
        parts.add(to, parts.remove(from));
        return inOrder(parts, list.chapters());
    }

    private SceneList moveChapter(String id, int by) {
        List<Chapter> chapters = new ArrayList<>(inOrder(list.parts(), list.chapters()).chapters());
        int from = chapters.stream().map(Chapter::id).toList().indexOf(id);
        if (from < 0) {
            return list;
        }
        Chapter chapter = chapters.get(from);
        int to = from + by;
        if (to >= 0 && to < chapters.size() && chapters.get(to).part().equals(chapter.part())) {
            chapters.add(to, chapters.remove(from));
            return inOrder(list.parts(), chapters);
        }
        int part = list.parts().stream().map(Part::id).toList().indexOf(chapter.part()) + by;
        if (part < 0 || part >= list.parts().size()) {
            return list;
        }
        chapters.set(from, new Chapter(id, list.parts().get(part).id(), chapter.title()));
        return inOrder(list.parts(), chapters);
    }

    /** Puts a chapter in front of another of any part, or last in {@code part}; its scenes go with it. */
    SceneList placeChapter(String id, String part, String before) {
        Optional<Chapter> chapter = list.chapter(id);
        if (chapter.isEmpty() || id.equals(before)) {
            return list;
        }
        List<Chapter> chapters = new ArrayList<>(list.chapters());
        chapters.remove(chapter.get());
        int place = chapters.stream().map(Chapter::id).toList().indexOf(before);
        chapters.add(place < 0 ? chapters.size() : place, new Chapter(id, part, chapter.get().title()));
        return inOrder(list.parts(), chapters);
    }

    /** Puts a part in front of another, or last where {@code before} is blank. */
    SceneList placePart(String id, String before) {
        List<Part> parts = new ArrayList<>(list.parts());
        Optional<Part> part = parts.stream().filter(one -> one.id().equals(id)).findFirst();
        if (part.isEmpty() || id.equals(before)) {
            return list;
        }
        parts.remove(part.get());
        int place = parts.stream().map(Part::id).toList().indexOf(before);
        parts.add(place < 0 ? parts.size() : place, part.get());
        return inOrder(parts, list.chapters());
    }

    /** A chapter takes the scenes of the one behind it, a part the chapters; the second one is gone, its title with it. */
    SceneList mergeWithNext(OutlineItem item) {
        List<String> ids = ids(item.kind());
        int at = ids.indexOf(item.id());
        return at < 0 || at + 1 >= ids.size() ? list
                : new OutlineChange(list).handOver(new OutlineItem(item.kind(), ids.get(at + 1)), item.id());
    }

    /** Takes a chapter or part out; what stood in it goes to the one before it, or behind it where it was the first. */
    SceneList dissolve(OutlineItem item) {
        List<String> ids = ids(item.kind());
        int at = ids.indexOf(item.id());
        return at < 0 || ids.size() < 2 ? list : handOver(item, ids.get(at == 0 ? 1 : at - 1));
    }

    /** Takes a chapter or part out, its scenes to the bin. */
    SceneList bin(OutlineItem item) {
        Set<String> chapters = item.kind() == OutlineItem.Kind.CHAPTER ? Set.of(item.id())
                : Set.copyOf(list.chaptersOf(item.id()).stream().map(Chapter::id).distinct().toList());
        SceneList binned = new BinChange(list).put(list.scenes().stream().filter(scene -> chapters.contains(scene.chapter()))
                .map(Scene::id).toList());
        return new SceneList(
                list.parts().stream().filter(part -> item.kind() != OutlineItem.Kind.PART || !part.id().equals(item.id())).toList(),
                list.chapters().stream().filter(chapter -> !chapters.contains(chapter.id())).toList(),
                binned.scenes(), binned.bin());
    }

    private List<String> ids(OutlineItem.Kind kind) {
        return kind == OutlineItem.Kind.PART ? list.parts().stream().map(Part::id).toList()
                : list.chapters().stream().map(Chapter::id).toList();
    }

    private SceneList handOver(OutlineItem from, String to) {
        if (from.kind() == OutlineItem.Kind.PART) {
            return inOrder(list.parts().stream().filter(part -> !part.id().equals(from.id())).toList(),
                    list.chapters().stream().map(chapter -> chapter.part().equals(from.id())
                            ? new Chapter(chapter.id(), to, chapter.title()) : chapter).toList());
        }
        SceneList moved = list.withScenes(list.scenes().stream()
                .map(scene -> scene.chapter().equals(from.id()) ? scene.inChapter(to) : scene).toList());
        return new OutlineChange(moved).inOrder(list.parts(),
                list.chapters().stream().filter(chapter -> !chapter.id().equals(from.id())).toList());
    }

    /** Chapters follow their parts and scenes their chapters; what has none stands last, in the order it had. */
    private SceneList inOrder(List<Part> parts, List<Chapter> chapters) {
        List<String> partIds = parts.stream().map(Part::id).toList();
        List<Chapter> sorted = new ArrayList<>(chapters);
        sorted.sort(Comparator.comparingInt(chapter -> place(partIds, chapter.part())));
        List<String> chapterIds = sorted.stream().map(Chapter::id).toList();
        List<Scene> scenes = new ArrayList<>(list.scenes());
        scenes.sort(Comparator.comparingInt(scene -> place(chapterIds, scene.chapter())));
        return new SceneList(parts, sorted, scenes, list.bin());
    }

    private static int place(List<String> ids, String id) {
        int place = ids.indexOf(id);
        return place < 0 ? Integer.MAX_VALUE : place;
    }
}
