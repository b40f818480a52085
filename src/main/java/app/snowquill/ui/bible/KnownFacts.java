package app.snowquill.ui.bible;

import app.snowquill.ledger.Knowledge;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Fact;
import app.snowquill.story.Fact.Knower;
import app.snowquill.ui.common.Strings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Who knows what, and since which scene. Made for one book at one moment; pure. */
final class KnownFacts {
    private final Book book;
    private final Memory memory;
    private final Knowledge knowledge;
    private final SceneNumbers numbers;

    KnownFacts(Book book, Memory memory, Strings strings) {
        this.book = book;
        this.memory = memory;
        this.knowledge = new Knowledge(book);
        this.numbers = new SceneNumbers(book, strings);
    }

    /** Facts that an entry is part of: about it, known to it, or naming it; all of them for a blank id. @param open the scene on the page */
    List<KnownFact> of(String entry, String open) {
        return book.lore().facts().values().stream().filter(fact -> entry.isEmpty() || isPartOf(fact, entry))
                .sorted(Comparator.comparingInt(fact -> numbers.order().place(fact.since()))).map(fact -> row(fact, open)).toList();
    }

    private boolean isPartOf(Fact fact, String entry) {
        return fact.subject().equals(entry) || fact.value().equals(entry) || fact.value().equals(book.nameOf(entry))
                || fact.knownBy().stream().anyMatch(knower -> knower.character().equals(entry));
    }

    private KnownFact row(Fact fact, String open) {
        boolean contradicted = memory.open().stream().anyMatch(one -> one.one().key().equals(DocumentKey.fact(fact.id()))
                || one.other().key().equals(DocumentKey.fact(fact.id())));
        return new KnownFact(fact, numbers.number(fact.since()), book.characters().keySet().stream()
                .map(who -> learned(who, fact, open)).toList(), contradicted ? EntryRow.Mark.CONTRADICTED : EntryRow.Mark.NONE);
    }

    private Learned learned(String who, Fact fact, String open) {
        if (fact.audience() == Fact.Audience.EVERYBODY) {
            return new Learned(who, numbers.number(fact.since()), Learned.When.EVERYBODY);
        }
        return knowledge.learns(who, fact).map(since -> new Learned(who, numbers.number(since),
                numbers.order().place(since) <= numbers.order().place(open) ? Learned.When.KNOWN : Learned.When.LATER))
                .orElse(new Learned(who, "–", Learned.When.NEVER));
    }

    /** The fact with a person who learns it in another scene. @param since blank for before the first */
    static Map<DocumentKey, Object> learning(Fact fact, String character, String since) {
        List<Knower> knowers = forgetting(fact, character);
        knowers.add(new Knower(character, since));
        return Map.of(DocumentKey.fact(fact.id()), with(fact, knowers));
    }

    /** The fact with a person who never learns it. */
    static Map<DocumentKey, Object> never(Fact fact, String character) {
        return Map.of(DocumentKey.fact(fact.id()), with(fact, forgetting(fact, character)));
    }

    private static List<Knower> forgetting(Fact fact, String character) {
        List<Knower> knowers = new ArrayList<>(fact.knownBy());
        knowers.removeIf(knower -> knower.character().equals(character));
        return knowers;
    }

    private static Fact with(Fact of, List<Knower> knowers) {
        return new Fact(of.id(), of.kind(), of.subject(), of.attribute(), of.value(), of.text(), of.since(), of.until(),
                Fact.Audience.THESE, knowers, of.evidence());
    }
}
