package app.snowquill.pipeline.writing;

import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.writing.CardForms.Choice;
import app.snowquill.pipeline.writing.CardForms.Ending;
import app.snowquill.scene.ChainLinks;
import app.snowquill.snowflake.PlannedTransition;
import app.snowquill.story.Book;
import app.snowquill.story.ChainLink;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.FirstThings;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneCard.TransitionKind;
import app.snowquill.story.SceneType;
import app.snowquill.story.StoryTime;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Step 9: the card of one scene. What the scene list settles (who, when, where, how long) is taken over; the decision of a
 * reactive scene is one of its options, word for word.
 */
final class CardWriter implements DocumentWriter {
    private final StoryJson json = new StoryJson();

    @Override
    public Map<DocumentKey, Object> write(DocumentKey key, Book book, Writing writing) {
        Scene scene = book.outline().scene(key.id()).orElseThrow();
        List<Scene> strand = book.outline().strand(scene.strand());
        int place = strand.indexOf(scene);
        Optional<Scene> next = place + 1 < strand.size() ? Optional.of(strand.get(place + 1)) : Optional.empty();
        Map<String, String> inputs = new LinkedHashMap<>(Map.of("name", book.nameOf(scene.pov()), "cast", Casting.list(book),
                "summary", scene.summary(), "conflict", scene.conflict(), "place", scene.place(),
                "time", StoryTime.shown(scene.time()), "disaster", SceneListWriter.disaster(book, scene.anchor()),
                "next", next.map(Scene::summary).orElse("")));
        boolean proactive = scene.type() == SceneType.PROACTIVE;
        ObjectNode answer = (ObjectNode) json.tree((Object) (proactive
                ? writing.structure("card-proactive", book, inputs, CardForms.proactive(ending(next)))
                : writing.structure("card-reactive", book, inputs, CardForms.REACTIVE)));
        if (!proactive) {
            decide(answer);
        }
        takeOver(scene, book, answer);
        String opening = answer.remove("opening").asText();
        SceneCard card = json.read(answer, SceneCard.class);
        answer.set("transition", json.tree((Object) new SceneCard.Transition(transition(card, book), opening)));
        answer.set("link_out", json.tree((Object) ChainLinks.onward(card, next)));
        answer.set("link_in", json.tree((Object) ChainLink.NONE));
        return Map.of(key, json.read(answer, SceneCard.class));
    }

    /** What the scene list settles of a card. */
    static void takeOver(Scene scene, Book book, ObjectNode answer) {
        answer.put("scene", scene.id()).put("type", scene.type().name().toLowerCase(Locale.ROOT))
                .put("pov", scene.pov()).put("place", scene.place()).put("time", scene.time())
                .put("strand", scene.strand()).put("target_words", scene.targetWords())
                .put("viewpoint", book.firstThings().map(FirstThings::pov).orElse(""))
                .put("tense", book.firstThings().map(FirstThings::tense).orElse(""));
    }

    /** From the list alone: the cards beside this one may be written in any order. */
    private static TransitionKind transition(SceneCard card, Book book) {
        TransitionKind planned = PlannedTransition.of(card.scene(), book.outline());
        return planned == TransitionKind.SEQUEL && card.compression() != SceneCard.Compression.FULL ? TransitionKind.COMPRESSED : planned;
    }

    /** A scene that is followed by a reaction can't end in victory. */
    private static Ending ending(Optional<Scene> next) {
        return next.isPresent() && next.get().type() == SceneType.REACTIVE ? Ending.NO_VICTORY : Ending.ANY;
    }

    private static void decide(ObjectNode answer) {
        int choice = Choice.valueOf(answer.remove("choice").asText().toUpperCase(Locale.ROOT)).ordinal();
        answer.put("decision", answer.get("options").get(choice).get("option").asText());
    }
}
