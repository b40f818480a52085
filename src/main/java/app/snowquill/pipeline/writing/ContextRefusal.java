package app.snowquill.pipeline.writing;

import app.snowquill.context.Choice;
import app.snowquill.context.ContextLook.Refusal;
import app.snowquill.context.LayerUse;
import app.snowquill.context.Priority;
import app.snowquill.context.SentElement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Says what must go in and does not fit, and what would mend it, with the numbers. */
final class ContextRefusal {
    /** An answer shorter than this is no use. */
    private static final int LEAST_ANSWER = 64;
    private static final int CONTEXT_STEP = 1_024;

    private ContextRefusal() {
    }

    static Refusal of(List<LayerUse> layers, int missing, int answer, int limit) {
        List<SentElement> high = layers.stream().flatMap(layer -> layer.elements().stream()).filter(element -> element.priority() == Priority.HIGH
                && element.tokens() > 0).sorted(Comparator.comparingInt(SentElement::tokens).reversed()).toList();
        int must = high.stream().mapToInt(SentElement::tokens).sum();
        List<String> remedies = new ArrayList<>();
        int shorter = answer - missing;
        String larger = format("load the model with %,d", (limit + missing + CONTEXT_STEP) / CONTEXT_STEP * CONTEXT_STEP);
        remedies.add(shorter >= LEAST_ANSWER ? format("Shorten the answer to %,d tokens, or ", shorter) + larger + "."
                : Character.toUpperCase(larger.charAt(0)) + larger.substring(1) + ".");
        high.stream().filter(element -> element.choice() == Choice.PIN || element.choice() == Choice.WHOLE).limit(3)
                .forEach(element -> remedies.add(format("Take the pin from “%s”, which has %,d tokens.", element.title(), element.tokens())));
        return new Refusal(format("What must be sent whole has %,d tokens, the answer %,d; that is %,d more than the model holds. Nothing was sent.",
                must, answer, missing), missing, remedies);
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ENGLISH, text, values);
    }
}
