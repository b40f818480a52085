package app.snowquill.export.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a word of a language may be parted: Franklin Mark Liang's algorithm ("Word Hy-phen-a-tion by Com-put-er", 1983) with the
 * patterns of the hyph-utf8 collection, whose files carry their licences. A language without patterns parts no word. Not safe for
 * two threads: it remembers words.
 */
final class Hyphenation {
    private static final int[] NOWHERE = {};
    private static final int SHORTEST = 5;
    private static final int REMEMBERED = 30_000;
    private static final Map<String, String> FILES = Map.ofEntries(Map.entry("en", "en-us"), Map.entry("en-GB", "en-gb"),
            Map.entry("en-AU", "en-gb"), Map.entry("en-IE", "en-gb"), Map.entry("en-NZ", "en-gb"), Map.entry("de", "de-1996"),
            Map.entry("fr", "fr"), Map.entry("es", "es"), Map.entry("it", "it"), Map.entry("nl", "nl"), Map.entry("pt", "pt"),
            Map.entry("sv", "sv"), Map.entry("pl", "pl"), Map.entry("ru", "ru"), Map.entry("da", "da"), Map.entry("fi", "fi"));
    private static final Pattern LEFT = Pattern.compile("hyphenmins:.*?typesetting:.*?left: (\\d+)", Pattern.DOTALL);
    private static final Pattern RIGHT = Pattern.compile("hyphenmins:.*?typesetting:.*?right: (\\d+)", Pattern.DOTALL);

    private final Map<String, byte[]> patterns = new HashMap<>();
    private final Map<String, int[]> known = new HashMap<>();
    private int longest;
    private int left = 2;
    private int right = 3;

    private Hyphenation() {
    }

    static Hyphenation of(Locale language) {
        Hyphenation hyphenation = new Hyphenation();
        String file = FILES.getOrDefault(language.getLanguage() + "-" + language.getCountry(), FILES.get(language.getLanguage()));
        if (file != null) {
            hyphenation.read("hyphenation/hyph-" + file + ".tex");
        }
        return hyphenation;
    }

    /** Offsets in {@code word} before which a hyphen may stand, rising. */
    int[] breaks(String word) {
        if (patterns.isEmpty() || word.length() < SHORTEST) {
            return NOWHERE;
        }
        String small = word.toLowerCase(Locale.ROOT);
        if (small.length() != word.length()) {
            return NOWHERE;
        }
        int[] found = known.get(small);
        if (found == null) {
            found = search(small);
            if (known.size() < REMEMBERED) {
                known.put(small, found);
            }
        }
        return found;
    }

    private int[] search(String word) {
        String dotted = "." + word.replace('’', '\'') + ".";
        byte[] levels = new byte[dotted.length() + 1];
        for (int from = 0; from < dotted.length(); from++) {
            for (int to = from + 1; to <= Math.min(dotted.length(), from + longest); to++) {
                byte[] pattern = patterns.get(dotted.substring(from, to));
                for (int i = 0; pattern != null && i < pattern.length; i++) {
                    levels[from + i] = (byte) Math.max(levels[from + i], pattern[i]);
                }
            }
        }
        int[] places = new int[word.length()];
        int count = 0;
        for (int place = left; place <= word.length() - right; place++) {
            if (levels[place + 1] % 2 == 1) {
                places[count++] = place;
            }
        }
        return Arrays.copyOf(places, count);
    }

    private void read(String resource) {
        String tex;
        try (InputStream in = Hyphenation.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("The program lacks its own file " + resource + ".");
            }
            tex = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        left = number(LEFT, tex, left);
        right = number(RIGHT, tex, right);
        for (String pattern : group(tex, "\\patterns{")) {
            add(pattern);
        }
        for (String word : group(tex, "\\hyphenation{")) {
            known.put(word.replace("-", ""), places(word));
        }
    }

    /** The words between the braces, without remarks. */
    private static String[] group(String tex, String opening) {
        int from = tex.indexOf("\n" + opening);
        if (from < 0) {
            return new String[0];
        }
        String rest = tex.substring(from + 1 + opening.length()).replaceAll("%[^\n]*", "");
        String body = rest.substring(0, rest.indexOf('}')).strip();
        return body.isEmpty() ? new String[0] : body.split("\\s+");
    }

    private void add(String pattern) {
        StringBuilder letters = new StringBuilder();
        byte[] levels = new byte[pattern.length() + 1];
        for (char sign : pattern.toCharArray()) {
            if (sign >= '0' && sign <= '9') {
                levels[letters.length()] = (byte) (sign - '0');
            } else {
                letters.append(sign);
            }
        }
        longest = Math.max(longest, letters.length());
        patterns.put(letters.toString(), Arrays.copyOf(levels, letters.length() + 1));
    }

    private static int[] places(String word) {
        int[] places = new int[word.length()];
        int count = 0;
        int letters = 0;
        for (char sign : word.toCharArray()) {
            if (sign == '-') {
                places[count++] = letters;
            } else {
                letters++;
            }
        }
        return Arrays.copyOf(places, count);
    }

    private static int number(Pattern pattern, String tex, int otherwise) {
        Matcher found = pattern.matcher(tex.substring(0, tex.indexOf("\\patterns{")));
        return found.find() ? Integer.parseInt(found.group(1)) : otherwise;
    }
}
