package app.snowquill.engine;

import java.util.Objects;

/**
 * Who asks, for metrics and for the choice of a slot. Never part of what the model reads.
 *
 * @param component "step-2", "writer"
 * @param stage what of it: the prompt's name; blank where the component says all
 * @param subject the document it is for, "card:scene-11"; blank where it is for none
 * @param attempt 1 for the first time it is asked; mending and trying again count on
 * @param errand the run or the suggestion it belongs to, whatever names it; blank where it stands alone. A permission given
 *               for one errand holds for all its calls
 */
public record Caller(String component, String stage, String subject, int attempt, Urgency urgency, String errand) {
    public Caller {
        Objects.requireNonNull(component, "component");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(urgency, "urgency");
        Objects.requireNonNull(errand, "errand");
        if (attempt < 1) {
            throw new IllegalArgumentException("The first attempt is 1, not " + attempt + ".");
        }
    }

    public Caller(String component, String stage, String subject, int attempt, Urgency urgency) {
        this(component, stage, subject, attempt, urgency, "");
    }

    public static Caller of(String component) {
        return new Caller(component, "", "", 1, Urgency.QUEUED);
    }

    /** What keeps its prompt's beginning from call to call, and so its place in a slot. */
    public String feature() {
        return stage.isEmpty() ? component : component + "/" + stage;
    }

    public Caller again() {
        return new Caller(component, stage, subject, attempt + 1, urgency, errand);
    }

    public Caller on(String ofErrand) {
        return new Caller(component, stage, subject, attempt, urgency, ofErrand);
    }
}
