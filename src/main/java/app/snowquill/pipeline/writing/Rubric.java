package app.snowquill.pipeline.writing;

import app.snowquill.scene.quality.Dimension;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the scores 1, 3 and 5 of each dimension mean, as the Rater is told. Pure. */
final class Rubric {
    private Rubric() {
    }

    /** @param dimensions those that are asked for */
    static String text(List<Dimension> dimensions) {
        return dimensions.stream().map(one -> "- " + word(one) + ": " + meaning(one)).collect(Collectors.joining("\n"));
    }

    static String word(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }

    private static String meaning(Dimension dimension) {
        return switch (dimension) {
            case READABILITY -> "1 sentences have to be read twice; 3 clear, of one length; 5 clear, and their length follows what happens.";
            case COHERENCE -> "1 it contradicts itself or loses a person, a thing or the place; 3 one can follow; 5 each moment comes from the one before.";
            case STRUCTURE -> "1 nobody wants anything; 3 a want and something against it; 5 a want, growing obstacles and a turn that could not be foreseen and had to come.";
            case ENGAGEMENT -> "1 nothing is open at the end; 3 one wonders how it goes on; 5 one can't stop, and the last line opens the next question.";
            case TECHNIQUE -> "1 tense or point of view slips, feelings are named; 3 correct; 5 seen and heard through one person, with what is left unsaid.";
            case COMPLIANCE -> "1 another scene than the one planned; 3 its goal and its outcome; 5 all that the plan asks for, in its order.";
            case FRESHNESS -> "1 phrases everybody has read; 3 plain words; 5 details that nobody else would have seen.";
        };
    }
}
