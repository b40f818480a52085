package app.snowquill.pipeline.summaries;

import app.snowquill.pipeline.summaries.StorySoFar.Told;
import app.snowquill.story.Book;
import app.snowquill.story.Scene;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Picks what is told of the story before a scene. Pure; belongs to one question. */
public final class ToldBefore {
    private final SummaryLook look;
    private final Book book;
    private final List<String> before;
    private final Predicate<String> allowed;
    private final Predicate<String> planned;

    /**
     * @param scene nothing is told where the outline has no such scene
     * @param allowed ids of scenes that may be told of
     * @param planned ids of scenes that are told by their line of step 8
     */
    public ToldBefore(SummaryLook look, Book book, String scene, Predicate<String> allowed, Predicate<String> planned) {
        this.look = look;
        this.book = book;
        List<String> all = book.outline().scenes().stream().map(Scene::id).toList();
        this.before = all.subList(0, Math.max(0, all.indexOf(scene)));
        this.allowed = allowed;
        this.planned = planned;
    }

    /** In the order of reading. */
    public List<Told> texts() {
        List<Told> told = new ArrayList<>();
        tell(look.root(), told);
        told.sort(Comparator.comparingInt(one -> one.scenes().stream().mapToInt(before::indexOf).min().orElse(0)));
        return told;
    }

    private void tell(SummaryNode node, List<Told> told) {
        Set<String> scenes = node.scenes();
        if (node.level() == SummaryLevel.SCENE) {
            scene(node).ifPresent(told::add);
        } else if (!scenes.isEmpty() && before.containsAll(scenes) && scenes.stream().allMatch(this::isWholeTold) && look.usable(node).isPresent()) {
            told.add(new Told(node.level(), node.id(), node.title(), look.usable(node).get(), before.stream().filter(scenes::contains).toList()));
        } else {
            node.below().forEach(below -> tell(below, told));
        }
    }

    /** Whether a scene is one that a summary from above it may speak of, and does. */
    private boolean isWholeTold(String scene) {
        return allowed.test(scene) && !planned.test(scene) && book.wordsOf(scene) > 0;
    }

    private Optional<Told> scene(SummaryNode node) {
        if (!before.contains(node.id()) || !allowed.test(node.id())) {
            return Optional.empty();
        }
        String line = book.outline().scene(node.id()).map(Scene::summary).orElse("");
        String text = planned.test(node.id()) ? line : look.usable(node).orElse(line);
        return text.isBlank() ? Optional.empty() : Optional.of(new Told(SummaryLevel.SCENE, node.id(), node.title(), text, List.of(node.id())));
    }
}
