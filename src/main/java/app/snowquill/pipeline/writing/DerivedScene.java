package app.snowquill.pipeline.writing;

import app.snowquill.engine.Bound;
import app.snowquill.engine.JsonShape;
import app.snowquill.engine.RecordShape;
import app.snowquill.engine.Sampling;
import app.snowquill.story.Book;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The line of a scene in the scene list, read off its prose. What the author said of it stays. */
final class DerivedScene {
    private static final RecordShape<Form> FORM = RecordShape.of(Form.class);

    /** What the model is asked. */
    record Form(@Bound.Sentence(least = 9, most = 26) String summary, @Bound.Sentence(least = 7, most = 18) String conflict,
                @Bound.Phrase(least = 2, most = 6) String title, @Bound.Characters(140) String pov, SceneType type,
                @Bound.Phrase(least = 1, most = 5) String time, @Bound.Phrase(least = 1, most = 4) String place) {
    }

    private DerivedScene() {
    }

    static Scene line(Scene scene, Book book, Writing writing) {
        List<String> people = new ArrayList<>(book.characters().keySet());
        if (people.isEmpty()) {
            people.add("nobody");
        }
        Form answer = writing.form("derive-scene", book, Map.of("cast", Casting.list(book), "text", told(scene, book)),
                FORM.with("pov", new JsonShape.OneOf(people)), Sampling.exact());
        return new Scene(scene.id(), answer.title(), scene.chapter(), or(scene.pov(), answer.pov().equals("nobody") ? "" : answer.pov()),
                answer.type(), or(scene.summary(), answer.summary()), or(scene.conflict(), answer.conflict()),
                or(scene.time(), answer.time()), or(scene.place(), answer.place()), scene.targetWords(), scene.strand(),
                scene.anchor(), scene.flashback());
    }

    /** The scene's prose; where there is none, what is planned of it. */
    static String told(Scene scene, Book book) {
        String prose = book.prose().getOrDefault(scene.id(), "");
        return prose.isBlank() ? (scene.title() + ". " + scene.summary()).strip() : prose;
    }

    private static String or(String own, String derived) {
        return own.isBlank() ? derived : own;
    }
}
