package app.snowquill.pipeline.writing.context;

import app.snowquill.context.ElementKind;
import app.snowquill.context.Fences;
import app.snowquill.context.Layer;
import app.snowquill.context.Priority;
import app.snowquill.story.Book;
import app.snowquill.story.Character;
import app.snowquill.story.CharacterBible;
import app.snowquill.story.EntryKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who is at hand: the point-of-view character from within, the others as they can be seen and heard. How anybody changes in the end nobody is told.
 */
final class PeopleElements {
    private final Elements elements;
    private final Book book;
    private final String scene;
    private final AtHand atHand;

    PeopleElements(Elements elements, Book book, String scene, AtHand atHand) {
        this.elements = elements;
        this.book = book;
        this.scene = scene;
        this.atHand = atHand;
    }

    void add() {
        List<Character> people = new ArrayList<>(book.characters().values());
        people.sort(Comparator.comparing(who -> !atHand.isExpected(who))); // whom only the text so far names stands after those whom its draft was told of
        for (Character who : people) {
            Optional<String> why = atHand.why(who);
            if (why.isPresent()) {
                boolean pov = who.id().equals(atHand.pov());
                EntryText entry = Optional.ofNullable(book.lore().entries().get(who.id())).filter(one -> one.kind() == EntryKind.CHARACTER)
                        .map(one -> EntryText.of(one, scene, atHand.pov(), book)).orElse(new EntryText(who.name(), "", ""));
                elements.add("character/" + who.id(), ElementKind.CHARACTER, Layer.CHARACTERS_AND_SCENE, Priority.MEDIUM,
                        pov ? who.name() + ", voice and knowledge" : who.name() + ", as seen by others", text(who, pov, entry.open()), why.get());
                if (!entry.unseen().isBlank()) {
                    elements.add("character/" + who.id() + "/unseen", ElementKind.CHARACTER, Layer.CHARACTERS_AND_SCENE, Priority.MEDIUM,
                            who.name() + " by now", entry.unseen(), atHand.povThat("did not see it change"), Fences.FENCED);
                }
                if (!entry.hidden().isBlank()) {
                    elements.add("character/" + who.id() + "/hidden", ElementKind.CHARACTER, Layer.CHARACTERS_AND_SCENE, Priority.MEDIUM,
                            who.name() + ", what does not show", entry.hidden(), atHand.povThat("does not know it"), Fences.FENCED);
                }
            }
        }
    }

    private String text(Character who, boolean pov, String entry) {
        StringBuilder text = new StringBuilder(entry);
        Optional<CharacterBible> bible = Optional.ofNullable(book.bibles().get(who.id()));
        bible.ifPresent(seven -> {
            line(text, "To be seen", seven.physical());
            line(text, "Voice", String.join("; ", seven.voiceNotes()));
        });
        if (pov) {
            line(text, "Wants", who.goal());
            line(text, "Believes", String.join("; ", who.values()));
            bible.ifPresent(seven -> {
                line(text, "Knows from the first", String.join("; ", seven.initialKnowledge()));
                seven.relationships().forEach(tie -> line(text, "To " + book.nameOf(tie.character()), tie.nature()));
            });
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        if (!value.isBlank()) {
            text.append('\n').append(name).append(": ").append(value.replaceAll("\\s+", " "));
        }
    }
}
