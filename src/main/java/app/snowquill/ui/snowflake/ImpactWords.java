package app.snowquill.ui.snowflake;

import app.snowquill.pipeline.Impact;
import app.snowquill.snowflake.Step;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.Chip;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Tone;
import app.snowquill.ui.common.review.DocumentNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Names what an edit would make stale: each document by name while they are few, a count of each step where they are many. */
final class ImpactWords {
    private static final int FEW = 3;

    private final Strings strings;

    ImpactWords(Strings strings) {
        this.strings = strings;
    }

    List<Chip> chips(Impact impact, Book book) {
        Map<Step, List<DocumentKey>> bySteps = new TreeMap<>();
        impact.staled().forEach(key -> bySteps.computeIfAbsent(Drafts.stepOf(key), step -> new ArrayList<>()).add(key));
        List<Chip> chips = new ArrayList<>();
        bySteps.forEach((step, keys) -> {
            String name = strings.of("snowflake.step", step.number());
            if (step.isSingle()) {
                chips.add(new Chip(strings.text("snowflake.impact-step", step.number(), name), Tone.WARNING));
            } else if (keys.size() > FEW) {
                chips.add(new Chip(strings.text("snowflake.impact-many", step.number(), name, keys.size()), Tone.WARNING));
            } else {
                keys.forEach(key -> chips.add(new Chip(strings.text("snowflake.impact-one", step.number(), name,
                        DocumentNames.of(key, book)), Tone.WARNING)));
            }
        });
        return chips;
    }
}
