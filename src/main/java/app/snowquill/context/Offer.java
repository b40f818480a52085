package app.snowquill.context;

import app.snowquill.context.SentElement.Withheld;
import java.util.List;
import java.util.Locale;

/**
 * An element once the author's word and the fence have been heard, before it is known whether there is room for it.
 *
 * @param text all that may be sent of it
 * @param withheld what was taken out of it, or stands in it fenced
 */
record Offer(ContextElement element, Choice choice, Standing standing, Priority priority, String text, String why, List<Withheld> withheld) {
    /** How it may be sent. */
    enum Standing {
        OPEN, FENCED, BY_NAME, OUT
    }

    static Offer of(Candidate candidate, ContextAsk ask, KnowledgeFence fence) {
        ContextElement element = candidate.element();
        Choice choice = ask.choice(element);
        Priority priority = choice == Choice.PIN || choice == Choice.WHOLE ? Priority.HIGH : element.priority();
        List<Withheld> withheld = fence.in(element.text());
        return switch (choice) {
            case LEAVE_OUT -> new Offer(element, choice, Standing.OUT, priority, element.text(), "left out by you", withheld);
            case FENCE -> new Offer(element, choice, Standing.FENCED, priority, element.text(), "fenced by you", withheld);
            case WHOLE -> new Offer(element, choice, Standing.OPEN, priority, element.text(), "sent whole by you", List.of());
            case PIN, USUAL -> usual(candidate, ask, fence, choice, priority, withheld);
        };
    }

    /** Pinning asks for room; it lifts no fence. */
    private static Offer usual(Candidate candidate, ContextAsk ask, KnowledgeFence fence, Choice choice, Priority priority, List<Withheld> withheld) {
        ContextElement element = candidate.element();
        String why = choice == Choice.PIN ? "pinned by you" : candidate.why();
        if (element.tags().contains(Fences.BY_NAME)) {
            boolean seen = !ask.pov().isBlank() && element.tags().contains(Fences.seenBy(ask.pov()));
            String text = seen ? fence.without(element.text()) : element.text();
            return new Offer(element, choice, text.isBlank() ? Standing.OUT : Standing.BY_NAME, priority, text, why, withheld);
        }
        if (element.tags().contains(Fences.FENCED) || choice == Choice.PIN && element.tags().contains(Fences.UNSEEN)) {
            return new Offer(element, choice, Standing.FENCED, priority, element.text(), why, withheld);
        }
        if (element.tags().contains(Fences.OWN)) {
            return new Offer(element, choice, Standing.OPEN, priority, element.text(), why, List.of());
        }
        String open = fence.without(element.text());
        if (open.isBlank() && priority == Priority.HIGH) { // what is high is never dropped
            return new Offer(element, choice, Standing.FENCED, priority, element.text(), why, withheld);
        }
        boolean out = element.tags().contains(Fences.UNSEEN) || open.isBlank();
        return new Offer(element, choice, out ? Standing.OUT : Standing.OPEN, priority, out ? element.text() : open,
                withheld.isEmpty() || out ? why : why + ", " + String.format(Locale.ENGLISH, withheld.size() == 1 ? "1 fact withheld" : "%,d facts withheld",
                        withheld.size()), withheld);
    }

    /** Whether its text stands where the point-of-view character is taken to know it, though nobody said that it may. */
    boolean mustBeKnown(ContextAsk ask) {
        return choice != Choice.WHOLE && !element.tags().contains(Fences.OWN) && (standing == Standing.OPEN
                || standing == Standing.BY_NAME && element.tags().contains(Fences.seenBy(ask.pov())));
    }

    /** Whether it is a scene of the recent story in its own words. */
    boolean isRecent() {
        return standing == Standing.BY_NAME && element.kind() == ElementKind.PROSE;
    }

    Fate wholeFate(ContextAsk ask) {
        return standing == Standing.FENCED || standing == Standing.BY_NAME && !element.tags().contains(Fences.seenBy(ask.pov()))
                ? Fate.FENCED : Fate.WHOLE;
    }

    SentElement sent(Fate fate, String reason, String sentText, int wholeTokens, int tokens) {
        return new SentElement(element.id(), element.kind(), element.layer(), priority, element.title(), wholeTokens, tokens, fate, reason,
                sentText, withheld, choice);
    }
}
