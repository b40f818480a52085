package app.snowquill.cli;

import app.snowquill.snowflake.Step;
import java.util.List;

/** What the steps are called. */
final class StepNames {
    private static final List<String> NAMES = List.of("First things first", "One sentence", "One paragraph", "Characters",
            "One page", "Character synopses", "Four pages", "Character bibles", "Scene list", "Scene briefs", "Draft");

    private StepNames() {
    }

    static String of(Step step) {
        return NAMES.get(step.number());
    }
}
