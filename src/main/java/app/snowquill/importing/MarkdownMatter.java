package app.snowquill.importing;

import app.snowquill.export.BookWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an export of ours put around the story: no chapters, so it does not come in with them. Another's file has nothing of this form. */
final class MarkdownMatter {
    private static final Pattern BEGINS = Pattern.compile("<!-- (copyright|dedication|epigraph|notes|thanks|about) -->");
    private static final String ENDS = "<!-- end of %s -->";

    private MarkdownMatter() {
    }

    /**
     * Takes it out of the lines.
     *
     * @param details title and author, which a title page fills in where they are blank
     * @param warnings where what stayed behind is named
     */
    static void take(List<String> lines, String[] details, List<String> warnings) {
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher begins = BEGINS.matcher(lines.get(i));
            int end = begins.matches() ? lines.subList(i, lines.size()).indexOf(ENDS.formatted(begins.group(1))) : -1;
            if (end > 0) {
                lines.subList(i, i + end + 1).clear();
                taken.add(begins.group(1));
                i--;
            }
        }
        boolean titled = takeTitlePage(lines, details);
        if (titled || !taken.isEmpty()) {
            takeEnd(lines);
        }
        if (!taken.isEmpty()) {
            warnings.add("What stands around the story stayed behind in the document: " + String.join(", ", taken)
                    + ". It has its place in the export’s front and back matter.");
        }
    }

    /** "# Title", then "by Author", then no more text before a heading: our title page. */
    private static boolean takeTitlePage(List<String> lines, String[] details) {
        List<Integer> first = new ArrayList<>();
        for (int i = 0; i < lines.size() && first.size() < 3; i++) {
            if (!lines.get(i).isBlank()) {
                first.add(i);
            }
        }
        Optional<String> author = first.size() < 3 ? Optional.empty() : BookWords.authorIn(lines.get(first.get(1)));
        if (author.isEmpty() || !lines.get(first.get(0)).startsWith("# ") || !lines.get(first.get(2)).startsWith("#")) {
            return false;
        }
        details[0] = details[0].isEmpty() ? plain(lines.get(first.get(0)).substring(2)) : details[0];
        details[1] = details[1].isEmpty() ? plain(author.get()) : details[1];
        lines.subList(first.get(0), first.get(1) + 1).clear();
        return true;
    }

    private static String plain(String escaped) {
        return escaped.replaceAll("\\\\(\\p{Punct})", "$1").strip();
    }

    private static void takeEnd(List<String> lines) {
        int last = lines.size() - 1;
        while (last >= 0 && lines.get(last).isBlank()) {
            last--;
        }
        if (last >= 0 && BookWords.isEnd(lines.get(last))) {
            lines.remove(last);
        }
    }
}
