package app.snowquill.importing;

import java.util.ArrayList;
import java.util.List;

/**
 * A book from elsewhere, as it would come in. Immutable.
 *
 * @param title as the document has it, or blank
 * @param warnings sentences: what was guessed, what could not be kept as it was
 * @param suggestions where a long scene might be parted as well; nothing is done about them
 */
public record ForeignManuscript(String title, String author, List<ForeignChapter> chapters, List<String> warnings,
                                List<String> suggestions) {
    public ForeignManuscript {
        chapters = List.copyOf(chapters);
        warnings = List.copyOf(warnings);
        suggestions = List.copyOf(suggestions);
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

    ForeignManuscript titled(String other) {
        return new ForeignManuscript(title.isBlank() ? other : title, author, chapters, warnings, suggestions);
    }

    ForeignManuscript warned(String warning) {
        List<String> all = new ArrayList<>(warnings);
        all.add(warning);
        return new ForeignManuscript(title, author, chapters, all, suggestions);
    }
}
