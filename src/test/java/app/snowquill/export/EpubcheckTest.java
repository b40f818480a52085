package app.snowquill.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four books before epubcheck; the whole shelf stands before it in {@link EpubShelfCheckTest}. */
class EpubcheckTest {
    @TempDir
    Path folder;

    @Test
    void epubcheckFindsNoErrorAndNoWarning() throws IOException {
        for (EpubShelf.Volume volume : EpubShelf.all(folder)) {
            switch (volume.name()) {
                case "All pages around, Arabic", "Control characters", "Long title" ->
                        assertThat(EpubChecker.check(volume.export(folder, ExportFormat.EPUB))).as(volume.name()).isEmpty();
                case "All pages around" ->
                        assertThat(EpubChecker.check(volume.export(folder, ExportFormat.EPUB2))).as(volume.name()).isEmpty();
                default -> { }
            }
        }
    }

    @Test
    void aBookWithAPageTakenOutIsFound() throws IOException {
        Path file = EpubShelf.scripts().get(1).export(folder, ExportFormat.EPUB);
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Files.delete(zip.getPath("EPUB/chapter-1.xhtml"));
        }
        assertThat(EpubChecker.check(file)).anyMatch(finding -> finding.startsWith("ERROR RSC-001"));
    }
}
