package app.snowquill.pipeline.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Who wrote each word of a text: followed from version to version, a word is whose it was where it first came in. One thread. */
public final class Writers {
    private String last = "";
    private List<String> words = List.of();
    private List<Boolean> agents = List.of();

    /** Takes the next version. @param agent whether an agent wrote what is new in it */
    public void next(String text, boolean agent) {
        List<String> now = Wording.words(text, last, words);
        last = text;
        List<Boolean> whose = new ArrayList<>(Collections.nCopies(now.size(), agent));
        int left = 0;
        int right = 0;
        for (Differences.Change change : Differences.of(words, now)) {
            while (left < change.leftFrom()) {
                whose.set(right++, agents.get(left++));
            }
            left = change.leftTo();
            right = change.rightTo();
        }
        while (left < words.size()) {
            whose.set(right++, agents.get(left++));
        }
        words = now;
        agents = whose;
    }

    /** Of each of {@code words(text)}, in order, of the last version. */
    List<Boolean> agents() {
        return agents;
    }
}
