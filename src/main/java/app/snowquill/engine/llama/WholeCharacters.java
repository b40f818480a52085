package app.snowquill.engine.llama;

/** Texts as they can be sent: half of a character, as a cut through an emoji leaves it, can't be written as UTF-8. Pure. */
final class WholeCharacters {
    private static final char UNKNOWN = '\uFFFD';

    private WholeCharacters() {
    }

    /** The text, with a mark for each half. */
    static String of(String text) {
        StringBuilder mended = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                mended = mended == null ? new StringBuilder(text) : mended;
                mended.setCharAt(i, UNKNOWN);
            }
        }
        return mended == null ? text : mended.toString();
    }
}
