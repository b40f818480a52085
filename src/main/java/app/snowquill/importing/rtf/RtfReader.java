package app.snowquill.importing.rtf;

import app.snowquill.importing.rtf.RtfState.Destination;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one RTF text in one pass. Belongs to one text; not thread-safe. */
public final class RtfReader {
    private static final int MOST_GROUPS = 256;
    private static final int MOST_DIGITS = 9;
    private static final Set<String> SKIPPED = Set.of("colortbl", "stylesheet", "info", "header", "headerl", "headerr", "headerf", "footer", "footerl",
            "footerr", "footerf", "object", "listtable", "listoverridetable", "revtbl", "rsidtbl", "generator", "themedata", "filetbl", "tc", "xe",
            "nonshppict", "bkmkstart", "bkmkend", "listtext", "pntext", "pn");
    private static final Map<String, String> LETTERS = Map.ofEntries(Map.entry("emdash", "—"), Map.entry("endash", "–"), Map.entry("lquote", "‘"),
            Map.entry("rquote", "’"), Map.entry("ldblquote", "“"), Map.entry("rdblquote", "”"), Map.entry("bullet", "•"), Map.entry("tab", " "),
            Map.entry("emspace", " "), Map.entry("enspace", " "), Map.entry("qmspace", " "), Map.entry("line", "\u2028"), Map.entry("lbr", "\u2028"),
            Map.entry("par", "\n"), Map.entry("sect", "\n"), Map.entry("page", "\n"), Map.entry("cell", "\n"), Map.entry("row", "\n"),
            Map.entry("nestcell", "\n"), Map.entry("zwj", "\u200d"), Map.entry("zwnj", "\u200c"));
    private static final Pattern LINK = Pattern.compile("HYPERLINK\\s+\"([^\"]{1,2000})\"");

    private final byte[] bytes;
    private final StyledText text = new StyledText();
    private final RtfCharsets charsets = new RtfCharsets();
    private final Deque<RtfState> outer = new ArrayDeque<>();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final StringBuilder note = new StringBuilder();
    private final StringBuilder field = new StringBuilder();
    private RtfState now = new RtfState(charsets.usual());
    private int at;
    private int skip;
    private boolean star;
    private boolean footnote;
    private String target = "";
    private int linkFrom;

    private RtfReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws RtfFormatException where it is no RTF, or too deep */
    public static StyledText read(byte[] bytes) {
        if (bytes.length < 5 || !new String(bytes, 0, 5, StandardCharsets.ISO_8859_1).equals("{\\rtf")) {
            throw new RtfFormatException("This is no RTF.");
        }
        return new RtfReader(bytes).read();
    }

    private StyledText read() {
        while (at < bytes.length) {
            int one = bytes[at++] & 0xFF;
            switch (one) {
                case '{' -> open();
                case '}' -> close();
                case '\\' -> control();
                case '\r', '\n' -> {
                }
                default -> {
                    if (skip > 0) {
                        skip--;
                    } else {
                        pending.write(one);
                    }
                }
            }
        }
        flush();
        return text;
    }

    private void open() {
        flush();
        if (outer.size() >= MOST_GROUPS) {
            throw new RtfFormatException("The text is nested deeper than any text.");
        }
        outer.push(now);
        now = now.inner();
        skip = 0;
        star = false;
    }

    private void close() {
        flush();
        skip = 0;
        if (now.begins && now.destination == Destination.NOTE) {
            text.note(footnote, note.toString());
            note.setLength(0);
        } else if (now.begins && now.destination == Destination.FIELD) {
            Matcher link = LINK.matcher(field);
            target = link.find() ? link.group(1) : "";
            linkFrom = text.length();
            field.setLength(0);
        } else if (now.begins && !target.isEmpty()) {
            text.link(target, linkFrom);
            target = "";
        }
        now = outer.isEmpty() ? now : outer.pop();
    }

