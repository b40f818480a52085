package app.snowquill.importing;

import java.util.Optional;

/**
 * A heading by number signs, as Markdown has it.
 *
 * @param level 1 to 6
 * @param text without the signs before and after it
 */
record NumberSigns(int level, String text) {
    private static final int MOST = 6;

    /** By hand and in one pass: a pattern for this tries every way to share out the spaces. */
    static Optional<NumberSigns> of(String line) {
        int level = 0;
        while (level < line.length() && line.charAt(level) == '#') {
            level++;
        }
        if (level == 0 || level > MOST || level == line.length() || !Character.isWhitespace(line.charAt(level))) {
            return Optional.empty();
        }
        String text = line.substring(level).strip();
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '#') {
            end--;
        }
        return Optional.of(new NumberSigns(level, text.substring(0, end).stripTrailing()));
    }
}
