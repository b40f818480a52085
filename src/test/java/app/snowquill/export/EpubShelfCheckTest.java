package app.snowquill.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every book of the shelf in both versions, before epubcheck. */
@Tag("long")
class EpubShelfCheckTest {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> epubcheckFindsNoErrorAndNoWarning() throws IOException {
        return EpubShelf.all(folder).stream().flatMap(volume -> Stream.of(ExportFormat.EPUB, ExportFormat.EPUB2)
                .map(format -> DynamicTest.dynamicTest(volume + " as " + format, () -> {
                    List<String> found = EpubChecker.check(volume.export(folder, format));
                    assertThat(found).isEmpty();
                })));
    }
}
