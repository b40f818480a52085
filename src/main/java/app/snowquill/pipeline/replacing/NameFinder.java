package app.snowquill.pipeline.replacing;

import app.snowquill.pipeline.memory.ArchiveDesk.Pattern.Extent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds a name in its forms, the longest first, as written or all in capitals: a name in small letters is a word. What follows a name that ends
 * in s is a possessive where only an apostrophe stands there, and becomes one of the new name. Immutable.
 */
final class NameFinder implements Finder {
    /**
     * One form of the name.
     *
     * @param where whether it counts anywhere, or only behind "the", as a family's plural
     */
    record Form(String from, String to, Where where) {
        enum Where {
            ANYWHERE, BEHIND_THE
        }
    }

    private static final String APOSTROPHES = "'’";

    private final List<Form> forms;
    private final Pattern expression;

    NameFinder(List<Form> forms) {
        this.forms = List.copyOf(forms);
        this.expression = Pattern.compile(IntStream.range(0, forms.size()).mapToObj(i -> "(" + expression(forms.get(i)) + ")")
                .collect(Collectors.joining("|")));
    }

    private static String expression(Form form) {
        String either = "(?:" + WordExpression.of(form.from(), Extent.WORDS) + "|"
                + WordExpression.of(form.from().toUpperCase(Locale.ROOT), Extent.WORDS) + ")";
        return form.where() == Form.Where.BEHIND_THE ? "(?<=\\b[Tt][Hh][Ee]\\s)" + either : either;
    }

    @Override
    public List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        Matcher matcher = expression.matcher(text);
        while (!forms.isEmpty() && matcher.find()) {
            int group = IntStream.rangeClosed(1, forms.size()).filter(i -> matcher.group(i) != null).findFirst().orElseThrow();
            Form form = forms.get(group - 1);
            String to = LetterCase.like(matcher.group(), form.from(), form.to());
            int end = matcher.end();
            if (form.where() == Form.Where.ANYWHERE && isBarePossessive(text, matcher.start(), end)) {
                to += text.charAt(end) + (endsInS(to) ? "" : isUpper(to) ? "S" : "s");
                end++;
            }
            if (!to.equals(text.substring(matcher.start(), end))) {
                found.add(new Found(matcher.start(), end, to));
            }
        }
        return found;
    }

    /** “Tobias’ hat”, but not the end of a quotation: no quotation in single marks may be open. */
    private static boolean isBarePossessive(String text, int start, int end) {
        if (end + 2 >= text.length() || !endsInS(text.substring(start, end)) || APOSTROPHES.indexOf(text.charAt(end)) < 0
                || text.charAt(end + 1) != ' ' || !Character.isLetter(text.charAt(end + 2))) {
            return false;
        }
        String before = text.substring(text.lastIndexOf("\n\n", start) + 1, start);
        return before.indexOf('‘') < 0 && !Pattern.compile("(?<![\\p{L}\\p{N}])'").matcher(before).find();
    }

    private static boolean endsInS(String name) {
        return name.endsWith("s") || name.endsWith("S");
    }

    private static boolean isUpper(String name) {
        return name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT));
    }
}
