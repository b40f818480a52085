package app.snowquill.ui.snowflake;

import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneType;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.snowflake.LabelledTexts.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A scene card as texts to read: what its type asks for, in the order a scene runs. */
final class CardTexts {
    private final Strings strings;

    CardTexts(Strings strings) {
        this.strings = strings;
    }

    List<Entry> of(SceneCard card) {
        List<Entry> entries = new ArrayList<>();
        add(entries, "snowflake.card.crucible", card.crucible());
        if (card.type() == SceneType.PROACTIVE) {
            add(entries, "snowflake.card.goal", card.goal() == null ? "" : card.goal().text());
            add(entries, "snowflake.card.obstacles", card.obstacles().stream()
                    .map(obstacle -> strings.text("snowflake.card.obstacle", obstacle.attempt(), obstacle.obstacle()))
                    .collect(Collectors.joining("\n")));
            if (card.outcome() != null) {
                add(entries, "snowflake.card.outcome", strings.text("snowflake.card.outcome-line",
                        strings.of("snowflake.outcome", card.outcome().kind()), card.outcome().rationale()));
            }
        } else {
            add(entries, "snowflake.card.reaction", card.reaction());
            add(entries, "snowflake.card.options", card.options().stream()
                    .map(choice -> strings.text("snowflake.card.option", choice.option(), choice.whyBad()))
                    .collect(Collectors.joining("\n")));
            add(entries, "snowflake.card.decision", card.decision());
            add(entries, "snowflake.card.next-goal", card.nextGoalStub());
        }
        add(entries, "snowflake.card.stakes", card.stakes());
        return entries;
    }

    private void add(List<Entry> entries, String key, String text) {
        if (!text.isBlank()) {
            entries.add(new Entry(strings.text(key), text));
        }
    }
}
