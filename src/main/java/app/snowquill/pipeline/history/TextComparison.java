package app.snowquill.pipeline.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares two versions of prose by paragraphs, or of a form by fields. Stateless. */
public final class TextComparison {
    private TextComparison() {
    }

    /** @param writers having followed the versions up to {@code right}, that last */
    public static List<Passage> ofProse(String left, String right, Writers writers) {
        List<String> before = Wording.paragraphs(left);
        List<String> after = Wording.paragraphs(right);
        List<Boolean> agents = writers.agents();
        int[] starts = starts(right, after);
        List<Passage> passages = new ArrayList<>();
        for (Alignment.Pair pair : Alignment.of(before, after)) {
            int start = pair.right() < 0 ? 0 : starts[pair.right()];
            passages.add(PassageMarks.mark("", pair.left() < 0 ? null : before.get(pair.left()),
                    pair.right() < 0 ? null : after.get(pair.right()),
                    i -> start + i < agents.size() && agents.get(start + i)));
        }
        return passages;
    }

    /**
     * @param left the text of each field, by its path
     * @param agent whether an agent wrote the right version
     */
    public static List<Passage> ofFields(Map<String, String> left, Map<String, String> right, boolean agent) {
        List<String> before = List.copyOf(left.keySet());
        List<String> after = List.copyOf(right.keySet());
        Set<String> paths = new LinkedHashSet<>();
        // The order of the right side, with what it no longer has at the place where it was.
        int l = 0;
        int r = 0;
        for (Differences.Change change : Differences.of(before, after)) {
            paths.addAll(before.subList(l, change.leftTo()));
            paths.addAll(after.subList(r, change.rightTo()));
            l = change.leftTo();
            r = change.rightTo();
        }
        paths.addAll(before.subList(l, before.size()));
        paths.addAll(after.subList(r, after.size()));
        Map<String, Passage> passages = new LinkedHashMap<>();
        paths.forEach(path -> passages.put(path,
                PassageMarks.mark(path, left.get(path), right.get(path), i -> agent)));
        return List.copyOf(passages.values());
    }

    /** How many words, spaces and signs of the whole text stand before each paragraph. */
    private static int[] starts(String text, List<String> paragraphs) {
        int[] starts = new int[paragraphs.size()];
        int from = 0;
        int words = 0;
        for (int i = 0; i < starts.length; i++) {
            int at = text.indexOf(paragraphs.get(i), from);
            words += Wording.words(text.substring(from, at)).size();
            starts[i] = words;
            words += Wording.words(paragraphs.get(i)).size();
            from = at + paragraphs.get(i).length();
        }
        return starts;
    }
}
