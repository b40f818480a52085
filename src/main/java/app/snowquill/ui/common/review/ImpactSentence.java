package app.snowquill.ui.common.review;

import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says how many of what accepting would make stale: "Accepting marks 2 steps and 12 cards stale." Stateless but for the words. */
final class ImpactSentence {
    private final Strings strings;

    ImpactSentence(Strings strings) {
        this.strings = strings;
    }

    String of(List<DocumentKey> staled) {
        Map<String, Integer> counts = new TreeMap<>();
        staled.forEach(key -> counts.merge(switch (key.kind()) {
            case PROJECT, STEP, ENTRY, FACT, SETUP -> "review.steps";
            case CHARACTER, SYNOPSIS, BIBLE -> "review.texts-of-characters";
            case CARD -> "review.cards";
            case PROSE, NOTES -> "review.scenes";
        }, 1, Integer::sum));
        if (counts.isEmpty()) {
            return strings.text("review.impact-nothing");
        }
        List<String> parts = new ArrayList<>();
        for (String key : List.of("review.steps", "review.texts-of-characters", "review.cards", "review.scenes")) {
            if (counts.containsKey(key)) {
                parts.add(strings.text(key, counts.get(key)));
            }
        }
        String last = parts.remove(parts.size() - 1);
        return strings.text("review.impact", parts.isEmpty() ? last
                : strings.text("review.and", String.join(", ", parts), last));
    }
}
