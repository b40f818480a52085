package app.snowquill.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which way a text runs. */
final class Direction {
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "he", "iw", "fa", "ur", "yi", "ji", "ps", "sd", "ug", "dv");

    private static final char FIRST_RIGHT_TO_LEFT = 0x590;

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
        for (int i = 0; i < text.length(); i++) {
            // Hebrew is the first script that runs that way.
            if (text.charAt(i) >= FIRST_RIGHT_TO_LEFT && strength(text.codePointAt(i)) < 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * A text cut where its direction turns. What has no direction of its own goes with its neighbours, or with the paragraph
     * where these differ (the rules N1 and N2 of the Unicode bidirectional algorithm).
     */
    static List<Stretch> stretches(String text, boolean paragraphRightToLeft) {
        if (!paragraphRightToLeft && !hasRightToLeft(text)) {
            return List.of(new Stretch(text, false));
        }
        List<Stretch> stretches = new ArrayList<>();
        boolean current = paragraphRightToLeft;
        int begin = 0;
        int afterStrong = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int strength = strength(text.codePointAt(at));
            if (strength != 0 && strength < 0 != current) {
                int cut = current == paragraphRightToLeft ? at : afterStrong;
                if (cut > begin) {
                    stretches.add(new Stretch(text.substring(begin, cut), current));
                }
                begin = cut;
                current = !current;
            }
            afterStrong = strength == 0 ? afterStrong : at + Character.charCount(text.codePointAt(at));
        }
        int cut = current == paragraphRightToLeft ? text.length() : afterStrong;
        stretches.add(new Stretch(text.substring(begin, cut), current));
        if (cut < text.length()) {
            stretches.add(new Stretch(text.substring(cut), paragraphRightToLeft));
        }
        return stretches;
    }

    record Stretch(String text, boolean rightToLeft) {
    }

    private static int strength(int point) {
        return switch (Character.getDirectionality(point)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> 1;
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> -1;
            default -> 0;
        };
    }
}
