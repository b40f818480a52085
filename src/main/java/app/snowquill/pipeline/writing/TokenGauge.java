package app.snowquill.pipeline.writing;

import app.snowquill.engine.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Reckons tokens from characters: by the model's own tokenizer where a model is loaded; by the
 * usual ratio where none is. Also knows what share of their limit answers took so far. One thread; belongs to one plan.
 */
public final class TokenGauge implements PromptTokens {
    /** Characters of a token of English in a vocabulary of some ten thousand. */
    private static final double USUAL_CHARACTERS = 4.0;
    /** What a conversation's frame adds to a prompt. */
    private static final int FRAME = 12;

    private final int context;
    private final Counter counter;
    private final Map<String, Double> shares;
    private final Map<String, Double> perCharacter = new HashMap<>();

    /** Counts tokens exactly. */
    public interface Counter {
        /** There is no model to ask. */
        Counter NONE = new Counter() {
            @Override
            public OptionalInt tokens(String text) {
                return OptionalInt.empty();
            }

            @Override
            public OptionalInt prompt(List<Message> messages) {
                return OptionalInt.empty();
            }
        };

        /** Of a text alone; empty where it can't be told. */
        OptionalInt tokens(String text);

        /** Of a prompt as it is sent; empty where it can't be told. */
        OptionalInt prompt(List<Message> messages);
    }

    /**
     * @param context tokens of one request
     * @param shares by stage, what part of their most tokens answers took; stages nobody measured are not there
     */
    public TokenGauge(int context, Counter counter, Map<String, Double> shares) {
        this.context = context;
        this.counter = counter;
        this.shares = Map.copyOf(shares);
    }

    OptionalDouble share(String stage) {
        return shares.containsKey(stage) ? OptionalDouble.of(shares.get(stage)) : OptionalDouble.empty();
    }

    @Override
    public int context() {
        return context;
    }

    @Override
    public int of(List<Message> messages) {
        OptionalInt counted = counter.prompt(messages);
        return counted.orElseGet(() -> FRAME + (int) (messages.stream().mapToInt(message -> message.text().length()).sum()
                / USUAL_CHARACTERS));
    }

    @Override
    public int of(String text) {
        return counter.tokens(text).orElseGet(() -> (int) Math.ceil(text.length() / USUAL_CHARACTERS));
    }

    /** Tokens of an answer, by the ratio of the first of its stage. */
    double written(String stage, String text) {
        if (text.isEmpty()) {
            return 0;
        }
        double ratio = perCharacter.computeIfAbsent(stage, unknown -> {
            OptionalInt counted = counter.tokens(text);
            return counted.isPresent() ? (double) counted.getAsInt() / text.length() : 1 / USUAL_CHARACTERS;
        });
        return ratio * text.length();
    }
}
