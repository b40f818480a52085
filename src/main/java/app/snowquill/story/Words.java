package app.snowquill.story;

/** Counts words the way a writer's word count does: runs of letters and digits, held together by apostrophes and hyphens. */
public final class Words {
    private Words() {
    }

    /** Number of words in {@code text}; 0 for null. A dash between spaces is no word. */
    public static int count(CharSequence text) {
        if (text == null) {
            return 0;
        }
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = java.lang.Character.isLetterOrDigit(c) || java.lang.Character.isSurrogate(c);
            boolean joint = inside && (c == '\'' || c == '’' || c == '-') && i + 1 < text.length()
                    && java.lang.Character.isLetterOrDigit(text.charAt(i + 1));
            if (letter && !inside) {
                words++;
            }
            inside = letter || joint;
        }
        return words;
    }
}
