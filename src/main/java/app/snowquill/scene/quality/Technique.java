package app.snowquill.scene.quality;

import app.snowquill.scene.Narration;
import app.snowquill.story.Book;
import app.snowquill.story.SceneCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether tense and eyes hold, and no run of words comes again and again. */
final class Technique {
    private static final Band TENSE = Band.falling(0.06, 0.4);
    private static final Band EYES = Band.falling(0.01, 0.15);
    private static final Band REPEATED = Band.falling(0.04, 0.25);

    private Technique() {
    }

    static DimensionScore of(Narration narration, ProseWords words, Optional<SceneCard> card, Book book) {
        List<Measure> measures = new ArrayList<>();
        Narration.Slips tense = narration.tenseSlips(card.map(SceneCard::tense).orElse(""));
        measures.add(slips("tense", tense, TENSE));
        card.ifPresent(one -> measures.add(slips("point of view", narration.povSlips(one, book), EYES)));
        ProseWords.Repeats repeats = words.repeatedRuns();
        measures.add(new Measure(REPEATED.score(repeats.share()), String.format(Locale.ENGLISH, "%.1f %% of all runs of four words come again%s.",
                100 * repeats.share(), repeats.times() > 1 ? "; “" + repeats.quote() + "” " + repeats.times() + " times" : "")));
        return new DimensionScore(Dimension.TECHNIQUE, measures);
    }

    private static Measure slips(String what, Narration.Slips slips, Band band) {
        return new Measure(band.score(slips.share()), slips.quotes().isEmpty() ? "The " + what + " holds."
                : slips.quotes().size() + " of " + slips.judged() + " sentences leave the " + what + ": “" + slips.quotes().get(0) + "”");
    }
}
