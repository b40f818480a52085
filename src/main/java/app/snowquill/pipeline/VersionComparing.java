package app.snowquill.pipeline;

import app.snowquill.agent.Span;
import app.snowquill.engine.ModelInfo;
import app.snowquill.pipeline.agents.AgentRequest;
import app.snowquill.pipeline.agents.VersionComparison;
import app.snowquill.pipeline.agents.VersionVerdict;
import app.snowquill.pipeline.writing.Cancellation;
import app.snowquill.pipeline.writing.Pieces;
import app.snowquill.pipeline.writing.RatingReader;
import app.snowquill.pipeline.writing.RatingReader.Better;
import app.snowquill.pipeline.writing.RatingReader.Compared;
import app.snowquill.pipeline.writing.RatingReader.Verdict;
import app.snowquill.pipeline.writing.ReadingExtent;
import app.snowquill.pipeline.writing.VersionPart;
import app.snowquill.scene.quality.Dimension;
import app.snowquill.story.Book;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Compares a scene with another version of it. Judges prefer a place in the prompt, so it is asked in both orders and only an answer that stays
 * the same counts (Zheng et al., Judging LLM-as-a-Judge, 2023). Versions too long for the window are compared part by part.
 * Belongs to one comparison and its thread.
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
            int window = engine.status().model().map(ModelInfo::contextTokens).orElse(0);
            RatingReader reader = new RatingReader(writing, ReadingExtent.of(window));
            List<BothOrders> parts = new ArrayList<>();
            for (VersionPart part : VersionPart.of(standing, other, window, engine::countTokens)) {
                Compared straight = reader.compare(part, book);
                cancellation.check();
                parts.add(new BothOrders(straight, reader.compare(part.turned(), book)));
            }
            return comparison(parts);
        });
    }

    /** What was said of one part of the versions, as they stand and the other way round. */
    private record BothOrders(Compared straight, Compared turned) {
        private VersionVerdict.Better there(Dimension dimension) {
            return meant(of(straight, dimension).better(), VersionVerdict.Better.STANDING, VersionVerdict.Better.OTHER);
        }

        private boolean overturned(Dimension dimension) {
            return there(dimension) != meant(of(turned, dimension).better(), VersionVerdict.Better.OTHER, VersionVerdict.Better.STANDING);
        }

        VersionVerdict verdict(Dimension dimension) {
            return new VersionVerdict(dimension, overturned(dimension) ? VersionVerdict.Better.TIE : there(dimension), of(straight, dimension).reason());
        }
    }

    private VersionComparison comparison(List<BothOrders> parts) {
        List<VersionVerdict> verdicts = Arrays.stream(Dimension.values()).map(dimension -> weighed(parts.stream().map(part -> part.verdict(dimension)).toList())).toList();
        int overturned = (int) Arrays.stream(Dimension.values()).filter(dimension -> parts.stream().anyMatch(part -> part.overturned(dimension))).count();
        return new VersionComparison(request.subject(), parts.get(0).straight().reasoning(), verdicts, overturned, parts.size());
    }

    /** The version that is better in more parts, with the reason of the first of them. */
    private static VersionVerdict weighed(List<VersionVerdict> parts) {
        long standing = parts.stream().filter(part -> part.better() == VersionVerdict.Better.STANDING).count();
        long other = parts.stream().filter(part -> part.better() == VersionVerdict.Better.OTHER).count();
        VersionVerdict.Better better = standing > other ? VersionVerdict.Better.STANDING : other > standing ? VersionVerdict.Better.OTHER : VersionVerdict.Better.TIE;
        VersionVerdict first = parts.stream().filter(part -> part.better() == better).findFirst().orElse(parts.get(0));
        return new VersionVerdict(first.dimension(), better, first.reason());
    }

    private static VersionVerdict.Better meant(Better better, VersionVerdict.Better a, VersionVerdict.Better b) {
        return better == Better.A ? a : better == Better.B ? b : VersionVerdict.Better.TIE;
    }

    private static Verdict of(Compared compared, Dimension dimension) {
        return compared.verdicts().get(dimension.ordinal());
    }
}
