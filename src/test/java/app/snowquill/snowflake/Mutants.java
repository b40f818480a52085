package app.snowquill.snowflake;

import app.snowquill.story.Book;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Collects mutants of a good book: each is the book with one change that breaks one rule. Operators for any step or card. */
public final class Mutants {
    /** Whether the change breaks the structure, which must be an error, or the sense, which may warn. */
    public enum Breaks {
        STRUCTURE, SENSE
    }

    /** @param rule the rule that must find it */
    public record Mutant(int step, String name, Book book, String rule, Breaks breaks) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final List<Mutant> mutants = new ArrayList<>();
    private final String genre;
    private final Book good;
    private final int step;

    public Mutants(String genre, Book good, int step) {
        this.genre = genre;
        this.good = good;
        this.step = step;
    }

    public List<Mutant> all() {
        return mutants;
    }

    /** Any change to one tree of the book. */
    public void change(String tree, String what, String rule, Breaks breaks, Consumer<ObjectNode> change) {
        BookTrees trees = new BookTrees(good);
        change.accept(trees.tree(tree));
        mutants.add(new Mutant(step, genre + " " + tree + ": " + what, trees.book(), rule, breaks));
    }

    /** Rewrites the text at {@code path}, e.g. "/paragraphs/0/text". */
    public void text(String tree, String path, String what, String rule, Breaks breaks, UnaryOperator<String> rewrite) {
        change(tree, what + " " + path, rule, breaks, node -> set(node, path, rewrite.apply(node.at(path).asText())));
    }

    public void blank(String tree, String path, String rule) {
        text(tree, path, "blank", rule, Breaks.STRUCTURE, text -> "");
        text(tree, path, "only space", rule, Breaks.STRUCTURE, text -> " \t\n");
    }

    /** Loses the last words with the full stop. */
    public void cutEnd(String tree, String path, String rule, Breaks breaks) {
        text(tree, path, "cut off", rule, breaks, text -> text.substring(0, text.lastIndexOf(' ')));
    }

    public void addSentence(String tree, String path, String rule) {
        text(tree, path, "one sentence more", rule, Breaks.STRUCTURE, text -> text + " Then the rain began.");
    }

    /** Says again what another place says. */
    public void copy(String tree, String from, String to, String rule, Breaks breaks) {
        change(tree, from + " copied to " + to, rule, breaks, node -> set(node, to, node.at(from).asText()));
    }

    public void exchange(String tree, String one, String other, String rule, Breaks breaks) {
        change(tree, one + " exchanged with " + other, rule, breaks, node -> {
            JsonNode first = node.at(one).deepCopy();
            put(node, one, node.at(other).deepCopy());
            put(node, other, first);
        });
    }

    public void remove(String tree, String list, int place, String rule, Breaks breaks) {
        change(tree, "without " + list + "/" + place, rule, breaks, node -> ((ArrayNode) node.at(list)).remove(place));
    }

    public static void set(ObjectNode node, String path, String text) {
        put(node, path, TextNode.valueOf(text));
    }

    public static void put(ObjectNode node, String path, JsonNode value) {
        int slash = path.lastIndexOf('/');
        JsonNode parent = node.at(path.substring(0, slash));
        String last = path.substring(slash + 1);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), value);
        } else {
            ((ObjectNode) parent).set(last, value);
        }
    }
}
