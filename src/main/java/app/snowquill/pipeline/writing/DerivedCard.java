package app.snowquill.pipeline.writing;

import app.snowquill.engine.Bound;
import app.snowquill.engine.RecordShape;
import app.snowquill.engine.Sampling;
import app.snowquill.json.StoryJson;
import app.snowquill.story.Book;
import app.snowquill.story.ChainLink;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneCard.Compression;
import app.snowquill.story.SceneType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The card of a scene, read off its prose, in one call. */
final class DerivedCard {
    private static final RecordShape<Reactive> REACTIVE = RecordShape.of(Reactive.class);
    private final StoryJson json = new StoryJson();

    /** What the model is asked of a sequel: the decision is one of the options it has just named. */
    record Reactive(@Bound.Sentence(least = 8, most = 20) String crucible, @Bound.Sentence(least = 6, most = 16) String stakes,
                    CardForms.Turn polarity, @Bound.Items(least = 0, most = 2) List<CardForms.Told> exposition,
                    @Bound.Sentence(least = 7, most = 20) String reaction,
                    @Bound.Items(least = 2, most = 2) List<CardForms.Way> options, @Bound.OneOf({"first", "second"}) String chosen,
                    @Bound.Phrase(least = 4, most = 12) String nextGoalStub,
                    @Bound.OneOf({"full", "summarised"}) Compression compression) {
    }

    SceneCard write(Scene scene, Book book, Writing writing) {
        boolean proactive = scene.type() == SceneType.PROACTIVE;
        Map<String, String> inputs = Map.of("name", book.nameOf(scene.pov()), "cast", Casting.list(book), "summary", scene.summary(),
                "text", DerivedScene.told(scene, book));
        ObjectNode answer;
        if (proactive) {
            answer = (ObjectNode) json.tree((Object) writing.form("derive-card-proactive", book, inputs,
                    CardForms.proactive(CardForms.Ending.ANY), Sampling.exact()));
        } else {
            Reactive read = writing.form("derive-card-reactive", book, inputs, REACTIVE, Sampling.exact());
            answer = (ObjectNode) json.tree((Object) read);
            answer.remove("chosen");
            answer.put("decision", read.options().get(read.chosen().equals("first") ? 0 : 1).option());
        }
        CardWriter.takeOver(scene, book, answer);
        answer.set("link_in", json.tree((Object) ChainLink.NONE));
        answer.set("link_out", json.tree((Object) ChainLink.NONE));
        return json.read(answer, SceneCard.class);
    }
}
