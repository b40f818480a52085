package app.snowquill.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quotes are found as they stand, found again after edits, and never shown where there is nothing of them. */
class AnchorsTest {
    private static final String TEXT = "“Where is it?” she asked.\n\nHe touched his coat — *as though* it might be there. “I must have left it on the desk.”"
            + "\n\nHe said nothing. The water stood. He said nothing.";
    private static final int TEXTS = Integer.getInteger("snowquill.rounds", 3) > 10 ? 2_000 : 200;
    private static final int EDITS = 25;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "He touched his coat — *as though* it | He touched his coat — *as though* it",
            "he touched his coat - as though it might be there | He touched his coat — *as though* it might be there",
            "\"Where is it?\" she asked | Where is it?” she asked",
            "... I must have left it   on the DESK ... | I must have left it on the desk",
            "she asked. He touched | she asked.¶¶He touched"})
    void aQuoteIsFoundAsItStandsOrWithOtherMarksAndCapitals(String quote, String stands) {
        assertThat(new Anchors(TEXT).quoted(quote).map(span -> span.in(TEXT))).contains(stands.replace("¶", "\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"the lantern went out", "coat", "“”", "ouched his coa", "He touched her coat", "''"})
    void wordsThatAreNotThereAndSingleWordsAreNoQuote(String quote) {
        assertThat(new Anchors(TEXT).quoted(quote)).isEmpty();
    }

    @Test
    void theOccurrenceThatWasMeantIsFoundAgain() {
        int second = TEXT.lastIndexOf("He said nothing");
        Anchor anchor = Anchor.of(new Span(second, second + 15), TEXT);
        assertThat(anchor.occurrence()).isEqualTo(1);
        String edited = "A line above.\n\n" + TEXT;
        assertThat(new Anchors(edited).find(anchor).orElseThrow().span().from()).isEqualTo(second + 15);
    }

    @Test
    void anEditInsideIsFollowedAndSaidAndAnotherTextIsNot() {
        Span quote = new Anchors(TEXT).quoted("it might be there").orElseThrow();
        Anchor anchor = Anchor.of(quote, TEXT);
        String edited = TEXT.replace("it might be there", "it might still be there");
        AnchoredPlace place = new Anchors(edited).find(anchor).orElseThrow();
        assertThat(place.edited()).isTrue();
        assertThat(place.span().in(edited)).contains("might still be there");
        assertThat(new Anchors(TEXT.replace("it might be there", "the ledger burned")).find(anchor)).isEmpty();
        assertThat(new Anchors("").find(anchor)).isEmpty();
    }

    /** Signs with numbers that never change are the oracle: it knows where each sign of the quote stands after any edit. */
    @Test
    void afterThousandsOfEditsEveryPlaceStandsInTheTextAndIsTheQuotesOwn() {
        Random random = new Random(7);
        int shown = 0;
        int intact = 0;
        for (int i = 0; i < TEXTS; i++) {
            NumberedText text = new NumberedText(prose(random), random);
            String at = text.words();
            int from = wordStart(at, random.nextInt(at.length() - 120));
            int to = wordEnd(at, from + 15 + random.nextInt(60));
            Anchor anchor = Anchor.of(new Span(from, to), at);
            List<Integer> signs = text.numbers(from, to);
            List<Integer> around = text.numbers(Math.max(0, from - Anchor.AROUND), Math.min(at.length(), to + Anchor.AROUND));
            for (int edit = 0; edit < EDITS; edit++) {
                text.edit();
                String now = text.words();
                Optional<AnchoredPlace> place = new Anchors(now).find(anchor);
                if (place.isPresent()) {
                    Span span = place.get().span();
                    shown++;
                    assertThat(span.fits(now)).isTrue();
                    assertThat(span.in(now)).isNotBlank();
                    assertThat(shared(anchor.quote(), span.in(now))).as(anchor.quote() + " / " + span.in(now)).isGreaterThanOrEqualTo(0.5);
                }
                int start = text.indexOf(signs);
                if (start >= 0 && text.indexOf(around) >= 0) {
                    intact++;
                    assertThat(place).as("in %s", now).contains(new AnchoredPlace(new Span(start, start + signs.size()), false));
                }
                Anchor known = anchor;
                anchor = place.map(found -> known.movedTo(found.span(), now)).orElse(known);
                if (start >= 0 && place.filter(found -> !found.edited()).isPresent()) {
                    around = text.numbers(Math.max(0, start - Anchor.AROUND), Math.min(now.length(), start + signs.size() + Anchor.AROUND));
                }
            }
        }
        assertThat(intact).isGreaterThan(TEXTS * EDITS / 3);
        assertThat(shown).isGreaterThanOrEqualTo(intact);
        System.out.println("anchors: " + TEXTS * EDITS + " edits, quote untouched after " + intact + ", shown after " + shown);
    }

    private static double shared(String quote, String now) {
        List<String> words = List.of(quote.toLowerCase().split("[^\\p{L}\\d]+"));
        List<String> there = List.of(now.toLowerCase().split("[^\\p{L}\\d]+"));
        long count = words.stream().filter(word -> !word.isBlank()).filter(there::contains).count();
        return (double) count / words.stream().filter(word -> !word.isBlank()).count();
    }

    private static int wordStart(String text, int at) {
        int start = at;
        while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1)) || !Character.isLetterOrDigit(text.charAt(start))) {
            start += Character.isLetterOrDigit(text.charAt(start)) ? -1 : 1;
        }
        return start;
    }

    private static int wordEnd(String text, int at) {
        int end = Math.min(at, text.length());
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        while (!Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static String prose(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 150; i++) {
            text.append(word(random)).append(random.nextInt(9) == 0 ? ".\n\n" : random.nextInt(7) == 0 ? " — " : " ");
        }
        return text.toString();
    }

    private static String word(Random random) {
        return List.of("the", "she", "said", "nothing", "water", "staff", "light").get(random.nextInt(7)) + (random.nextInt(3) == 0 ? random.nextInt(90) : "");
    }

    /** A text each of whose signs has a number of its own. */
    private static final class NumberedText {
        private final List<Character> signs = new ArrayList<>();
        private final List<Integer> numbers = new ArrayList<>();
        private final Random random;
        private int next;

        NumberedText(String text, Random random) {
            this.random = random;
            insert(0, text);
        }

        void edit() {
            int at = random.nextInt(signs.size() + 1);
            switch (random.nextInt(4)) {
                case 0 -> insert(at, word(random) + " ");
                case 1 -> insert(at, "A whole new line " + random.nextInt(999) + ".\n\n");
                case 2 -> {
                    int end = Math.min(signs.size(), at + 1 + random.nextInt(12));
                    if (signs.size() > 300) {
                        signs.subList(at, end).clear();
                        numbers.subList(at, end).clear();
                    }
                }
                default -> insert(at, " ");
            }
        }

        private void insert(int at, String text) {
            for (int i = 0; i < text.length(); i++) {
                signs.add(at + i, text.charAt(i));
                numbers.add(at + i, next++);
            }
        }

        String words() {
            StringBuilder words = new StringBuilder();
            signs.forEach(words::append);
            return words.toString();
        }

        List<Integer> numbers(int from, int to) {
            return List.copyOf(numbers.subList(from, to));
        }

        int indexOf(List<Integer> wanted) {
            return Collections.indexOfSubList(numbers, wanted);
        }
    }
}
