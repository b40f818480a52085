package app.snowquill.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A book from elsewhere, as it would come in. Immutable; its components are all there is to it, so it can be sent as JSON.
 *
 * @param title as the document has it, or blank
 * @param warnings sentences: what was guessed, what could not be kept as it was
 * @param suggestions where a long scene might be parted as well; nothing is done about them
 * @param entries people, places and things for the bible
 * @param leftOut what was found and does not come along, one line each with how many there are
 */
public record ForeignManuscript(String title, String author, List<ForeignChapter> chapters, List<String> warnings,
                                List<String> suggestions, List<ForeignEntry> entries, List<String> leftOut) {
    public ForeignManuscript {
        chapters = List.copyOf(chapters);
        warnings = List.copyOf(warnings);
        suggestions = List.copyOf(suggestions);
        entries = List.copyOf(entries);
        leftOut = List.copyOf(leftOut);
    }

    /** Of chapters alone. */
    public ForeignManuscript(String title, String author, List<ForeignChapter> chapters, List<String> warnings, List<String> suggestions) {
        this(title, author, chapters, warnings, suggestions, List.of(), List.of());
    }

    public List<ForeignScene> scenes() {
        return chapters.stream().flatMap(chapter -> chapter.scenes().stream()).toList();
    }

    /** Titles of the parts, in order. */
    public List<String> parts() {
        return chapters.stream().map(ForeignChapter::part).filter(part -> !part.isEmpty()).distinct().toList();
    }

    public int words() {
        return chapters.stream().mapToInt(ForeignChapter::words).sum();
    }

    /** How many remarks of the author's own there are on its scenes. */
    public int notes() {
        return scenes().stream().mapToInt(scene -> scene.notes().size()).sum();
    }

    /** Whether nothing would come in. */
    public boolean holdsNothing() {
        return scenes().isEmpty() && entries.isEmpty();
    }

    /** Without the chapters and the entries at these places of the lists, from 0. */
    public ForeignManuscript without(Set<Integer> leftChapters, Set<Integer> leftEntries) {
        return new ForeignManuscript(title, author,
                IntStream.range(0, chapters.size()).filter(i -> !leftChapters.contains(i)).mapToObj(chapters::get).toList(), warnings, suggestions,
                IntStream.range(0, entries.size()).filter(i -> !leftEntries.contains(i)).mapToObj(entries::get).toList(), leftOut);
    }

    ForeignManuscript titled(String other) {
        return new ForeignManuscript(title.isBlank() ? other : title, author, chapters, warnings, suggestions, entries, leftOut);
    }

    ForeignManuscript warned(String warning) {
        List<String> all = new ArrayList<>(warnings);
        all.add(warning);
        return new ForeignManuscript(title, author, chapters, all, suggestions, entries, leftOut);
    }
}
