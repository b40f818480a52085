package app.snowquill.ui.outline;

import app.snowquill.pipeline.BookView;
import app.snowquill.pipeline.DocumentInfo;
import app.snowquill.snowflake.Finding;
import app.snowquill.story.BinnedScene;
import app.snowquill.story.Book;
import app.snowquill.story.Chapter;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Part;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes the outline's rows from one view of a book. Immutable, cheap to make, safe on any thread.
 */
final class OutlineViewModel {
    private final BookView view;
    private final Book book;
    private final SceneList outline;
    private final Set<String> writing;
    private final Set<String> approved;

    /**
     * @param writing ids of the scenes the model writes now
     * @param approved ids of the scenes whose text is approved
     */
    OutlineViewModel(BookView view, Set<String> writing, Set<String> approved) {
        this.view = view;
        this.book = view.book();
        this.outline = book.outline();
        this.writing = Set.copyOf(writing);
        this.approved = Set.copyOf(approved);
    }

    /** The top rows. A single part without a title is not shown; its chapters stand at the top. */
    List<OutlineRow> rows() {
        List<OutlineRow> rows = new ArrayList<>();
        if (outline.parts().size() == 1 && outline.parts().get(0).title().isEmpty()) {
            outline.chapters().forEach(chapter -> rows.add(chapter(chapter)));
        } else {
            int number = 0;
            for (Part part : outline.parts()) {
                rows.add(part(part, ++number));
            }
            Set<String> parts = Set.copyOf(outline.parts().stream().map(Part::id).distinct().toList());
            outline.chapters().stream().filter(chapter -> !parts.contains(chapter.part()))
                    .forEach(chapter -> rows.add(chapter(chapter)));
        }
        List<OutlineRow> unplaced = unplaced();
        if (!unplaced.isEmpty()) {
            rows.add(group(OutlineRow.Kind.UNPLACED_GROUP, "", 0, "", unplaced));
        }
        if (!outline.bin().isEmpty()) {
            rows.add(group(OutlineRow.Kind.BIN, "", 0, "", outline.bin().stream().map(BinnedScene::scene)
                    .map(scene -> loose(OutlineRow.Kind.BINNED_SCENE, scene, OutlineRow.Mark.NONE)).toList()));
        }
        return rows;
    }

    private OutlineRow part(Part part, int number) {
        List<OutlineRow> chapters = outline.chaptersOf(part.id()).stream().map(this::chapter).toList();
        return group(OutlineRow.Kind.PART, part.id(), number, part.title(), chapters);
    }

    private OutlineRow chapter(Chapter chapter) {
        List<OutlineRow> scenes = outline.scenesOf(chapter.id()).stream().map(this::scene).toList();
        return group(OutlineRow.Kind.CHAPTER, chapter.id(), outline.chapters().indexOf(chapter) + 1, chapter.title(),
                scenes);
    }

    private OutlineRow group(OutlineRow.Kind kind, String id, int number, String title, List<OutlineRow> children) {
        int words = children.stream().mapToInt(OutlineRow::words).sum();
        return new OutlineRow(kind, id, number, title, words, 0, Optional.empty(), OutlineRow.Mark.NONE, children);
    }

    private OutlineRow scene(Scene scene) {
        return new OutlineRow(OutlineRow.Kind.SCENE, scene.id(), outline.scenes().indexOf(scene) + 1, scene.title(),
                book.wordsOf(scene.id()), scene.targetWords(), pov(scene.pov()), mark(scene.id()), List.of());
    }

    private Optional<OutlineRow.Pov> pov(String character) {
        if (character.isEmpty()) {
            return Optional.empty();
        }
        int place = List.copyOf(book.characters().keySet()).indexOf(character);
        return Optional.of(new OutlineRow.Pov(book.nameOf(character), Math.max(0, place)));
    }

    private OutlineRow.Mark mark(String scene) {
        if (writing.contains(scene)) {
            return OutlineRow.Mark.WRITING;
        }
        List<Finding.Severity> found = Stream.of(DocumentKey.prose(scene), DocumentKey.card(scene))
                .flatMap(key -> view.findingsOf(key).stream()).map(Finding::severity).toList();
        if (found.contains(Finding.Severity.ERROR)) {
            return OutlineRow.Mark.ERROR;
        }
        DocumentInfo prose = view.documents().get(DocumentKey.prose(scene));
        if (prose != null && prose.stale()) {
            return OutlineRow.Mark.STALE;
        }
        if (!found.isEmpty()) {
            return OutlineRow.Mark.WARNING;
        }
        return book.wordsOf(scene) == 0 ? OutlineRow.Mark.EMPTY : approved.contains(scene) ? OutlineRow.Mark.APPROVED : OutlineRow.Mark.NONE;
    }

    private List<OutlineRow> unplaced() {
        Set<String> chapters = Set.copyOf(outline.chapters().stream().map(Chapter::id).distinct().toList());
        Stream<OutlineRow> withoutChapter = outline.scenes().stream()
                .filter(scene -> !chapters.contains(scene.chapter())).map(scene -> loose(OutlineRow.Kind.UNPLACED_SCENE, scene, mark(scene.id())));
        Stream<OutlineRow> withoutScene = book.prose().entrySet().stream()
                .filter(text -> outline.scene(text.getKey()).isEmpty()
                        && outline.binned(text.getKey()).isEmpty() && !text.getValue().isBlank())
                .map(text -> loose(text.getKey(), firstWords(text.getValue())));
        return Stream.concat(withoutChapter, withoutScene).toList();
    }

    private OutlineRow loose(OutlineRow.Kind kind, Scene scene, OutlineRow.Mark mark) {
        return new OutlineRow(kind, scene.id(), 0, scene.title(), book.wordsOf(scene.id()), scene.targetWords(),
                pov(scene.pov()), mark, List.of());
    }

    private OutlineRow loose(String id, String title) {
        return new OutlineRow(OutlineRow.Kind.UNPLACED_SCENE, id, 0, title, book.wordsOf(id), 0,
                Optional.empty(), OutlineRow.Mark.NONE, List.of());
    }

    private static String firstWords(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        if (line.length() <= 40) {
            return line;
        }
        int space = line.lastIndexOf(' ', 40);
        return line.substring(0, space > 0 ? space : 40) + "…";
    }
}
