package app.snowquill.pipeline.writing;

import app.snowquill.engine.FinishReason;
import app.snowquill.engine.RecordShape;
import app.snowquill.prompt.PromptLibrary;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Stands in for the model where a run is planned: the very writers that will write ask it the very questions, with what is
 * there already as their inputs, and it answers with {@link SampleAnswer}s of the usual length. So a plan has as many calls as
 * the run, by construction. Asks the model for nothing but numbers of tokens. One thread; belongs to one plan.
 */
public final class Rehearsal implements Asking {
    /** How much of its bounds an answer fills where nothing has been measured yet. */
    private static final double USUAL_FILL = 0.45;
    /** Of the words asked for, with room to spare; models end before it. */
    private static final double USUAL_PROSE = 0.9;
    private static final int WORDS_PER_SENTENCE = 14;

    private final TokenGauge gauge;
    private final PromptFitting prompts;
    private final List<Call> calls = new ArrayList<>();
    private final Map<String, Asked> asked = new HashMap<>();

    /**
     * One call that the run will make.
     *
     * @param stage the prompt's name
     */
    public record Call(String stage, int tokensIn, int tokensOut) {
    }

    public Rehearsal(TokenGauge gauge, PromptLibrary library) {
        this.gauge = gauge;
        this.prompts = new PromptFitting(gauge, library);
    }

    /** A prompt as it would be sent. */
    public record Asked(String system, String user) {
    }

    /** The first that would be sent of a prompt; empty where none was. */
    public Optional<Asked> asked(String stage) {
        return Optional.ofNullable(asked.get(stage));
    }

    /** The calls so far, in order. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    @Override
    public <T extends Record> T form(Question question, RecordShape<T> shape, Pieces pieces) {
        int most = ShapeLength.tokens(shape.shape());
        PromptFitting.Fitted fitted = prompts.fit(question, most);
        int limit = Math.min(most, fitted.room());
        OptionalDouble measured = gauge.share(question.prompt());
        double fill = measured.isEmpty() ? USUAL_FILL : fill(shape, question.prompt(), measured.getAsDouble() * limit);
        JsonNode answer = new SampleAnswer(fill).of(shape.shape());
        keep(question.prompt(), fitted, measured.isPresent() ? measured.getAsDouble() * limit
                : gauge.written(question.prompt(), answer.toString()));
        return shape.read(answer);
    }

    /** How much of its bounds an answer of so many tokens fills. */
    private double fill(RecordShape<?> shape, String stage, double tokens) {
        double shortest = gauge.written(stage, new SampleAnswer(0).of(shape.shape()).toString());
        double longest = gauge.written(stage, new SampleAnswer(1).of(shape.shape()).toString());
        return longest <= shortest ? 0 : Math.max(0, Math.min(1, (tokens - shortest) / (longest - shortest)));
    }

    @Override
    public ModelCalls.Prose prose(Question question, int words, Pieces pieces) {
        int most = ModelCalls.proseTokens(question, words);
        PromptFitting.Fitted fitted = prompts.fit(question, Math.min(most, prompts.mostProseTokens()));
        int limit = Math.min(most, fitted.room());
        double tokens = gauge.share(question.prompt()).orElse(USUAL_PROSE) * limit;
        keep(question.prompt(), fitted, tokens);
        SampleAnswer sample = new SampleAnswer(USUAL_FILL);
        StringBuilder text = new StringBuilder();
        while (text.isEmpty() || gauge.written(question.prompt(), text.toString()) < tokens) {
            text.append(text.isEmpty() ? "" : " ").append(sample.words(WORDS_PER_SENTENCE)).append('.');
        }
        return new ModelCalls.Prose(text.toString(), FinishReason.STOP, 0);
    }

    private void keep(String stage, PromptFitting.Fitted fitted, double tokensOut) {
        asked.putIfAbsent(stage, new Asked(fitted.messages().get(0).text(), fitted.messages().get(1).text()));
        calls.add(new Call(stage, fitted.tokens(), (int) Math.round(tokensOut)));
    }
}
