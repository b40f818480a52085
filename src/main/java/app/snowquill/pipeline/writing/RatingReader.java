package app.snowquill.pipeline.writing;

import app.snowquill.agent.Operation;
import app.snowquill.context.Phase;
import app.snowquill.engine.Bound;
import app.snowquill.engine.JsonShape;
import app.snowquill.engine.RecordShape;
import app.snowquill.engine.Sampling;
import app.snowquill.scene.quality.Dimension;
import app.snowquill.story.Book;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Has the Rater weigh a text on the {@link Rubric}, or two versions of it. Belongs to one rating. */
public final class RatingReader {
    private static final RecordShape<Rated> RATED = RecordShape.of(Rated.class);
    private static final RecordShape<FoundScore> SCORE = RecordShape.of(FoundScore.class);
    private static final RecordShape<Compared> COMPARED = RecordShape.of(Compared.class);
    private static final RecordShape<Verdict> VERDICT = RecordShape.of(Verdict.class);
    private static final int ALL = 7;

    private final Writing writing;

    public RatingReader(Writing writing) {
        this.writing = writing;
    }

    /** What the model answers. */
    public record Rated(@Bound.Sentence(least = 3, most = 24) String reasoning, @Bound.Items(least = ALL, most = ALL) List<FoundScore> scores) {
    }

    /** One score. @param quote as the model says that it stands in the text */
    public record FoundScore(Dimension dimension, @Bound.Characters(100) String quote, @Bound.Sentence(least = 3, most = 16) String reason,
                             @Bound.Whole(least = 1, most = 5) int score) {
    }

    /** What the model answers to two versions. */
    public record Compared(@Bound.Sentence(least = 3, most = 30) String reasoning, @Bound.Items(least = ALL, most = ALL) List<Verdict> verdicts) {
    }

    /** Which version is better in one dimension. */
    public record Verdict(Dimension dimension, @Bound.Sentence(least = 3, most = 16) String reason, Better better) {
    }

    /** As the versions stand in the prompt. */
    public enum Better {
        A, B, NEITHER
    }

    /** @throws app.snowquill.engine.EngineException where the model can't do it */
    public Rated rate(String scene, String piece, Book book) {
        return writing.form("rate", book, Map.of("rubric", Rubric.text(), "prose", piece),
                writing.context().of(Operation.RATE.agent(), Phase.REVISE, scene, book, ""), RATED.with("scores", each(SCORE)), Sampling.structure());
    }

    /** @throws app.snowquill.engine.EngineException where the model can't do it, also where both versions don't fit in its window */
    public Compared compare(String first, String second, Book book) {
        return writing.form("compare", book, Map.of("rubric", Rubric.text(), "first", first, "second", second),
                COMPARED.with("verdicts", each(VERDICT)), Sampling.structure());
    }

    private static JsonShape each(RecordShape<?> one) {
        return new JsonShape.Tuple(Arrays.stream(Dimension.values()).map(dimension -> (JsonShape) one.with("dimension",
                JsonShape.OneOf.only(Rubric.word(dimension))).shape()).toList());
    }
}
