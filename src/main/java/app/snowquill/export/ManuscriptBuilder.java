package app.snowquill.export;

import app.snowquill.story.Book;
import app.snowquill.story.Chapter;
import app.snowquill.story.Part;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes from a book what a reader is to see: the scenes that have text, in the outline's order. */
final class ManuscriptBuilder {
    private ManuscriptBuilder() {
    }

    /**
     * @param wanted ids of chapters; empty for all
     * @throws ExportException where a chapter is not there, or nothing wanted has text
     */
    static Manuscript build(Book book, Set<String> wanted, ChapterHeadings headings) {
        SceneList outline = book.outline();
        Map<String, Chapter> chapters = chaptersOf(outline);
        for (String id : wanted) {
            if (!chapters.containsKey(id)) {
                throw new ExportException(ExportException.Kind.UNKNOWN_CHAPTER,
                        "There is no chapter “" + id + "” in this book. Nothing was exported.");
            }
        }
        Map<String, String> parts = outline.parts().stream()
                .collect(Collectors.toMap(Part::id, Part::title, (first, second) -> first));
        Locale language = Locale.forLanguageTag(book.project().language());
        BookWords says = new BookWords(language);
        List<Manuscript.Chapter> written = new ArrayList<>();
        String part = "";
        int words = 0;
        int number = 0;
        for (Chapter chapter : chapters.values()) {
            number++;
            List<Manuscript.Scene> scenes = new ArrayList<>();
            if (wanted.isEmpty() || wanted.contains(chapter.id())) {
                for (Scene scene : outline.scenesOf(chapter.id())) {
                    String prose = book.prose().getOrDefault(scene.id(), "");
                    if (ProseNotation.hasText(prose)) {
                        scenes.add(new Manuscript.Scene(prose));
                        words += book.wordsOf(scene.id());
                    }
                }
            }
            if (!scenes.isEmpty()) {
                boolean partBegins = !chapter.part().equals(part);
                part = chapter.part();
                String partTitle = partBegins ? CleanText.line(parts.getOrDefault(part, "")) : "";
                String named = says.chapter(number);
                String title = CleanText.line(chapter.title());
                written.add(new Manuscript.Chapter(number, partTitle, headings.of(named, title), title.isEmpty() ? named : title, scenes));
            }
        }
        if (written.isEmpty()) {
            throw new ExportException(ExportException.Kind.NOTHING_TO_EXPORT, wanted.isEmpty()
                    ? "There is nothing to export yet: no scene of this book has text."
                    : "There is nothing to export: no scene of the chosen chapters has text.");
        }
        return new Manuscript(CleanText.line(book.project().title()), CleanText.line(book.project().author()), language,
                words, written);
    }

    /** The outline's chapters, and after them any that only a scene names, so that no written scene is lost. */
    private static Map<String, Chapter> chaptersOf(SceneList outline) {
        Map<String, Chapter> chapters = new LinkedHashMap<>();
        outline.chapters().forEach(chapter -> chapters.putIfAbsent(chapter.id(), chapter));
        outline.scenes().forEach(scene -> chapters.computeIfAbsent(scene.chapter(), id -> new Chapter(id, "", "")));
        return chapters;
    }
}
