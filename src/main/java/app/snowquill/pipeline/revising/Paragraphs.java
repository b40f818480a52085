package app.snowquill.pipeline.revising;

import app.snowquill.agent.Span;
import app.snowquill.snowflake.Finding;
import app.snowquill.story.ContentWords;
import app.snowquill.story.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which paragraph of a text each finding is about. Stateless. */
final class Paragraphs {
    private static final int FEWEST = 4;
    private static final String TALK_ABOUT_THE_TEXT = "step-10.meta";

    private Paragraphs() {
    }

    /** The findings whose quote stands in the text, by where the paragraph begins that holds it, the last first: mending one moves none before it. */
    static Map<Span, List<Finding>> of(String text, List<Finding> found) {
        Map<Integer, List<Finding>> byStart = new TreeMap<>(Comparator.reverseOrder());
        for (Finding finding : found) {
            at(text, finding.quote()).ifPresent(at -> byStart.computeIfAbsent(start(text, at), none -> new ArrayList<>()).add(finding));
        }
        Map<Span, List<Finding>> passages = new LinkedHashMap<>();
        byStart.forEach((start, findings) -> passages.put(new Span(start, end(text, start)), findings));
        return passages;
    }

    /** A quote may stand without the speech in it: then its longest piece is looked for. */
    private static Optional<Integer> at(String text, String quote) {
        if (quote.isBlank()) {
            return Optional.empty();
        }
        return Arrays.stream((quote + "  " + quote.replaceAll("\\s{2,}.*", "")).split("\\s{2,}")).map(String::strip)
                .filter(piece -> piece.length() >= FEWEST || piece.equals(quote)).sorted(Comparator.comparingInt(String::length).reversed())
                .map(text::indexOf).filter(at -> at >= 0).findFirst().or(() -> Optional.of(text.indexOf(quote)).filter(at -> at >= 0));
    }

    /**
     * Whether a mended paragraph still says what it tells: at least half of its words of content, and at least half its length. What no text tells,
     * which a finding quotes that is to be taken out, does not count, so a paragraph that is nothing else may go; a sentence that is only told badly counts.
     */
    static boolean keepsTheRest(String was, String now, List<Finding> found) {
        String rest = was;
        for (Finding finding : found.stream().filter(one -> one.rule().equals(TALK_ABOUT_THE_TEXT)).toList()) {
            rest = rest.replace(finding.quote(), " ");
        }
        int all = ContentWords.of(rest).size();
        boolean isNothingElse = rest.isBlank();
        return isNothingElse || ContentWords.shared(rest, now).size() * 2 >= all && Words.count(now) * 2 >= Words.count(rest);
    }

    private static int start(String text, int at) {
        return text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
    }

    private static int end(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }
}
