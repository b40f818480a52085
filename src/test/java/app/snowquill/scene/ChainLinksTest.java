package app.snowquill.scene;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.scene.ChainFault.Kind;
import app.snowquill.snowflake.Finding;
import app.snowquill.story.Book;
import app.snowquill.story.ChainLink;
import app.snowquill.story.ChainLink.LinkKind;
import app.snowquill.story.SceneCard.OutcomeKind;
import app.snowquill.story.SceneType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every link between every two kinds of scene, in strands that are read between one another in every way, against a table
 * written from the method: setback to reactive, decision to proactive, victory to proactive, mixed to either, a bridge over a
 * sequel to proactive, a chapter break to either.
 */
class ChainLinksTest {
    /** Kind, from, to. "setback" among the first column's scenes is a proactive scene that ends so. */
    private static final Set<String> TABLE = Set.of(
            "SETBACK setback REACTIVE", "DECISION reactive PROACTIVE", "VICTORY victory PROACTIVE", "MIXED mixed PROACTIVE",
            "MIXED mixed REACTIVE", "SEQUEL_BRIDGE setback PROACTIVE", "SEQUEL_BRIDGE mixed PROACTIVE",
            "SEQUEL_BRIDGE victory PROACTIVE", "SEQUEL_BRIDGE reactive PROACTIVE", "CHAPTER_BREAK setback PROACTIVE",
            "CHAPTER_BREAK setback REACTIVE", "CHAPTER_BREAK mixed PROACTIVE", "CHAPTER_BREAK mixed REACTIVE",
            "CHAPTER_BREAK victory PROACTIVE", "CHAPTER_BREAK victory REACTIVE", "CHAPTER_BREAK reactive PROACTIVE",
            "CHAPTER_BREAK reactive REACTIVE");
    private static final List<String> FROM = List.of("setback", "mixed", "victory", "reactive");

    @Test
    void everyLinkIsAllowedJustWhereTheTableHasItHoweverTheStrandsAreInterleaved() {
        int books = 0;
        int unlawful = 0;
        List<List<String>> orders = new ArrayList<>(Chains.interleavings(3, 3));
        orders.addAll(Chains.interleavings(2, 2, 2));
        List<List<String>> four = Chains.interleavings(2, 2, 2, 1);
        orders.addAll(four.stream().filter(order -> four.indexOf(order) % 9 == 0).toList());
        for (List<String> order : orders) {
            for (String from : FROM) {
                for (SceneType to : SceneType.values()) {
                    for (LinkKind kind : LinkKind.values()) {
                        boolean allowed = kind == LinkKind.NONE || TABLE.contains(kind + " " + from + " " + to);
                        Chains chains = sound(order);
                        put(chains, "a0", from);
                        chains.put("a1", to, OutcomeKind.MIXED);
                        if (order.contains("a2")) {
                            chains.in("a2", ChainLink.NONE);
                        }
                        chains.join("a0", "a1", kind);
                        Book book = chains.book();
                        assertThat(broken(book)).as("%s %s %s in %s", kind, from, to, order)
                                .isEqualTo(allowed ? Set.of() : Set.of("a0 OUT", "a1 IN"));
                        books++;
                        unlawful += allowed ? 0 : 1;
                    }
                }
            }
        }
        assertThat(books).isGreaterThan(5_000);
        assertThat(unlawful).isGreaterThan(1_500);
    }

    @Test
    void aLinkThatLeadsAstrayIsCaughtAndItAlone() {
        int books = 0;
        for (List<String> order : Chains.interleavings(3, 2, 2)) {
            for (Kind kind : List.of(Kind.NO_SCENE, Kind.GONE, Kind.ITSELF, Kind.OTHER_STRAND, Kind.BACKWARDS, Kind.DOUBLE, Kind.SKIPS,
                    Kind.ENDS_DISAGREE)) {
                Chains chains = sound(order);
                String at = kind == Kind.BACKWARDS ? "a2" : "a0";
                switch (kind) {
                    case NO_SCENE -> chains.out("a0", new ChainLink(LinkKind.MIXED, ""));
                    case GONE -> chains.out("a0", new ChainLink(LinkKind.MIXED, "a9"));
                    case ITSELF -> chains.out("a0", new ChainLink(LinkKind.MIXED, "a0"));
                    case OTHER_STRAND -> chains.out("a0", new ChainLink(LinkKind.MIXED, "b1"));
                    case BACKWARDS -> chains.out("a2", new ChainLink(LinkKind.MIXED, "a0"));
                    case DOUBLE -> chains.out("a0", new ChainLink(LinkKind.MIXED, "a2"));
                    case SKIPS -> {
                        chains.out("a0", new ChainLink(LinkKind.MIXED, "a2"));
                        chains.out("a1", ChainLink.NONE);
                    }
                    case ENDS_DISAGREE -> chains.in("a1", new ChainLink(LinkKind.CHAPTER_BREAK, "a0"));
                    default -> throw new IllegalStateException(kind.name());
                }
                Book book = chains.book();
                List<ChainFault> faults = faults(book, at);
                assertThat(faults).as("%s in %s", kind, order).anySatisfy(fault -> {
                    assertThat(fault.kind()).isEqualTo(kind);
                    assertThat(fault.end()).isEqualTo(ChainFault.End.OUT);
                    assertThat(fault.message()).isNotBlank();
                });
                boolean error = kind.compareTo(Kind.SKIPS) < 0;
                assertThat(broken(book)).as("%s in %s", kind, order).isEqualTo(error ? Set.of(at + " OUT") : Set.of());
                books++;
            }
        }
        assertThat(books).isGreaterThan(1_500);
    }

