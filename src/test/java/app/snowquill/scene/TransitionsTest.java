package app.snowquill.scene;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.json.StoryJson;
import app.snowquill.snowflake.Finding;
import app.snowquill.snowflake.Sample;
import app.snowquill.story.Book;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneCard.Transition;
import app.snowquill.story.SceneCard.TransitionKind;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TransitionsTest {
    private final Book book = Sample.book();

    @Test
    void theKindFollowsFromTheTwoScenes() {
        assertThat(Transitions.derived(book.cards().get("s01"), book)).isEqualTo(TransitionKind.NONE);
        assertThat(Transitions.derived(book.cards().get("s02"), book)).isEqualTo(TransitionKind.SEQUEL);
        assertThat(Transitions.derived(book.cards().get("s03"), book)).isEqualTo(TransitionKind.POV_SHIFT);
    }

    @Test
    void theDerivedKindOfEveryCardIsAllowedAndAFalseOneIsNot() {
        for (SceneCard card : book.cards().values()) {
            TransitionKind derived = Transitions.derived(card, book);
            assertThat(found(card.withTransition(new Transition(derived, "")))).as(card.scene()).doesNotContain("card.transition");
            TransitionKind wrong = derived == TransitionKind.POV_SHIFT ? TransitionKind.IMMEDIATE : TransitionKind.POV_SHIFT;
            assertThat(found(card.withTransition(new Transition(wrong, "")))).as(card.scene()).contains("card.transition");
        }
    }

    @Test
    void anOpeningThatLeavesTheReaderBehindWarns() {
        String nowhere = "It rained. " + "The rain fell on the roofs and into the gutters, grey and steady. ".repeat(20);
        assertThat(opening("s03", TransitionKind.POV_SHIFT, nowhere)).contains("step-10.transition");
        assertThat(opening("s03", TransitionKind.POV_SHIFT, "Marit stood. " + nowhere)).doesNotContain("step-10.transition");
        assertThat(opening("s02", TransitionKind.TIME_CUT, nowhere)).contains("step-10.transition");
        assertThat(opening("s02", TransitionKind.TIME_CUT, "By evening " + nowhere)).doesNotContain("step-10.transition");
        assertThat(opening("s02", TransitionKind.LOCATION_SHIFT, nowhere)).contains("step-10.transition");
        assertThat(opening("s02", TransitionKind.LOCATION_SHIFT, "On the ferry " + nowhere)).doesNotContain("step-10.transition");
    }

    @Test
    void aCardFromBeforeThereWereTransitionsCanBeRead() {
        StoryJson json = new StoryJson();
        ObjectNode old = (ObjectNode) json.tree((Object) book.cards().get("s01"));
        old.remove("transition");
        assertThat(json.read(old, SceneCard.class).transition()).isEqualTo(Transition.NONE);
    }

    private List<String> found(SceneCard card) {
        return CardRules.check(card, book).stream().map(Finding::rule).toList();
    }

    private List<String> opening(String scene, TransitionKind kind, String text) {
        Map<String, SceneCard> cards = new LinkedHashMap<>(book.cards());
        cards.put(scene, cards.get(scene).withTransition(new Transition(kind, "")));
        Map<String, String> prose = new LinkedHashMap<>(book.prose());
        prose.put(scene, text);
        return DraftChecks.check(scene, new Book(book.project(), book.firstThings(), book.oneSentence(), book.oneParagraph(), book.characters(),
                book.onePage(), book.synopses(), book.fourPages(), book.bibles(), book.sceneList(), cards, prose, book.notes()))
                .stream().map(Finding::rule).toList();
    }
}
