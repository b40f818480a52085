package app.snowquill.scene.quality;

import app.snowquill.story.ContentWords;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether the card's slots are realised, in order: each slot's words are looked for in passages of a few sentences, and the slots
 * found must come in the card's order (longest rising sequence of their places).
 */
final class Structure {
    private static final int PASSAGE = 4;
    private static final double FOUND = 0.3;
    private static final Band REALISED = Band.rising(0, 0.75);

    private Structure() {
    }

    static DimensionScore of(List<String> sentences, SceneCard card) {
        Map<String, String> slots = slots(card);
        if (slots.isEmpty() || sentences.isEmpty()) {
            return new DimensionScore(Dimension.STRUCTURE, List.of());
        }
        List<Set<String>> passages = passages(sentences);
        List<Integer> places = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        slots.forEach((name, text) -> {
            int place = place(ContentWords.of(text), passages);
            if (place < 0) {
                missing.add(name);
            } else {
                places.add(place);
            }
        });
        int inOrder = longestRising(places);
        List<Measure> measures = new ArrayList<>();
        measures.add(new Measure(REALISED.score((double) places.size() / slots.size()), places.size() + " of the card’s " + slots.size()
                + " slots can be heard in the text" + (missing.isEmpty() ? "." : "; not " + missing.get(0) + ".")));
        if (places.size() > 1) {
            measures.add(new Measure((double) (inOrder - 1) / (places.size() - 1), inOrder + " of " + places.size() + " come in the card’s order."));
        }
        return new DimensionScore(Dimension.STRUCTURE, measures);
    }

    /** The slots that nothing in the text tells, by name. */
    static Map<String, String> missing(List<String> sentences, SceneCard card) {
        List<Set<String>> passages = passages(sentences);
        Map<String, String> missing = slots(card);
        missing.values().removeIf(text -> place(ContentWords.of(text), passages) >= 0);
        return missing;
    }

    /** What the card says must happen, in order, by a name for the author. */
    static Map<String, String> slots(SceneCard card) {
        Map<String, String> slots = new LinkedHashMap<>();
        if (card.type() == SceneType.PROACTIVE) {
            put(slots, "the goal", card.goal() == null ? "" : card.goal().text());
            for (int i = 0; i < card.obstacles().size(); i++) {
                put(slots, "try " + (i + 1), card.obstacles().get(i).attempt() + " " + card.obstacles().get(i).obstacle());
            }
            put(slots, "the outcome", card.outcome() == null ? "" : card.outcome().rationale());
        } else {
            put(slots, "the reaction", card.reaction());
            for (int i = 0; i < card.options().size(); i++) {
                put(slots, "option " + (i + 1), card.options().get(i).option() + " " + card.options().get(i).whyBad());
            }
            put(slots, "the decision", card.decision() + " " + card.nextGoalStub());
        }
        return slots;
    }

    private static void put(Map<String, String> slots, String name, String text) {
        if (!ContentWords.of(text).isEmpty()) {
            slots.put(name, text);
        }
    }

    private static List<Set<String>> passages(List<String> sentences) {
        List<Set<String>> passages = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i += PASSAGE / 2) {
            passages.add(ContentWords.of(String.join(" ", sentences.subList(i, Math.min(sentences.size(), i + PASSAGE)))));
        }
        return passages;
    }

    /** The passage with most of the slot's words; -1 where no passage has enough of them. */
    private static int place(Set<String> words, List<Set<String>> passages) {
        int best = -1;
        long most = Math.max(1, Math.round(FOUND * words.size())) - 1;
        for (int i = 0; i < passages.size(); i++) {
            Set<String> passage = passages.get(i);
            long shared = words.stream().filter(passage::contains).count();
            if (shared > most) {
                most = shared;
                best = i;
            }
        }
        return best;
    }

    private static int longestRising(List<Integer> places) {
        int[] longest = new int[places.size()];
        int most = 0;
        for (int i = 0; i < places.size(); i++) {
            longest[i] = 1;
            for (int k = 0; k < i; k++) {
                if (places.get(k) <= places.get(i)) {
                    longest[i] = Math.max(longest[i], longest[k] + 1);
                }
            }
            most = Math.max(most, longest[i]);
        }
        return most;
    }
}
