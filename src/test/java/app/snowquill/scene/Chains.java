package app.snowquill.scene;

import app.snowquill.story.Anchor;
import app.snowquill.story.Book;
import app.snowquill.story.Chapter;
import app.snowquill.story.ChainLink;
import app.snowquill.story.Project;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneCard.Goal;
import app.snowquill.story.SceneCard.Outcome;
import app.snowquill.story.SceneCard.OutcomeKind;
import app.snowquill.story.SceneList;
import app.snowquill.story.SceneType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Books of nothing but linked cards, for tests of chains. A scene's strand is the first letter of its id. */
final class Chains {
    private final List<String> order;
    private final Map<String, SceneCard> cards = new LinkedHashMap<>();

    /** @param order ids in reading order */
    Chains(List<String> order) {
        this.order = order;
        order.forEach(id -> put(id, SceneType.PROACTIVE, OutcomeKind.MIXED));
    }

    void put(String id, SceneType type, OutcomeKind outcome) {
        boolean proactive = type == SceneType.PROACTIVE;
        cards.put(id, new SceneCard(id, type, "who", "third", "past", "", "", "", List.of(), null, strand(id), "", 1000, ChainLink.NONE,
                ChainLink.NONE, proactive ? new Goal("Reach the mill", "a", "b", "c", "d", "e") : null, List.of(),
                proactive ? new Outcome(outcome, "So it is") : null, "", List.of(), "", proactive ? "" : "Reach the mill",
                SceneCard.Compression.FULL));
    }

    /** Joins two scenes at both ends. */
    void join(String from, String to, ChainLink.LinkKind kind) {
        out(from, new ChainLink(kind, to));
        if (cards.containsKey(to) && kind != ChainLink.LinkKind.NONE) {
            in(to, new ChainLink(kind, from));
        }
    }

    void out(String id, ChainLink link) {
        change(id, card -> card.withLinks(card.linkIn(), link));
    }

    void in(String id, ChainLink link) {
        change(id, card -> card.withLinks(link, card.linkOut()));
    }

    private void change(String id, UnaryOperator<SceneCard> change) {
        cards.put(id, change.apply(cards.get(id)));
    }

    Book book() {
        List<Scene> scenes = order.stream().map(id -> new Scene(id, "Scene " + id, "c1", "who", cards.get(id).type(), "s", "c", "", "",
                1000, strand(id), Anchor.NONE, false)).toList();
        SceneList list = SceneList.withoutBin(List.of(), List.of(new Chapter("c1", "", "One")), scenes);
        return new Book(new Project("T", "", "en", "", 0, ""), Optional.empty(), Optional.empty(), Optional.empty(), Map.of(),
                Optional.empty(), Map.of(), Optional.empty(), Map.of(), Optional.of(list), cards, Map.of(), Map.of());
    }

    private static String strand(String id) {
        return id.substring(0, 1);
    }

    /** Every way to read strands of these lengths between one another: strand a's scenes are a0, a1, ... */
    static List<List<String>> interleavings(int... lengths) {
        List<List<String>> all = new ArrayList<>();
        interleave(lengths, new int[lengths.length], new ArrayList<>(), all);
        return all;
    }

    private static void interleave(int[] lengths, int[] taken, List<String> soFar, List<List<String>> all) {
        boolean end = true;
        for (int strand = 0; strand < lengths.length; strand++) {
            if (taken[strand] < lengths[strand]) {
                end = false;
                soFar.add("" + (char) ('a' + strand) + taken[strand]);
                taken[strand]++;
                interleave(lengths, taken, soFar, all);
                taken[strand]--;
                soFar.remove(soFar.size() - 1);
            }
        }
        if (end) {
            all.add(List.copyOf(soFar));
        }
    }
}
