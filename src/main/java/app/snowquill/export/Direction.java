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

    private static int strength(int point) {
        return switch (Character.getDirectionality(point)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> 1;
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> -1;
            default -> 0;
        };
    }
}