    private void control() {
        if (at >= bytes.length) {
            return;
        }
        int one = bytes[at] & 0xFF;
        if (one == '\'') {
            hex();
        } else if (Character.isLetter(one) && one < 128) {
            word();
        } else {
            at++;
            symbol((char) one);
        }
    }

    private void hex() {
        int high = at + 2 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
        int low = at + 2 < bytes.length ? Character.digit(bytes[at + 2], 16) : -1;
        at = Math.min(bytes.length, at + 3);
        if (skip > 0) {
            skip--;
        } else if (high >= 0 && low >= 0) {
            pending.write(high * 16 + low);
        }
    }

    private void symbol(char sign) {
        switch (sign) {
            case '*' -> star = true;
            case '~' -> letters("\u00a0");
            case '_' -> letters("\u2011");
            case '\n', '\r' -> letters("\n");
            case '\\', '{', '}' -> {
                if (skip > 0) {
                    skip--;
                } else {
                    pending.write(sign);
                }
            }
            default -> {
            }
        }
    }

    private void word() {
        int from = at;
        while (at < bytes.length && bytes[at] > 0 && Character.isLetter(bytes[at])) {
            at++;
        }
        String name = new String(bytes, from, Math.min(32, at - from), StandardCharsets.US_ASCII);
        boolean negative = at < bytes.length && bytes[at] == '-';
        at += negative ? 1 : 0;
        int begin = at;
        int number = 0;
        while (at < bytes.length && at - begin < MOST_DIGITS && bytes[at] >= '0' && bytes[at] <= '9') {
            number = number * 10 + bytes[at] - '0';
            at++;
        }
        boolean numbered = at > begin;
        if (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
        word(name, numbered, !numbered ? 1 : negative ? -number : number);
        star = false;
    }

    private void word(String name, boolean numbered, int number) {
        if (name.equals("bin")) {
            at = (int) Math.min(bytes.length, (long) at + Math.max(0, number));
        } else if (name.equals("u") && numbered) {
            letters(String.valueOf((char) number));
            skip = now.fallback;
        } else if (LETTERS.containsKey(name)) {
            letters(LETTERS.get(name));
        } else if (!destination(name)) {
            now.say(name, number, charsets, text);
        }
    }

    /** Whether the word says where letters go from here. */
    private boolean destination(String name) {
        flush();
        switch (name) {
            case "fonttbl" -> now.destination = Destination.FONTS;
            case "footnote", "annotation" -> {
                if (now.destination == Destination.TEXT) {
                    footnote = name.equals("footnote");
                    now.destination = Destination.NOTE;
                    now.begins = true;
                }
            }
            case "fldinst" -> {
                now.begins = now.destination == Destination.TEXT;
                now.destination = now.destination == Destination.TEXT ? Destination.FIELD : Destination.SKIPPED;
            }
            case "fldrslt" -> now.begins = now.destination == Destination.TEXT;
            case "pict" -> {
                text.count(StyledText.Besides.PICTURE);
                now.destination = Destination.SKIPPED;
            }
            case "shppict" -> {
            }
            default -> {
                if (!SKIPPED.contains(name) && !star) {
                    return false;
                }
                now.destination = now.destination == Destination.FONTS ? Destination.FONTS : Destination.SKIPPED;
            }
        }
        return true;
    }

    private void letters(String letters) {
        flush();
        if (now.destination == Destination.FIELD) {
            field.append(letters);
        } else if (!now.hidden && !now.deleted && now.destination == Destination.NOTE) {
            note.append(letters);
        } else if (!now.hidden && !now.deleted && now.destination == Destination.TEXT) {
            text.add(letters, now.stars());
        }
    }

    /** Letters of two bytes may come as one pair of controls, so they are told together. */
    private void flush() {
        if (pending.size() > 0) {
            String letters = pending.toString(now.charset);
            pending.reset();
            letters(letters);
        }
    }
}
