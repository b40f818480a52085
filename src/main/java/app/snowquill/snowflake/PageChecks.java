package app.snowquill.snowflake;

import app.snowquill.story.Book;
import app.snowquill.story.OnePage;
import app.snowquill.story.OnePage.PageParagraph;
import app.snowquill.story.Sentences;
import app.snowquill.story.Words;
import java.util.List;

/** The checks of step 4. */
final class PageChecks {
    private PageChecks() {
    }

    static void check(OnePage page, Book book, Report report) {
        List<PageParagraph> paragraphs = page.paragraphs();
        if (paragraphs.size() != 5) {
            report.error("step-4.five", "paragraphs", "", "The page has " + paragraphs.size()
                    + " paragraphs; it needs five, one for each sentence of step 2.", "Add or join paragraphs.");
        }
        List<String> sources = book.oneParagraph().map(paragraph -> paragraph.sentences()).orElse(List.of());
        for (int i = 0; i < paragraphs.size(); i++) {
            paragraph(i, paragraphs.get(i), report);
        }
        List<String> texts = paragraphs.stream().map(PageParagraph::text).toList();
        Growth growth = new Growth("step-4", "paragraphs", "Paragraph", "the sentence of step 2");
        growth.distinct(texts, report);
        if (texts.size() == 5 && sources.size() == 5) {
            growth.maps(texts, sources, report);
            growth.keepsNames(texts, sources, book, report);
        }
    }

    private static void paragraph(int place, PageParagraph paragraph, Report report) {
        String field = "paragraphs." + place + ".text";
        String name = "Paragraph " + (place + 1);
        if (!report.require("step-4.complete", field, paragraph.text(), name)) {
            return;
        }
        int words = Words.count(paragraph.text());
        if (words < 60 || words > 200) {
            report.error("step-4.length", field, Sentences.last(paragraph.text()), name + " has " + words
                    + " words; 60 to 200 are wanted.", words < 60 ? "Say what happens between." : "Cut what can wait for step 6.");
        }
        if (!Sentences.isFinished(paragraph.text())) {
            report.error("step-4.cut-off", field, Sentences.last(paragraph.text()), name + " breaks off.", "Finish the sentence.");
        }
        disaster(place, paragraph, name, report);
    }

    private static void disaster(int place, PageParagraph paragraph, String name, Report report) {
        String line = paragraph.disasterLine();
        String field = "paragraphs." + place + ".disaster_line";
        String last = Sentences.last(paragraph.text());
        if (place >= 4) {
            if (!line.isBlank()) {
                report.warn("step-4.disaster", field, line, name + " brings the end and needs no disaster.", "Take the line out.");
            }
        } else if (line.isBlank()) {
            report.error("step-4.disaster", field, "", name + " does not say in which disaster it ends.",
                    "Quote its last sentence, and make that a disaster.");
        } else if (!paragraph.text().endsWith(line) || line.length() < last.length()) {
            report.error("step-4.disaster", field, line, name + " does not end in its disaster line.",
                    "Quote the whole of the paragraph’s last sentence: “" + last + "”");
        } else if (line.length() > last.length()) {
            report.warn("step-4.disaster", field, line, "The disaster line of " + lower(name) + " is more than one sentence.",
                    "Quote the last sentence alone.");
        }
    }

    private static String lower(String name) {
        return java.lang.Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
