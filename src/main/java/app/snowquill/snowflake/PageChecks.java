package app.snowquill.snowflake;

import app.snowquill.story.Book;
import app.snowquill.story.FourPages;
import app.snowquill.story.OnePage;
import app.snowquill.story.OnePage.PageParagraph;
import app.snowquill.story.Words;
import java.util.List;

/** The checks of steps 4 and 6, where text grows out of text. */
final class PageChecks {
    private PageChecks() {
    }

    static void onePage(OnePage page, Book book, Report report) {
        if (page.paragraphs().size() != 5) {
            report.error("step-4.five", "paragraphs", "", "The page has " + page.paragraphs().size()
                    + " paragraphs; it needs five, one for each sentence of step 2.", "Add or join paragraphs.");
            return;
        }
        List<String> sources = book.oneParagraph().map(paragraph -> paragraph.sentences()).orElse(List.of());
        for (int i = 0; i < 5; i++) {
            paragraph(i, page.paragraphs().get(i), report);
            if (i < sources.size()) {
                keepsNames(i, page.paragraphs().get(i).text(), sources.get(i), report);
            }
        }
    }

    private static void paragraph(int place, PageParagraph paragraph, Report report) {
        String field = "paragraphs." + place + ".text";
        if (!report.require("step-4.complete", field, paragraph.text(), "Paragraph " + (place + 1))) {
            return;
        }
        int words = Words.count(paragraph.text());
        if (words < 60 || words > 200) {
            report.error("step-4.length", field, "", "Paragraph " + (place + 1) + " has " + words
                    + " words; 60 to 200 are wanted.", words < 60 ? "Say what happens between." : "Cut what can wait for step 6.");
        }
        String line = paragraph.disasterLine();
        String lineField = "paragraphs." + place + ".disaster_line";
        if (place < 4 && line.isBlank()) {
            report.error("step-4.disaster", lineField, "", "Paragraph " + (place + 1) + " does not say in which disaster it ends.",
                    "Quote its last sentence, and make that a disaster.");
        } else if (place < 4 && !paragraph.text().endsWith(line)) {
            report.error("step-4.disaster", lineField, line, "Paragraph " + (place + 1) + " does not end in its disaster line.",
                    "Quote the paragraph's last sentence.");
        }
    }

    private static void keepsNames(int place, String text, String source, Report report) {
        Names.in(source).stream().filter(name -> !Names.occurs(name, text)).forEach(name ->
                report.warn("step-4.names", "paragraphs." + place + ".text", name, "“" + name
                        + "” stands in the sentence of step 2 and not in this paragraph.", "Bring them in, or take them out above."));
    }

    static void fourPages(FourPages pages, Book book, Report report) {
        if (pages.sections().size() != 5) {
            report.error("step-6.five", "sections", "", "There are " + pages.sections().size()
                    + " sections; five are needed, one for each paragraph of step 4.", "Add or join sections.");
            return;
        }
        int before = 0;
        int now = 0;
        for (int i = 0; i < 5; i++) {
            String text = pages.sections().get(i).text();
            report.require("step-6.complete", "sections." + i + ".text", text, "Section " + (i + 1));
            int words = Words.count(text);
            now += words;
            if (book.onePage().isPresent() && book.onePage().get().paragraphs().size() == 5) {
                int source = Words.count(book.onePage().get().paragraphs().get(i).text());
                before += source;
                if (words > 0 && words < source) {
                    report.warn("step-6.section", "sections." + i + ".text", "", "Section " + (i + 1)
                            + " is shorter than the paragraph it expands.", "Let the paragraph's turns happen one by one.");
                }
            }
        }
        if (before > 0 && (now < 3 * before || now > 6 * before)) {
            report.error("step-6.length", "sections", "", "The four pages have " + now + " words, step 4 has " + before
                    + "; three to six times as many are wanted.", now < 3 * before ? "Expand the shortest section." : "Cut the longest section.");
        }
    }
}
