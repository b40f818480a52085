package app.snowquill.engine.llamacpp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;

/**
 * Helps very small models to end a sentence inside JSON before the grammar has to: they seldom think of the full stop that
 * the form wants, and a sentence that is ended for them has no end. Larger models are left as they are.
 */
public final class Endings {
    private static final double FAVOUR = 1;
    private static final int NONE = -1;

    private final boolean needed;
    private final int stop;

    /**
     * @param encode the model's tokenizer
     * @param needed whether the model is a very small one
     */
    public Endings(Function<String, int[]> encode, boolean needed) {
        int[] tokens = encode.apply("\n.");
        this.needed = needed;
        this.stop = tokens.length == 0 ? NONE : tokens[tokens.length - 1];
    }

    void favour(ObjectNode body) {
        if (needed && stop != NONE) {
            body.putArray("logit_bias").addArray().add(stop).add(FAVOUR);
        }
    }
}
