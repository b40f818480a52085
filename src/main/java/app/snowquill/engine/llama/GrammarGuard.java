package app.snowquill.engine.llama;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a grammar as the native code will. One that it can't read it ignores without a word and leaves the model free;
 * rules that call themselves and repetitions without bound make it hang. So none such is sent. One grammar; used once.
 *
 * <p>The language is llama.cpp's GBNF, as its grammars/README describes it, less what no grammar of ours uses: comments,
 * the any-character dot, and recursion of any kind.
 */
final class GrammarGuard {
    private static final int MOST_REPETITIONS = 2_000;

    private final String text;
    private final Map<String, Set<String>> calls = new HashMap<>();
    private int at;
    private Set<String> calledHere;

    private GrammarGuard(String text) {
        this.text = text;
    }

    /** What is wrong with the grammar; empty where nothing is. */
    static Optional<String> mistake(String grammar) {
        try {
            new GrammarGuard(grammar).read();
            return Optional.empty();
        } catch (Mistake e) {
            return Optional.of(e.getMessage());
        }
    }

    private void read() {
        skip("\n ");
        while (at < text.length()) {
            String name = name();
            expect("::=");
            calledHere = new HashSet<>();
            require(calls.put(name, calledHere) == null, "a rule is there twice");
            alternatives();
            require(at == text.length() || text.charAt(at) == '\n', "something follows a rule");
            skip("\n ");
        }
        require(calls.containsKey("root"), "there is no root");
        Set<String> done = new HashSet<>();
        calls.keySet().forEach(rule -> follow(rule, new HashSet<>(), done));
    }

    private void follow(String rule, Set<String> above, Set<String> done) {
        require(calls.containsKey(rule), "the rule " + rule + " is missing");
        require(above.add(rule), "the rule " + rule + " calls itself");
        if (done.add(rule)) {
            calls.get(rule).forEach(next -> follow(next, above, done));
        }
        above.remove(rule);
    }

    private void alternatives() {
        sequence();
        while (peek() == '|') {
            at++;
            sequence();
        }
    }

    private void sequence() {
        for (skip(" "); at < text.length() && "|)\n".indexOf(text.charAt(at)) < 0; skip(" ")) {
            switch (peek()) {
                case '"' -> until('"');
                case '[' -> until(']');
                case '(' -> {
                    at++;
                    alternatives();
                    expect(")");
                }
                default -> calledHere.add(name());
            }
            repetition();
        }
    }

    private void repetition() {
        if ("?*+".indexOf(peek()) >= 0) {
            at++;
        } else if (peek() == '{') {
            at++;
            int least = number();
            int most = least;
            if (peek() == ',') {
                at++;
                most = number();
            }
            expect("}");
            require(least <= most && most <= MOST_REPETITIONS, "a repetition of " + least + " to " + most);
        }
    }

    private int number() {
        int begin = at;
        while (Character.isDigit(peek())) {
            at++;
        }
        require(at > begin && at - begin < 9, "a repetition without its number");
        return Integer.parseInt(text.substring(begin, at));
    }

    private void until(char end) {
        for (at++; peek() != end; at++) {
            require(peek() != 0 && peek() != '\n', "a text without an end");
            if (peek() == '\\') {
                escape();
            }
        }
        at++;
    }

    private void escape() {
        at++;
        int digits = switch (peek()) {
            case '"', '\\', '[', ']', '-', 'n', 'r', 't' -> 0;
            case 'x' -> 2;
            case 'u' -> 4;
            case 'U' -> 8;
            default -> throw new Mistake("an escape that is not known");
        };
        require(text.substring(at + 1).matches("(?s)[0-9a-fA-F]{" + digits + "}.*"), "an escape without its digits");
        at += digits;
    }

    private String name() {
        int begin = at;
        while (Character.isLetterOrDigit(peek()) || peek() == '-') {
            at++;
        }
        require(at > begin, "no name where one must be");
        return text.substring(begin, at);
    }

    private void expect(String sign) {
        skip(" ");
        require(text.startsWith(sign, at), "no " + sign + " where it must be");
        at += sign.length();
    }

    private void skip(String signs) {
        while (at < text.length() && signs.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private static void require(boolean holds, String mistake) {
        if (!holds) {
            throw new Mistake(mistake);
        }
    }

    private static final class Mistake extends RuntimeException {
        Mistake(String what) {
            super(what, null, false, false);
        }
    }
}
