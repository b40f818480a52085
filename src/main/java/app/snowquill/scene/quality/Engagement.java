package app.snowquill.scene.quality;

import app.snowquill.scene.Narration;
import app.snowquill.story.Sentences;
import app.snowquill.story.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a reader stays: people speak, something turns between the first and the last part, and the end leaves something open. */
final class Engagement {
    private static final Band DIALOGUE = new Band(-0.12, 0.06, 0.75, 1.1);
    private static final Pattern OPEN = Pattern.compile("(?i)\\b(but|yet|until|unless|if|would|not|never|nothing|wait\\w*|tomorrow|before|still|only"
            + "|alone|dark|door|behind|gone|who|why|what|where)\\b");
    private static final Set<String> BRIGHT = new HashSet<>(WordList.BRIGHT.entries());
    private static final Set<String> DARK = new HashSet<>(WordList.DARK.entries());

    private Engagement() {
    }

    static DimensionScore of(String prose, Narration narration, ProseWords words, List<String> sentences) {
        if (words.count() == 0) {
            return new DimensionScore(Dimension.ENGAGEMENT, List.of());
        }
        double spoken = (double) narration.spokenWords() / words.count();
        return new DimensionScore(Dimension.ENGAGEMENT, List.of(
                new Measure(DIALOGUE.score(spoken), Math.round(100 * spoken) + " % of the words are spoken."), turn(words), hook(prose, sentences)));
    }

    /** The balance of bright and dark words in the first half against the second. */
    private static Measure turn(ProseWords words) {
        int half = words.count() / 2;
        double start = tone(words.all().subList(0, half));
        double end = tone(words.all().subList(half, words.count()));
        double shift = Math.abs(end - start);
        String evidence = shift < 0.02 ? "The tone of the words is the same in both halves."
                : "The words turn " + (end > start ? "brighter" : "darker") + " in the second half.";
        return new Measure(0.5 + shift * 2, evidence);
    }

    /** From -1, all dark, to 1, all bright; few words of either kind count for little. */
    private static double tone(List<String> words) {
        int bright = (int) words.stream().filter(BRIGHT::contains).count();
        int dark = (int) words.stream().filter(DARK::contains).count();
        return (bright - dark) / (double) (bright + dark + 4);
    }

    private static Measure hook(String prose, List<String> sentences) {
        if (sentences.isEmpty()) {
            return new Measure(0, "There is no last sentence.");
        }
        String last = sentences.get(sentences.size() - 1);
        boolean finished = Sentences.isFinished(prose);
        double score = finished ? 0.45 : 0.1;
        score += last.matches("(?s).*[?…—][”’\"')*]*$") ? 0.35 : 0;
        score += Words.count(last) <= 14 ? 0.3 : 0;
        score += OPEN.matcher(String.join(" ", sentences.subList(Math.max(0, sentences.size() - 2), sentences.size()))).find() ? 0.25 : 0;
        score -= last.toLowerCase(Locale.ROOT).matches("(?s).*\\b(happily|all was well|in the end|fell asleep|went to bed|went to sleep)\\b.*") ? 0.4 : 0;
        return new Measure(score, "It ends: “" + last + "”");
    }
}
