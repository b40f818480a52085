package app.snowquill.pipeline.writing;

import app.snowquill.engine.Bound;
import app.snowquill.engine.JsonShape;
import app.snowquill.engine.RecordShape;
import app.snowquill.story.SceneCard.Compression;
import app.snowquill.story.SceneCard.OutcomeKind;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** What the model is asked for a card; fields are called as in the card's JSON. */
final class CardForms {
    private static final RecordShape<Proactive> PROACTIVE = RecordShape.of(Proactive.class);
    private static final RecordShape<Try> TRY = RecordShape.of(Try.class);
    private static final RecordShape<Decided> DECIDED = RecordShape.of(Decided.class);
    static final RecordShape<Reactive> REACTIVE = RecordShape.of(Reactive.class);

    private CardForms() {
    }

    /** How a scene ends: where its sequel follows at once, not in victory. */
    enum Ending {
        ANY, NO_VICTORY
    }

    /** Obstacles rise: 1 or 2, then 3, then 4 or 5. */
    static RecordShape<Proactive> proactive(Ending ending) {
        RecordShape<Proactive> shape = PROACTIVE.with("obstacles", new JsonShape.Tuple(List.of(tried(1, 2), tried(3, 3), tried(4, 5))));
        return ending == Ending.ANY ? shape
                : shape.with("outcome.kind", Shapes.oneOf(OutcomeKind.SETBACK, OutcomeKind.MIXED));
    }

    static RecordShape<Decided> decided(List<String> options) {
        return DECIDED.with("decision", new JsonShape.OneOf(options));
    }

    private static JsonShape tried(int least, int most) {
        return TRY.with("severity", new JsonShape.Whole(least, most)).shape();
    }

    record Proactive(@Bound.Sentence(least = 8, most = 20) String crucible,
                     @Bound.Sentence(least = 6, most = 16) String stakes, Turn polarity,
                     @Bound.Items(least = 0, most = 2) List<Told> exposition, Wish goal,
                     @Bound.Items(least = 3, most = 3) List<Try> obstacles, End outcome,
                     @Bound.Sentence(least = 6, most = 16) String opening) {
    }

    record Reactive(@Bound.Sentence(least = 8, most = 20) String crucible,
                    @Bound.Sentence(least = 6, most = 16) String stakes, Turn polarity,
                    @Bound.Items(least = 0, most = 2) List<Told> exposition,
                    @Bound.Sentence(least = 7, most = 20) String reaction,
                    @Bound.Items(least = 2, most = 3) List<Way> options,
                    @Bound.OneOf({"full", "summarised"}) Compression compression,
                    @Bound.Sentence(least = 6, most = 16) String opening) {
    }

    /** Asked once the options are known, as one of them. */
    record Decided(@Bound.Characters(400) String decision, @Bound.Phrase(least = 4, most = 12) String nextGoalStub) {
    }

    record Turn(@Bound.Phrase(least = 2, most = 6) String start, @Bound.Phrase(least = 2, most = 6) String end) {
    }

    record Told(@Bound.Sentence(least = 5, most = 14) String fact, @Bound.Phrase(least = 3, most = 9) String whyNow) {
    }

    record Wish(@Bound.Phrase(least = 5, most = 14) String text, @Bound.Phrase(least = 3, most = 8) String fitsTime,
                @Bound.Phrase(least = 3, most = 8) String possible, @Bound.Phrase(least = 3, most = 8) String difficult,
                @Bound.Phrase(least = 3, most = 8) String fitsPov, @Bound.Phrase(least = 3, most = 8) String concrete) {
    }

    record Try(@JsonProperty("try") @Bound.Phrase(least = 3, most = 10) String attempt,
               @Bound.Phrase(least = 3, most = 10) String obstacle, @Bound.Whole(least = 1, most = 5) int severity) {
    }

    record End(OutcomeKind kind, @Bound.Sentence(least = 6, most = 16) String rationale) {
    }

    record Way(@Bound.Phrase(least = 4, most = 10) String option, @Bound.Phrase(least = 4, most = 10) String whyBad) {
    }
}
