package app.snowquill.scene;

import app.snowquill.snowflake.Report;
import app.snowquill.story.Book;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneCard.Goal;
import app.snowquill.story.SceneCard.Obstacle;
import app.snowquill.story.SceneCard.OutcomeKind;
import app.snowquill.story.SceneType;
import app.snowquill.story.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
            } else if (Words.count(reason) < 2 || CardRules.bare(reason).equals(CardRules.bare(goal.text()))) {
                report.warn("card.goal", "goal." + field, reason, "“" + reason + "” is no reason why the goal " + words(field) + ".",
                        "Say why.");
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
            if (obstacle.severity() < 1 || obstacle.severity() > 5) {
                report.error("card.escalation", field + ".severity", obstacle.obstacle(), "How hard it is goes from 1 to 5, not "
                        + obstacle.severity() + ".", "Choose 1 to 5.");
            }
            if (i > 0 && obstacle.severity() <= obstacles.get(i - 1).severity()) {
                report.error("card.escalation", field + ".severity", obstacle.obstacle(),
                        "This obstacle is no harder than the one before it.", "Make it worse, or put it earlier.");
            }
        }
    }

    /** Sequels have no outcome, so a victory before a sequel still counts as the last one. */
    private static void secondVictory(SceneCard card, Book book, Report report) {
        if (card.outcome().kind() != OutcomeKind.VICTORY) {
            return;
        }
        Optional<Scene> here = book.outline().scene(card.scene());
        SceneCard last = null;
        for (Scene scene : here.map(one -> book.outline().strand(one.strand())).orElse(List.of())) {
            if (scene.id().equals(card.scene())) {
                break;
            }
            SceneCard before = book.cards().get(scene.id());
            last = before != null && before.type() == SceneType.REACTIVE ? last : before;
        }
        if (last != null && last.outcome() != null && last.outcome().kind() == OutcomeKind.VICTORY) {
            report.warn("card.outcome", "outcome.kind", card.outcome().rationale(), "The second victory running in this strand.",
                    "Let one of them cost something.");
        }
    }
}
