package app.snowquill.cli;

import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.memory.LedgerDesk;
import app.snowquill.pipeline.memory.LedgerDesk.Contradiction;
import app.snowquill.pipeline.memory.LedgerDesk.WaitingLore;
import app.snowquill.story.Book;
import app.snowquill.story.Fact;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The ledger of a book as JSON and as lines. */
final class LedgerJson {
    private final StoryJson json = new StoryJson();
    private final Book book;
    private final LedgerDesk ledger;

    LedgerJson(BookSession session) {
        this.book = session.view().book();
        this.ledger = session.memory().ledger();
    }

    Answer answer() {
        ObjectNode all = AnswerJson.object();
        ArrayNode facts = all.putArray("facts");
        book.lore().facts().values().forEach(fact -> facts.add(((ObjectNode) json.tree((Object) fact)).put("waiting", false)));
        ArrayNode setups = all.putArray("setups");
        book.lore().setups().values().forEach(setup -> setups.add(((ObjectNode) json.tree((Object) setup)).put("waiting", false)));
        ArrayNode states = all.putArray("states");
        book.outline().sceneIds().forEach(scene -> states.addObject().put("scene", scene).set("before", ids(ledger.statesBefore(scene, ""))));
        ArrayNode contradictions = all.putArray("contradictions");
        List<Contradiction> found = ledger.contradictions();
        found.forEach(one -> {
            ObjectNode node = contradictions.addObject().put("rule", one.finding().rule()).put("message", one.finding().message())
                    .put("waived", one.waived());
            node.set("one", side(one.one()));
            node.set("other", side(one.other()));
        });
        all.set("approved", json.tree((Object) ledger.approved().stream().sorted().toList()));
        all.set("waiting", waiting(ledger.waiting()));
        return Answer.of(all, book.lore().facts().values().stream().map(fact -> fact.id() + "  " + fact.text())
                .collect(Collectors.joining("\n")) + "\n" + AnswerText.count(found.size(), "contradiction") + ", "
                + AnswerText.count(ledger.waiting().size(), "find") + " waiting.");
    }

    private static ObjectNode side(Contradiction.Side side) {
        ObjectNode node = AnswerJson.object();
        node.set("where", AnswerJson.key(side.key()));
        return node.put("scene", side.scene()).put("sentence", side.sentence()).put("quote", side.quote());
    }

    private ArrayNode ids(List<Fact> facts) {
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        facts.forEach(fact -> ids.add(fact.id()));
        return ids;
    }

    static ArrayNode waiting(List<WaitingLore> waiting) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (WaitingLore one : waiting) {
            ObjectNode node = AnswerJson.key(one.key()).put("what", one.what().name().toLowerCase(Locale.ROOT)).put("sentence", one.sentence())
                    .put("quote", one.quote()).put("scene", one.scene()).put("waiting", true);
            ArrayNode against = node.putArray("contradicts");
            one.contradicts().forEach(against::add);
            array.add(node);
        }
        return array;
    }
}