    @Test
    void soundStrandsRaiseNoAlarmHoweverTheyAreInterleaved() {
        Random random = new Random(14);
        for (List<String> order : Chains.interleavings(3, 3, 2)) {
            assertThat(faulty(random(order, random).book())).as(order.toString()).isEmpty();
        }
    }

    @Test
    void aVictoryRightAfterTheLastOneOfItsStrandWarns() {
        Chains chains = new Chains(List.of("a0", "b0", "a1", "b1"));
        chains.put("a0", SceneType.PROACTIVE, OutcomeKind.VICTORY);
        chains.put("b0", SceneType.PROACTIVE, OutcomeKind.SETBACK);
        chains.put("a1", SceneType.PROACTIVE, OutcomeKind.VICTORY);
        chains.put("b1", SceneType.PROACTIVE, OutcomeKind.VICTORY);
        Book book = chains.book();
        assertThat(CardRules.check(book.cards().get("a1"), book)).anyMatch(finding -> finding.message().startsWith("The second victory"));
        assertThat(CardRules.check(book.cards().get("b1"), book)).noneMatch(finding -> finding.message().startsWith("The second victory"));
    }

    @Test
    void aViewOfTheChainTellsEachLinksState() {
        Chains chains = sound(List.of("a0", "b0", "a1", "b1", "a2"));
        chains.out("a0", new ChainLink(LinkKind.DECISION, "a1"));
        chains.out("a1", ChainLink.NONE);
        List<StrandChain> strands = StrandChain.of(chains.book());
        assertThat(strands).extracting(StrandChain::strand).containsExactly("a", "b");
        assertThat(strands.get(0).stations()).extracting(StrandChain.Station::state)
                .containsExactly(ChainLinkState.BROKEN, ChainLinkState.OPEN, ChainLinkState.END);
        assertThat(strands.get(0).stations().get(0).why()).contains("can’t lead from a proactive scene");
        assertThat(strands.get(1).stations()).extracting(StrandChain.Station::state).containsExactly(ChainLinkState.HOLDS, ChainLinkState.END);
    }

    /** Strands of mixed outcomes, each scene handing on to the next of its own strand. */
    private static Chains sound(List<String> order) {
        Chains chains = new Chains(order);
        for (String id : order) {
            String next = next(id);
            if (order.contains(next)) {
                chains.join(id, next, LinkKind.MIXED);
            }
        }
        return chains;
    }

    private static Chains random(List<String> order, Random random) {
        Chains chains = new Chains(order);
        order.forEach(id -> put(chains, id, FROM.get(random.nextInt(4))));
        Book types = chains.book();
        for (String id : order) {
            if (order.contains(next(id))) {
                String from = types.cards().get(id).type() == SceneType.REACTIVE ? "reactive"
                        : types.cards().get(id).outcome().kind().name().toLowerCase(Locale.ROOT);
                List<LinkKind> allowed = Arrays.stream(LinkKind.values())
                        .filter(kind -> TABLE.contains(kind + " " + from + " " + types.cards().get(next(id)).type())).toList();
                chains.join(id, next(id), allowed.get(random.nextInt(allowed.size())));
            }
        }
        return chains;
    }

    private static void put(Chains chains, String id, String kind) {
        boolean reactive = kind.equals("reactive");
        chains.put(id, reactive ? SceneType.REACTIVE : SceneType.PROACTIVE,
                reactive ? OutcomeKind.MIXED : OutcomeKind.valueOf(kind.toUpperCase(Locale.ROOT)));
        if (id.endsWith("0")) {
            return;
        }
        chains.in(id, ChainLink.NONE);
    }

    private static String next(String id) {
        return id.charAt(0) + "" + (char) (id.charAt(1) + 1);
    }

    private static Set<String> broken(Book book) {
        Set<String> broken = new TreeSet<>();
        StrandChain.of(book).forEach(strand -> strand.stations().forEach(station -> station.faults().stream()
                .filter(fault -> fault.severity() == Finding.Severity.ERROR)
                .forEach(fault -> broken.add(station.scene().id() + " " + fault.end()))));
        return broken;
    }

    private static List<String> faulty(Book book) {
        return StrandChain.of(book).stream().flatMap(strand -> strand.stations().stream())
                .flatMap(station -> station.faults().stream()).map(ChainFault::message).toList();
    }

    private static List<ChainFault> faults(Book book, String id) {
        return new ChainCheck(book).faults(book.cards().get(id));
    }
}
