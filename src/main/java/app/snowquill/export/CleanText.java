package app.snowquill.export;

/** Takes out what no file format can carry: control characters and halves of surrogate pairs. */
final class CleanText {
    private CleanText() {
    }

    /** Keeps line feeds; any other white space of one line becomes a space. */
    static String of(String text) {
        return isClean(text) ? text : cleaned(text);
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(point -> {
            if (point == '\t' || point == 0x0B || point == 0x0C) {
                clean.append(' ');
            } else if (point == '\n' || isPrintable(point)) {
                clean.appendCodePoint(point);
            }
        });
        return clean.toString();
    }

    /** The same on one line. */
    static String line(String text) {
        return of(text).replace('\n', ' ').strip();
    }

    /** Tells at a glance of nearly all prose; text with letters beyond the first plane is looked at closely. */
    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 && c != '\n' || c == 0x7F || Character.isSurrogate(c) || c >= 0xFFFE) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPrintable(int point) {
        return point >= 0x20 && point != 0x7F && !(point >= 0xD800 && point <= 0xDFFF) && (point & 0xFFFE) != 0xFFFE;
    }
}
