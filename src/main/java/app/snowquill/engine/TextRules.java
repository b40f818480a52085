package app.snowquill.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@link ShapeCheck} asks of the texts of an answer. */
final class TextRules {
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])");
    /** An end mark, perhaps closing quotes, then space and the next beginning. */
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…][\"”’)]{0,2})\\s+(?=[\"“‘(]?[\\p{Lu}\\d])");
    private static final Pattern ABBREVIATED = Pattern.compile("(?:^|.*\\s)(?:Mr|Mrs|Ms|Dr|St|Mt|Prof|Capt|Sgt|Lt|Jr|Sr|\\p{Lu})\\.");
    private static final int LOOSE_WORDS = 4;

    private TextRules() {
    }

    /** A sentence's end that says what is wrong; empty where nothing is. */
    static String wrong(JsonShape shape, String text) {
        if (shape instanceof JsonShape.OneOf choice) {
            return choice.values().contains(text) ? "" : "must be one of: " + choice.values().stream()
                    .limit(20).collect(Collectors.joining(", ")) + ".";
        }
        if (shape instanceof JsonShape.Text bound) {
            return text.codePointCount(0, text.length()) <= bound.mostCharacters() ? ""
                    : "must have at most " + bound.mostCharacters() + " characters.";
        }
        if (shape instanceof JsonShape.Date date) {
            return date(date, text);
        }
        if (text.isBlank()) {
            return "is blank.";
        }
        if (shape instanceof JsonShape.Sentences sentences) {
            return sentences(sentences, text.strip());
        }
        if (shape instanceof JsonShape.Phrase phrase) {
            String few = words(text, phrase.leastWords(), phrase.mostWords());
            return !few.isEmpty() ? few : sentencesOf(text.strip()).size() > 1 || text.contains("\n")
                    ? "must be a few words, not sentences." : "";
        }
        if (shape instanceof JsonShape.Name name) {
            String few = words(text, name.leastWords(), name.mostWords());
            return few.isEmpty() ? initial(name, text.strip()) : few;
        }
        throw new IllegalArgumentException("There is no check for " + shape + ".");
    }

    private static String initial(JsonShape.Name shape, String name) {
        if (!Character.isUpperCase(name.codePointAt(0))) {
            return "must be a name and begin with a capital letter.";
        }
        return shape.initials().isEmpty() || shape.initials().indexOf(name.charAt(0)) >= 0 ? ""
                : "must be a name that begins with one of the letters " + String.join(", ", shape.initials().split("")) + ".";
    }

    private static String date(JsonShape.Date shape, String text) {
        Matcher matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            return "must be a date such as " + shape.firstYear() + "-05-14, with a day from 01 to 28.";
        }
        int year = Integer.parseInt(matcher.group(1));
        return year >= shape.firstYear() && year <= shape.lastYear() ? ""
                : "must lie in the years " + shape.firstYear() + " to " + shape.lastYear() + ".";
    }

    private static String sentences(JsonShape.Sentences shape, String text) {
        String plainly = sentences(shape, text, List.of(SENTENCE_END.split(text)));
        return plainly.isEmpty() ? "" : sentences(shape, text, sentencesOf(text));
    }

    private static String sentences(JsonShape.Sentences shape, String text, List<String> all) {
        if (all.size() < shape.leastSentences() || all.size() > shape.mostSentences()) {
            return "must have " + ShapeCheck.range(shape.leastSentences(), shape.mostSentences(), "sentence")
                    + ", not " + all.size() + ".";
        }
        if (!text.matches("(?s).*[.!?…][\"”’)]{0,2}")) {
            return "must end with a full stop, so that the last sentence is whole.";
        }
        return all.stream().map(sentence -> words(sentence, shape.leastWords(), shape.mostWords()))
                .filter(wrong -> !wrong.isEmpty()).findFirst().map(wrong -> "holds a sentence that " + wrong).orElse("");
    }

    /** The author's words may be counted in more than one way, so a few more than asked for pass. */
    private static String words(String text, int least, int most) {
        long count = Stream.of(text.strip().split("\\s+")).filter(word -> word.matches(".*[\\p{L}\\d].*")).count();
        int loose = most >= 2 * LOOSE_WORDS ? LOOSE_WORDS : 0;
        return count >= least && count <= most + loose ? "" : "must have " + ShapeCheck.range(least, most, "word")
                + ", not " + count + ".";
    }

    /** "Mr. Hale" and "J. R. Hale" are not ends; "It was I." is one, so callers look at both. */
    private static List<String> sentencesOf(String text) {
        List<String> all = new ArrayList<>();
        for (String part : SENTENCE_END.split(text)) {
            int last = all.size() - 1;
            if (last >= 0 && ABBREVIATED.matcher(all.get(last)).matches()) {
                all.set(last, all.get(last) + " " + part);
            } else {
                all.add(part);
            }
        }
        return all;
    }
}
