package app.snowquill.pipeline.replacing;

import java.util.Locale;

/** Gives new words the capitals of the words they stand for. Stateless. */
final class LetterCase {
    private LetterCase() {
    }

    /**
     * "Tobit" asked for, "TOBIT" found, "Tobias" wanted: "TOBIAS".
     *
     * @param asked the words that were looked for
     */
    static String like(String found, String asked, String with) {
        if (found.equals(asked) || with.isEmpty()) {
            return with;
        }
        if (isAll(found, Shape.UPPER) && found.codePoints().filter(Character::isLetter).count() > 1) {
            return isAll(asked, Shape.UPPER) ? with : with.toUpperCase(Locale.ROOT);
        }
        if (isAll(found, Shape.LOWER)) {
            return isAll(asked, Shape.LOWER) ? with : with.toLowerCase(Locale.ROOT);
        }
        if (Character.isUpperCase(found.codePointAt(0)) && !Character.isUpperCase(asked.codePointAt(0))) {
            int first = with.offsetByCodePoints(0, 1);
            return with.substring(0, first).toUpperCase(Locale.ROOT) + with.substring(first);
        }
        return with;
    }

    private enum Shape {
        UPPER, LOWER
    }

    private static boolean isAll(String text, Shape shape) {
        return text.codePoints().anyMatch(Character::isLetter) && text.codePoints()
                .noneMatch(sign -> shape == Shape.UPPER ? Character.isLowerCase(sign) : Character.isUpperCase(sign) || Character.isTitleCase(sign));
    }
}
