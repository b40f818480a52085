package app.snowquill.pipeline;

import app.snowquill.pipeline.writing.PlannedLength;
import app.snowquill.settings.Tier;
import java.util.Optional;

/**
 * What an author settles for a run when its plan is shown.
 *
 * @param length of the book; kept with the book when the run begins, so that later runs come to the same end
 * @param tier for every step of this run; empty for each step's own
 */
public record RunChoices(PlannedLength length, Optional<Tier> tier) {
    public static final RunChoices NONE = new RunChoices(PlannedLength.OPEN, Optional.empty());
}
