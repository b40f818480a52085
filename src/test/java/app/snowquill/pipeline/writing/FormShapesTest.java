package app.snowquill.pipeline.writing;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.engine.JsonShape;
import app.snowquill.engine.JsonShape.Date;
import app.snowquill.engine.JsonShape.Items;
import app.snowquill.engine.JsonShape.Name;
import app.snowquill.engine.JsonShape.OneOf;
import app.snowquill.engine.JsonShape.Phrase;
import app.snowquill.engine.JsonShape.Sentences;
import app.snowquill.engine.JsonShape.Tuple;
import app.snowquill.engine.JsonShape.Whole;
import app.snowquill.engine.RecordShape;
import app.snowquill.engine.ShapeGrammar;
import app.snowquill.settings.Tier;
import app.snowquill.story.Character;
import app.snowquill.story.CharacterRole;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Each form's record asks with the very grammar that its shape, written out by hand, asks with. */
class FormShapesTest {
    @Test
    void theOpeningStepsAskAsWrittenOut() {
        same(OpeningWriters.FIRST, JsonShape.fields()
                .with("category", new Phrase(1, 4))
                .with("story_kind", sentence(8, 22))
                .with("audience_delight", new Items(new Phrase(3, 9), 2, 4))
                .with("target_words", new OneOf(List.of("50000", "60000", "70000", "80000", "90000", "100000", "120000")))
                .with("pov", new OneOf(List.of("third limited", "third omniscient", "first person")))
                .with("tense", new OneOf(List.of("past", "present"))));
        same(OpeningWriters.ONE, JsonShape.fields().with("sentence", sentence(7, 15)));
        JsonShape disaster = JsonShape.fields().with("sentence", sentence(9, 26)).with("forces", new Phrase(4, 12)).build();
        same(OpeningWriters.PARAGRAPH, JsonShape.fields()
                .with("setup", sentence(9, 26))
                .with("disaster_1", disaster).with("disaster_2", disaster).with("disaster_3", disaster)
                .with("ending", sentence(9, 26))
                .with("moral", JsonShape.fields().with("succeed_when", new Phrase(3, 9))
                        .with("fail_when", new Phrase(3, 9)).build()));
    }

    @Test
    void thePeopleAreAskedForAsWrittenOut() {
        same(CastWriter.shape("", Tier.FAST), people("AEIMNZ", "BGHJOV"));
        same(CharacterWriter.SHAPE, JsonShape.fields()
                .with("storyline", sentence(8, 24))
                .with("motivation", new Phrase(1, 5))
                .with("goal", new Phrase(4, 12))
                .with("conflict", sentence(7, 20))
                .with("epiphany", sentence(6, 20))
                .with("paragraph", new Sentences(3, 5, 8, 20))
                .with("values", new Items(new Phrase(2, 6), 2, 4))
                .with("ambition", new Phrase(3, 10)));
        same(BibleWriter.shape(1887, List.of(someone("ines"), someone("marit oake"))), JsonShape.fields()
                .with("birth_date", new Date(1812, 1870))
                .with("physical", new Sentences(1, 2, 8, 20))
                .with("history", new Sentences(2, 4, 8, 22))
                .with("voice_notes", new Items(new Phrase(3, 10), 3, 4))
                .with("relationships", new Tuple(List.of(related("ines"), related("marit oake"))))
                .with("initial_knowledge", new Items(sentence(5, 16), 1, 3))
                .with("change", sentence(7, 20)));
    }

    @Test
    void theFirstNameThatTheStoryHasIsOnePersonsAlone() {
        same(CastWriter.shape("GM", Tier.FAST), people("AEGIMNZ", "BHJMOV"));
    }

    @Test
    void longTextsAreAskedForAsWrittenOut() {
        same(PageWriters.PARAGRAPH, JsonShape.fields().with("text", new Sentences(5, 8, 12, 22)));
        AtomicReference<RecordShape<LongText.Passage>> asked = new AtomicReference<>();
        LongText.write(1, 11, 12, 10, 22, (before, shape) -> {
            asked.set(shape);
            return "The tide turned.";
        });
        same(asked.get(), JsonShape.fields().with("text", new Sentences(11, 12, 10, 22)));
        same(DraftWriter.NOTED, JsonShape.fields()
                .with("summary", new Sentences(1, 3, 6, 22))
                .with("facts_learned", new Items(sentence(4, 14), 0, 3))
                .with("state_changes", new Items(sentence(4, 14), 0, 3)));
    }

