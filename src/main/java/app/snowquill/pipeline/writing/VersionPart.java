package app.snowquill.pipeline.writing;

import app.snowquill.story.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Two versions of a text, or as much of both as fits into a model's window side by side. Versions that are longer are laid side by side in parts of the
 * same share, cut between sentences, so that nothing of either is left out. Immutable.
 */
public record VersionPart(String first, String second) {
    /** Tokens of a comparison beside the versions: instructions, rubric and answer. */
    private static final int AROUND = 1_000;
    private static final int LEAST_ROOM = 200;

    /**
     * @param contextTokens the model's window, 0 where it is not known and the versions go in whole
     * @param count tokens of a text
     */
    public static List<VersionPart> of(String first, String second, int contextTokens, ToIntFunction<String> count) {
        int all = count.applyAsInt(first) + count.applyAsInt(second);
        int room = contextTokens == 0 ? all : Math.max(LEAST_ROOM, contextTokens - AROUND);
        int parts = Math.max(1, (all + room - 1) / Math.max(1, room));
        List<String> left = shares(first, parts, count);
        List<String> right = shares(second, parts, count);
        return IntStream.range(0, parts).mapToObj(part -> new VersionPart(left.get(part), right.get(part))).toList();
    }

    /** The same two the other way round. */
    public VersionPart turned() {
        return new VersionPart(second, first);
    }

    /** A text with fewer sentences than parts stands whole in each. */
    private static List<String> shares(String text, int parts, ToIntFunction<String> count) {
        List<String> sentences = Sentences.of(text);
        if (parts == 1 || sentences.size() < parts) {
            return IntStream.range(0, parts).mapToObj(part -> text).toList();
        }
        List<Integer> sizes = sentences.stream().map(sentence -> Math.max(1, count.applyAsInt(sentence))).toList();
        double all = sizes.stream().mapToInt(size -> size).sum();
        List<String> shares = new ArrayList<>();
        double before = 0;
        int next = 0;
        for (int part = 1; part <= parts; part++) {
            StringBuilder share = new StringBuilder();
            int others = parts - part; // each of them keeps a sentence at least
            while (next < sentences.size() - others && (share.isEmpty() || part == parts || before + sizes.get(next) / 2.0 <= all * part / parts)) {
                share.append(share.isEmpty() ? "" : " ").append(sentences.get(next));
                before += sizes.get(next++);
            }
            shares.add(share.toString());
        }
        return shares;
    }
}
