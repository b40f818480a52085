package app.snowquill.scene;

import app.snowquill.story.SceneCard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One field in which two cards of a scene differ.
 *
 * @param field as the card's JSON names it, "goal.text"; rows as "obstacles.0"
 * @param before blank where there was nothing
 * @param after blank where nothing is left
 */
public record CardChange(String field, String before, String after) {
    /** The fields that differ, in the card's order; links and what the scene list settles are left out. */
    public static List<CardChange> between(SceneCard before, SceneCard after) {
        Map<String, String> old = fields(before);
        Map<String, String> now = fields(after);
        List<CardChange> changes = new ArrayList<>();
        now.forEach((field, text) -> {
            if (!text.equals(old.getOrDefault(field, ""))) {
                changes.add(new CardChange(field, old.getOrDefault(field, ""), text));
            }
        });
        old.forEach((field, text) -> {
            if (!text.isEmpty() && !now.containsKey(field)) {
                changes.add(new CardChange(field, text, ""));
            }
        });
        return changes;
    }

    private static Map<String, String> fields(SceneCard card) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("crucible", card.crucible());
        if (card.goal() != null) {
            fields.put("goal.text", card.goal().text());
            fields.put("goal.fits_time", card.goal().fitsTime());
            fields.put("goal.possible", card.goal().possible());
            fields.put("goal.difficult", card.goal().difficult());
            fields.put("goal.fits_pov", card.goal().fitsPov());
            fields.put("goal.concrete", card.goal().concrete());
        }
        for (int i = 0; i < card.obstacles().size(); i++) {
            SceneCard.Obstacle obstacle = card.obstacles().get(i);
            fields.put("obstacles." + i, obstacle.attempt() + "; " + obstacle.obstacle() + " (" + obstacle.severity() + ")");
        }
        if (card.outcome() != null) {
            fields.put("outcome", card.outcome().kind().name().toLowerCase(Locale.ROOT) + ": " + card.outcome().rationale());
        }
        fields.put("reaction", card.reaction());
        for (int i = 0; i < card.options().size(); i++) {
            fields.put("options." + i, card.options().get(i).option() + "; " + card.options().get(i).whyBad());
        }
        fields.put("decision", card.decision());
        fields.put("next_goal_stub", card.nextGoalStub());
        fields.put("stakes", card.stakes());
        fields.put("polarity.start", card.polarity().start());
        fields.put("polarity.end", card.polarity().end());
        for (int i = 0; i < card.exposition().size(); i++) {
            fields.put("exposition." + i, card.exposition().get(i).fact() + "; " + card.exposition().get(i).whyNow());
        }
        fields.put("transition.line", card.transition().line());
        return fields;
    }
}
