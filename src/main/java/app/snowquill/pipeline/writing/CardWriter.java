package app.snowquill.pipeline.writing;

import app.snowquill.engine.JsonShape;
import app.snowquill.engine.JsonShape.OneOf;
import app.snowquill.engine.Sampling;
import app.snowquill.json.StoryJson;
import app.snowquill.scene.ChainLinks;
import app.snowquill.story.Book;
import app.snowquill.story.ChainLink;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.FirstThings;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneCard.Compression;
import app.snowquill.story.SceneCard.OutcomeKind;
import app.snowquill.story.SceneType;
import app.snowquill.story.StoryTime;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Step 9: the card of one scene. What the scene list settles (who, when, where, how long) is taken over; the decision of a
 * reactive scene is asked for once its options are known, as one of them.
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
        ObjectNode answer = (ObjectNode) writing.form(proactive ? "card-proactive" : "card-reactive", book, inputs,
                proactive ? proactive(next) : reactive(), Sampling.structure());
        if (!proactive) {
            decide(answer, book.nameOf(scene.pov()), book, writing);
        }
        takeOver(scene, book, answer);
        SceneCard card = json.read(answer, SceneCard.class);
        answer.set("link_out", json.tree((Object) ChainLinks.onward(card, next)));
        answer.set("link_in", json.tree((Object) ChainLink.NONE));
        return Map.of(key, json.read(answer, SceneCard.class));
    }

    private static void takeOver(Scene scene, Book book, ObjectNode answer) {
        answer.put("scene", scene.id()).put("type", scene.type().name().toLowerCase(java.util.Locale.ROOT))
                .put("pov", scene.pov()).put("place", scene.place()).put("time", scene.time())
                .put("strand", scene.strand()).put("target_words", scene.targetWords())
                .put("viewpoint", book.firstThings().map(FirstThings::pov).orElse(""))
                .put("tense", book.firstThings().map(FirstThings::tense).orElse(""));
    }

    private static JsonShape.FieldsBuilder common() {
        return JsonShape.fields().with("crucible", Shapes.sentence(8, 20))
                .with("stakes", Shapes.sentence(6, 16))
                .with("polarity", JsonShape.fields().with("start", Shapes.phrase(2, 6))
                        .with("end", Shapes.phrase(2, 6)).build())
                .with("exposition", new JsonShape.Items(JsonShape.fields().with("fact", Shapes.sentence(5, 14))
                        .with("why_now", Shapes.phrase(3, 9)).build(), 0, 2));
    }

    /** A scene that is followed by a reaction can't end in victory. */
    private static JsonShape proactive(Optional<Scene> next) {
        JsonShape.FieldsBuilder goal = JsonShape.fields().with("text", Shapes.phrase(5, 14));
        for (String flag : List.of("fits_time", "possible", "difficult", "fits_pov", "concrete")) {
            goal.with(flag, Shapes.phrase(3, 8));
        }
        boolean reaction = next.isPresent() && next.get().type() == SceneType.REACTIVE;
        return common().with("goal", goal.build())
                .with("obstacles", new JsonShape.Tuple(List.of(obstacle("1", "2"), obstacle("3"), obstacle("4", "5"))))
                .with("outcome", JsonShape.fields()
                        .with("kind", reaction ? Shapes.oneOf(OutcomeKind.SETBACK, OutcomeKind.MIXED)
                                : Shapes.oneOf(OutcomeKind.values()))
                        .with("rationale", Shapes.sentence(6, 16)).build()).build();
    }

    private static JsonShape obstacle(String... severity) {
        return JsonShape.fields().with("try", Shapes.phrase(3, 10)).with("obstacle", Shapes.phrase(3, 10))
                .with("severity", new JsonShape.Whole(Integer.parseInt(severity[0]),
                        Integer.parseInt(severity[severity.length - 1]))).build();
    }

    private static JsonShape reactive() {
        return common().with("reaction", Shapes.sentence(7, 20))
                .with("options", new JsonShape.Items(JsonShape.fields().with("option", Shapes.phrase(4, 10))
                        .with("why_bad", Shapes.phrase(4, 10)).build(), 2, 3))
                .with("compression", Shapes.oneOf(Compression.FULL, Compression.SUMMARISED)).build();
    }

    private static void decide(ObjectNode answer, String name, Book book, Writing writing) {
        List<String> options = answer.get("options").findValuesAsText("option");
        JsonNode decided = writing.form("decision", book, Map.of("name", name, "reaction", answer.get("reaction").asText(),
                        "options", String.join("\n", options)),
                JsonShape.fields().with("decision", new OneOf(options))
                        .with("next_goal_stub", Shapes.phrase(4, 12)).build(), Sampling.structure());
        answer.setAll((ObjectNode) decided);
    }
}
