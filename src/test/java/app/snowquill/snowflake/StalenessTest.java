package app.snowquill.snowflake;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.OneParagraph;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StalenessTest {
    private final Book book = Sample.book();

    @Test
    void aBookThatWasJustWrittenIsCurrent() {
        assertThat(new Staleness(book, consumed(book)).stale()).isEmpty();
    }

    @Test
    void aChangedParagraphMakesExactlyWhatFollowsStale() {
        Map<DocumentKey, String> consumed = consumed(book);
        OneParagraph two = book.oneParagraph().orElseThrow();
        Book changed = with(new OneParagraph(two.setup(), two.disaster1(), two.disaster2(), two.disaster3(),
                "Everybody goes home.", two.moral()));
        Set<Integer> steps = new Staleness(changed, consumed).stale().stream().map(StalenessTest::step).collect(Collectors.toSet());
        assertThat(steps).containsExactlyInAnyOrder(3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(new Staleness(changed, consumed).ownFieldsChanged(DocumentKey.step(4))).isTrue();
        assertThat(new Staleness(changed, consumed).ownFieldsChanged(DocumentKey.step(6))).isFalse();
    }

    @Test
    void goingBackToTheOldTextMakesAllCurrentAgain() {
        assertThat(new Staleness(with(book.oneParagraph().orElseThrow()), consumed(book)).stale()).isEmpty();
    }

    @Test
    void theGraphIsTheMethods() {
        assertThat(Step.ONE_PARAGRAPH.readBy()).containsExactlyInAnyOrder(Step.CHARACTERS, Step.ONE_PAGE);
        assertThat(Step.CHARACTERS.following()).containsExactlyInAnyOrder(Step.SYNOPSES, Step.BIBLES, Step.SCENE_LIST,
                Step.BRIEFS, Step.DRAFT);
        assertThat(Step.FOUR_PAGES.following()).containsExactlyInAnyOrder(Step.SCENE_LIST, Step.BRIEFS, Step.DRAFT);
    }

    private Book with(OneParagraph paragraph) {
        return new Book(book.project(), book.firstThings(), book.oneSentence(), Optional.of(paragraph), book.characters(),
                book.onePage(), book.synopses(), book.fourPages(), book.bibles(), book.sceneList(), book.cards(),
                book.prose(), book.notes());
    }

    private static Map<DocumentKey, String> consumed(Book book) {
        Map<DocumentKey, String> consumed = new LinkedHashMap<>();
        for (Step step : Step.values()) {
            StepStates.expected(step, book).stream().filter(key -> step != Step.DRAFT || book.prose().containsKey(key.id()))
                    .forEach(key -> consumed.put(key, ConsumedFields.hash(key, book)));
        }
        return consumed;
    }

    private static int step(DocumentKey key) {
        for (Step step : Step.values()) {
            if (step.kind() == key.kind() && (key.kind() != DocumentKind.STEP || key.id().equals(Integer.toString(step.number())))) {
                return step.number();
            }
        }
        throw new AssertionError(key);
    }
}
