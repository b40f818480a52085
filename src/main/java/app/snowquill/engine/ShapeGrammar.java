package app.snowquill.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes the grammar (GBNF) that keeps a model inside a {@link JsonShape}: compact JSON, whole sentences of bounded
 * words, counts as repetitions, choices as alternatives. Rules of structure so hold with any model, however small.
 * Equal shapes share a rule. Holds one grammar; immutable once made.
 *
 * <p>Phrases, names and sentences may have one word more than asked for, and a blank before the first, phrases a full
 * stop; {@link ShapeTrim} takes them off again. Where no further word is allowed a model lengthens the last one instead of ending, and so only
 * that one is spoilt.
 */
public final class ShapeGrammar {
    /** Letters of Latin scripts with their accents; GBNF counts characters, not bytes. */
    private static final String UPPER = "A-ZÀ-ÖØ-Þ";
    private static final String LOWER = "a-zß-öø-ÿœ";
    /** Every character that is written, without quotation mark and backslash. */
    private static final String PRINTED = "[ !#-\\[\\]-~\\u00A1-\\u1FFF\\u2010-\\u2027\\u2030-\\u205E\\u20A0-\\uD7FF"
            + "\\uF900-\\uFFDC\\U0001F300-\\U0001FAFF]";
    /** Whole words begin with a blank in most vocabularies; without it small models begin in the middle of one. */
    private static final String LEAD = "\" \"? ";
    private static final int BLOCK = 64;

    private final Map<JsonShape, String> names = new LinkedHashMap<>();
    private final Map<String, String> rules = new LinkedHashMap<>();

    public ShapeGrammar(JsonShape shape) {
        String root = rule(shape);
        rules.put("root", root);
    }

    /** The grammar's text; its first rule is {@code root}. */
    public String gbnf() {
        return "root ::= " + rules.get("root") + "\n" + rules.entrySet().stream()
                .filter(rule -> !rule.getKey().equals("root"))
                .map(rule -> rule.getKey() + " ::= " + rule.getValue() + "\n").collect(Collectors.joining());
    }

    private String rule(JsonShape shape) {
        String known = names.get(shape);
        if (known != null) {
            return known;
        }
        String body = body(shape);
        String name = "r" + names.size();
        names.put(shape, name);
        rules.put(name, body);
        return name;
    }

    private String body(JsonShape shape) {
        if (shape instanceof JsonShape.Fields fields) {
            return fields(fields);
        } else if (shape instanceof JsonShape.Items items) {
            return items(items);
        } else if (shape instanceof JsonShape.Tuple tuple) {
            return tuple(tuple);
        } else if (shape instanceof JsonShape.Sentences sentences) {
            return sentences(sentences);
        } else if (shape instanceof JsonShape.Phrase phrase) {
            return phrase(phrase);
        } else if (shape instanceof JsonShape.Name name) {
            return name(name);
        } else if (shape instanceof JsonShape.OneOf choice) {
            return choice.values().stream().map(GrammarText::jsonLiteral).collect(Collectors.joining(" | ", "(", ")"));
        } else if (shape instanceof JsonShape.Whole whole) {
            return DigitRange.between(whole.least(), whole.most());
        } else if (shape instanceof JsonShape.Date date) {
            return quoted(DigitRange.years(date.firstYear(), date.lastYear())
                    + " \"-\" (\"0\" [1-9] | \"1\" [0-2]) \"-\" (\"0\" [1-9] | \"1\" [0-9] | \"2\" [0-8])");
        } else if (shape instanceof JsonShape.Text text) {
            return text(text);
        }
        throw new IllegalArgumentException("There is no grammar for " + shape + ".");
    }

    private String fields(JsonShape.Fields shape) {
        List<String> parts = new ArrayList<>();
        String before = "{";
        for (Map.Entry<String, JsonShape> field : shape.fields().entrySet()) {
            parts.add(GrammarText.literal(before + GrammarText.json(field.getKey()) + ":"));
            parts.add(rule(field.getValue()));
            before = ",";
        }
        parts.add(shape.fields().isEmpty() ? "\"{}\"" : "\"}\"");
        return String.join(" ", parts);
    }

