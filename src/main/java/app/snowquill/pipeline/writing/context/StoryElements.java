package app.snowquill.pipeline.writing.context;

import app.snowquill.context.ElementKind;
import app.snowquill.context.Fences;
import app.snowquill.context.Layer;
import app.snowquill.context.Leap;
import app.snowquill.context.Phase;
import app.snowquill.context.Priority;
import app.snowquill.story.Book;
import app.snowquill.story.Scene;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What happened before: a line for each earlier scene, and the last ones in their own words, too. These stand there for every point of view alike,
 * each headed by who saw it, and only grow at their end until a {@link Leap} lets go of the first. The lines before them end where they begin.
 * Older prose is told where the point-of-view character saw it.
 */
final class StoryElements {
    private static final int MOST_SIMILAR = 2;
    private static final String PROSE = "prose/";

    private final Elements elements;
    private final Book book;
    private final String scene;
    private final String pov;
    private final SceneSources sources;
    private final Leap leap;

    StoryElements(Elements elements, Book book, String scene, String pov, SceneSources sources) {
        this.elements = elements;
        this.book = book;
        this.scene = scene;
        this.pov = pov;
        this.sources = sources;
        this.leap = SceneGroups.around(scene, book);
    }

    /** The lines of what stands before the recent story, as it stood when that began. */
    void addBefore() {
        List<Scene> before = before();
        before.stream().skip(leap.begin(before.size())).findFirst().ifPresent(first ->
                sources.story().before(first.id(), book).forEach(passage -> line(passage, Layer.PLOT_AND_WORLD)));
    }

    /** The recent story. */
    void addRecent() {
        List<Scene> before = before();
        List<Scene> recent = before.subList(leap.begin(before.size()), before.size());
        Map<String, StorySoFar.Passage> lines = new HashMap<>();
        new SceneLines().before(scene, book).forEach(passage -> lines.put(passage.id(), passage));
        sources.story().before(scene, book).forEach(passage -> lines.put(passage.id(), passage));
        for (Scene other : recent) {
            Optional.ofNullable(lines.get(StorySoFar.Passage.of(other.id()))).ifPresent(passage -> line(passage, Layer.RECENT_STORY));
            if (hasProse(other)) {
                recent(other, before);
            }
        }
        older(before, recent);
    }

    private void line(StorySoFar.Passage passage, Layer layer) {
        boolean seen = !pov.isBlank() && passage.seenBy().contains(pov);
        elements.add(passage.id(), ElementKind.STORY_SO_FAR, layer, Priority.MEDIUM, "So far: " + passage.title(), names(passage.seenBy()) + ": " + passage.text(),
                seen ? "the story so far" : unseen(), byName(passage.seenBy()).toArray(String[]::new));
    }

    private String names(List<String> seenBy) {
        return seenBy.isEmpty() ? "The writer alone" : seenBy.stream().map(book::nameOf).collect(Collectors.joining(" and "));
    }

    private static Stream<String> byName(List<String> seenBy) {
        return Stream.concat(Stream.of(Fences.BY_NAME, Phase.DRAFT.tag(), Phase.CONTINUE.tag()), seenBy.stream().map(Fences::seenBy));
    }

    /** In its own words, which stand there for every point of view: who saw it is named. */
    private void recent(Scene other, List<Scene> before) {
        String eyes = book.povOf(other.id());
        List<String> seenBy = eyes.isBlank() ? List.of() : List.of(eyes);
        Stream<String> leaps = Stream.of(Leap.values()).filter(one -> one.begin(before.size()) <= before.indexOf(other)).map(Leap::tag);
        elements.add(PROSE + other.id(), ElementKind.PROSE, Layer.RECENT_STORY, Priority.MEDIUM, other.title(), names(seenBy) + ", “" + other.title() + "”:\n"
                + book.prose().get(other.id()), seen(other) ? "what happened last" : unseen(), Stream.concat(byName(seenBy), leaps).toArray(String[]::new));
    }

    /**
     * After all that only grows, for it is another with each scene: whole scenes that speak of the same things, the likest last, because what stands last
     * goes in first; and the last that the point of view saw, where no recent one is theirs.
     */
    private void older(List<Scene> before, List<Scene> recent) {
        List<Scene> seen = before.stream().filter(other -> seen(other) && hasProse(other)).toList();
        List<Scene> likest = sources.similar().to(scene, book).stream().flatMap(id -> seen.stream().limit(Math.max(0, seen.size() - 1))
                .filter(other -> other.id().equals(id))).limit(MOST_SIMILAR).collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(likest);
        likest.forEach(other -> older(recent.contains(other) ? "similar/" : PROSE, other, "speaks of the same things"));
        seen.stream().skip(Math.max(0, seen.size() - 1)).filter(last -> !recent.contains(last))
                .forEach(last -> older(PROSE, last, "the last that " + book.nameOf(pov) + " saw"));
    }

    private boolean seen(Scene other) {
        return !pov.isBlank() && book.povOf(other.id()).equals(pov);
    }

    private String unseen() {
        return pov.isBlank() ? "the scene has no point of view that saw it" : book.nameOf(pov) + " was not there";
    }

    private void older(String kind, Scene other, String why) {
        elements.add(kind + other.id(), ElementKind.PROSE, Layer.RECENT_STORY, Priority.LOW, other.title(), "From the scene “" + other.title() + "”:\n"
                + book.prose().get(other.id()), why, Phase.DRAFT.tag(), Phase.CONTINUE.tag());
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
