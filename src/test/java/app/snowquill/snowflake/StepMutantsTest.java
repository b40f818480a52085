package app.snowquill.snowflake;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.snowflake.Finding.Severity;
import app.snowquill.snowflake.Mutants.Breaks;
import app.snowquill.snowflake.Mutants.Mutant;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Good books in several genres are not refused; books with one thing broken in them are found out, by the rule that says so. */
class StepMutantsTest {
    private static final Map<String, Book> BOOKS = books();

    private static Map<String, Book> books() {
        Map<String, Book> books = new LinkedHashMap<>();
        books.put("historical", Sample.book());
        for (String genre : List.of("crime", "romance", "scifi", "thriller")) {
            books.put(genre, Sample.fixture(genre));
        }
        return books;
    }

    @Test
    void atMostTwoOfAHundredGoodTextsAreRefused() {
        int texts = 0;
        Set<String> refused = new HashSet<>();
        List<String> asked = new ArrayList<>();
        for (Map.Entry<String, Book> book : BOOKS.entrySet()) {
            Set<DocumentKey> there = new HashSet<>();
            for (Step step : Step.values()) {
                if (step.number() <= 8) {
                    there.addAll(StepStates.expected(step, book.getValue()));
                }
            }
            texts += there.size();
            for (Finding finding : StepChecks.all(book.getValue())) {
                if (finding.severity() == Severity.ERROR) {
                    refused.add(book.getKey() + " " + finding);
                } else {
                    asked.add(book.getKey() + " " + finding);
                }
            }
        }
        System.out.printf(Locale.ROOT, "%d good texts in %d genres, %d refused, %d questions asked%n", texts, BOOKS.size(), refused.size(), asked.size());
        assertThat(BOOKS).hasSizeGreaterThanOrEqualTo(5);
        assertThat(texts).isGreaterThanOrEqualTo(100);
        assertThat(refused).hasSizeLessThanOrEqualTo(texts / 50);
        assertThat(asked).as("questions").hasSizeLessThan(texts / 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void atLeastNinetyEightOfAHundredMutantsOfAStepAreCaught(int step) {
        int all = 0;
        int leastOfABook = Integer.MAX_VALUE;
        List<String> missed = new ArrayList<>();
        for (Map.Entry<String, Book> book : BOOKS.entrySet()) {
            Set<Finding> before = new HashSet<>(ofStep(step, book.getValue()));
            List<Mutant> mutants = StepMutants.of(book.getKey(), book.getValue(), step);
            all += mutants.size();
            leastOfABook = Math.min(leastOfABook, mutants.size());
            for (Mutant mutant : mutants) {
                boolean caught = ofStep(step, mutant.book()).stream().filter(finding -> !before.contains(finding))
                        .anyMatch(finding -> finding.rule().equals(mutant.rule())
                                && (mutant.breaks() == Breaks.SENSE || finding.severity() == Severity.ERROR));
                if (!caught) {
                    missed.add(mutant + " (" + mutant.rule() + ")");
                }
            }
        }
        System.out.printf(Locale.ROOT, "step %d: %d mutants, %d caught, %.1f %%%n", step, all, all - missed.size(),
                100.0 * (all - missed.size()) / all);
        assertThat(leastOfABook).isGreaterThanOrEqualTo(30);
        assertThat(missed).as("of " + all + " mutants").hasSizeLessThanOrEqualTo(all / 50);
    }

    private static List<Finding> ofStep(int step, Book book) {
        return StepStates.expected(Step.of(step), book).stream().flatMap(key -> StepChecks.of(key, book).stream()).toList();
    }

    @Test
    void whatIsFoundIsSaidInPlainSentences() {
        Map<String, Finding> oneOfEachMessage = new TreeMap<>();
        IntStream.rangeClosed(0, 8).boxed().flatMap(step -> StepMutants.of("crime", BOOKS.get("crime"), step).stream())
                .flatMap(mutant -> ofStep(mutant.step(), mutant.book()).stream()).forEach(finding ->
                        oneOfEachMessage.putIfAbsent(finding.rule() + finding.message().replaceAll("“[^”]*”|\\d+", ""), finding));
        assertThat(oneOfEachMessage).hasSizeGreaterThan(80);
        assertThat(oneOfEachMessage.values()).allSatisfy(finding -> {
            assertThat(finding.rule()).matches("step-[0-8]\\.[a-z-]+");
            assertThat(finding.message().replaceAll("“.*”", "“”")).matches("(?s)[\\p{Lu}“].*[.”]").doesNotContainIgnoringCase("invalid")
                    .doesNotContainIgnoringCase("illegal").doesNotContain("!").doesNotContain("null");
            assertThat(finding.fix().replaceAll("“.*”", "“”")).matches("(?s)[\\p{Lu}“].*[.?…”]").doesNotContain("!");
        });
    }

    @Test
    void nothingThatIsTypedMakesTheChecksFail() {
        List<String> odd = List.of("", " ", "\u0000", "\uD800", "👩🏽‍🚀 🏳️‍🌈", "ﷺ", "e\u0301\u0301", "…", ".", "?!?!", "“”", "(", "\\E[a-", "$1 \\",
                "Ω".repeat(3_000), "a. ".repeat(2_000), "A ".repeat(2_000), "\n\n\t", "一。二。三。");
        for (String text : odd) {
            for (String tree : List.of("0", "1", "2", "3/ines", "4", "5/ines", "6", "7/ines", "8")) {
                BookTrees trees = new BookTrees(BOOKS.get("historical"));
                Everywhere.write(trees.tree(tree), text);
                Book book = trees.book();
                assertThat(StepChecks.all(book)).as(tree).isNotEmpty();
            }
        }
        assertThat(StepChecks.of(new DocumentKey(DocumentKind.STEP, "twelve"), Sample.book())).isEmpty();
        assertThat(StepChecks.all(Book.of(Sample.book().project()))).isEmpty();
    }
}
