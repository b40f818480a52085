package app.snowquill.scene.quality;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.snowflake.Sample;
import app.snowquill.story.Book;
import app.snowquill.story.SceneCard;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Each dimension marks down the draft that is spoilt in its own way. */
class DraftQualityTest {
    private final Book book = Sample.book();
    private final String sound = book.prose().get("s02");

    @Test
    void theWeightsAddUpToOneAndTheMeanIsTheirs() {
        assertThat(Arrays.stream(Dimension.values()).mapToDouble(Dimension::weight).sum()).isCloseTo(1, Offset.offset(1e-9));
        DraftQuality quality = DraftQuality.of("s02", book).orElseThrow();
        assertThat(quality.dimensions()).hasSize(7).allSatisfy(one -> {
            assertThat(one.score().orElse(-1)).isBetween(0.0, 1.0);
            assertThat(one.measures()).allSatisfy(measure -> assertThat(measure.evidence()).isNotBlank());
        });
        assertThat(quality.mean()).isBetween(0.7, 1.0);
    }

    @Test
    void aParagraphSaidAgainAndAgainIsStale() {
        String paragraph = sound.substring(0, 900);
        DraftQuality repeated = of((paragraph + "\n\n").repeat(8));
        assertThat(score(repeated, Dimension.FRESHNESS)).isLessThan(score(of(sound), Dimension.FRESHNESS) - 0.2);
        assertThat(score(repeated, Dimension.TECHNIQUE)).isLessThan(score(of(sound), Dimension.TECHNIQUE));
    }

    @Test
    void stockPhrasesAreCountedAndQuoted() {
        String stale = sound + " She let out a breath. A shiver ran down her spine. His eyes widened. Her heart pounded in her chest. "
                + "Time stood still. The silence was deafening. It was a testament to him. It hung in the air.";
        assertThat(score(of(stale), Dimension.FRESHNESS)).isLessThan(score(of(sound), Dimension.FRESHNESS));
        assertThat(of(stale).of(Dimension.FRESHNESS).measures().get(0).evidence()).contains("stock phrases");
    }

    @Test
    void slipsOfTenseLowerTechniqueAndQuoteOne() {
        String slipped = sound.replaceAll("\\bwas\\b|\\bwere\\b", "is").replaceAll("\\bhad\\b", "has").replaceAll("\\bsaid\\b", "says");
        assertThat(score(of(slipped), Dimension.TECHNIQUE)).isLessThan(score(of(sound), Dimension.TECHNIQUE));
        assertThat(of(slipped).of(Dimension.TECHNIQUE).measures()).anyMatch(measure -> measure.evidence().contains("leave the tense: “"));
    }

    @Test
    void sentencesOfOneLengthReadWorse() {
        assertThat(score(of("The man walked on. The dog ran off. The rain came down. ".repeat(60)), Dimension.READABILITY))
                .isLessThan(score(of(sound), Dimension.READABILITY));
    }

    @Test
    void aTextOfAnotherSceneDoesNotRealiseTheCard() {
        assertThat(score(of("The harvest was in. Corn lay in heaps about the barn, and the mice grew fat. ".repeat(60)), Dimension.STRUCTURE))
                .isLessThan(0.5);
        assertThat(score(of(sound), Dimension.STRUCTURE)).isGreaterThan(0.7);
    }

    @Test
    void withoutACardStructureIsNotMeasuredAndTheMeanIsOfTheOthers() {
        Book bare = with(book, sound, Map.of());
        DraftQuality quality = DraftQuality.of("s02", bare).orElseThrow();
        assertThat(quality.of(Dimension.STRUCTURE).score()).isEmpty();
        assertThat(quality.mean()).isGreaterThan(0.6);
        assertThat(DraftQuality.of("nowhere", book)).isEmpty();
    }

    private DraftQuality of(String text) {
        return DraftQuality.of("s02", with(book, text, book.cards())).orElseThrow();
    }

    private static double score(DraftQuality quality, Dimension dimension) {
        return quality.of(dimension).score().orElseThrow();
    }

    private static Book with(Book book, String text, Map<String, SceneCard> cards) {
        Map<String, String> prose = new LinkedHashMap<>(book.prose());
        prose.put("s02", text);
        return new Book(book.project(), book.firstThings(), book.oneSentence(), book.oneParagraph(), book.characters(), book.onePage(),
                book.synopses(), book.fourPages(), book.bibles(), book.sceneList(), cards, prose, book.notes());
    }
}
