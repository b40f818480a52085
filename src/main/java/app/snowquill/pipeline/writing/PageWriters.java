package app.snowquill.pipeline.writing;

import app.snowquill.engine.Bound;
import app.snowquill.engine.RecordShape;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.FourPages;
import app.snowquill.story.OnePage.PageParagraph;
import app.snowquill.story.OnePage;
import app.snowquill.story.Sentences;
import app.snowquill.story.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Steps 4 and 6, where text grows out of text part by part. */
final class PageWriters {
    private static final List<String> DUTIES = List.of("End in what makes the first disaster possible.",
            "End in the disaster.", "End in the disaster.", "End in the disaster.", "Bring the story to its end.");
    private static final int LEAST_WORDS = 12;
    private static final int MOST_WORDS = 20;
    /** Of a section, however long the paragraph is that it grows out of, so that a plan can tell them beforehand. */
    private static final int GOES = 3;
    static final RecordShape<Paragraph> PARAGRAPH = RecordShape.of(Paragraph.class);

    /** What the model is asked for each paragraph of the page. */
    record Paragraph(@Bound.Sentences(least = 5, most = 8, leastWords = LEAST_WORDS, mostWords = 22) String text) {
    }

    Map<DocumentKey, Object> onePage(DocumentKey key, Book book, Writing writing) {
        List<String> sentences = book.oneParagraph().orElseThrow().sentences();
        List<PageParagraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String text = writing.passage("page-paragraph", book, Map.of("paragraph", Casting.paragraph(book),
                            "place", Integer.toString(i + 1), "sentence", sentences.get(i), "duty", DUTIES.get(i)),
                    PARAGRAPH, Paragraph::text);
            List<String> parts = Sentences.of(text);
            paragraphs.add(new PageParagraph(text, i == 4 || parts.isEmpty() ? "" : parts.get(parts.size() - 1)));
        }
        return Map.of(key, new OnePage(paragraphs));
    }

    Map<DocumentKey, Object> fourPages(DocumentKey key, Book book, Writing writing) {
        List<PageParagraph> paragraphs = book.onePage().orElseThrow().paragraphs();
        String page = String.join("\n", paragraphs.stream().map(PageParagraph::text).toList());
        List<FourPages.Section> sections = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            int source = Math.max(60, Words.count(paragraphs.get(i).text()));
            int least = (3 * source + LEAST_WORDS - 1) / LEAST_WORDS;
            int most = Math.max(least, 6 * source / MOST_WORDS);
            String place = Integer.toString(i + 1);
            String text = paragraphs.get(i).text();
            sections.add(new FourPages.Section(LongText.write(GOES, least, most, LEAST_WORDS, MOST_WORDS, (before, shape) ->
                    writing.passage("section", book, Map.of("page", page, "place", place, "source", text, "before", before),
                            shape, LongText.Passage::text))));
        }
        return Map.of(key, new FourPages(sections));
    }
}
