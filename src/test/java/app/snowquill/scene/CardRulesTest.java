package app.snowquill.scene;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.json.StoryJson;
import app.snowquill.snowflake.Finding;
import app.snowquill.snowflake.Sample;
import app.snowquill.story.Book;
import app.snowquill.story.ChainLink.LinkKind;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneType;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Each rule finds its mutant of a sound card. s07 is proactive, its neighbour in the sample's first reactive scene is not. */
class CardRulesTest {
    private final Book book = Sample.book();
    private final StoryJson json = new StoryJson();

    @Test
    void everyCardOfTheSampleIsFreeOfErrors() {
        book.cards().values().forEach(card -> assertThat(CardRules.check(card, book))
                .as(card.scene()).filteredOn(finding -> finding.severity() == Finding.Severity.ERROR).isEmpty());
    }

    @Test
    void aProactiveCardIsHeldToItsRules() {
        assertThat(proactive(card -> card.put("crucible", "One. Two. Three."))).contains("card.crucible");
        assertThat(proactive(card -> card.put("crucible", ""))).contains("card.crucible");
        assertThat(proactive(card -> ((ObjectNode) card.get("goal")).put("possible", ""))).contains("card.goal");
        assertThat(proactive(card -> card.putNull("goal"))).contains("card.goal");
        assertThat(proactive(card -> ((ObjectNode) card.get("obstacles").get(2)).put("severity", 1))).contains("card.escalation");
        assertThat(proactive(card -> ((ArrayNode) card.get("obstacles")).removeAll())).contains("card.escalation");
        assertThat(proactive(card -> ((ObjectNode) card.get("outcome")).put("rationale", ""))).contains("card.outcome");
        assertThat(proactive(card -> card.put("decision", "She goes home"))).contains("card.purity");
        assertThat(proactive(card -> card.put("pov", "nobody"))).contains("card.cast");
        assertThat(proactive(card -> card.put("place", ""))).contains("card.cast");
        assertThat(proactive(card -> ((ObjectNode) card.get("polarity")).put("end",
                card.get("polarity").get("start").asText()))).contains("card.polarity");
        assertThat(proactive(card -> card.put("stakes", ""))).contains("card.stakes");
        assertThat(proactive(card -> ((ObjectNode) card.withArray("exposition").addObject().put("fact", "A fact"))
                .put("why_now", ""))).contains("card.exposition");
    }

    @Test
    void aReactiveCardKeepsItsTriad() {
        assertThat(reactive(card -> card.put("reaction", ""))).contains("card.triad");
        assertThat(reactive(card -> card.put("compression", "skip").put("decision", ""))).contains("card.compression");
        assertThat(reactive(card -> ((ArrayNode) card.get("options")).removeAll())).contains("card.triad");
        assertThat(reactive(card -> ((ObjectNode) card.get("options").get(0)).put("why_bad", ""))).contains("card.triad");
        assertThat(reactive(card -> card.put("decision", "Something else altogether"))).contains("card.decision");
        assertThat(reactive(card -> card.put("next_goal_stub", ""))).contains("card.decision");
    }

    @Test
    void linksRunOnlyWhereTheyMay() {
        assertThat(ChainLinks.isLegal(LinkKind.SETBACK, SceneType.PROACTIVE, SceneType.REACTIVE)).isTrue();
        assertThat(ChainLinks.isLegal(LinkKind.SETBACK, SceneType.PROACTIVE, SceneType.PROACTIVE)).isFalse();
        assertThat(ChainLinks.isLegal(LinkKind.DECISION, SceneType.REACTIVE, SceneType.PROACTIVE)).isTrue();
        assertThat(ChainLinks.isLegal(LinkKind.DECISION, SceneType.PROACTIVE, SceneType.PROACTIVE)).isFalse();
        assertThat(ChainLinks.isLegal(LinkKind.VICTORY, SceneType.PROACTIVE, SceneType.REACTIVE)).isFalse();
        assertThat(reactive(card -> ((ObjectNode) card.get("link_out")).put("kind", "victory"))).contains("card.link");
    }

    private List<String> proactive(Consumer<ObjectNode> change) {
        return rules(book.cards().get("s07"), change);
    }

    private List<String> reactive(Consumer<ObjectNode> change) {
        SceneCard reactive = book.cards().values().stream().filter(card -> card.type() == SceneType.REACTIVE)
                .filter(card -> card.linkOut().kind() == LinkKind.DECISION).findFirst().orElseThrow();
        return rules(reactive, change);
    }

    private List<String> rules(SceneCard card, Consumer<ObjectNode> change) {
        ObjectNode node = (ObjectNode) json.tree((Object) card);
        change.accept(node);
        return CardRules.check(json.read(node, SceneCard.class), book).stream().map(Finding::rule).toList();
    }
}
