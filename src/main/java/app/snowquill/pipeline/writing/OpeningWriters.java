package app.snowquill.pipeline.writing;

import app.snowquill.engine.Bound;
import app.snowquill.engine.JsonShape;
import app.snowquill.engine.RecordShape;
import app.snowquill.engine.Sampling;
import app.snowquill.story.Book;
import app.snowquill.story.Disaster;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.FirstThings;
import app.snowquill.story.Moral;
import app.snowquill.story.OneParagraph;
import app.snowquill.story.OneSentence;
import app.snowquill.story.Project;
import java.util.List;
import java.util.Map;

/** Steps 0, 1 and 2. */
final class OpeningWriters {
    static final RecordShape<First> FIRST = RecordShape.of(First.class);
    static final RecordShape<One> ONE = RecordShape.of(One.class);
    static final RecordShape<Paragraph> PARAGRAPH = RecordShape.of(Paragraph.class);

    /** Step 0 as the model is asked; an author who has said a length has said it for the model. */
    record First(@Bound.Phrase(least = 1, most = 4) String category,
                 @Bound.Sentence(least = 8, most = 22) String storyKind,
                 @Bound.Items(least = 2, most = 4) @Bound.Phrase(least = 3, most = 9) List<String> audienceDelight,
                 @Bound.OneOf({"50000", "60000", "70000", "80000", "90000", "100000", "120000"}) String targetWords,
                 @Bound.OneOf({"third limited", "third omniscient", "first person"}) String pov,
                 @Bound.OneOf({"past", "present"}) String tense) {
    }

    /** Step 1. */
    record One(@Bound.Sentence(least = 7, most = 15) String sentence) {
    }

    /** Step 2. */
    record Paragraph(@Bound.Sentence(least = 9, most = 26) String setup, Blow disaster1, Blow disaster2, Blow disaster3,
                     @Bound.Sentence(least = 9, most = 26) String ending, Lesson moral) {
    }

    /** A disaster, and what it forces. */
    record Blow(@Bound.Sentence(least = 9, most = 26) String sentence, @Bound.Phrase(least = 4, most = 12) String forces) {
        Disaster asDisaster() {
            return new Disaster(sentence, forces);
        }
    }

    /** What the story says. */
    record Lesson(@Bound.Phrase(least = 3, most = 9) String succeedWhen, @Bound.Phrase(least = 3, most = 9) String failWhen) {
    }

    Map<DocumentKey, Object> firstThings(DocumentKey key, Book book, Writing writing) {
        Project project = book.project();
        RecordShape<First> shape = project.targetWords() == 0 ? FIRST : FIRST.with("target_words",
                JsonShape.OneOf.only(Integer.toString(Math.max(1_000, project.targetWords()))));
        First answer = writing.form("first-things", book, Map.of("genre", project.genre(),
                "brief", project.brief().isBlank() ? project.title() : project.brief()), shape, Sampling.ideas());
        return Map.of(key, new FirstThings(answer.category(), answer.storyKind(), answer.audienceDelight(),
                Integer.parseInt(answer.targetWords()), answer.pov(), answer.tense()));
    }

    Map<DocumentKey, Object> oneSentence(DocumentKey key, Book book, Writing writing) {
        FirstThings first = book.firstThings().orElseThrow();
        One answer = writing.form("one-sentence", book, Map.of("category", first.category(),
                        "story_kind", first.storyKind(), "delights", String.join("; ", first.audienceDelight())),
                ONE, Sampling.ideas());
        return Map.of(key, new OneSentence(answer.sentence()));
    }

    Map<DocumentKey, Object> oneParagraph(DocumentKey key, Book book, Writing writing) {
        Paragraph answer = writing.form("one-paragraph", book,
                Map.of("sentence", book.oneSentence().orElseThrow().sentence()), PARAGRAPH, Sampling.ideas());
        return Map.of(key, new OneParagraph(answer.setup(), answer.disaster1().asDisaster(), answer.disaster2().asDisaster(),
                answer.disaster3().asDisaster(), answer.ending(),
                new Moral(answer.moral().succeedWhen(), answer.moral().failWhen())));
    }
}
