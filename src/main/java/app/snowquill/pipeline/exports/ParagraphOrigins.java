package app.snowquill.pipeline.exports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells whose a paragraph of a scene is. It is an agent's where one of its versions brought it into the scene; one that shares most words with such
 * a paragraph is an agent's that the author edited; one of the author's into which an agent's words were taken is both's. Used on one thread.
 */
public final class ParagraphOrigins {
    /** Whose. */
    public enum Origin {
        AUTHOR, SUGGESTED, AGENT, IMPORTED
    }

    /** Who wrote a version. */
    public enum Hand {
        AUTHOR, AGENT, IMPORT
    }

    /** @param paragraphs of the scene in this version, without what surrounds them */
    public record Version(Hand by, Set<String> paragraphs) {
    }

    private static final double SIMILAR = 0.6;

    private final Set<String> agents = new HashSet<>();
    private final Set<String> mixed = new HashSet<>();
    private final Set<String> imported = new HashSet<>();
    private final List<Set<String>> wordsOfAgents;
    private final Map<String, Origin> known = new HashMap<>();

    /** @param versions of one scene, oldest first */
    public ParagraphOrigins(List<Version> versions) {
        Set<String> before = Set.of();
        for (Version version : versions) {
            Set<String> fresh = new HashSet<>(version.paragraphs());
            fresh.removeAll(before);
            if (version.by() == Hand.AGENT) {
                takeAgents(fresh, before);
            } else if (version.by() == Hand.IMPORT) {
                imported.addAll(fresh);
            }
            before = version.paragraphs();
        }
        this.wordsOfAgents = agents.stream().map(ParagraphOrigins::words).toList();
    }

    private void takeAgents(Set<String> fresh, Set<String> before) {
        Set<String> authors = new HashSet<>(before);
        authors.removeAll(agents);
        List<Set<String>> theirs = authors.stream().map(ParagraphOrigins::words).toList();
        for (String paragraph : fresh) {
            boolean ofBoth = theirs.stream().anyMatch(words -> similarity(words(paragraph), words) >= SIMILAR);
            (ofBoth ? mixed : agents).add(paragraph);
        }
    }

    public Origin of(String paragraph) {
        return known.computeIfAbsent(paragraph.strip(), this::look);
    }

    private Origin look(String paragraph) {
        if (agents.contains(paragraph)) {
            return Origin.AGENT;
        }
        if (mixed.contains(paragraph)) {
            return Origin.SUGGESTED;
        }
        if (imported.contains(paragraph)) {
            return Origin.IMPORTED;
        }
        Set<String> words = words(paragraph);
        return wordsOfAgents.stream().anyMatch(theirs -> similarity(words, theirs) >= SIMILAR) ? Origin.SUGGESTED : Origin.AUTHOR;
    }

    /** The words of both over the words of either (Jaccard). */
    private static double similarity(Set<String> one, Set<String> other) {
        if (one.size() < 3 || other.isEmpty()) {
            return 0;
        }
        long shared = one.stream().filter(other::contains).count();
        return (double) shared / (one.size() + other.size() - shared);
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}’']+")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }
}
