package app.snowquill.pipeline.writing;

import app.snowquill.engine.Bound;
import app.snowquill.engine.RecordShape;
import app.snowquill.engine.Sampling;
import app.snowquill.story.Book;
import app.snowquill.story.FourPages;
import app.snowquill.story.OnePage;
import app.snowquill.story.OnePage.PageParagraph;
import app.snowquill.story.Scene;
import app.snowquill.story.Sentences;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Steps 6 and 4 from the scenes' summaries upwards: the scenes in five stretches, each merged to a section, each section to a
 * paragraph. Long stretches are merged in groups first. Lengths are those that step 6 asks of step 4.
 */
final class DerivedPages {
    private static final int GOES = 2;
    private static final int STRETCHES = 5;
    private static final int SCENES_AT_ONCE = 12;
    private static final RecordShape<Merged> MERGED = RecordShape.of(Merged.class);
    private static final RecordShape<Paragraph> PARAGRAPH = RecordShape.of(Paragraph.class);

    /** Several scenes in a few sentences. */
    record Merged(@Bound.Sentences(least = 3, most = 5, leastWords = 8, mostWords = 24) String text) {
    }

    /** A section in a paragraph. */
    record Paragraph(@Bound.Sentences(least = 5, most = 5, leastWords = 13, mostWords = 17) String text) {
    }

    FourPages fourPages(Book book, Writing writing) {
        List<String> summaries = summaries(book);
        List<FourPages.Section> sections = new ArrayList<>();
        for (int i = 0; i < STRETCHES; i++) {
            List<String> stretch = stretch(summaries, i);
            String place = Integer.toString(i + 1);
            List<String> merged = merged(stretch, book, writing);
            sections.add(new FourPages.Section(LongText.write(GOES, 20, 22, 13, 17, (before, shape) -> writing.form("derive-section",
                    book, Map.of("place", place, "scenes", String.join("\n", merged), "before", before), shape, Sampling.exact()).text())));
        }
        return new FourPages(sections);
    }

    private static List<String> merged(List<String> stretch, Book book, Writing writing) {
        if (stretch.size() <= SCENES_AT_ONCE) {
            return stretch;
        }
        List<String> merged = new ArrayList<>();
        for (int from = 0; from < stretch.size(); from += SCENES_AT_ONCE) {
            String scenes = String.join("\n", stretch.subList(from, Math.min(stretch.size(), from + SCENES_AT_ONCE)));
            merged.add(writing.form("derive-merge", book, Map.of("scenes", scenes), MERGED, Sampling.exact()).text());
        }
        return merged;
    }

    /** Calls of {@link #fourPages}. @param scenes that have or will have a summary */
    static int calls(int scenes) {
        int calls = GOES * STRETCHES;
        for (int i = 0; i < STRETCHES; i++) {
            int size = stretch(Collections.nCopies(scenes, ""), i).size();
            calls += size <= SCENES_AT_ONCE ? 0 : (size + SCENES_AT_ONCE - 1) / SCENES_AT_ONCE;
        }
        return calls;
    }

    /** A book of fewer scenes than stretches tells a scene in several of them. */
    private static List<String> stretch(List<String> summaries, int number) {
        int from = number * summaries.size() / STRETCHES;
        int to = Math.max(from + 1, (number + 1) * summaries.size() / STRETCHES);
        return summaries.isEmpty() ? List.of() : summaries.subList(Math.min(from, summaries.size() - 1), Math.min(to, summaries.size()));
    }

    private static List<String> summaries(Book book) {
        return book.outline().scenes().stream().map(Scene::summary).filter(summary -> !summary.isBlank()).toList();
    }

    OnePage onePage(Book book, Writing writing) {
        List<PageParagraph> paragraphs = new ArrayList<>();
        List<FourPages.Section> sections = book.fourPages().orElseThrow().sections();
        for (int i = 0; i < sections.size(); i++) {
            String text = writing.form("derive-page-paragraph", book, Map.of("place", Integer.toString(i + 1),
                    "section", sections.get(i).text()), PARAGRAPH, Sampling.exact()).text();
            List<String> parts = Sentences.of(text);
            paragraphs.add(new PageParagraph(text, i == sections.size() - 1 || parts.isEmpty() ? "" : parts.get(parts.size() - 1)));
        }
        return new OnePage(paragraphs);
    }
}
