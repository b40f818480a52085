package app.snowquill.importing;

import app.snowquill.importing.rtf.StyledText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of Scrivener in the book's notation. It writes annotations and footnotes as letters within the text, {@code {\Scrv_annot … \text=…\end_Scrv_annot}},
 * and marks of styles as {@code <$Scr…>}; both go, the notes to their words. Belongs to one text; not thread-safe.
 */
final class RtfText {
    private static final Pattern NOTE = Pattern.compile("\\{\\\\Scrv_(annot|fn)\\b");
    private static final Pattern MARK = Pattern.compile("<!?\\$Scr[^<>\\n]{0,80}>");

    private final StyledText text;
    private final String plain;
    private final boolean[] gone;
    private final List<ForeignNote> notes = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();

    RtfText(StyledText text) {
        this.text = text;
        this.plain = text.plain();
        this.gone = new boolean[plain.length()];
        Matcher marks = MARK.matcher(plain);
        while (marks.find()) {
            remove(marks.start(), marks.end());
        }
        takeNotes();
        text.notes().forEach(note -> notes.add(new ForeignNote(words(note.at()), (note.footnote() ? "Footnote: " : "") + oneLine(note.text()))));
        build();
    }

    private void takeNotes() {
        Matcher begin = NOTE.matcher(plain);
        int from = 0;
        while (begin.find(from)) {
            String end = "\\end_Scrv_" + begin.group(1) + "}";
            int to = plain.indexOf(end, begin.end());
            if (to < 0) {
                return;
            }
            boolean footnote = begin.group(1).equals("fn");
            String within = plain.substring(begin.end(), to);
            String before = footnote ? "=" : "\\text=";
            int said = within.indexOf(before);
            String note = oneLine(MARK.matcher(said < 0 ? within : within.substring(said + before.length())).replaceAll(""));
            if (!note.isBlank()) {
                notes.add(new ForeignNote(words(begin.start()), (footnote ? "Footnote: " : "") + note));
            }
            remove(begin.start(), to + end.length());
            from = to + end.length();
        }
    }

    private void remove(int from, int to) {
        Arrays.fill(gone, from, to, true);
    }

    /** The last that is left of the text before a place. */
    private String words(int before) {
        StringBuilder kept = new StringBuilder();
        for (int i = Math.max(0, before - 400); i < before; i++) {
            if (!gone[i]) {
                kept.append(plain.charAt(i));
            }
        }
        return LastWords.of(kept.toString());
    }

    private void build() {
        EmphasisText open = new EmphasisText();
        StringBuilder run = new StringBuilder();
        int stars = 0;
        for (int i = 0; i <= plain.length(); i++) {
            char letter = i == plain.length() ? '\n' : plain.charAt(i);
            if (i < plain.length() && gone[i]) {
                continue;
            }
            if (letter == '\n' || letter == StyledText.LINE || text.starsAt(i) != stars) {
                open.add(run.toString(), stars);
                run.setLength(0);
                stars = i < plain.length() ? text.starsAt(i) : 0;
            }
            if (letter == StyledText.LINE) {
                open.lineBreak();
            } else if (letter == '\n') {
                open.finished().ifPresent(paragraph -> paragraphs.add(BreakLines.matches(paragraph.replace("\\", "")) ? "#" : paragraph));
                open = new EmphasisText();
            } else {
                run.append(letter);
            }
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    List<String> paragraphs() {
        return paragraphs;
    }

    /** The paragraphs without stars, for a note or an entry. */
    String words() {
        return String.join("\n", paragraphs).replaceAll("(?<!\\\\)\\*+", "").replace("\\*", "*").replace("\\#", "#").strip();
    }

    List<ForeignNote> notes() {
        return notes;
    }

    /** The words that lead to something, by what they lead to. */
    Map<String, String> linked() {
        Map<String, String> linked = new HashMap<>();
        text.links().forEach(link -> linked.put(link.target(), plain.substring(link.from(), link.to()).strip()));
        return linked;
    }

    void count(LeftOut left) {
        left.count(LeftOut.What.PICTURE, text.times(StyledText.Besides.PICTURE));
        left.count(LeftOut.What.TABLE, text.times(StyledText.Besides.TABLE));
        left.count(LeftOut.What.DELETION, text.times(StyledText.Besides.DELETION));
        left.count(LeftOut.What.FORMATTING, text.times(StyledText.Besides.FORMATTING));
    }
}
