package app.snowquill.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers in English words of any size: "a hundred and twenty", "twelve hundred", "half a". Pure. */
final class NumberWords {
    private static final Map<String, Double> WORDS = words();

    private NumberWords() {
    }

    private static Map<String, Double> words() {
        Map<String, Double> words = new LinkedHashMap<>();
        LedgerWords.table("numbers").forEach((word, cells) -> words.put(word, Double.valueOf(cells.get(0))));
        return Map.copyOf(words);
    }

    /** Every word, the longer first. */
    static List<String> all() {
        return WORDS.keySet().stream().sorted((a, b) -> b.length() - a.length()).toList();
    }

    /** @param text words and figures; those that are no numbers count nothing, "a" is 1, "no" is 0 */
    static double value(String text) {
        double sum = 0;
        double group = 0;
        boolean isSaid = false;
        for (String word : text.replace(",", "").split("[- ]")) {
            if (!word.isEmpty() && java.lang.Character.isDigit(word.charAt(0))) {
                group += Double.parseDouble(word);
            } else if (word.equals("no") || word.equals("not")) {
                return 0;
            } else {
                Double known = WORDS.get(word);
                if (known == null) {
                    continue;
                }
                if (known >= 1000) {
                    sum += Math.max(1, group) * known;
                    group = 0;
                } else if (known == 100 || known == 12 && word.equals("dozen") || known == 20 && word.equals("score")) {
                    group = Math.max(1, group) * known;
                } else {
                    group += known;
                }
            }
            isSaid = true;
        }
        return isSaid ? sum + group : 1;
    }
}
