package app.snowquill.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text in which square brackets mark, as novelWriter and yWriter have it: [i]italics[/i], [b]bold[/b]. What is open stays so from one paragraph
 * to the next. Belongs to one scene; not thread-safe.
 */
final class BracketText {
    private static final Pattern CODE = Pattern.compile("\\[(/?)(i|b|u|s|m|c|r|h|h1|h2|h3|sup|sub|br)\\]|\\[footnote:([^\\]\\n]{1,80})\\]"
            + "|\\[(?:vspace(?::\\d{1,4})?|new ?page|lang=[\\w-]{1,20}|/lang=[\\w-]{1,20}|field:\\w{1,30})\\]", Pattern.CASE_INSENSITIVE);

    private final LeftOut left;
    private final List<Footnote> footnotes = new ArrayList<>();
    private int stars;

    /** @param words the last of the text before its sign */
    record Footnote(String key, String words) {
    }

    BracketText(LeftOut left) {
        this.left = left;
    }

    /** One paragraph in the book's notation; empty where there is nothing to read in it. */
    Optional<String> paragraph(String text) {
        EmphasisText emphasis = new EmphasisText();
        Matcher matcher = CODE.matcher(text);
        int from = 0;
        while (matcher.find()) {
            emphasis.add(text.substring(from, matcher.start()), stars);
            from = matcher.end();
            if (matcher.group(3) != null) {
                footnotes.add(new Footnote(matcher.group(3).strip(), LastWords.of(CODE.matcher(text.substring(0, matcher.start())).replaceAll(""))));
            } else if (matcher.group(2) != null) {
                code(matcher.group(2).toLowerCase(Locale.ROOT), matcher.group(1).isEmpty(), emphasis);
            }
        }
        emphasis.add(text.substring(from), stars);
        return emphasis.finished();
    }

    private void code(String name, boolean opens, EmphasisText emphasis) {
        switch (name) {
            case "i" -> stars = opens ? stars | 1 : stars & ~1;
            case "b" -> stars = opens ? stars | 2 : stars & ~2;
            case "br" -> emphasis.lineBreak();
            case "c", "r" -> {
            }
            default -> left.count(LeftOut.What.FORMATTING, opens ? 1 : 0);
        }
    }

    /** Those whose signs were met, in order. */
    List<Footnote> footnotes() {
        return footnotes;
    }
}
