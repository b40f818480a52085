package app.snowquill.pipeline;

import app.snowquill.ledger.FactIdentity;
import app.snowquill.ledger.Quotes;
import app.snowquill.ledger.States;
import app.snowquill.pipeline.summaries.SourceHash;
import app.snowquill.pipeline.writing.ContinuityReader.FoundFact;
import app.snowquill.pipeline.writing.ContinuityReader.FoundPayoff;
import app.snowquill.pipeline.writing.ContinuityReader.FoundSetup;
import app.snowquill.pipeline.writing.ContinuityReader.Read;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Evidence;
import app.snowquill.story.Fact;
import app.snowquill.story.FactKind;
import app.snowquill.story.Setup;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What of a model's reading of one scene can be proposed: only what its words prove, what the ledger does not have, what does not wait
 * already, and what was not refused before from the same words. A fact of which the model names no knower is known to the scene's point of
 * view alone, since nothing proves that anybody else knows it. Belongs to one reading.
 */
final class CollectedLore {
    private static final Set<FactKind> FROM_HERE_ON = EnumSet.of(FactKind.STATE, FactKind.PLACE, FactKind.POSSESSION, FactKind.LIFE, FactKind.EVENT);

    /** A value that was and is no more may come again. */
    private static final Set<FactKind> CHANGING = EnumSet.of(FactKind.STATE, FactKind.PLACE, FactKind.POSSESSION, FactKind.LIFE);

    private final String scene;
    private final Book book;
    private final RefusedLore refused;
    private final FactIdentity identity;
    private final Set<String> known = new HashSet<>();
    private final Map<DocumentKey, Object> proposals = new LinkedHashMap<>();
    private int dropped;

    /** @param waiting facts and setups that wait for the author's word */
    CollectedLore(String scene, Book book, Collection<Object> waiting, RefusedLore refused) {
        this.scene = scene;
        this.book = book;
        this.refused = refused;
        this.identity = new FactIdentity(book);
        List<Fact> before = new States(book).before(scene, "");
        book.lore().facts().values().stream().filter(fact -> !CHANGING.contains(fact.kind()) || fact.since().equals(scene) || before.contains(fact))
                .forEach(fact -> known.add(identity.of(fact)));
        book.lore().setups().values().forEach(setup -> known.add(name(setup)));
        waiting.forEach(content -> known.add(name(content, book)));
    }

    void add(Read read) {
        read.facts().forEach(this::add);
        read.setups().forEach(this::add);
        read.payoffs().forEach(this::add);
    }

    private void add(FoundFact found) {
        Optional<String> quote = proved(found.quote());
        String since = FROM_HERE_ON.contains(found.kind()) ? scene : "";
        List<String> learntBy = found.learntBy().isEmpty() ? List.of(book.povOf(scene)) : found.learntBy();
        List<Fact.Knower> knowers = learntBy.stream().filter(who -> !who.isBlank()).distinct().map(who -> new Fact.Knower(who, scene)).toList();
        quote.ifPresent(words -> {
            Fact nameless = new Fact("", found.kind(), found.subject(), found.attribute(), found.value(), found.sentence(), since, "",
                    Fact.Audience.THESE, knowers, new Evidence(scene, words));
            String name = identity.of(nameless);
            String id = "fact-" + SourceHash.of(scene + "|" + name).substring(0, 10);
            propose(DocumentKey.fact(id), withId(nameless, id), name, words);
        });
    }

    private void add(FoundSetup found) {
        proved(found.quote()).ifPresent(words -> {
            Setup nameless = new Setup("", found.sentence(), new Evidence(scene, words), Evidence.NONE, "");
            String id = "setup-" + SourceHash.of(scene + "|" + name(nameless)).substring(0, 10);
            propose(DocumentKey.setup(id), new Setup(id, nameless.text(), nameless.planted(), Evidence.NONE, ""), name(nameless), words);
        });
    }

    private void add(FoundPayoff found) {
        Setup open = book.lore().setups().get(found.setup());
        if (found.isOne() && open != null && open.isOpen()) {
            proved(found.quote()).ifPresent(words -> propose(DocumentKey.setup(open.id()),
                    new Setup(open.id(), open.text(), open.planted(), new Evidence(scene, words), open.due()), "paid|" + open.id(), words));
        }
    }

    private void propose(DocumentKey key, Object content, String name, String quote) {
        if (known.add(name) && !refused.holds(name, quote)) {
            proposals.put(key, content);
        }
    }

    private Optional<String> proved(String quote) {
        Optional<String> words = Quotes.find(quote, book.prose().get(scene));
        dropped += words.isPresent() ? 0 : 1;
        return words;
    }

    /** The name under which a document that waits is refused. */
    static String name(Object content, Book book) {
        return content instanceof Fact fact ? new FactIdentity(book).of(fact)
                : content instanceof Setup setup ? setup.isOpen() ? name(setup) : "paid|" + setup.id() : "";
    }

    private static String name(Setup setup) {
        return "setup|" + setup.text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", " ").strip();
    }

    private static Fact withId(Fact fact, String id) {
        return new Fact(id, fact.kind(), fact.subject(), fact.attribute(), fact.value(), fact.text(), fact.since(), fact.until(),
                fact.audience(), fact.knownBy(), fact.evidence());
    }

    /** What is to wait, by document. */
    Map<DocumentKey, Object> proposals() {
        return proposals;
    }

    /** How many finds had a quote that does not stand in the text. */
    int dropped() {
        return dropped;
    }
}
