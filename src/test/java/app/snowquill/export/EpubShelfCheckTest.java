package app.snowquill.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every book of the shelf in both versions, before epubcheck, and those of EPUB 3 before the basics of accessibility. */
@Tag("long")
class EpubShelfCheckTest {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> noErrorAndNoWarningIsFound() throws IOException {
        return EpubShelf.all(folder).stream().flatMap(volume -> Stream.of(ExportFormat.EPUB, ExportFormat.EPUB2)
                .map(format -> DynamicTest.dynamicTest(volume + " as " + format, () -> {
                    Path file = volume.export(folder, format);
                    assertThat(EpubChecker.check(file)).isEmpty();
                    if (format == ExportFormat.EPUB) {
                        EpubBasics.check(new EpubFile(file));
                    }
                })));
    }
}
