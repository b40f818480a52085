package app.snowquill.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.export.page.Page;
import app.snowquill.export.page.PageStyle;
import app.snowquill.export.page.Run;
import app.snowquill.story.Book;
import app.snowquill.story.Chapter;
import app.snowquill.story.Project;
import app.snowquill.story.SceneList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Real novels, one text file each, in the folder that the property names. */
@Tag("long")
@EnabledIfSystemProperty(named = "snowquill.novels", matches = ".+")
class TypesetNovelsTest {
    private static final int NOVELS = 50;

    @Test
    void everyLetterOfFiftyNovelsIsOnSomePageInOrder() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("snowquill.novels")))) {
            files = all.filter(file -> file.toString().endsWith(".txt")).sorted().limit(NOVELS).toList();
        }
        assertThat(files).hasSize(NOVELS);
        for (Path file : files) {
            Book book = book(Files.readString(file));
            ExportRequest request = ExportRequest.of(Path.of("a.pdf"), ExportFormat.PDF).as(ExportTemplate.BOOK, PaperSize.A4)
                    .with(Matter.USUAL.withEndMark(false)).with(ChapterHeadings.NONE, SceneBreakMark.BLANK_LINE);
            PageProof proof = new ProofPress().proof(book, request, () -> false);
            StringBuilder set = new StringBuilder();
            proof.pages().stream().skip(1).forEach(page -> addText(page, new BookPages(PaperSize.A4).page(), set));
            assertThat(letters(set.toString())).as(file.getFileName().toString()).isEqualTo(letters(written(book)));
        }
    }

    private static void addText(Page page, PageStyle style, StringBuilder text) {
        for (Run run : page.runs()) {
            if (run.y() > style.top() && run.y() < style.top() + style.textHeight()) {
                text.append(run.text());
            }
        }
    }

    private static String written(Book book) {
        StringBuilder text = new StringBuilder();
        for (Manuscript.Block block : ManuscriptBuilder.build(book, Set.of(), ChapterHeadings.NONE).chapters().get(0).blocks()) {
            text.append(block instanceof Manuscript.Paragraph paragraph ? paragraph.text() : "");
        }
        return text.toString();
    }

    /** Without hyphens, spaces and stars, which lines and pauses add, and without boxes. */
    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\-*\\p{Cf}]", "");
    }

    private static Book book(String text) {
        String prose = text.replaceAll("(?m)(?<=\\S)\\n(?=\\S)", " ");
        SceneList outline = SceneList.withoutBin(List.of(), List.of(new Chapter("c1", "", "One")),
                List.of(LighthouseBook.scene("s1", "c1")));
        return LighthouseBook.with(new Project("A Novel", "Ada Meer", "en", "", 0, ""), outline, Map.of("s1", prose));
    }
}
