package app.snowquill.scene;

import app.snowquill.story.ContentWords;
import app.snowquill.snowflake.Finding;
import app.snowquill.snowflake.Report;
import app.snowquill.story.Book;
import app.snowquill.story.ChainLink;
import app.snowquill.story.ChainLink.LinkKind;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneCard.OutcomeKind;
import app.snowquill.story.SceneType;
import java.util.Optional;

/** How scenes of one strand hand on to each other: setback to a reaction, decision to a goal, and so on. Pure. */
public final class ChainLinks {
    private ChainLinks() {
    }

    /** The link that a card's own ending makes to the next scene of its strand. */
    public static ChainLink onward(SceneCard card, Optional<Scene> next) {
        if (next.isEmpty()) {
            return ChainLink.NONE;
        }
        return new ChainLink(kind(card, next.get().type()), next.get().id());
    }

    private static LinkKind kind(SceneCard card, SceneType next) {
        if (card.type() == SceneType.REACTIVE) {
            return next == SceneType.PROACTIVE ? LinkKind.DECISION : LinkKind.CHAPTER_BREAK;
        }
        OutcomeKind outcome = card.outcome() == null ? OutcomeKind.SETBACK : card.outcome().kind();
        return switch (outcome) {
            case MIXED -> LinkKind.MIXED;
            case SETBACK -> next == SceneType.REACTIVE ? LinkKind.SETBACK : LinkKind.SEQUEL_BRIDGE;
            case VICTORY -> next == SceneType.PROACTIVE ? LinkKind.VICTORY : LinkKind.CHAPTER_BREAK;
        };
    }

    /** Whether a link of this kind may run from a scene of one type to a scene of another. */
    public static boolean isLegal(LinkKind kind, SceneType from, SceneType to) {
        return switch (kind) {
            case NONE, CHAPTER_BREAK -> true;
            case SETBACK -> from == SceneType.PROACTIVE && to == SceneType.REACTIVE;
            case DECISION -> from == SceneType.REACTIVE && to == SceneType.PROACTIVE;
            case VICTORY -> from == SceneType.PROACTIVE && to == SceneType.PROACTIVE;
            case MIXED -> from == SceneType.PROACTIVE;
            case SEQUEL_BRIDGE -> to == SceneType.PROACTIVE;
        };
    }

    static void check(SceneCard card, Book book, Report report) {
        for (ChainFault fault : new ChainCheck(book).faults(card)) {
            String field = fault.end() == ChainFault.End.OUT ? "link_out" : "link_in";
            if (fault.severity() == Finding.Severity.ERROR) {
                report.error("card.link", field, fault.quote(), fault.message(), fault.fix());
            } else {
                report.warn("card.link", field, fault.quote(), fault.message(), fault.fix());
            }
        }
        seed(card, book, report);
    }

    /** A decision's stub is the seed of the next goal. Whether it is taken up can only be guessed by its words. */
    private static void seed(SceneCard card, Book book, Report report) {
        SceneCard before = book.cards().get(card.linkIn().scene());
        if (card.linkIn().kind() != LinkKind.DECISION || before == null || card.goal() == null || card.goal().text().isBlank()
                || before.nextGoalStub().isBlank()) {
            return;
        }
        StringBuilder attempts = new StringBuilder(card.goal().text()).append(' ').append(card.crucible());
        card.obstacles().forEach(obstacle -> attempts.append(' ').append(obstacle.attempt()).append(' ').append(obstacle.obstacle()));
        if (ContentWords.shared(before.nextGoalStub(), attempts.toString()).isEmpty()) {
            report.warn("card.link", "goal.text", before.nextGoalStub(), "The scene before decides on “" + before.nextGoalStub()
                    + "”; this goal takes up none of it.", "Let the goal grow from that decision.");
        }
    }
}
