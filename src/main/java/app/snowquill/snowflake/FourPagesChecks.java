package app.snowquill.snowflake;

import app.snowquill.story.Book;
import app.snowquill.story.FourPages;
import app.snowquill.story.OnePage;
import app.snowquill.story.OnePage.PageParagraph;
import app.snowquill.story.Sentences;
import app.snowquill.story.Words;
import java.util.List;

/** The checks of step 6. */
final class FourPagesChecks {
    private static final Growth GROWTH = new Growth("step-6", "sections", "Section", "paragraph");

    private FourPagesChecks() {
    }

    static void check(FourPages pages, Book book, Report report) {
        List<String> texts = pages.sections().stream().map(FourPages.Section::text).toList();
        if (texts.size() != 5) {
            report.error("step-6.five", "sections", "", "There are " + texts.size()
                    + " sections; five are needed, one for each paragraph of step 4.", "Add or join sections.");
        }
        for (int i = 0; i < texts.size(); i++) {
            String name = "Section " + (i + 1);
            if (report.require("step-6.complete", GROWTH.field(i), texts.get(i), name) && !Sentences.isFinished(texts.get(i))) {
                report.error("step-6.cut-off", GROWTH.field(i), Sentences.last(texts.get(i)), name + " breaks off.",
                        "Finish the sentence.");
            }
        }
        GROWTH.distinct(texts, report);
        List<String> sources = book.onePage().map(OnePage::paragraphs).orElse(List.of()).stream().map(PageParagraph::text).toList();
        if (texts.size() == 5 && sources.size() == 5) {
            lengths(texts, sources, report);
            GROWTH.maps(texts, sources, report);
            GROWTH.keepsNames(texts, sources, book, report);
        }
    }

    private static void lengths(List<String> texts, List<String> sources, Report report) {
        long before = 0;
        long now = 0;
        for (int i = 0; i < 5; i++) {
            int words = Words.count(texts.get(i));
            int source = Words.count(sources.get(i));
            before += source;
            now += words;
            if (words > 0 && source > 0 && (words < 2L * source || words > 8L * source)) {
                report.warn("step-6.section", GROWTH.field(i), Sentences.last(texts.get(i)), "Section " + (i + 1) + " has " + words
                        + " words, the paragraph it expands has " + source + "; three to six times as many are usual.",
                        words < 2L * source ? "Let the paragraph’s turns happen one by one." : "Keep to what the paragraph tells.");
            }
        }
        if (before > 0 && (now < 3 * before || now > 6 * before)) {
            report.error("step-6.length", "sections", "", "The four pages have " + now + " words, step 4 has " + before
                    + "; three to six times as many are wanted.", now < 3 * before ? "Expand the shortest section." : "Cut the longest section.");
        }
    }
}
