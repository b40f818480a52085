package app.snowquill.scene;

import app.snowquill.scene.ChainFault.End;
import app.snowquill.scene.ChainFault.Kind;
import app.snowquill.story.Book;
import app.snowquill.story.ChainLink;
import app.snowquill.story.ChainLink.LinkKind;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneCard.OutcomeKind;
import app.snowquill.story.SceneType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at both ends of every link. Scenes are neighbours by strand, never by their place in the file, so that interleaved
 * points of view raise no alarm. Made for one book; pure, cheap to make (one pass over the list).
 */
final class ChainCheck {
    private final Book book;
    private final Map<String, Scene> scenes = new HashMap<>();
    private final Map<String, List<String>> strands = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    ChainCheck(Book book) {
        this.book = book;
        for (Scene scene : book.outline().scenes()) {
            List<String> strand = strands.computeIfAbsent(scene.strand(), key -> new ArrayList<>());
            if (scenes.putIfAbsent(scene.id(), scene) == null) {
                places.put(scene.id(), strand.size());
                strand.add(scene.id());
            }
        }
    }

    /** What is wrong with the links of a card, at most one fault an end; none where its scene is not in the list. */
    List<ChainFault> faults(SceneCard card) {
        List<ChainFault> faults = new ArrayList<>();
        if (scenes.containsKey(card.scene())) {
            fault(card, card.linkOut(), End.OUT).ifPresent(faults::add);
            fault(card, card.linkIn(), End.IN).ifPresent(faults::add);
            faults.sort(Comparator.comparing(ChainFault::severity));
        }
        return faults;
    }

    private Optional<ChainFault> fault(SceneCard card, ChainLink link, End end) {
        if (link.kind() == LinkKind.NONE) {
            return Optional.empty();
        }
        return misled(card, link, end).or(() -> unlawful(card, link, end)).or(() -> out(card, link, end))
                .or(() -> disagreeing(card, link, end));
    }

    /** A link that leads to no scene of the strand that lies on this side. */
    private Optional<ChainFault> misled(SceneCard card, ChainLink link, End end) {
        String other = link.scene();
        if (other.isEmpty()) {
            return fault(Kind.NO_SCENE, end, word(link.kind()), "This " + word(link.kind()) + " names no scene.", "Choose the scene.");
        }
        if (!scenes.containsKey(other)) {
            return fault(Kind.GONE, end, other, "The scene “" + other + "” is not in the list any more.", "Choose another scene.");
        }
        if (other.equals(card.scene())) {
            return fault(Kind.ITSELF, end, other, named(other) + " is linked to itself.", "Choose another scene.");
        }
        if (!scenes.get(other).strand().equals(scenes.get(card.scene()).strand())) {
            return fault(Kind.OTHER_STRAND, end, other, named(other) + " belongs to the strand “" + scenes.get(other).strand()
                    + "”, this scene to “" + scenes.get(card.scene()).strand() + "”.", "Link scenes of one strand.");
        }
        int ahead = places.get(other) - places.get(card.scene());
        if (end == End.OUT ? ahead < 0 : ahead > 0) {
            return fault(Kind.BACKWARDS, end, other, end == End.OUT ? "The link leads back to " + named(other) + "."
                    : "The link comes from " + named(other) + ", which is read later.", "Link forwards.");
        }
        return Optional.empty();
    }

    /** A link that the method does not have between these two scenes. */
    private Optional<ChainFault> unlawful(SceneCard card, ChainLink link, End end) {
        String from = end == End.OUT ? card.scene() : link.scene();
        String to = end == End.OUT ? link.scene() : card.scene();
        SceneType fromType = type(from, card);
        SceneType toType = type(to, card);
        if (!ChainLinks.isLegal(link.kind(), fromType, toType)) {
            return fault(Kind.WRONG_TYPES, end, word(link.kind()), "A " + word(link.kind()) + " can’t lead from a "
                    + word(fromType) + " scene to a " + word(toType) + " one.", "Change the link, or the type of one of the scenes.");
        }
        Optional<OutcomeKind> outcome = outcome(from, card);
        Optional<OutcomeKind> said = said(link.kind());
        if (said.isPresent() && outcome.isPresent() && said.get() != outcome.get()) {
            return fault(Kind.OTHER_OUTCOME, end, word(link.kind()), "The link says " + word(link.kind()) + ", but "
                    + named(from) + " ends in " + (outcome.get() == OutcomeKind.MIXED ? "a mixed outcome" : "a " + word(outcome.get()))
                    + ".", "Let the link say how the scene ends.");
        }
        return Optional.empty();
    }

