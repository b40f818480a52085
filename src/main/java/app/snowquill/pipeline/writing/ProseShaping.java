package app.snowquill.pipeline.writing;

import app.snowquill.story.Sentences;
import app.snowquill.story.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins what a model wrote in several goes and cuts it to length: never inside a sentence, never longer than 15 % over the
 * target where a sentence ends in time. Words are only ever taken away. Not thread-safe; belongs to one scene's writing.
 */
public final class ProseShaping {
    private final int target;
    private String text = "";

    /** @param target words aimed at */
    public ProseShaping(int target) {
        this.target = target;
    }

    public String text() {
        return text;
    }

    public int words() {
        return Words.count(text);
    }

    /** Whether there is nothing to go on for: enough words, and the last sentence is whole. */
    public boolean isEnough() {
        return words() >= target * 9 / 10 && Sentences.isFinished(text);
    }

    /** Adds the answer of one go; a sentence it broke off is dropped, unless it is all there is. */
    public void add(String answer) {
        String clean = answer.replace("\r", "").replaceAll("[ \\t]+", " ").replaceAll("\\s*\\n\\s*", "\n\n").strip();
        if (clean.isEmpty()) {
            return;
        }
        if (!Sentences.isFinished(clean)) {
            int end = lastEnd(clean);
            clean = end > 0 ? clean.substring(0, end).strip() : clean;
        }
        boolean sameParagraph = !answer.startsWith("\n") || !Sentences.isFinished(text);
        text = text.isEmpty() ? clean : text + (sameParagraph ? " " : "\n\n") + clean;
    }

    /** The text, cut after the sentence that comes nearest to the target. */
    public String finished() {
        if (words() <= target * 115 / 100 && Sentences.isFinished(text)) {
            return text;
        }
        int best = text.length();
        int bestOff = Integer.MAX_VALUE;
        for (int end : ends()) {
            int off = Math.abs(Words.count(text.substring(0, end)) - target);
            if (off < bestOff) {
                best = end;
                bestOff = off;
            }
        }
        return text.substring(0, best).strip();
    }

    private List<Integer> ends() {
        List<Integer> ends = new ArrayList<>();
        int from = 0;
        for (String sentence : Sentences.of(text)) {
            int begin = text.indexOf(sentence, from);
            from = begin + sentence.length();
            if (Sentences.isFinished(sentence)) {
                ends.add(from);
            }
        }
        return ends;
    }

    private static int lastEnd(String text) {
        List<String> sentences = Sentences.of(text);
        return sentences.size() < 2 ? -1 : text.lastIndexOf(sentences.get(sentences.size() - 1));
    }
}
