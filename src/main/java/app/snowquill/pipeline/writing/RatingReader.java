package app.snowquill.pipeline.writing;

import app.snowquill.agent.Operation;
import app.snowquill.context.Phase;
import app.snowquill.engine.Bound;
import app.snowquill.engine.JsonShape;
import app.snowquill.engine.RecordShape;
import app.snowquill.engine.Sampling;
import app.snowquill.scene.quality.Dimension;
import app.snowquill.story.Book;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Has the Rater weigh a text on the {@link Rubric}, or two versions of it: in one answer, or, where the window is small, in one for each group of
 * dimensions. The text stands before the rubric, so that an engine with a cache reads it once. Belongs to one rating.
 */
public final class RatingReader {
    private static final RecordShape<Rated> RATED = RecordShape.of(Rated.class);
    private static final RecordShape<FoundScore> SCORE = RecordShape.of(FoundScore.class);
    private static final RecordShape<Compared> COMPARED = RecordShape.of(Compared.class);
    private static final RecordShape<Verdict> VERDICT = RecordShape.of(Verdict.class);
    private static final int ALL = 7;

    private final Writing writing;
    private final List<List<Dimension>> groups;

    public RatingReader(Writing writing, ReadingExtent extent) {
        this.writing = writing;
        this.groups = extent.dimensions();
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
        List<Rated> answers = new ArrayList<>();
        for (List<Dimension> group : groups) {
            answers.add(writing.form("rate", book, Map.of("rubric", Rubric.text(group), "prose", piece),
                    writing.context().of(Operation.RATE.agent(), Phase.REVISE, scene, book, ""), RATED.with("scores", each(SCORE, group)), Sampling.structure()));
        }
        return new Rated(answers.get(0).reasoning(), answers.stream().flatMap(answer -> answer.scores().stream()).toList());
    }

    /** @throws app.snowquill.engine.EngineException where the model can't do it, also where both versions don't fit in its window */
    public Compared compare(VersionPart versions, Book book) {
        List<Compared> answers = new ArrayList<>();
        for (List<Dimension> group : groups) {
            answers.add(writing.form("compare", book, Map.of("rubric", Rubric.text(group), "first", versions.first(), "second", versions.second()),
                    COMPARED.with("verdicts", each(VERDICT, group)), Sampling.structure()));
        }
        return new Compared(answers.get(0).reasoning(), answers.stream().flatMap(answer -> answer.verdicts().stream()).toList());
    }

    private static JsonShape each(RecordShape<?> one, List<Dimension> group) {
        return new JsonShape.Tuple(group.stream().map(dimension -> (JsonShape) one.with("dimension",
                JsonShape.OneOf.only(Rubric.word(dimension))).shape()).toList());
    }
}
