package app.snowquill.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few books of the shelf; {@link EpubShelfCheckTest} looks at all. */
class EpubAccessibilityTest {
    private static final Set<String> FEW = Set.of("All pages around", "All pages around, Arabic", "Headings NONE", "Headings NUMBER_AND_TITLE",
            "No page around", "Control characters");

    @TempDir
    Path folder;

    @Test
    void everyPageHasItsLanguageTitleAndNameAndItsPlaceInTheContents() throws IOException {
        for (EpubShelf.Volume volume : EpubShelf.all(folder)) {
            if (FEW.contains(volume.name())) {
                EpubBasics.check(new EpubFile(volume.export(folder, ExportFormat.EPUB)));
            }
        }
    }
}
