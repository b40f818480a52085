package app.snowquill.scene.quality;

import app.snowquill.snowflake.Finding;
import app.snowquill.snowflake.Names;
import app.snowquill.snowflake.Report;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.SceneCard;
import app.snowquill.story.Sentences;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the dimensions of quality measure, said as findings that can be mended one by one: phrases that the author does not want, runs of words that
 * come again and again, names that are nearly somebody's, and slots of the card that nothing in the text tells. They only ever warn. Pure.
 */
public final class WordingChecks {
    private static final int OFTEN = 3;
    private static final int SHORTEST_NAME = 4;

    private WordingChecks() {
    }

    /** Sentences with phrases that the author does not want, which are findings of a scene wherever its findings are. @param phrases in small letters */
    public static List<Finding> phrases(String scene, String prose, List<String> phrases) {
        Report report = new Report(DocumentKey.prose(scene));
        if (!new ProseWords(prose).phrases(phrases).isEmpty()) {
            Sentences.of(prose).forEach(sentence -> new ProseWords(sentence).phrases(phrases).forEach(phrase -> report.warn("wording.phrase", "", sentence,
                    "“" + phrase + "” is on the list of phrases that this book does without.", "Say what happens in words of this scene.")));
        }
        return report.findings();
    }

    /** All of them. @param phrases in small letters */
    public static List<Finding> check(String scene, Book book, List<String> phrases) {
        Report report = new Report(DocumentKey.prose(scene));
        String prose = book.prose().getOrDefault(scene, "");
        if (prose.isBlank()) {
            return List.of();
        }
        List<String> sentences = Sentences.of(prose);
        repeated(prose, sentences, report);
        names(prose, sentences, book, report);
        SceneCard card = book.cards().get(scene);
        if (card != null) {
            Structure.missing(sentences, card).forEach((slot, text) -> report.warn("wording.slot", "", "",
                    "The card’s " + slot.replaceFirst("^the ", "") + " cannot be heard in the text: " + text, "Tell it."));
        }
        return Stream.concat(phrases(scene, prose, phrases).stream(), report.findings().stream()).toList();
    }

    /** The slots of the card that the text tells, by their names. */
    public static Set<String> heard(String prose, SceneCard card) {
        Set<String> heard = new HashSet<>(Structure.slots(card).keySet());
        heard.removeAll(Structure.missing(Sentences.of(prose), card).keySet());
        return heard;
    }

    private static void repeated(String prose, List<String> sentences, Report report) {
        ProseWords.Repeats repeats = new ProseWords(prose).repeatedRuns();
        if (repeats.times() < OFTEN) {
            return;
        }
        Consumer<String> say = sentence -> report.warn("wording.repeated", "", sentence, "“" + repeats.quote() + "” comes " + repeats.times()
                + " times in this scene.", "Say it once, and otherwise the other times.");
        sentences.stream().filter(sentence -> !new ProseWords(sentence).phrases(List.of(repeats.quote())).isEmpty()).skip(1).forEach(say);
    }

    private static void names(String prose, List<String> sentences, Book book, Report report) {
        Set<String> known = new HashSet<>();
        book.characters().values().forEach(who -> known.addAll(List.of(who.name().split("\\s+"))));
        book.lore().entries().values().forEach(entry -> known.addAll(List.of(book.nameOf(entry.id()).split("\\s+"))));
        book.lore().entries().values().forEach(entry -> entry.aliases().forEach(alias -> known.addAll(List.of(alias.split("\\s+")))));
        for (String name : Names.in(prose)) {
            for (String word : name.split("\\s+")) {
                String bare = word.replaceAll("['’]s$", "");
                known.stream().filter(one -> one.length() >= SHORTEST_NAME && !known.contains(bare) && isNearly(bare, one) && !isWord(bare, book)).findFirst().ifPresent(one ->
                        sentences.stream().filter(sentence -> Names.occurs(bare, sentence)).forEach(sentence -> report.warn("wording.name", "", sentence,
                                "“" + bare + "” is nearly “" + one + "”, and nobody’s name.", "Write “" + one + "”.")));
            }
        }
    }

    /** Whether the book has it as a word like others: a hall, and Mr Hale. */
    private static boolean isWord(String name, Book book) {
        Pattern word = Pattern.compile("(?<!\\p{L})" + Pattern.quote(name.toLowerCase(Locale.ROOT)) + "(?!\\p{L})");
        return book.prose().values().stream().anyMatch(prose -> word.matcher(prose).find());
    }

    /** One letter more, less or other, or two that changed places (Damerau, 1964). */
    private static boolean isNearly(String word, String name) {
        if (Math.abs(word.length() - name.length()) > 1 || word.length() < SHORTEST_NAME || !java.lang.Character.isUpperCase(word.charAt(0))) {
            return false;
        }
        int from = 0;
        while (from < Math.min(word.length(), name.length()) && word.charAt(from) == name.charAt(from)) {
            from++;
        }
        String left = word.substring(from);
        String right = name.substring(from);
        if (left.isEmpty() || right.isEmpty()) {
            return !(left + right).equals("s"); // of them more than one
        }
        return left.substring(1).equals(right.substring(1)) || left.substring(1).equals(right) || left.equals(right.substring(1))
                || left.length() > 1 && right.length() > 1 && left.charAt(0) == right.charAt(1) && left.charAt(1) == right.charAt(0)
                && left.substring(2).equals(right.substring(2));
    }
}
