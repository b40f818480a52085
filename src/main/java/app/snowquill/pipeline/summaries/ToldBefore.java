package app.snowquill.pipeline.summaries;

import app.snowquill.story.Book;
import app.snowquill.story.Scene;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What came before a scene, as coarsely as it is current: whole parts, then chapters, then scenes. A scene that nobody summed up as it stands, or
 * that has no prose in the book as it is shown, is told by its line of step 8. Pure; belongs to one question.
 */
public final class ToldBefore {
    private final SummaryLook look;
    private final Book book;
    private final List<String> before;
    private final Predicate<List<String>> together;

    /**
     * One text of it.
     *
     * @param node what it is of
     * @param text never blank
     * @param scenes ids of the scenes it tells of, in reading order
     */
    public record Told(SummaryNode node, String text, List<String> scenes) {
        public Told {
            scenes = List.copyOf(scenes);
        }
    }

    /**
     * @param scene nothing is told where the outline has no such scene
     * @param together whether these scenes may be told of in one text; else each is told alone
     */
    public ToldBefore(SummaryLook look, Book book, String scene, Predicate<List<String>> together) {
        this.look = look;
        this.book = book;
        List<String> all = book.outline().scenes().stream().map(Scene::id).toList();
        this.before = all.subList(0, Math.max(0, all.indexOf(scene)));
        this.together = together;
    }

    /** In the order of reading. */
    public List<Told> texts() {
        List<Told> told = new ArrayList<>();
        tell(look.root(), told);
        told.sort(Comparator.comparingInt(one -> before.indexOf(one.scenes().get(0))));
        return told;
    }

    private void tell(SummaryNode node, List<Told> told) {
        Set<String> in = node.scenes();
        List<String> scenes = before.stream().filter(in::contains).toList();
        if (node.level() == SummaryLevel.SCENE) {
            scene(node).ifPresent(told::add);
        } else if (!in.isEmpty() && scenes.size() == in.size() && scenes.stream().allMatch(scene -> book.wordsOf(scene) > 0)
                && together.test(scenes) && look.usable(node).isPresent()) {
            told.add(new Told(node, look.usable(node).get(), scenes));
        } else {
            node.below().forEach(below -> tell(below, told));
        }
    }

    private Optional<Told> scene(SummaryNode node) {
        String text = look.usable(node).orElseGet(() -> book.outline().scene(node.id()).map(Scene::summary).orElse(""));
        return !before.contains(node.id()) || text.isBlank() ? Optional.empty() : Optional.of(new Told(node, text, List.of(node.id())));
    }
}
