package app.snowquill.scene;

import app.snowquill.snowflake.Report;
import app.snowquill.story.Book;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneCard.Goal;
import app.snowquill.story.SceneCard.Obstacle;
import app.snowquill.story.SceneCard.OutcomeKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Goal, escalation and outcome: the rules of a proactive card. */
final class ProactiveRules {
    private ProactiveRules() {
    }

    static void check(SceneCard card, Book book, Report report) {
        goal(card.goal() == null ? new Goal("", "", "", "", "", "") : card.goal(), report);
        escalation(card.obstacles(), report);
        if (card.outcome() == null || card.outcome().rationale().isBlank()) {
            report.error("card.outcome", "outcome.rationale", "", "Nothing says why the scene ends as it does.",
                    "Say what decides it.");
        } else {
            secondVictory(card, book, report);
        }
    }

    private static void goal(Goal goal, Report report) {
        if (!report.require("card.goal", "goal.text", goal.text(), "The goal")) {
            return;
        }
        Map<String, String> flags = new LinkedHashMap<>();
        flags.put("fits_time", goal.fitsTime());
        flags.put("possible", goal.possible());
        flags.put("difficult", goal.difficult());
        flags.put("fits_pov", goal.fitsPov());
        flags.put("concrete", goal.concrete());
        flags.forEach((field, reason) -> {
            if (reason.isBlank()) {
                report.error("card.goal", "goal." + field, goal.text(), "No reason says that the goal "
                        + words(field) + ".", "Give the reason, or change the goal.");
            }
        });
    }

    private static String words(String field) {
        return switch (field) {
            case "fits_time" -> "fits the time";
            case "fits_pov" -> "fits the point of view";
            default -> "is " + field;
        };
    }

    private static void escalation(List<Obstacle> obstacles, Report report) {
        if (obstacles.isEmpty()) {
            report.error("card.escalation", "obstacles", "", "Nothing stands in the way.", "Add what goes wrong first.");
        }
        for (int i = 0; i < obstacles.size(); i++) {
            Obstacle obstacle = obstacles.get(i);
            String field = "obstacles." + i;
            report.require("card.escalation", field + ".try", obstacle.attempt(), "What is tried");
            report.require("card.escalation", field + ".obstacle", obstacle.obstacle(), "What stands in the way");
            if (i > 0 && obstacle.severity() <= obstacles.get(i - 1).severity()) {
                report.error("card.escalation", field + ".severity", obstacle.obstacle(),
                        "This obstacle is no harder than the one before it.", "Make it worse, or put it earlier.");
            }
        }
    }

    private static void secondVictory(SceneCard card, Book book, Report report) {
        if (card.outcome().kind() != OutcomeKind.VICTORY) {
            return;
        }
        List<Scene> strand = book.outline().strand(card.strand());
        for (int i = 1; i < strand.size(); i++) {
            SceneCard before = book.cards().get(strand.get(i - 1).id());
            if (strand.get(i).id().equals(card.scene()) && before != null && before.outcome() != null
                    && before.type() == card.type() && before.outcome().kind() == OutcomeKind.VICTORY) {
                report.warn("card.outcome", "outcome.kind", card.outcome().rationale(),
                        "The second victory running in this strand.", "Let one of them cost something.");
            }
        }
    }
}
