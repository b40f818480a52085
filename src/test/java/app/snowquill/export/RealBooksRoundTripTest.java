package app.snowquill.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.snowquill.importing.ForeignChapter;
import app.snowquill.importing.ForeignManuscript;
import app.snowquill.importing.ForeignScene;
import app.snowquill.importing.ForeignSource;
import app.snowquill.importing.worker.ReadingProcess;
import app.snowquill.story.Book;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real novels, read as the program reads them, go out in each format and come in again, letter by letter the same. They lie in the folder that
 * the system property snowquill.novels names, one a text file, and are taken from the shortest on; where it names none, the test says that it was skipped.
 */
@Tag("long")
class RealBooksRoundTripTest {
    private static final int BOOKS = Integer.getInteger("snowquill.novels.count", 50);

    @TempDir
    Path folder;

    @Test
    void realBooksComeInAsTheyWentOut() throws IOException {
        String novels = System.getProperty("snowquill.novels", "");
        assumeThat(novels).as("no folder of novels is named by snowquill.novels, so none was taken").isNotBlank();
        List<String> differences = new ArrayList<>();
        int words = 0;
        for (Path novel : novels(Path.of(novels))) {
            ForeignManuscript read = marked(new ReadingProcess().read(novel));
            words += read.words();
            Book book = RoundTrip.book(read);
            for (ExportFormat format : RoundTrip.formats().toList()) {
                String difference = RoundTrip.difference(book, folder.resolve("book." + format.extension()), format, ForeignSource::read);
                if (!difference.isEmpty()) {
                    differences.add(novel.getFileName() + " in " + format + ": " + difference);
                }
            }
        }
        System.out.println("Round trips of " + words + " words in " + RoundTrip.formats().toList());
        assertThat(differences).isEmpty();
    }

    private static List<Path> novels(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.toString().endsWith(".txt")).sorted(Comparator.comparingLong(path -> path.toFile().length())).limit(BOOKS).toList();
        }
    }

    /** The texts have lost their italics: some words get them again, others bold. A title of two joined by a dash is a part's and a chapter's. */
    private static ForeignManuscript marked(ForeignManuscript read) {
        Random random = new Random(8);
        List<ForeignChapter> chapters = new ArrayList<>();
        for (ForeignChapter chapter : read.chapters()) {
            int dash = chapter.title().indexOf(" — ");
            String part = dash < 0 ? "" : chapter.title().substring(0, dash).replaceFirst("^[^:]*: ", "");
            chapters.add(new ForeignChapter(part, dash < 0 ? chapter.title() : chapter.title().substring(dash + 3), chapter.scenes().stream()
                    .map(scene -> new ForeignScene(scene.title(), "", scene.paragraphs().stream().map(text -> marked(text, random)).toList())).toList()));
        }
        int dash = read.title().indexOf(" — ");
        return new ForeignManuscript(read.title().substring(0, dash), read.title().substring(dash + 3), chapters, List.of(), List.of());
    }

    private static String marked(String paragraph, Random random) {
        String[] words = paragraph.split(" ");
        int at = random.nextInt(40);
        if (at >= words.length || words[at].indexOf('\n') >= 0 || words[at].indexOf('*') >= 0 || words[at].isBlank()) {
            return paragraph;
        }
        String mark = "*".repeat(1 + random.nextInt(3));
        words[at] = mark + words[at] + mark;
        return String.join(" ", words);
    }
}
