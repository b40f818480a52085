package app.snowquill.scene;

import app.snowquill.snowflake.Finding;
import app.snowquill.story.Book;
import app.snowquill.story.ChainLink;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneType;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The scenes of one strand in reading order, each with its link onward: what a chain view draws. Immutable.
 *
 * @param strand blank for scenes that name none
 */
public record StrandChain(String strand, List<Station> stations) {
    public StrandChain {
        stations = List.copyOf(stations);
    }

    /**
     * One scene of the chain.
     *
     * @param type the card's where there is one, else the list's
     * @param onward the link out, with the id of the scene it names; {@link ChainLink#NONE} where there is none
     * @param next the scene that follows in the strand, whether or not the link leads there
     * @param faults what is wrong with either end of its links, the errors first
     */
    public record Station(Scene scene, Optional<SceneCard> card, SceneType type, ChainLink onward, Optional<Scene> next,
                          ChainLinkState state, List<ChainFault> faults) {
        public Station {
            faults = List.copyOf(faults);
        }

        /** Why the link onward is questioned or broken, in sentences; blank where it holds. */
        public String why() {
            return String.join(" ", faults.stream().filter(fault -> fault.end() == ChainFault.End.OUT)
                    .map(ChainFault::message).toList());
        }
    }

    /** The chains of a book, in the order in which their strands are first read. */
    public static List<StrandChain> of(Book book) {
        Set<String> strands = new LinkedHashSet<>();
        book.outline().scenes().forEach(scene -> strands.add(scene.strand()));
        return strands.stream().map(strand -> of(strand, book)).toList();
    }

    /** The chain of one strand. */
    public static StrandChain of(String strand, Book book) {
        ChainCheck check = new ChainCheck(book);
        List<Scene> scenes = book.outline().strand(strand);
        return new StrandChain(strand, IntStream.range(0, scenes.size())
                .mapToObj(i -> station(scenes.get(i), i + 1 < scenes.size() ? Optional.of(scenes.get(i + 1)) : Optional.empty(),
                        book, check)).toList());
    }

    private static Station station(Scene scene, Optional<Scene> next, Book book, ChainCheck check) {
        Optional<SceneCard> card = Optional.ofNullable(book.cards().get(scene.id()));
        List<ChainFault> faults = card.map(check::faults).orElse(List.of());
        ChainLink onward = card.map(SceneCard::linkOut).orElse(ChainLink.NONE);
        return new Station(scene, card, card.map(SceneCard::type).orElse(scene.type()), onward, next,
                state(card, onward, next, faults), faults);
    }

    private static ChainLinkState state(Optional<SceneCard> card, ChainLink onward, Optional<Scene> next, List<ChainFault> faults) {
        if (card.isEmpty()) {
            return ChainLinkState.NO_CARD;
        }
        if (onward.kind() == ChainLink.LinkKind.NONE) {
            return next.isEmpty() ? ChainLinkState.END : ChainLinkState.OPEN;
        }
        return faults.stream().filter(fault -> fault.end() == ChainFault.End.OUT)
                .map(fault -> fault.severity() == Finding.Severity.ERROR ? ChainLinkState.BROKEN
                        : ChainLinkState.QUESTIONED)
                .max(Comparator.naturalOrder()).orElse(ChainLinkState.HOLDS);
    }
}
