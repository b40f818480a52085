package app.snowquill.scene;

import app.snowquill.snowflake.Report;
import app.snowquill.story.Book;
import app.snowquill.story.ChainLink;
import app.snowquill.story.ChainLink.LinkKind;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneCard.OutcomeKind;
import app.snowquill.story.SceneType;
import java.util.List;
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
        List<Scene> strand = book.outline().strand(card.strand());
        int place = -1;
        for (int i = 0; i < strand.size(); i++) {
            if (strand.get(i).id().equals(card.scene())) {
                place = i;
            }
        }
        if (place < 0) {
            return;
        }
        Optional<Scene> next = place + 1 < strand.size() ? Optional.of(strand.get(place + 1)) : Optional.empty();
        ChainLink out = card.linkOut();
        if (next.isEmpty() || out.kind() == LinkKind.NONE) {
            return;
        }
        if (!out.scene().equals(next.get().id())) {
            report.warn("card.link", "link_out", out.scene(), "The link leads to “" + out.scene()
                    + "”, but the next scene of the strand is “" + next.get().title() + "”.", "Link to the next scene.");
        } else if (!isLegal(out.kind(), card.type(), next.get().type())) {
            report.error("card.link", "link_out", name(out.kind()), "A " + name(out.kind()) + " can't lead from a "
                    + name(card.type()) + " scene to a " + name(next.get().type()) + " one.", "Change the link, or the next scene’s type.");
        }
        SceneCard following = book.cards().get(next.get().id());
        if (following != null && out.scene().equals(next.get().id()) && following.linkIn().kind() != LinkKind.NONE
                && (following.linkIn().kind() != out.kind() || !following.linkIn().scene().equals(card.scene()))) {
            report.warn("card.link", "link_out", name(out.kind()), "“" + next.get().title()
                    + "” takes up something else than this scene hands on.", "Let both ends of the link agree.");
        }
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
