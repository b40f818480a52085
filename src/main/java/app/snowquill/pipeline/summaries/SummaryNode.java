package app.snowquill.pipeline.summaries;

import app.snowquill.story.Book;
import app.snowquill.story.Chapter;
import app.snowquill.story.Part;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import app.snowquill.store.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What can be summed up: the outline as a tree, scenes at its leaves. A single part without a title is passed over, as the outline's rows do.
 *
 * @param number in reading order among its kind, from 1; 0 for the book
 */
public record SummaryNode(SummaryLevel level, String id, String title, int number, List<SummaryNode> below) {
    public SummaryNode {
        below = List.copyOf(below);
    }

    static String name(SummaryLevel level, String id) {
        return level.name().toLowerCase(Locale.ROOT) + "/" + id;
    }

    public String name() {
        return name(level, id);
    }

    /** The whole book; scenes and chapters that stand nowhere come last. */
    static SummaryNode of(Book book) {
        SceneList outline = book.outline();
        List<Part> parts = outline.parts().size() == 1 && outline.parts().get(0).title().isEmpty() ? List.of() : outline.parts();
        Set<String> known = parts.stream().map(Part::id).collect(Collectors.toSet());
        List<SummaryNode> top = new ArrayList<>();
        for (Part part : parts) {
            top.add(new SummaryNode(SummaryLevel.PART, part.id(), part.title(), parts.indexOf(part) + 1,
                    outline.chaptersOf(part.id()).stream().map(chapter -> chapter(chapter, outline)).toList()));
        }
        outline.chapters().stream().filter(chapter -> !known.contains(chapter.part())).forEach(chapter -> top.add(chapter(chapter, outline)));
        Set<String> chapters = outline.chapters().stream().map(Chapter::id).collect(Collectors.toSet());
        outline.scenes().stream().filter(scene -> !chapters.contains(scene.chapter())).forEach(scene -> top.add(scene(scene, outline)));
        return new SummaryNode(SummaryLevel.BOOK, Digest.WHOLE, book.project().title(), 0, top);
    }

    private static SummaryNode chapter(Chapter chapter, SceneList outline) {
        return new SummaryNode(SummaryLevel.CHAPTER, chapter.id(), chapter.title(), outline.chapters().indexOf(chapter) + 1,
                outline.scenesOf(chapter.id()).stream().map(scene -> scene(scene, outline)).toList());
    }

    private static SummaryNode scene(Scene scene, SceneList outline) {
        return new SummaryNode(SummaryLevel.SCENE, scene.id(), scene.title(), outline.scenes().indexOf(scene) + 1, List.of());
    }

    /** Itself and all below it, itself first. */
    public Stream<SummaryNode> all() {
        return Stream.concat(Stream.of(this), below.stream().flatMap(SummaryNode::all));
    }

    /** Ids of the scenes in it. */
    Set<String> scenes() {
        return all().filter(node -> node.level == SummaryLevel.SCENE).map(SummaryNode::id).collect(Collectors.toSet());
    }
}