    private String items(JsonShape.Items shape) {
        if (shape.most() == 0) {
            return "\"[]\"";
        }
        String item = rule(shape.item());
        String some = item + repeated("\",\" " + item, Math.max(0, shape.least() - 1), shape.most() - 1);
        return "\"[\" " + (shape.least() == 0 ? "(" + some + ")?" : some) + " \"]\"";
    }

    private String tuple(JsonShape.Tuple shape) {
        return "\"[\" " + shape.items().stream().map(this::rule).collect(Collectors.joining(" \",\" ")) + " \"]\"";
    }

    private String sentences(JsonShape.Sentences shape) {
        String name = "sentence-" + shape.leastWords() + "-" + shape.mostWords();
        rules.put("further", "[,;:]? \" \" (" + word() + " | " + capital() + ")");
        rules.put(name, capital() + repeated("further", shape.leastWords() - 1, shape.mostWords()) + " [.!?]");
        return quoted(LEAD + name + repeated("\" \" " + name, shape.leastSentences() - 1, shape.mostSentences() - 1));
    }

    /** Begins with a capital: after a quotation mark small models begin a lower-case word in its middle. */
    private String phrase(JsonShape.Phrase shape) {
        rules.put("next", "\",\"? \" \" (" + word() + " | " + capital() + ")");
        return quoted(LEAD + capital() + repeated("next", shape.leastWords() - 1, shape.mostWords())
                + " [.!?]?");
    }

    /** After a name a model wants to go on with a plain word; it may, once. */
    private String name(JsonShape.Name shape) {
        capital();
        rules.put("named", "([ODL] ['’])? [" + UPPER + "] [" + LOWER + "]{1,10} (\"-\" [" + UPPER + "] ["
                + LOWER + "]{1,10})?");
        String first = "named";
        if (!shape.initials().isEmpty()) {
            first = "named-" + shape.initials().toLowerCase(Locale.ROOT);
            rules.put(first, "[" + shape.initials() + "] [" + LOWER + "]{1,10}");
        }
        return quoted(LEAD + first + repeated("\" \" named", shape.leastWords() - 1, shape.mostWords() - 1)
                + " (\",\"? \" \" (word | capital))?");
    }

    /** A long part after an apostrophe follows a short one only (o’clock, d’amour): "he’s" must not run on. */
    private String word() {
        rules.put("word", "[" + LOWER + "]{1,16} tail? | [" + LOWER + "]{1,4} ['’] [" + LOWER + "]{3,12} | [0-9]{1,4}");
        rules.put("tail", "['’] [" + LOWER + "]{1,2} | \"-\" [" + LOWER + "]{2,12}");
        return "word";
    }

    private String capital() {
        word();
        rules.put("capital", "[" + UPPER + "] [" + LOWER + "]{0,14} tail?");
        return "capital";
    }

    /** In blocks, for a chain of thousands of rules would be slow; the bound is kept, to a block's length below it. */
    private String text(JsonShape.Text shape) {
        rules.putIfAbsent("character", PRINTED + " | \"\\\\\" ([\"\\\\/bfnrt] | \"u\" [0-9a-fA-F]{4})");
        int most = shape.mostCharacters();
        if (most <= 2 * BLOCK) {
            return quoted(most == 0 ? "" : "character{0," + most + "}");
        }
        rules.putIfAbsent("block", "character{" + BLOCK + "}");
        return quoted("block{0," + (most - BLOCK + 1) / BLOCK + "} character{0," + (BLOCK - 1) + "}");
    }

    private static String repeated(String one, int least, int most) {
        return most <= 0 ? "" : " (" + one + "){" + least + "," + most + "}";
    }

    private static String quoted(String body) {
        return "\"\\\"\" " + body + " \"\\\"\"";
    }
}
