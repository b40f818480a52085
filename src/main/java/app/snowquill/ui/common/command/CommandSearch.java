package app.snowquill.ui.common.command;

import app.snowquill.ui.common.Strings;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Finds commands by words as they are typed: each has to be the beginning of a word of the name or of the other usual words. What begins with what was
 * typed stands first, then what has it in its name, then the rest; among equals what was used last. Stateless.
 */
public final class CommandSearch {
    private static final int NOT_FOUND = 3;

    private final Strings strings;

    public CommandSearch(Strings strings) {
        this.strings = strings;
    }

    /** @param used what was used lately, newest first */
    public List<Command> find(String typed, Collection<Command> among, List<Command> used) {
        List<String> words = words(typed);
        List<Command> found = new ArrayList<>(among);
        found.removeIf(command -> rank(words, command) == NOT_FOUND);
        found.sort(Comparator.comparingInt((Command command) -> rank(words, command)).thenComparingInt(command -> used.contains(command)
                ? used.indexOf(command) : used.size()));
        return found;
    }

    private int rank(List<String> typed, Command command) {
        List<String> title = words(command.title(strings));
        List<String> all = Stream.concat(title.stream(), words(command.otherWords(strings)).stream()).toList();
        if (!begin(typed, all)) {
            return NOT_FOUND;
        }
        return typed.isEmpty() || String.join(" ", title).startsWith(String.join(" ", typed)) ? 0 : begin(typed, title) ? 1 : 2;
    }

    private static boolean begin(List<String> typed, List<String> words) {
        return typed.stream().allMatch(one -> words.stream().anyMatch(word -> word.startsWith(one)));
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
    }
}
