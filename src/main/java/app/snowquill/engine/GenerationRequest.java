package app.snowquill.engine;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One question to the model.
 *
 * @param caller who asks
 * @param messages the prompt; never empty
 * @param shape what JSON the answer must be; empty for prose
 * @param maxTokens most tokens of the answer, at least 1
 * @param stop texts that end the answer and are not part of it
 */
public record GenerationRequest(Caller caller, List<Message> messages, Optional<JsonShape> shape,
                                Sampling sampling, int maxTokens, List<String> stop) {
    public GenerationRequest {
        Objects.requireNonNull(caller, "caller");
        Objects.requireNonNull(sampling, "sampling");
        messages = List.copyOf(messages);
        stop = List.copyOf(stop);
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("A request needs a message.");
        }
        if (maxTokens < 1) {
            throw new IllegalArgumentException("maxTokens must be at least 1, not " + maxTokens + ".");
        }
    }

    public static GenerationRequest prose(String component, List<Message> messages, Sampling sampling, int maxTokens) {
        return new GenerationRequest(Caller.of(component), messages, Optional.empty(), sampling, maxTokens, List.of());
    }

    public static GenerationRequest json(String component, List<Message> messages, JsonShape shape, Sampling sampling,
                                         int maxTokens) {
        return new GenerationRequest(Caller.of(component), messages, Optional.of(shape), sampling, maxTokens, List.of());
    }

    /** Whether the answer goes on in the middle of something, so that a blank at its beginning is part of it. */
    public boolean continues() {
        return shape.isPresent() || messages.get(messages.size() - 1).role() == Message.Role.ASSISTANT;
    }

    public GenerationRequest by(Caller other) {
        return new GenerationRequest(other, messages, shape, sampling, maxTokens, stop);
    }

    public GenerationRequest withShape(JsonShape other) {
        return new GenerationRequest(caller, messages, Optional.of(other), sampling, maxTokens, stop);
    }

    public GenerationRequest withMessages(List<Message> others) {
        return new GenerationRequest(caller, others, shape, sampling, maxTokens, stop);
    }

    public GenerationRequest withSampling(Sampling other) {
        return new GenerationRequest(caller, messages, shape, other, maxTokens, stop);
    }

    public GenerationRequest withMaxTokens(int tokens) {
        return new GenerationRequest(caller, messages, shape, sampling, tokens, stop);
    }
}
