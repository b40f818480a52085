package app.snowquill.importing;

import java.util.regex.Pattern;

/** Lines that part scenes: stars, number signs, rules, ornaments and nothing else. */
final class BreakLines {
    private static final Pattern BREAK = Pattern.compile("#|(?:[*•·~⁂❦☙–—_=+o-]|\\\\\\*)(?:\\s*(?:[*•·~⁂❦☙–—_=+-]|\\\\\\*)){0,40}|# ?# ?#|o0o|-o0o-|<>|§|\\*");
    private static final Pattern WORDLESS_WORD = Pattern.compile("[o–—_=+-]");

    private BreakLines() {
    }

    static boolean matches(String line) {
        String stripped = line.strip();
        return !stripped.isEmpty() && stripped.length() <= 80 && !WORDLESS_WORD.matcher(stripped).matches()
                && BREAK.matcher(stripped).matches();
    }
}
