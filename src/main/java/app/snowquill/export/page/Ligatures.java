package app.snowquill.export.page;

/** Joins f with what follows where the face has the joined letter; not in spaced letters and not in typewriter type. */
final class Ligatures {
    private static final String[][] JOINED = {{"ffi", "ﬃ"}, {"ffl", "ﬄ"}, {"ff", "ﬀ"}, {"fi", "ﬁ"}, {"fl", "ﬂ"}};

    private Ligatures() {
    }

    static String in(String text, FaceMetrics metrics, TypeStyle style) {
        if (style.family() != FontFamily.GARAMOND || style.tracking() != 0 || text.indexOf('f') < 0) {
            return text;
        }
        String joined = text;
        for (String[] pair : JOINED) {
            if (metrics.has(pair[1].codePointAt(0))) {
                joined = joined.replace(pair[0], pair[1]);
            }
        }
        return joined;
    }
}
