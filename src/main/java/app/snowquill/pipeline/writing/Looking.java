package app.snowquill.pipeline.writing;

import app.snowquill.context.ContextLook;
import app.snowquill.engine.FinishReason;
import app.snowquill.engine.RecordShape;
import app.snowquill.engine.TextEngine;
import app.snowquill.prompt.PromptLibrary;
import java.util.Optional;

/**
 * Stands in for the model where the author only wants to see what it would be told: the very writers ask it the very question, and the first
 * is looked at. Asks the model for nothing but numbers of tokens. One thread; belongs to one look.
 */
public final class Looking implements Asking {
    private final PromptFitting prompts;
    private Optional<ContextLook> look = Optional.empty();

    public Looking(TextEngine engine, PromptLibrary library) {
        this.prompts = new PromptFitting(new EngineTokens(engine), library);
    }

    /** What the first question would have been told; empty where nobody asked. */
    public Optional<ContextLook> look() {
        return look;
    }

    @Override
    public <T extends Record> T form(Question question, RecordShape<T> shape, Pieces pieces) {
        throw new UnsupportedOperationException("A form is told nothing of a scene.");
    }

    @Override
    public ModelCalls.Prose prose(Question question, int words, Pieces pieces) {
        if (look.isEmpty()) {
            look = Optional.of(prompts.look(question, Math.min(ModelCalls.proseTokens(question, words), prompts.mostProseTokens())));
        }
        return new ModelCalls.Prose("It is looked at.", FinishReason.STOP, 0);
    }
}
