package app.snowquill.engine;

import java.util.ArrayList;
import java.util.List;

/** The grammar of the whole numbers of a range, exactly: 7 to 23 is {@code [7-9] | "1" [0-9] | "2" [0-3]}. */
final class DigitRange {
    private DigitRange() {
    }

    static String between(int least, int most) {
        List<String> alternatives = new ArrayList<>();
        for (int digits = 1; digits <= 9; digits++) {
            int first = digits == 1 ? 0 : (int) Math.pow(10, digits - 1);
            int last = (int) Math.pow(10, digits) - 1;
            if (least <= last && most >= first) {
                alternatives.add(same(String.valueOf(Math.max(least, first)), String.valueOf(Math.min(most, last))));
            }
        }
        return "(" + String.join(" | ", alternatives) + ")";
    }

    /** Years of four digits. */
    static String years(int first, int last) {
        return "(" + same(String.format("%04d", first), String.format("%04d", last)) + ")";
    }

    /** The numbers between two of the same length. */
    private static String same(String least, String most) {
        if (least.isEmpty()) {
            return "";
        }
        char low = least.charAt(0);
        char high = most.charAt(0);
        String lowRest = least.substring(1);
        String highRest = most.substring(1);
        if (low == high) {
            return joined("\"" + low + "\"", group(same(lowRest, highRest)));
        }
        List<String> alternatives = new ArrayList<>();
        if (!lowRest.chars().allMatch(c -> c == '0')) {
            alternatives.add(joined("\"" + low + "\"", group(same(lowRest, "9".repeat(lowRest.length())))));
            low++;
        }
        boolean highWhole = highRest.chars().allMatch(c -> c == '9');
        char lastWhole = highWhole ? high : (char) (high - 1);
        if (low <= lastWhole) {
            alternatives.add(joined("[" + low + "-" + lastWhole + "]", anyDigits(lowRest.length())));
        }
        if (!highWhole) {
            alternatives.add(joined("\"" + high + "\"", group(same("0".repeat(highRest.length()), highRest))));
        }
        return String.join(" | ", alternatives);
    }

    private static String anyDigits(int count) {
        return count == 0 ? "" : count == 1 ? "[0-9]" : "[0-9]{" + count + "}";
    }

    private static String group(String body) {
        return body.contains(" | ") ? "(" + body + ")" : body;
    }

    private static String joined(String first, String rest) {
        return rest.isEmpty() ? first : first + " " + rest;
    }
}
