package app.snowquill.pipeline.writing.context;

import app.snowquill.context.ElementKind;
import app.snowquill.context.Fences;
import app.snowquill.context.Layer;
import app.snowquill.context.Phase;
import app.snowquill.context.Priority;
import app.snowquill.context.Standby;
import app.snowquill.story.Anchor;
import app.snowquill.story.BibleEntry;
import app.snowquill.story.Book;
import app.snowquill.story.Character;
import app.snowquill.story.Disaster;
import app.snowquill.story.EntryKind;
import app.snowquill.story.OneParagraph;
import app.snowquill.story.Scene;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is true of the whole book: how it is written, who is in it, where it goes, and its world. Where it goes tells the end, so it is fenced
 * from whoever sees a scene; themes and plot entries likewise.
 */
final class WorldElements {
    private static final int SECTIONS = 5;

    private final Elements elements;
    private final Book book;
    private final String scene;
    private final AtHand atHand;

    WorldElements(Elements elements, Book book, String scene, AtHand atHand) {
        this.elements = elements;
        this.book = book;
        this.scene = scene;
        this.atHand = atHand;
    }

    /** What stays from the first scene to the last. */
    void addLasting() {
        entries(EntryKind.STYLE).forEach(entry -> elements.add(id(entry), ElementKind.STYLE, Layer.SYSTEM, Priority.MEDIUM, book.nameOf(entry.id()),
                "How this book is written: " + text(entry).open(), "how the book is written"));
        cast();
        plot();
    }

    /** What follows the group of scenes in which this one stands. */
    void addNear() {
        world();
        for (EntryKind kind : List.of(EntryKind.PLOT, EntryKind.THEME)) {
            entries(kind).forEach(entry -> fenced(id(entry), Priority.LOW, book.nameOf(entry.id()), text(entry).open(), kind == EntryKind.PLOT ? "a line of the plot" : "a theme"));
        }
        sections().forEach(at -> fenced("plot/section-" + at, Priority.LOW, "Step 6, section " + (at + 1),
                "The part in which these scenes stand: " + book.fourPages().orElseThrow().sections().get(at).text(), "the part in which these scenes stand"));
    }

    /** Names alone are open: a role gives a hidden opponent away. */
    private void cast() {
        String cast = book.characters().values().stream()
                .map(Character::name).collect(Collectors.joining(", "));
        if (!cast.isBlank()) {
            elements.add("cast", ElementKind.CHARACTER, Layer.PLOT_AND_WORLD, Priority.MEDIUM, "The people of the book", "The people: " + cast, "who is in the book");
        }
    }

    private void plot() {
        if (!book.characters().isEmpty()) {
            fenced("cast/roles", Priority.MEDIUM, "Their roles", "Their roles: " + book.characters().values().stream()
                    .map(who -> who.name() + " " + who.role().name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")), "what they are to the story");
        }
        book.oneSentence().ifPresent(one -> fenced("plot/sentence", Priority.MEDIUM, "Step 1, the book in a sentence", "The book: " + one.sentence(), "where the book goes"));
        book.oneParagraph().ifPresent(two -> fenced("plot/paragraph", Priority.MEDIUM, "Step 2, the paragraph", paragraph(two), "where the book goes"));
    }

    private static String paragraph(OneParagraph two) {
        return ("The plan: " + two.setup() + " " + two.disasters().stream().map(Disaster::sentence).collect(Collectors.joining(" ")) + " " + two.ending()).strip();
    }

    /**
     * The sections of step 6 that tell of this scene and its group: each disaster ends one, and the beginning stands before the first. The same for
     * the whole group, so that what stands after it need not be read anew.
     */
    private List<Integer> sections() {
        List<Scene> scenes = book.outline().scenes();
        int place = book.outline().sceneIds().indexOf(scene);
        if (place < 0 || book.fourPages().isEmpty() || book.fourPages().get().sections().size() != SECTIONS) {
            return List.of();
        }
        int from = atHand.group().from(place);
        return IntStream.range(from, Math.min(scenes.size(), from + atHand.group().scenes())).mapToObj(at -> scenes.subList(0, at + 1).stream()
                .filter(other -> other.anchor() != Anchor.NONE).count()).map(anchors -> (int) Math.min(SECTIONS - 1, anchors)).distinct().toList();
    }

    private void fenced(String id, Priority priority, String title, String text, String why) {
        elements.add(id, ElementKind.PLOT, Layer.PLOT_AND_WORLD, priority, title, text, why + "; " + "the writer knows, the scene does not", Fences.FENCED,
                Phase.DRAFT.tag(), Phase.CONTINUE.tag());
    }

    /** For every point of view alike; what one knows or has not seen of it stands with the scene. */
    private void world() {
        List<BibleEntry> all = Stream.of(EntryKind.WORLD, EntryKind.PLACE, EntryKind.OBJECT).flatMap(kind -> entries(kind).stream()).toList();
        for (BibleEntry entry : all) {
            Optional<String> why = atHand.why(entry);
            EntryText shared = EntryText.shared(entry, book);
            elements.add(id(entry), ElementKind.WORLD, Layer.PLOT_AND_WORLD, atHand.isNear(entry) ? Priority.MEDIUM : Priority.LOW, book.nameOf(entry.id()),
                    shared.open(), why.orElse("not named near this scene"));
            if (why.isPresent() && atHand.isOf(entry)) {
                elements.add(id(entry) + "/again", ElementKind.WORLD, Layer.CHARACTERS_AND_SCENE, Priority.MEDIUM, book.nameOf(entry.id()), shared.open(),
                        why.get(), Standby.of(id(entry)));
            }
            String known = text(entry).beside(shared, book.nameOf(entry.id()), book.nameOf(atHand.pov()));
            if (!known.isBlank()) {
                elements.add(id(entry) + "/known", ElementKind.WORLD, Layer.CHARACTERS_AND_SCENE, why.isPresent() ? Priority.MEDIUM : Priority.LOW,
                        book.nameOf(entry.id()) + ", what is known of it", known, why.orElse("not named near this scene"));
            }
            String unseen = text(entry).unseen();
            if (!unseen.isBlank() && why.isPresent()) {
                elements.add(id(entry) + "/unseen", ElementKind.WORLD, Layer.CHARACTERS_AND_SCENE, Priority.MEDIUM, book.nameOf(entry.id()) + " by now",
                        unseen, atHand.povThat("did not see it change"), Fences.FENCED);
            }
        }
        for (BibleEntry entry : all) {
            String hidden = EntryText.shared(entry, book).hidden();
            if (!hidden.isBlank() && atHand.isNear(entry)) {
                elements.add(id(entry) + "/hidden", ElementKind.WORLD, Layer.PLOT_AND_WORLD, Priority.MEDIUM, book.nameOf(entry.id()) + ", what does not show",
                        hidden, "the writer knows; who sees the scene may not", Fences.FENCED);
            }
        }
    }

    private List<BibleEntry> entries(EntryKind kind) {
        return book.lore().entries().values().stream().filter(entry -> entry.kind() == kind).toList();
    }

    private EntryText text(BibleEntry entry) {
        return EntryText.of(entry, scene, atHand.pov(), book);
    }

    private static String id(BibleEntry entry) {
        return "entry/" + entry.id();
    }
}
