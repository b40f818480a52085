package app.snowquill.pipeline.writing;

import app.snowquill.context.Agent;
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
    private final Agent agent;
    private final String scene;
    private Optional<ContextLook> look = Optional.empty();
    private int questions;

    public Looking(TextEngine engine, PromptLibrary library) {
        this(engine, library, Agent.WRITER, "");
    }

    /**
     * @param agent who would be asked, where a question is told nothing of a scene beside its own words
     * @param scene about which, there
     */
    public Looking(TextEngine engine, PromptLibrary library, Agent agent, String scene) {
        this.prompts = new PromptFitting(new EngineTokens(engine), library);
        this.agent = agent;
        this.scene = scene;
    }

    /** What the first question would have been told; empty where nobody asked. */
    public Optional<ContextLook> look() {
        return look;
    }

    /** How many there would have been. */
    public int questions() {
        return questions;
    }

    @Override
    public <T extends Record> T form(Question question, RecordShape<T> shape, Pieces pieces) {
        look(question, ShapeLength.tokens(shape.shape()));
        return shape.read(new SampleAnswer(0).of(shape.shape()));
    }

    @Override
    public ModelCalls.Prose prose(Question question, int words, Pieces pieces) {
        look(question, Math.min(ModelCalls.proseTokens(question, words), prompts.mostProseTokens()));
        return new ModelCalls.Prose("It is looked at.", FinishReason.STOP, 0);
    }

    private void look(Question question, int answer) {
        questions++;
        if (look.isEmpty()) {
            look = Optional.of(question.told().isPresent() ? prompts.look(question, answer) : prompts.plainly(question, answer, agent, scene));
        }
    }
}