    @Test
    void scenesAndTitlesAreAskedForAsWrittenOut() {
        List<String> seen = List.of("ines proactive", "ines reactive");
        List<String> moments = List.of("1887-03-04T08:00", "1887-03-05T09:00");
        same(SceneLine.shape(seen, moments, 1_284, 1_516), JsonShape.fields()
                .with("title", new Phrase(2, 5))
                .with("seen", new OneOf(seen))
                .with("summary", sentence(9, 22))
                .with("conflict", sentence(7, 18))
                .with("time", new OneOf(moments))
                .with("place", new Phrase(2, 4))
                .with("target_words", new Whole(1_284, 1_516)));
        same(OutlineTitles.shape(3), JsonShape.fields()
                .with("titles", new Tuple(List.of(new Phrase(2, 5), new Phrase(2, 5), new Phrase(2, 5)))));
    }

    @Test
    void cardsAreAskedForAsWrittenOut() {
        same(CardForms.proactive(CardForms.Ending.NO_VICTORY), proactive("setback", "mixed"));
        same(CardForms.proactive(CardForms.Ending.ANY), proactive("setback", "mixed", "victory"));
        same(CardForms.REACTIVE, common().with("reaction", sentence(7, 20))
                .with("options", new Items(JsonShape.fields().with("option", new Phrase(4, 10))
                        .with("why_bad", new Phrase(4, 10)).build(), 3, 3))
                .with("choice", new OneOf(List.of("first", "second", "third")))
                .with("next_goal_stub", new Phrase(4, 12))
                .with("compression", new OneOf(List.of("full", "summarised"))).with("opening", sentence(6, 16)));
    }

    private static JsonShape.FieldsBuilder proactive(String... endings) {
        return common().with("goal", JsonShape.fields().with("text", new Phrase(5, 14))
                        .with("fits_time", new Phrase(3, 8)).with("possible", new Phrase(3, 8))
                        .with("difficult", new Phrase(3, 8)).with("fits_pov", new Phrase(3, 8))
                        .with("concrete", new Phrase(3, 8)).build())
                .with("obstacles", new Tuple(List.of(obstacle(1, 2), obstacle(3, 3), obstacle(4, 5))))
                .with("outcome", JsonShape.fields().with("kind", new OneOf(List.of(endings)))
                        .with("rationale", sentence(6, 16)).build())
                .with("opening", sentence(6, 16));
    }

    private static JsonShape.FieldsBuilder common() {
        return JsonShape.fields().with("crucible", sentence(8, 20)).with("stakes", sentence(6, 16))
                .with("polarity", JsonShape.fields().with("start", new Phrase(2, 6)).with("end", new Phrase(2, 6)).build())
                .with("exposition", new Items(JsonShape.fields().with("fact", sentence(5, 14))
                        .with("why_now", new Phrase(3, 9)).build(), 0, 2));
    }

    private static JsonShape obstacle(int least, int most) {
        return JsonShape.fields().with("try", new Phrase(3, 10)).with("obstacle", new Phrase(3, 10))
                .with("severity", new Whole(least, most)).build();
    }

    private static JsonShape.FieldsBuilder people(String protagonist, String opponent) {
        return JsonShape.fields().with("people", new Tuple(List.of(member(protagonist, "protagonist"), member(opponent, "opponent"),
                member("CDLPY", "ally", "mentor", "foil", "witness"), member("FKRTU", "ally", "mentor", "foil", "witness"),
                member("QSWX", "ally", "mentor", "foil", "witness"))));
    }

    private static JsonShape member(String initials, String... roles) {
        return JsonShape.fields().with("name", new Name(1, 2, initials)).with("role", new OneOf(List.of(roles))).build();
    }

    private static JsonShape related(String id) {
        return JsonShape.fields().with("character", OneOf.only(id)).with("nature", new Phrase(2, 9)).build();
    }

    private static JsonShape sentence(int least, int most) {
        return new Sentences(1, 1, least, most);
    }

    private static Character someone(String id) {
        return new Character(id, id, CharacterRole.ALLY, "", "", "", "", "", "", "", List.of(), "");
    }

    private static void same(RecordShape<?> form, JsonShape.FieldsBuilder writtenOut) {
        JsonShape.Fields expected = writtenOut.build();
        assertThat(new ShapeGrammar(form.shape()).gbnf()).isEqualTo(new ShapeGrammar(expected).gbnf());
        assertThat(ShapeLength.tokens(form.shape())).isEqualTo(ShapeLength.tokens(expected));
    }
}
