package app.snowquill.engine.llama;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Helps very small models to end a sentence inside JSON before the grammar has to: they seldom think of the full stop that
 * the form wants, and a sentence that is ended for them has no end. Larger models are left as they are.
 */
final class Endings {
    private static final double FAVOUR = 1;

    private final boolean needed;
    private final int stop;

    Endings(NativeModel model, boolean needed) {
        int[] tokens = model.encode("\n.");
        this.needed = needed;
        this.stop = tokens[tokens.length - 1];
    }

    void favour(ObjectNode body) {
        if (needed) {
            body.putArray("logit_bias").addArray().add(stop).add(FAVOUR);
        }
    }
}
