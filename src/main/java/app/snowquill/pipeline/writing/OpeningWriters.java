package app.snowquill.pipeline.writing;

import app.snowquill.engine.JsonShape;
import app.snowquill.engine.Sampling;
import app.snowquill.json.StoryJson;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.FirstThings;
import app.snowquill.story.OneParagraph;
import app.snowquill.story.OneSentence;
import app.snowquill.story.Project;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Steps 0, 1 and 2. */
final class OpeningWriters {
    private static final List<String> VIEWPOINTS = List.of("third limited", "third omniscient", "first person");
    private static final List<String> TENSES = List.of("past", "present");
    private final StoryJson json = new StoryJson();

    Map<DocumentKey, Object> firstThings(DocumentKey key, Book book, Writing writing) {
        Project project = book.project();
        JsonShape words = project.targetWords() > 0
                ? JsonShape.OneOf.only(Integer.toString(Math.max(1_000, project.targetWords())))
                : new JsonShape.OneOf(List.of("50000", "60000", "70000", "80000", "90000", "100000", "120000"));
        JsonShape shape = JsonShape.fields()
                .with("category", Shapes.phrase(1, 4))
                .with("story_kind", Shapes.sentence(8, 22))
                .with("audience_delight", new JsonShape.Items(Shapes.phrase(3, 9), 2, 4))
                .with("target_words", words)
                .with("pov", Shapes.oneOf(VIEWPOINTS))
                .with("tense", Shapes.oneOf(TENSES)).build();
        JsonNode answer = writing.form("first-things", book, Map.of("title", project.title(), "genre", project.genre(),
                "brief", project.brief().isBlank() ? project.title() : project.brief()), shape, Sampling.ideas());
        return Map.of(key, json.read(answer, FirstThings.class));
    }

    Map<DocumentKey, Object> oneSentence(DocumentKey key, Book book, Writing writing) {
        FirstThings first = book.firstThings().orElseThrow();
        JsonNode answer = writing.form("one-sentence", book, Map.of("category", first.category(),
                        "story_kind", first.storyKind(), "delights", String.join("; ", first.audienceDelight())),
                JsonShape.fields().with("sentence", Shapes.sentence(7, 15)).build(), Sampling.ideas());
        return Map.of(key, json.read(answer, OneSentence.class));
    }

    Map<DocumentKey, Object> oneParagraph(DocumentKey key, Book book, Writing writing) {
        JsonShape disaster = JsonShape.fields().with("sentence", Shapes.sentence(9, 26))
                .with("forces", Shapes.phrase(4, 12)).build();
        JsonShape shape = JsonShape.fields()
                .with("setup", Shapes.sentence(9, 26))
                .with("disaster_1", disaster).with("disaster_2", disaster).with("disaster_3", disaster)
                .with("ending", Shapes.sentence(9, 26))
                .with("moral", JsonShape.fields().with("succeed_when", Shapes.phrase(3, 9))
                        .with("fail_when", Shapes.phrase(3, 9)).build()).build();
        JsonNode answer = writing.form("one-paragraph", book,
                Map.of("sentence", book.oneSentence().orElseThrow().sentence()), shape, Sampling.ideas());
        return Map.of(key, json.read(answer, OneParagraph.class));
    }
}
