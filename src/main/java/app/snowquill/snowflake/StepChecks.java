package app.snowquill.snowflake;

import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import java.util.ArrayList;
import java.util.List;

/** The deterministic checks of steps 0 to 8; cards and drafts have their rules in {@code scene}. Pure. */
public final class StepChecks {
    private StepChecks() {
    }

    /** Every finding of every document of steps 0 to 8 that exists. */
    public static List<Finding> all(Book book) {
        List<Finding> findings = new ArrayList<>();
        for (Step step : Step.values()) {
            for (DocumentKey key : StepStates.expected(step, book)) {
                findings.addAll(of(key, book));
            }
        }
        return findings;
    }

    /** The findings of one document; none where it does not exist or is none of steps 0 to 8. */
    public static List<Finding> of(DocumentKey key, Book book) {
        Report report = new Report(key);
        switch (key.kind()) {
            case STEP -> step(key.id(), book, report);
            case CHARACTER -> CharacterChecks.check(book.characters().get(key.id()), book, report);
            case SYNOPSIS -> SynopsisChecks.check(book.synopses().get(key.id()), book, report);
            case BIBLE -> BibleChecks.check(book.bibles().get(key.id()), book, report);
            default -> {
                return List.of();
            }
        }
        return report.findings();
    }

    private static void step(String number, Book book, Report report) {
        switch (number) {
            case "0" -> book.firstThings().ifPresent(first -> OpeningChecks.firstThings(first, book, report));
            case "1" -> book.oneSentence().ifPresent(one -> OpeningChecks.oneSentence(one, book, report));
            case "2" -> book.oneParagraph().ifPresent(paragraph -> OneParagraphChecks.check(paragraph, report));
            case "4" -> book.onePage().ifPresent(page -> PageChecks.check(page, book, report));
            case "6" -> book.fourPages().ifPresent(pages -> FourPagesChecks.check(pages, book, report));
            case "8" -> book.sceneList().ifPresent(list -> SceneListChecks.check(list, book, report));
            default -> {
            }
        }
    }
}
