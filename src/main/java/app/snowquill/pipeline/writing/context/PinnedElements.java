package app.snowquill.pipeline.writing.context;

import app.snowquill.context.Choice;
import app.snowquill.context.ElementKind;
import app.snowquill.context.Fences;
import app.snowquill.context.Layer;
import app.snowquill.context.Priority;
import app.snowquill.ledger.SceneOrder;
import app.snowquill.story.Book;
import app.snowquill.story.Disaster;
import app.snowquill.story.DraftNotes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Documents that the author pinned by their keys and that no other element tells: any text of the book. What the point-of-view character saw
 * happen goes in like all else; the rest only ever behind the fence.
 */
final class PinnedElements {
    private final Elements elements;
    private final Book book;
    private final String scene;
    private final AtHand atHand;

    PinnedElements(Elements elements, Book book, String scene, AtHand atHand) {
        this.elements = elements;
        this.book = book;
        this.scene = scene;
        this.atHand = atHand;
    }

    /** After all others. @param choices by element */
    void add(Map<String, Choice> choices) {
        Set<String> there = elements.all().stream().map(candidate -> candidate.element().id()).collect(Collectors.toSet());
        choices.entrySet().stream().filter(one -> one.getValue() == Choice.PIN && !there.contains(one.getKey())).map(Map.Entry::getKey).sorted()
                .forEach(this::add);
    }

    private void add(String key) {
        String[] parts = key.split("/", 2);
        if (parts.length < 2) {
            return;
        }
        String id = parts[1];
        switch (parts[0]) {
            case "prose" -> ofScene(key, ElementKind.PROSE, Layer.RECENT_STORY, id, book.prose().getOrDefault(id, ""));
            case "notes" -> ofScene(key, ElementKind.NOTE, Layer.CHARACTERS_AND_SCENE, id, Optional.ofNullable(book.notes().get(id)).map(PinnedElements::told).orElse(""));
            case "card" -> fenced(key, ElementKind.CARD, Optional.ofNullable(book.cards().get(id)).map(card -> CardText.of(card, book)).orElse(""));
            case "project" -> fenced(key, ElementKind.PLOT, Stream.of(book.project().genre(), book.project().brief()).filter(text -> !text.isBlank())
                    .collect(Collectors.joining("\n")));
            case "step" -> fenced(key, ElementKind.PLOT, step(id));
            case "synopsis" -> fenced(key, ElementKind.PLOT, Optional.ofNullable(book.synopses().get(id)).map(of -> book.nameOf(id) + ": " + of.synopsis()).orElse(""));
            case "bible" -> fenced(key, ElementKind.CHARACTER, Optional.ofNullable(book.bibles().get(id)).map(of -> book.nameOf(id) + ": "
                    + of.physical() + "\n" + of.history() + "\n" + String.join("; ", of.initialKnowledge())).orElse(""));
            case "character" -> fenced(key, ElementKind.CHARACTER, Optional.ofNullable(book.characters().get(id)).map(who -> who.name() + " wants " + who.goal()
                    + "\n" + String.join("; ", who.values())).orElse(""));
            case "fact" -> fenced(key, ElementKind.FACTS, Optional.ofNullable(book.lore().facts().get(id)).map(fact -> "Not so yet: " + fact.text()).orElse(""));
            case "setup" -> fenced(key, ElementKind.NOTE, Optional.ofNullable(book.lore().setups().get(id)).map(setup -> "Promised in the book: " + setup.text()).orElse(""));
            case "entry" -> Optional.ofNullable(book.lore().entries().get(id)).map(entry -> EntryText.of(entry, scene, atHand.pov(), book)).ifPresent(text -> {
                open(key, ElementKind.WORLD, Layer.CHARACTERS_AND_SCENE, text.open());
                fenced(key + "/hidden", ElementKind.WORLD, text.hidden());
            });
            default -> { } // of an element that this scene does not have
        }
    }

    private void ofScene(String key, ElementKind kind, Layer layer, String other, String text) {
        if (other.equals(scene) || text.isBlank()) {
            return; // its own text is sent where it is asked for
        }
        String titled = "From the scene “" + book.outline().scene(other).map(of -> of.title()).orElse(other) + "”:\n" + text;
        boolean saw = !atHand.pov().isBlank() && book.povOf(other).equals(atHand.pov()) && new SceneOrder(book.outline()).hasBegunBefore(other, scene);
        if (saw) {
            open(key, kind, layer, titled);
        } else {
            elements.add(key, kind, layer, Priority.MEDIUM, title(key), titled, "pinned", Fences.FENCED);
        }
    }

    private void open(String key, ElementKind kind, Layer layer, String text) {
        elements.add(key, kind, layer, Priority.MEDIUM, title(key), text, "pinned");
    }

    private void fenced(String key, ElementKind kind, String text) {
        if (!text.isBlank()) {
            elements.add(key, kind, Layer.CHARACTERS_AND_SCENE, Priority.MEDIUM, title(key), text, atHand.povThat("does not know it"), Fences.FENCED);
        }
    }

    /** How a person calls it. */
    private String title(String key) {
        String[] parts = key.split("/", 3);
        String scene = "“" + book.outline().scene(parts[1]).map(of -> of.title()).orElse(parts[1]) + "”";
        return switch (parts[0]) {
            case "project" -> "What the author says of the book";
            case "step" -> "Step " + parts[1];
            case "prose" -> scene;
            case "card" -> "Card of " + scene;
            case "notes" -> "Notes on " + scene;
            case "fact" -> book.lore().facts().get(parts[1]).text();
            case "setup" -> book.lore().setups().get(parts[1]).text();
            case "synopsis" -> book.nameOf(parts[1]) + ", step 5";
            case "bible" -> book.nameOf(parts[1]) + ", step 7";
            case "character" -> book.nameOf(parts[1]) + ", step 3";
            default -> parts.length == 2 ? book.nameOf(parts[1]) : book.nameOf(parts[1]) + ", what does not show";
        };
    }

    private static String told(DraftNotes notes) {
        return Stream.concat(notes.factsLearned().stream(), notes.stateChanges().stream()).collect(Collectors.joining("\n"));
    }

    private String step(String number) {
        return switch (number) {
            case "0" -> book.firstThings().map(first -> Stream.concat(Stream.of(first.category(), first.storyKind()), first.audienceDelight().stream())
                    .filter(text -> !text.isBlank()).collect(Collectors.joining("\n"))).orElse("");
            case "1" -> book.oneSentence().map(one -> one.sentence()).orElse("");
            case "2" -> book.oneParagraph().map(two -> Stream.of(List.of(two.setup()), two.disasters().stream().map(Disaster::sentence).toList(),
                    List.of(two.ending())).flatMap(List::stream).collect(Collectors.joining(" "))).orElse("");
            case "4" -> book.onePage().map(four -> four.paragraphs().stream().map(part -> part.text()).collect(Collectors.joining("\n"))).orElse("");
            case "6" -> book.fourPages().map(six -> six.sections().stream().map(section -> section.text()).collect(Collectors.joining("\n"))).orElse("");
            case "8" -> book.outline().scenes().stream().map(of -> of.title() + ": " + of.summary()).collect(Collectors.joining("\n"));
            default -> "";
        };
    }
}
