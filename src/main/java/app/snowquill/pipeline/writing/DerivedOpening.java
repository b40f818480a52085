package app.snowquill.pipeline.writing;

import app.snowquill.engine.JsonShape;
import app.snowquill.engine.RecordShape;
import app.snowquill.engine.Sampling;
import app.snowquill.story.Book;
import app.snowquill.story.FirstThings;
import app.snowquill.story.Moral;
import app.snowquill.story.OnePage;
import app.snowquill.story.OneParagraph;
import app.snowquill.story.OneSentence;
import app.snowquill.story.Scene;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Steps 2, 1 and 0, each read off the one after it. What can be counted in the text (length, person, tense) is counted. */
final class DerivedOpening {
    private static final Pattern PAST = Pattern.compile("\\b(?:was|were|had|said|did|went|came|took|knew)\\b");
    private static final Pattern PRESENT = Pattern.compile("\\b(?:is|are|has|says|does|goes|comes|takes|knows)\\b");

    OneParagraph paragraph(Book book, Writing writing) {
        String page = book.onePage().orElseThrow().paragraphs().stream().map(OnePage.PageParagraph::text)
                .collect(Collectors.joining("\n"));
        OpeningWriters.Paragraph answer = writing.form("derive-paragraph", book, Map.of("page", page), OpeningWriters.PARAGRAPH,
                Sampling.exact());
        return new OneParagraph(answer.setup(), answer.disaster1().asDisaster(), answer.disaster2().asDisaster(),
                answer.disaster3().asDisaster(), answer.ending(), new Moral(answer.moral().succeedWhen(), answer.moral().failWhen()));
    }

    OneSentence sentence(Book book, Writing writing) {
        return new OneSentence(writing.form("derive-sentence", book, Map.of("paragraph", Casting.paragraph(book)), OpeningWriters.ONE,
                Sampling.exact()).sentence());
    }

    FirstThings firstThings(Book book, Writing writing) {
        OpeningWriters.First answer = writing.form("derive-first-things", book, Map.of("title", book.project().title(),
                        "sentence", book.oneSentence().orElseThrow().sentence(), "paragraph", Casting.paragraph(book)),
                shape(book), Sampling.exact());
        return new FirstThings(answer.category(), answer.storyKind(), answer.audienceDelight(),
                Integer.parseInt(answer.targetWords()), answer.pov(), answer.tense());
    }

    private static RecordShape<OpeningWriters.First> shape(Book book) {
        RecordShape<OpeningWriters.First> shape = OpeningWriters.FIRST;
        int words = book.project().targetWords() > 0 ? book.project().targetWords() : book.words() > 0
                ? book.outline().targetWords() : 0;
        if (words > 0) {
            shape = shape.with("target_words", JsonShape.OneOf.only(Integer.toString(Math.max(1_000, Math.min(500_000, words)))));
        }
        if (book.words() == 0) {
            return shape;
        }
        String text = book.outline().scenes().stream().map(Scene::id).map(id -> book.prose().getOrDefault(id, ""))
                .collect(Collectors.joining("\n"));
        long past = PAST.matcher(text).results().count();
        long present = PRESENT.matcher(text).results().count();
        return shape.with("pov", new JsonShape.OneOf(DerivedCast.isFirstPerson(text) ? List.of("first person")
                        : List.of("third limited", "third omniscient")))
                .with("tense", JsonShape.OneOf.only(present > past ? "present" : "past"));
    }
}
