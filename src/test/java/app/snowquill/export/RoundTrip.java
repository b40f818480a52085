package app.snowquill.export;

import app.snowquill.importing.ForeignChapter;
import app.snowquill.importing.ForeignManuscript;
import app.snowquill.importing.ForeignScene;
import app.snowquill.story.Book;
import app.snowquill.story.Chapter;
import app.snowquill.story.Part;
import app.snowquill.story.Project;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A book that goes out in a format and comes in again. */
final class RoundTrip {
    /** Formats that keep everything an author wrote; one joins when it is there. */
    private static final Set<String> WHOLE = Set.of("MARKDOWN", "DOCX", "ODT");

    private RoundTrip() {
    }

    static Stream<ExportFormat> formats() {
        return Stream.of(ExportFormat.values()).filter(format -> WHOLE.contains(format.name()) || format.name().startsWith("EPUB"));
    }

    /** @return what differs first, as a sentence; blank where nothing does */
    static String difference(Book book, Path target, ExportFormat format, Function<Path, ForeignManuscript> reading) {
        new ManuscriptExport().export(book, ExportRequest.of(target, format), ExportProgress.NONE);
        return difference(manuscript(book), manuscript(book(reading.apply(target))), format.name().startsWith("EPUB"));
    }

    static Manuscript manuscript(Book book) {
        return ManuscriptBuilder.build(book, Set.of(), ChapterHeadings.TITLE);
    }

    /** @param collapses whether the format shows a row of spaces as one */
    private static String difference(Manuscript before, Manuscript after, boolean collapses) {
        if (!before.title().equals(after.title()) || !before.author().equals(after.author())) {
            return before.title() + " by " + before.author() + " became " + after.title() + " by " + after.author();
        }
        for (int c = 0; c < Math.min(before.chapters().size(), after.chapters().size()); c++) {
            Manuscript.Chapter one = before.chapters().get(c);
            Manuscript.Chapter other = after.chapters().get(c);
            if (!one.part().equals(other.part()) || !one.title().equals(other.title())) {
                return "[" + one.part() + "] " + one.title() + " became [" + other.part() + "] " + other.title();
            }
            List<Manuscript.Block> blocks = one.blocks();
            List<Manuscript.Block> became = other.blocks();
            for (int b = 0; b < Math.min(blocks.size(), became.size()); b++) {
                if (!letters(blocks.get(b), collapses).equals(letters(became.get(b), collapses))) {
                    return one.title() + ": " + blocks.get(b) + " became " + became.get(b);
                }
            }
            if (blocks.size() != became.size()) {
                return one.title() + " had " + blocks.size() + " blocks and has " + became.size();
            }
        }
        return before.chapters().size() == after.chapters().size() ? "" : "there were " + before.chapters().size() + " chapters and are "
                + after.chapters().size() + ", the last " + after.chapters().get(after.chapters().size() - 1).title();
    }

    /** Every letter with its emphasis; nobody sees that of a space. */
    private static List<String> letters(Manuscript.Block block, boolean collapses) {
        List<String> letters = new ArrayList<>();
        if (block instanceof Manuscript.Paragraph paragraph) {
            for (Manuscript.Run run : paragraph.runs()) {
                run.text().chars().forEach(c -> letters.add((char) c + (Character.isWhitespace(c) ? "" : run.emphasis().name())));
            }
            if (collapses) {
                letters.replaceAll(letter -> letter.equals("\t") ? " " : letter);
                collapse(letters);
            }
        }
        return letters;
    }

    /** Leaves one of each row of spaces, and none beside a line break. */
    private static void collapse(List<String> letters) {
        for (int i = letters.size() - 1; i > 0; i--) {
            if (letters.get(i).equals(" ") && letters.get(i - 1).isBlank()) {
                letters.remove(i);
            } else if (letters.get(i).equals("\n") && letters.get(i - 1).equals(" ")) {
                letters.remove(i - 1);
            }
        }
    }

    static Book book(ForeignManuscript read) {
        Map<String, String> parts = new LinkedHashMap<>();
        List<Chapter> chapters = new ArrayList<>();
        List<Scene> scenes = new ArrayList<>();
        Map<String, String> prose = new LinkedHashMap<>();
        for (ForeignChapter chapter : read.chapters()) {
            String id = "c" + chapters.size();
            chapters.add(new Chapter(id, chapter.part().isEmpty() ? "" : parts.computeIfAbsent(chapter.part(), part -> "p" + parts.size()),
                    chapter.title()));
            for (ForeignScene scene : chapter.scenes()) {
                String key = "s" + scenes.size();
                scenes.add(LighthouseBook.scene(key, id));
                prose.put(key, scene.prose());
            }
        }
        List<Part> all = parts.entrySet().stream().map(part -> new Part(part.getValue(), part.getKey())).toList();
        return LighthouseBook.with(new Project(read.title(), read.author(), "en", "", 0, ""), SceneList.withoutBin(all, chapters, scenes), prose);
    }
}
