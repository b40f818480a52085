package app.snowquill.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the format: every paragraph of the source is in the book, once, in order, in its chapter and scene. */
class NothingIsLostTest {
    private static final int ROUNDS = Integer.getInteger("snowquill.rounds", 3) * 10;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"TEXT", "MARKDOWN", "DOCX", "ODT", "HTML"})
    void everyParagraphIsInTheBookInOrder(ForeignFormat format) throws IOException {
        for (int seed = 0; seed < ROUNDS; seed++) {
            List<List<List<String>>> novel = Foreign.novel(new Random(seed), 2 + seed % 7);
            ForeignManuscript read = ForeignSource.read(write(format, novel));
            List<List<List<String>>> kept = read.chapters().stream().map(chapter -> chapter.scenes().stream()
                    .map(ForeignScene::paragraphs).toList()).toList();
            assertThat(kept).as("seed " + seed).isEqualTo(novel);
        }
    }

    private Path write(ForeignFormat format, List<List<List<String>>> novel) throws IOException {
        Path file = folder.resolve("book." + format.endings().get(0));
        return switch (format) {
            case TEXT -> Foreign.text(file, novel);
            case MARKDOWN -> Foreign.markdown(file, novel);
            case DOCX -> Foreign.docx(file, novel);
            case ODT -> Foreign.odt(file, novel);
            case EPUB -> ForeignEpub.novel(file, novel);
            default -> Foreign.html(file, novel);
        };
    }
}
