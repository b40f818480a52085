package app.snowquill.pipeline;

import app.snowquill.story.DocumentKey;
import java.util.Arrays;
import java.util.List;

/** Counts the words of a text that another does not have: those between the words both begin with and both end with. */
final class NewWords {
    private NewWords() {
    }

    static int count(DocumentKey key, String before, String now) {
        List<String> old = words(before);
        List<String> all = words(now);
        int most = Math.min(old.size(), all.size());
        int same = 0;
        while (same < most && old.get(same).equals(all.get(same))) {
            same++;
        }
        int tail = 0;
        while (tail < most - same && old.get(old.size() - 1 - tail).equals(all.get(all.size() - 1 - tail))) {
            tail++;
        }
        return BookViewBuilder.words(key, String.join(" ", all.subList(same, all.size() - tail)));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s,{}\\[\\]]+")).filter(word -> !word.isEmpty()).toList();
    }
}
