package app.snowquill.pipeline;

import app.snowquill.agent.Span;
import app.snowquill.pipeline.agents.AgentRequest;
import app.snowquill.pipeline.agents.VersionComparison;
import app.snowquill.pipeline.agents.VersionVerdict;
import app.snowquill.pipeline.writing.Cancellation;
import app.snowquill.pipeline.writing.Pieces;
import app.snowquill.pipeline.writing.RatingReader;
import app.snowquill.pipeline.writing.RatingReader.Better;
import app.snowquill.pipeline.writing.RatingReader.Compared;
import app.snowquill.pipeline.writing.RatingReader.Verdict;
import app.snowquill.scene.quality.Dimension;
import app.snowquill.story.Book;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Compares a scene with another version of it. Judges prefer a place in the prompt, so it is asked in both orders and only an answer that stays
 * the same counts (Zheng et al., Judging LLM-as-a-Judge, 2023). Belongs to one comparison and its thread.
 */
final class VersionComparing {
    private final OpenBook session;
    private final AgentRequest request;
    private final Cancellation cancellation;

    VersionComparing(OpenBook session, AgentRequest request, Cancellation cancellation) {
        this.session = session;
        this.request = request;
        this.cancellation = cancellation;
    }

    /** Waits for the model. */
    VersionComparison compare(String other) {
        Book book = session.memory().context().asKept().book();
        Span whole = SceneReading.span(request, book);
        String standing = whole.in(book.prose().get(request.subject()));
        if (other.isBlank()) {
            throw new IllegalStateException("The other version has no words, so there is nothing to compare.");
        }
        return new AgentWriting(session, request, Pieces.NONE, cancellation).ask((engine, writing) -> {
            RatingReader reader = new RatingReader(writing);
            Compared one = reader.compare(standing, other, book);
            cancellation.check();
            return comparison(one, reader.compare(other, standing, book));
        });
    }

    private VersionComparison comparison(Compared straight, Compared turned) {
        Map<Dimension, Verdict> there = byDimension(straight);
        Map<Dimension, Verdict> back = byDimension(turned);
        List<VersionVerdict> verdicts = new ArrayList<>();
        int overturned = 0;
        for (Dimension dimension : Dimension.values()) {
            VersionVerdict.Better first = meant(there.get(dimension).better(), VersionVerdict.Better.STANDING, VersionVerdict.Better.OTHER);
            VersionVerdict.Better second = meant(back.get(dimension).better(), VersionVerdict.Better.OTHER, VersionVerdict.Better.STANDING);
            overturned += first == second ? 0 : 1;
            verdicts.add(new VersionVerdict(dimension, first == second ? first : VersionVerdict.Better.TIE, there.get(dimension).reason()));
        }
        return new VersionComparison(request.subject(), straight.reasoning(), verdicts, overturned);
    }

    private static VersionVerdict.Better meant(Better better, VersionVerdict.Better a, VersionVerdict.Better b) {
        return better == Better.A ? a : better == Better.B ? b : VersionVerdict.Better.TIE;
    }

    private static Map<Dimension, Verdict> byDimension(Compared compared) {
        return Arrays.stream(Dimension.values()).collect(Collectors.toMap(one -> one, one -> compared.verdicts().get(one.ordinal())));
    }
}
