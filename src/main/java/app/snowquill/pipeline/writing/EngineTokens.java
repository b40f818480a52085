package app.snowquill.pipeline.writing;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.Message;
import app.snowquill.engine.TextEngine;
import java.util.List;
import java.util.concurrent.CompletionException;

/** Counted by the model's own tokenizer. */
record EngineTokens(TextEngine engine) implements PromptTokens {
    /** Of the model as it is loaded; loading it each time would be taken for a person's try, and forgive its crashes. */
    @Override
    public int context() {
        try {
            return engine.status().model().orElseGet(() -> engine.load().join()).contextTokens();
        } catch (CompletionException e) {
            throw e.getCause() instanceof EngineException failure ? failure
                    : new EngineException(EngineException.Kind.LOAD_FAILED, "The model could not be loaded.", "", e);
        }
    }

    @Override
    public int of(List<Message> messages) {
        return engine.countPrompt(messages);
    }

    @Override
    public int of(String text) {
        return engine.countTokens(text);
    }
}
