package app.snowquill.pipeline.writing.context;

import app.snowquill.context.ElementKind;
import app.snowquill.context.Fences;
import app.snowquill.context.Layer;
import app.snowquill.context.Phase;
import app.snowquill.context.Priority;
import app.snowquill.story.Book;
import app.snowquill.story.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What happened before: a line for each earlier scene, and the prose read last. Prose is told where the point-of-view character saw it; of
 * the scene just before that others saw, only where the author says so.
 */
final class StoryElements {
    private static final int MOST_SIMILAR = 2;

    private final Elements elements;
    private final Book book;
    private final String scene;
    private final String pov;
    private final SceneSources sources;

    StoryElements(Elements elements, Book book, String scene, String pov, SceneSources sources) {
        this.elements = elements;
        this.book = book;
        this.scene = scene;
        this.pov = pov;
        this.sources = sources;
    }

    void add() {
        for (StorySoFar.Passage passage : sources.story().before(scene, book)) {
            boolean seen = !pov.isBlank() && passage.seenBy().contains(pov);
            String names = passage.seenBy().isEmpty() ? "The writer alone" : passage.seenBy().stream().map(book::nameOf).collect(Collectors.joining(" and "));
            elements.add(passage.id(), ElementKind.STORY_SO_FAR, Layer.PLOT_AND_WORLD, Priority.MEDIUM, "So far: " + passage.title(),
                    names + ": " + passage.text(), seen ? "the story so far" : unseen(), Stream.concat(Stream.of(Fences.BY_NAME, Phase.DRAFT.tag(),
                            Phase.CONTINUE.tag()), passage.seenBy().stream().map(Fences::seenBy)).toArray(String[]::new));
        }
        prose();
    }

    private void prose() {
        List<Scene> before = before();
        List<Scene> seen = before.stream().filter(other -> !pov.isBlank() && book.povOf(other.id()).equals(pov) && hasProse(other)).toList();
        List<String> similar = sources.similar().to(scene, book).stream().filter(id -> seen.stream().limit(Math.max(0, seen.size() - 1))
                .anyMatch(other -> other.id().equals(id))).limit(MOST_SIMILAR).sorted().toList();
        for (Scene other : seen) {
            if (similar.contains(other.id())) {
                prose(other, Priority.LOW, "speaks of the same things");
            }
        }
        List<Scene> last = new ArrayList<>(seen.isEmpty() ? List.of() : List.of(seen.get(seen.size() - 1)));
        if (!before.isEmpty() && hasProse(before.get(before.size() - 1)) && !last.contains(before.get(before.size() - 1))) {
            last.add(before.get(before.size() - 1));
        }
        for (Scene other : last) {
            boolean own = seen.contains(other);
            prose(other, Priority.MEDIUM, own ? "the last that " + book.nameOf(pov) + " saw" : unseen());
        }
    }

    private String unseen() {
        return pov.isBlank() ? "the scene has no point of view that saw it" : book.nameOf(pov) + " was not there";
    }

    private void prose(Scene other, Priority priority, String why) {
        boolean own = !pov.isBlank() && book.povOf(other.id()).equals(pov);
        String text = "From the scene “" + other.title() + "”:\n" + book.prose().get(other.id());
        List<String> tags = new ArrayList<>(List.of(Phase.DRAFT.tag(), Phase.CONTINUE.tag()));
        if (!own) {
            tags.add(Fences.UNSEEN);
        }
        elements.add("prose/" + other.id(), ElementKind.PROSE, Layer.RECENT_STORY, priority, other.title(), text, why, tags.toArray(String[]::new));
    }

    private List<Scene> before() {
        List<Scene> before = new ArrayList<>();
        for (Scene other : book.outline().scenes()) {
            if (other.id().equals(scene)) {
                return before;
            }
            before.add(other);
        }
        return List.of(); // a scene that nobody reads comes after none
    }

    private boolean hasProse(Scene other) {
        return !book.prose().getOrDefault(other.id(), "").isBlank();
    }
}
