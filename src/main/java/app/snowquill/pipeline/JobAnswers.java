package app.snowquill.pipeline;

import app.snowquill.engine.FinishReason;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.Served;
import app.snowquill.engine.around.FinishedAnswers;
import app.snowquill.store.KeptAnswerRow;
import app.snowquill.story.DocumentKey;
import java.util.Optional;

/**
 * The finished answers for one document of a job, in the book's file until the document is whole. Asks the store itself and not on
 * the session's thread: a mended answer is asked for where the first one ended, which must not be where others wait. Thread-safe.
 */
record JobAnswers(OpenBook session, long job, DocumentKey document) implements FinishedAnswers.Place {
    @Override
    public Optional<GenerationResult> find(String request) {
        return session.parts().store().queue().answer(job, request).map(kept -> new GenerationResult(kept.answer(),
                FinishReason.valueOf(kept.finish()), kept.tokensIn(), kept.tokensOut(), 0, 0, 0, Served.STORE));
    }

    @Override
    public void keep(String request, GenerationResult answer) {
        session.parts().store().queue().keep(new KeptAnswerRow(job, request, document, answer.text(), answer.finish().name(),
                answer.tokensIn(), answer.tokensOut()));
    }
}
