package app.snowquill.scene.quality;

import app.snowquill.scene.DraftChecks;
import app.snowquill.scene.Narration;
import app.snowquill.snowflake.Finding;
import app.snowquill.story.Book;
import app.snowquill.story.SceneCard;
import app.snowquill.story.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The seven dimensions of one scene's draft. Immutable.
 *
 * @param scene id of the scene
 * @param words of the draft
 * @param dimensions all seven, in their order
 */
public record DraftQuality(String scene, int words, List<DimensionScore> dimensions) {
    public DraftQuality {
        dimensions = List.copyOf(dimensions);
    }

    /** Measures the scene's prose as the book has it; empty where there is none. */
    public static Optional<DraftQuality> of(String scene, Book book) {
        String prose = book.prose().getOrDefault(scene, "");
        return prose.isBlank() ? Optional.empty() : Optional.of(measured(scene, prose, book));
    }

    private static DraftQuality measured(String scene, String prose, Book book) {
        Optional<SceneCard> card = Optional.ofNullable(book.cards().get(scene));
        List<Finding> findings = DraftChecks.check(scene, book);
        List<String> sentences = Sentences.of(prose);
        ProseWords words = new ProseWords(prose);
        Narration narration = new Narration(prose);
        List<DimensionScore> all = new ArrayList<>();
        all.add(Readability.of(sentences, words));
        all.add(Coherence.of(prose, findings));
        all.add(card.map(one -> Structure.of(sentences, one)).orElse(new DimensionScore(Dimension.STRUCTURE, List.of())));
        all.add(Engagement.of(prose, narration, words, sentences));
        all.add(Technique.of(narration, words, card, book));
        all.add(Compliance.of(card, book, findings));
        all.add(Freshness.of(prose, words));
        return new DraftQuality(scene, words.count(), all);
    }

    /** The stock phrases in a text, in its order, each as often as it stands there. */
    public static List<String> stockPhrases(String text) {
        return new ProseWords(text).phrases(WordList.STOCK_PHRASES.entries());
    }

    /** The mean by weight of the dimensions that could be measured, 0 to 1. */
    public double mean() {
        double sum = 0;
        double weights = 0;
        for (DimensionScore one : dimensions) {
            if (one.score().isPresent()) {
                sum += one.dimension().weight() * one.score().getAsDouble();
                weights += one.dimension().weight();
            }
        }
        return weights == 0 ? 0 : sum / weights;
    }

    public DimensionScore worst() {
        return dimensions.stream().min(Comparator.comparingDouble(one -> one.score().orElse(2))).orElseThrow();
    }

    public DimensionScore of(Dimension dimension) {
        return dimensions.stream().filter(one -> one.dimension() == dimension).findFirst().orElseThrow();
    }
}
