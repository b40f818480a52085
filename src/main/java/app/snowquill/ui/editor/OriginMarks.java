package app.snowquill.ui.editor;

import app.snowquill.pipeline.DocumentInfo;
import app.snowquill.pipeline.VersionInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells of a paragraph whether an agent wrote it. A paragraph is an agent's where one of its versions brought it into the
 * scene; a paragraph that shares most words with such a one is an agent's that the author edited; one
 * of the author's into which an agent's words were taken is both's. Used on one thread.
 */
final class OriginMarks {
    enum Rail {
        NONE, SOLID, BROKEN
    }

    private static final double SIMILAR = 0.6;

    private final Set<String> agents;
    private final Set<String> mixed;
    private final List<Set<String>> wordsOfAgents;
    private final Map<String, Rail> known = new HashMap<>();

    private OriginMarks(Set<String> agents, Set<String> mixed) {
        this.agents = agents;
        this.mixed = mixed;
        this.wordsOfAgents = agents.stream().map(OriginMarks::words).toList();
    }

    static OriginMarks none() {
        return new OriginMarks(Set.of(), Set.of());
    }

    /** @param history versions of a scene, newest first */
    static OriginMarks of(List<VersionInfo> history) {
        ProseMarkup markup = new ProseMarkup();
        Set<String> agents = new HashSet<>();
        Set<String> mixed = new HashSet<>();
        Set<String> before = Set.of();
        List<VersionInfo> oldestFirst = new ArrayList<>(history);
        java.util.Collections.reverse(oldestFirst);
        for (VersionInfo version : oldestFirst) {
            Set<String> now = new HashSet<>();
            markup.read(version.content() == null ? "" : version.content()).forEach(passage -> now.add(passage.text().strip()));
            Set<String> fresh = new HashSet<>(now);
            fresh.removeAll(before);
            if (version.origin() == DocumentInfo.Origin.AGENT) {
                Set<String> authors = new HashSet<>(before);
                authors.removeAll(agents);
                List<Set<String>> theirs = authors.stream().map(OriginMarks::words).toList();
                for (String paragraph : fresh) {
                    boolean ofBoth = theirs.stream().anyMatch(words -> similarity(words(paragraph), words) >= SIMILAR);
                    (ofBoth ? mixed : agents).add(paragraph);
                }
            }
            before = now;
        }
        agents.removeIf(Passage::isBreak);
        return new OriginMarks(agents, mixed);
    }

    Rail railOf(String paragraph) {
        return known.computeIfAbsent(paragraph.strip(), this::look);
    }

    private Rail look(String paragraph) {
        if (agents.contains(paragraph)) {
            return Rail.SOLID;
        }
        if (mixed.contains(paragraph)) {
            return Rail.BROKEN;
        }
        Set<String> words = words(paragraph);
        return wordsOfAgents.stream().anyMatch(theirs -> similarity(words, theirs) >= SIMILAR) ? Rail.BROKEN : Rail.NONE;
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
        return java.util.Arrays.stream(text.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{N}’']+"))
                .filter(word -> !word.isEmpty()).collect(java.util.stream.Collectors.toSet());
    }
}