    /** A link that leads where another does, or past the next scene. */
    private Optional<ChainFault> out(SceneCard card, ChainLink link, End end) {
        int ahead = Math.abs(places.get(link.scene()) - places.get(card.scene()));
        if (ahead == 1) {
            return Optional.empty();
        }
        List<String> strand = strands.get(scenes.get(card.scene()).strand());
        if (end == End.OUT) {
            for (int i = places.get(link.scene()) - 1; i > places.get(card.scene()); i--) {
                SceneCard between = book.cards().get(strand.get(i));
                if (between != null && between.linkOut().kind() != LinkKind.NONE && between.linkOut().scene().equals(link.scene())) {
                    return fault(Kind.DOUBLE, end, link.scene(), named(between.scene()) + " leads to " + named(link.scene())
                            + " too, and is nearer.", "Link to the next scene of the strand.");
                }
            }
        }
        String neighbour = strand.get(places.get(card.scene()) + (end == End.OUT ? 1 : -1));
        return fault(Kind.SKIPS, end, link.scene(), (end == End.OUT ? "The link leads to " : "The link comes from ") + named(link.scene())
                + ", but the " + (end == End.OUT ? "next" : "last") + " scene of the strand is " + named(neighbour) + ".",
                "Link to the neighbour, or move the scene.");
    }

    private Optional<ChainFault> disagreeing(SceneCard card, ChainLink link, End end) {
        SceneCard other = book.cards().get(link.scene());
        if (other == null) {
            return Optional.empty();
        }
        ChainLink there = end == End.OUT ? other.linkIn() : other.linkOut();
        if (there.equals(new ChainLink(link.kind(), card.scene()))) {
            return Optional.empty();
        }
        String what = there.kind() == LinkKind.NONE ? "names no link" : "names another link, a " + word(there.kind())
                + (there.scene().equals(card.scene()) ? "" : " with " + named(there.scene()));
        return fault(Kind.ENDS_DISAGREE, end, word(link.kind()), named(link.scene()) + " " + what + ".",
                "Let both ends of the link agree.");
    }

    private static Optional<ChainFault> fault(Kind kind, End end, String quote, String message, String fix) {
        return Optional.of(new ChainFault(kind, end, quote, message, fix));
    }

    /** The card's own type, even where the book has an older card of the scene. */
    private SceneType type(String scene, SceneCard asked) {
        SceneCard card = scene.equals(asked.scene()) ? asked : book.cards().get(scene);
        return card != null ? card.type() : scenes.get(scene).type();
    }

    private Optional<OutcomeKind> outcome(String scene, SceneCard asked) {
        SceneCard card = scene.equals(asked.scene()) ? asked : book.cards().get(scene);
        return card == null || card.outcome() == null ? Optional.empty() : Optional.of(card.outcome().kind());
    }

    /** The outcome that a link of this kind follows from. */
    private static Optional<OutcomeKind> said(LinkKind kind) {
        return switch (kind) {
            case SETBACK -> Optional.of(OutcomeKind.SETBACK);
            case MIXED -> Optional.of(OutcomeKind.MIXED);
            case VICTORY -> Optional.of(OutcomeKind.VICTORY);
            case NONE, DECISION, SEQUEL_BRIDGE, CHAPTER_BREAK -> Optional.empty();
        };
    }

    private String named(String scene) {
        Scene known = scenes.get(scene);
        return "“" + (known == null || known.title().isBlank() ? scene : known.title()) + "”";
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
