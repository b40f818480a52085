package app.snowquill.pipeline.writing.context;

import app.snowquill.context.ElementKind;
import app.snowquill.context.Fences;
import app.snowquill.context.Layer;
import app.snowquill.context.Priority;
import app.snowquill.context.SentElement.Withheld;
import app.snowquill.ledger.Knowledge;
import app.snowquill.story.Book;
import app.snowquill.story.Fact;
import app.snowquill.story.FactKind;
import app.snowquill.story.Setup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The ledger as it stands before a scene: each fact that holds and that the point-of-view character knows; those they don't know can be
 * brought in fenced. What is set up and not paid off the writer alone is told.
 */
final class FactElements {
    private static final Set<FactKind> CHANGING = Set.of(FactKind.STATE, FactKind.PLACE, FactKind.POSSESSION, FactKind.LIFE);

    private final Elements elements;
    private final Book book;
    private final String scene;
    private final AtHand atHand;
    private final Knowledge knowledge;

    FactElements(Elements elements, Book book, String scene, AtHand atHand, Knowledge knowledge) {
        this.elements = elements;
        this.book = book;
        this.scene = scene;
        this.atHand = atHand;
        this.knowledge = knowledge;
    }

    void add() {
        for (Fact fact : book.lore().facts().values()) {
            if (fact.text().isBlank() || isOver(fact)) {
                continue;
            }
            boolean about = atHand.isAbout(fact.subject());
            Priority priority = about ? Priority.MEDIUM : Priority.LOW;
            if (knowledge.knows(atHand.pov(), fact, scene)) {
                elements.add(id(fact), ElementKind.FACTS, Layer.CHARACTERS_AND_SCENE, priority, fact.text(), "It is so: " + fact.text(),
                        about ? "about somebody or something at hand" : "known, of nobody at hand");
            } else if (knowledge.order().hasBegunBefore(fact.since(), scene)) {
                elements.add(id(fact), ElementKind.FACTS, Layer.CHARACTERS_AND_SCENE, priority, fact.text(), "It is so: " + fact.text(), learns(fact), Fences.UNSEEN);
            }
        }
        setups();
    }

    private String learns(Fact fact) {
        Optional<String> since = knowledge.learns(atHand.pov(), fact);
        return book.nameOf(atHand.pov()) + since.map(id -> " learns of it in " + book.outline().scene(id).map(other -> "“" + other.title() + "”").orElse(id))
                .orElse(" never learns of it");
    }

    /** True no more, or another value of the same attribute has come since. */
    private boolean isOver(Fact fact) {
        boolean ended = !fact.until().isBlank() && knowledge.order().place(fact.until()) <= knowledge.order().place(scene);
        return ended || CHANGING.contains(fact.kind()) && book.lore().facts().values().stream().anyMatch(later -> later.kind() == fact.kind()
                && later.subject().equals(fact.subject()) && later.attribute().equals(fact.attribute()) && knowledge.knows(atHand.pov(), later, scene)
                && knowledge.order().hasBegunBefore(fact.since(), later.since()));
    }

    private void setups() {
        for (Setup setup : book.lore().setups().values()) {
            if (setup.isOpen() && knowledge.order().hasBegunBefore(setup.planted().scene(), scene)) {
                elements.add("setup/" + setup.id(), ElementKind.NOTE, Layer.CHARACTERS_AND_SCENE, Priority.LOW, setup.text(), "Set up and not yet paid off: " + setup.text(),
                        "promised and not kept yet", Fences.FENCED);
            }
        }
    }

    private static String id(Fact fact) {
        return "fact/" + fact.id();
    }

    /** All that the point-of-view character can't know as the scene begins: each fact's sentence, and the words by which a scene that they did not see says it. */
    static List<Withheld> hidden(Book book, String scene, String pov, Knowledge knowledge) {
        List<Withheld> hidden = new ArrayList<>();
        for (Fact fact : knowledge.hidden(pov, scene)) {
            String learnt = knowledge.learns(pov, fact).orElse("");
            hidden.add(new Withheld(fact.text(), fact.since(), learnt));
            boolean saw = !pov.isBlank() && book.povOf(fact.evidence().scene()).equals(pov);
            if (!fact.evidence().quote().isBlank() && !saw) {
                hidden.add(new Withheld(fact.evidence().quote(), fact.since(), learnt));
            }
        }
        return hidden;
    }
}
