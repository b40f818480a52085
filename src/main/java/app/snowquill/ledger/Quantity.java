package app.snowquill.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount with its unit, made one that others can be laid beside: "six weeks", "a fifth", "twice a day", "twenty hundredweight".
 *
 * @param dimension what is measured: "time", "length", "weight", "money", "share", "often"
 * @param least in the dimension's smallest unit
 * @param most at least {@code least}; {@link Double#POSITIVE_INFINITY} for no end
 */
record Quantity(String dimension, double least, double most) {
    private static final Map<String, List<String>> UNITS = LedgerWords.table("units");
    private static final Map<String, List<String>> PHRASES = LedgerWords.table("quantities");
    private static final String COUNT = "\\d[\\d,]*(?:\\.\\d+)?|" + String.join("|", NumberWords.all()) + "|a|an|the|no|not a|half an?";
    private static final Pattern AMOUNT = Pattern.compile("(?<![\\p{L}\\d])((?:" + COUNT + ")(?:[- ](?:and )?(?:" + String.join("|", NumberWords.all())
            + "))*)[- ](?:\\p{L}+ )?(" + String.join("|", UNITS.keySet()) + ")s?(?!\\p{L})");
    private static final Pattern OFTEN = Pattern.compile("(once|twice|thrice|(?:" + COUNT + ") times) (?:a|an|per|every|each|in) (?:(" + COUNT + ") )?("
            + String.join("|", UNITS.keySet()) + ")s?\\b");
    private static final Pattern AT_MOST = Pattern.compile("at most|up to|no more than|under|less than|fewer than|within|not above");
    private static final Pattern AT_LEAST = Pattern.compile("at least|over|more than|above|no less than|upwards of");
    private static final double ROUGHLY = 0.2;
    private static final double SAME = 0.03;

    /** All that a text names, in order. */
    static List<Quantity> in(String text) {
        String small = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        List<Quantity> found = new ArrayList<>();
        Matcher often = OFTEN.matcher(small);
        while (often.find()) {
            double times = times(often.group(1));
            double span = often.group(2) == null ? 1 : NumberWords.value(often.group(2));
            found.add(exactly("often", times / (span * factor(often.group(3)))));
        }
        Matcher amount = AMOUNT.matcher(OFTEN.matcher(small).replaceAll(" "));
        while (amount.find()) {
            List<String> unit = UNITS.get(amount.group(2));
            for (int i = 0; i < unit.size(); i += 2) {
                found.add(bounded(unit.get(i), NumberWords.value(amount.group(1)) * Double.parseDouble(unit.get(i + 1)), small));
            }
        }
        PHRASES.forEach((phrase, row) -> {
            if ((" " + small + " ").contains(" " + phrase.replace('-', ' ') + " ")) {
                for (int i = 0; i < row.size(); i += 2) {
                    found.add(exactly(row.get(i), row.get(i + 1).equals("ever") ? Double.POSITIVE_INFINITY : Double.parseDouble(row.get(i + 1))));
                }
            }
        });
        return found;
    }

    /** Whether two texts name one amount each of the same dimension, and whether these agree; empty where they don't. */
    static Optional<Boolean> agree(String one, String other) {
        Map<String, Quantity> left = single(in(one));
        Map<String, Quantity> right = single(in(other));
        return left.keySet().stream().filter(right::containsKey).map(dimension -> left.get(dimension).agreesWith(right.get(dimension)))
                .reduce(Boolean::logicalAnd);
    }

    private static Map<String, Quantity> single(List<Quantity> all) {
        Map<String, Quantity> byDimension = new HashMap<>();
        all.forEach(each -> byDimension.merge(each.dimension(), each, (first, second) -> new Quantity(each.dimension(),
                first.least() + second.least(), first.most() + second.most())));
        return byDimension;
    }

    boolean agreesWith(Quantity other) {
        return least <= other.most * (1 + SAME) && other.least <= most * (1 + SAME);
    }

    private static Quantity exactly(String dimension, double value) {
        return new Quantity(dimension, value, value);
    }

    private static Quantity bounded(String dimension, double value, String text) {
        if (AT_MOST.matcher(text).find()) {
            return new Quantity(dimension, 0, value);
        }
        if (AT_LEAST.matcher(text).find()) {
            return new Quantity(dimension, value, Double.POSITIVE_INFINITY);
        }
        double slack = Values.isRough(Values.words(text)) ? ROUGHLY * value : 0;
        return new Quantity(dimension, value - slack, value + slack);
    }

    private static double times(String text) {
        return switch (text) {
            case "once" -> 1;
            case "twice" -> 2;
            case "thrice" -> 3;
            default -> NumberWords.value(text.substring(0, text.length() - " times".length()));
        };
    }

    private static double factor(String unit) {
        return Double.parseDouble(UNITS.get(unit).get(1));
    }
}
