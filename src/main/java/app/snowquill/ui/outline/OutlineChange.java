package app.snowquill.ui.outline;

import app.snowquill.story.Chapter;
import app.snowquill.story.Part;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A scene list with what an author can do to its parts and chapters; each gives the list as it would be. What can't be
 * done gives the same list. Scenes have {@link SceneChange}.
 */
record OutlineChange(SceneList list) {
    SceneList rename(OutlineRow row, String title) {
        List<Part> parts = new ArrayList<>(list.parts());
        List<Chapter> chapters = new ArrayList<>(list.chapters());
        List<Scene> scenes = new ArrayList<>(list.scenes());
        switch (row.kind()) {
            case PART -> parts.replaceAll(part -> part.id().equals(row.id()) ? new Part(row.id(), title) : part);
            case CHAPTER -> chapters.replaceAll(chapter -> chapter.id().equals(row.id())
                    ? new Chapter(row.id(), chapter.part(), title) : chapter);
            case SCENE, UNPLACED_SCENE ->
                    scenes.replaceAll(scene -> scene.id().equals(row.id()) ? scene.withTitle(title) : scene);
            case UNPLACED_GROUP -> {
                return list;
            }
        }
        return new SceneList(parts, chapters, scenes);
    }

    SceneList addPart(String id) {
        List<Part> parts = new ArrayList<>(list.parts());
        parts.add(new Part(id, ""));
        return new SceneList(parts, list.chapters(), list.scenes());
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
    SceneList move(OutlineRow row, int by) {
        return row.kind() == OutlineRow.Kind.PART ? movePart(row.id(), by) : moveChapter(row.id(), by);
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

    /** Takes a part, a chapter or a scene out, with the rows below it. Their texts are no part of this list and stay. */
    SceneList remove(OutlineRow row) {
        Set<String> chapters = switch (row.kind()) {
            case PART -> Set.copyOf(list.chaptersOf(row.id()).stream().map(Chapter::id).distinct().toList());
            case CHAPTER -> Set.of(row.id());
            default -> Set.of();
        };
        return new SceneList(
                list.parts().stream().filter(part -> row.kind() != OutlineRow.Kind.PART || !part.id().equals(row.id())).toList(),
                list.chapters().stream().filter(chapter -> !chapters.contains(chapter.id())).toList(),
                list.scenes().stream().filter(scene -> !chapters.contains(scene.chapter())
                        && !(row.kind().isScene() && scene.id().equals(row.id()))).toList());
    }

    /** Chapters follow their parts and scenes their chapters; what has none stands last, in the order it had. */
    private SceneList inOrder(List<Part> parts, List<Chapter> chapters) {
        List<String> partIds = parts.stream().map(Part::id).toList();
        List<Chapter> sorted = new ArrayList<>(chapters);
        sorted.sort(java.util.Comparator.comparingInt(chapter -> place(partIds, chapter.part())));
        List<String> chapterIds = sorted.stream().map(Chapter::id).toList();
        List<Scene> scenes = new ArrayList<>(list.scenes());
        scenes.sort(java.util.Comparator.comparingInt(scene -> place(chapterIds, scene.chapter())));
        return new SceneList(parts, sorted, scenes);
    }

    private static int place(List<String> ids, String id) {
        int place = ids.indexOf(id);
        return place < 0 ? Integer.MAX_VALUE : place;
    }
}
