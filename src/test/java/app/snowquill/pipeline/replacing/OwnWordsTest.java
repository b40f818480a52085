package app.snowquill.pipeline.replacing;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.json.FieldNames;
import app.snowquill.story.BibleEntry;
import app.snowquill.story.Character;
import app.snowquill.story.CharacterBible;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.DraftNotes;
import app.snowquill.story.Fact;
import app.snowquill.story.FirstThings;
import app.snowquill.story.FourPages;
import app.snowquill.story.OnePage;
import app.snowquill.story.OneParagraph;
import app.snowquill.story.OneSentence;
import app.snowquill.story.Project;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneList;
import app.snowquill.story.Setup;
import app.snowquill.story.Synopsis;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OwnWordsTest {
    private static final Map<DocumentKey, Class<?>> FORMS = new LinkedHashMap<>();

    static {
        FORMS.put(DocumentKey.PROJECT, Project.class);
        Class<?>[] steps = {FirstThings.class, OneSentence.class, OneParagraph.class, null, OnePage.class, null, FourPages.class, null, SceneList.class};
        for (int i = 0; i < steps.length; i++) {
            if (steps[i] != null) {
                FORMS.put(DocumentKey.step(i), steps[i]);
            }
        }
        FORMS.put(new DocumentKey(DocumentKind.CHARACTER, "x"), Character.class);
        FORMS.put(new DocumentKey(DocumentKind.SYNOPSIS, "x"), Synopsis.class);
        FORMS.put(new DocumentKey(DocumentKind.BIBLE, "x"), CharacterBible.class);
        FORMS.put(DocumentKey.card("x"), SceneCard.class);
        FORMS.put(new DocumentKey(DocumentKind.NOTES, "x"), DraftNotes.class);
        FORMS.put(DocumentKey.entry("x"), BibleEntry.class);
        FORMS.put(DocumentKey.fact("x"), Fact.class);
        FORMS.put(DocumentKey.setup("x"), Setup.class);
    }

    @Test
    void onlyWordsAreReplacedAndNoIdChoiceDateOrNumber() {
        Set<String> words = new TreeSet<>();
        FORMS.forEach((key, form) -> gather(key, "", form, words));
        assertThat(words).as("fields that find and replace may change: look at each new one").containsExactlyInAnyOrder(
                "project/book title", "project/book brief", "step/0 category", "step/0 story_kind", "step/0 audience_delight[]",
                "step/1 sentence", "step/2 setup", "step/2 disaster_1.sentence", "step/2 disaster_1.forces", "step/2 disaster_2.sentence",
                "step/2 disaster_2.forces", "step/2 disaster_3.sentence", "step/2 disaster_3.forces", "step/2 ending",
                "step/2 moral.succeed_when", "step/2 moral.fail_when", "step/4 paragraphs[].text", "step/4 paragraphs[].disaster_line",
                "step/6 sections[].text", "step/8 parts[].title", "step/8 chapters[].title", "step/8 scenes[].title", "step/8 scenes[].summary",
                "step/8 scenes[].conflict", "step/8 scenes[].place", "step/8 bin[].scene.title", "step/8 bin[].scene.summary",
                "step/8 bin[].scene.conflict", "step/8 bin[].scene.place", "character/x name", "character/x storyline", "character/x motivation",
                "character/x goal", "character/x conflict", "character/x epiphany", "character/x epiphany_absent_reason", "character/x paragraph",
                "character/x values[]", "character/x ambition", "synopsis/x synopsis", "bible/x physical", "bible/x history",
                "bible/x voice_notes[]", "bible/x relationships[].nature", "bible/x initial_knowledge[]", "bible/x change", "card/x place",
                "card/x crucible", "card/x exposition[].fact", "card/x exposition[].why_now", "card/x polarity.start", "card/x polarity.end",
                "card/x stakes", "card/x goal.text", "card/x goal.fits_time", "card/x goal.possible", "card/x goal.difficult",
                "card/x goal.fits_pov", "card/x goal.concrete", "card/x obstacles[].try", "card/x obstacles[].obstacle",
                "card/x outcome.rationale", "card/x reaction", "card/x options[].option", "card/x options[].why_bad", "card/x decision",
                "card/x next_goal_stub", "card/x transition.line", "notes/x facts_learned[]", "notes/x state_changes[]", "notes/x summary", "entry/x name",
                "entry/x summary", "entry/x aliases[]", "entry/x fields.any", "entry/x relations[].nature", "entry/x relations[].back",
                "entry/x progressions[].text", "entry/x progressions[].quote", "fact/x subject", "fact/x value", "fact/x text", "fact/x evidence.quote",
                "setup/x text", "setup/x planted.quote", "setup/x paid.quote");
    }

    private static void gather(DocumentKey key, String path, Type type, Set<String> words) {
        if (type instanceof ParameterizedType many) {
            Type element = many.getActualTypeArguments()[many.getActualTypeArguments().length - 1];
            gather(key, path + (many.getRawType() == Map.class ? ".any" : "[]"), element, words);
        } else if (type instanceof Class<?> form && form.isRecord()) {
            for (RecordComponent component : form.getRecordComponents()) {
                String name = component.getName().equals("attempt") ? "try" : new FieldNames().translate(component.getName());
                gather(key, path.isEmpty() ? name : path + "." + name, component.getGenericType(), words);
            }
        } else if (OwnWords.areWords(key, path)) {
            assertThat(type).as(key + " " + path + " must be named in OwnWords, for it is no text").isEqualTo(String.class);
            words.add(key + " " + path);
        }
    }
}
