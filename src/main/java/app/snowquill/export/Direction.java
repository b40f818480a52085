package app.snowquill.export;

import java.util.Locale;
import java.util.Set;

/** Which way a text runs. */
final class Direction {
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "he", "iw", "fa", "ur", "yi", "ji", "ps", "sd", "ug", "dv");

    private Direction() {
    }

    static boolean isRightToLeft(Locale language) {
        return RIGHT_TO_LEFT.contains(language.getLanguage());
    }

    /** Whether the first letter that has a direction runs from right to left. */
    static boolean startsRightToLeft(String text) {
        return text.codePoints().map(Direction::strength).filter(strength -> strength != 0).findFirst().orElse(1) < 0;
    }

    static boolean hasRightToLeft(String text) {
        return text.codePoints().anyMatch(point -> strength(point) < 0);
    }

    /** Letters that run from left to right less those that run from right to left. */
    static int lean(String text) {
        int lean = 0;
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            boolean pair = Character.isHighSurrogate(unit) && at + 1 < text.length();
            lean += strength(pair ? text.codePointAt(at++) : unit);
        }
        return lean;
    }

    private static int strength(int point) {
        return switch (Character.getDirectionality(point)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> 1;
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> -1;
            default -> 0;
        };
    }
}
