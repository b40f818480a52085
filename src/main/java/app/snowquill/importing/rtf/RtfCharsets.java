package app.snowquill.importing.rtf;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/** The code pages of one text: its own and those of its fonts. Not thread-safe. */
final class RtfCharsets {
    private static final Map<Integer, String> BY_CHARSET = Map.ofEntries(Map.entry(77, "x-MacRoman"), Map.entry(128, "windows-31j"),
            Map.entry(129, "x-windows-949"), Map.entry(134, "GBK"), Map.entry(136, "Big5"), Map.entry(161, "windows-1253"),
            Map.entry(162, "windows-1254"), Map.entry(163, "windows-1258"), Map.entry(177, "windows-1255"), Map.entry(178, "windows-1256"),
            Map.entry(186, "windows-1257"), Map.entry(204, "windows-1251"), Map.entry(222, "x-windows-874"), Map.entry(238, "windows-1250"),
            Map.entry(255, "IBM437"));

    private final Map<Integer, Charset> fonts = new HashMap<>();
    private Charset usual = Charset.forName("windows-1252");

    Charset usual() {
        return usual;
    }

    /** @param page as RTF numbers it, e.g. 1252; 10000 is that of old Macintoshes */
    void page(int page) {
        usual = named(page == 10000 ? "x-MacRoman" : page == 65001 ? "UTF-8" : page == 932 ? "windows-31j" : page == 949 ? "x-windows-949"
                : page == 936 ? "GBK" : page == 950 ? "Big5" : page < 1000 ? "IBM" + page : "windows-" + page);
    }

    void font(int font, int charset) {
        if (BY_CHARSET.containsKey(charset)) {
            fonts.put(font, named(BY_CHARSET.get(charset)));
        }
    }

    Charset ofFont(int font) {
        return fonts.getOrDefault(font, usual);
    }

    /** This text's own where Java does not know the other. */
    private Charset named(String name) {
        return Charset.isSupported(name) ? Charset.forName(name) : usual;
    }
}
