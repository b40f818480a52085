package app.snowquill.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;

/** Reads one hostile file and looks whether anything sang. */
final class HostileRound {
    private HostileRound() {
    }

    /** @return what became of it, in a word */
    static String read(HostileDocuments.Case one, Path folder, Function<Path, ForeignManuscript> reading) throws IOException {
        try (Canaries canaries = new Canaries(Files.createDirectories(folder.resolve("around")))) {
            Path file = one.making().make(Files.createDirectories(folder.resolve("around/document")), canaries);
            Set<String> lying = canaries.lying();
            String became = became(file, reading);
            assertThat(canaries.lying()).as("nothing is written").isEqualTo(lying);
            assertThat(canaries.wasAsked()).as("nothing is asked of the network").isFalse();
            return became;
        }
    }

    private static String became(Path file, Function<Path, ForeignManuscript> reading) {
        try {
            ForeignManuscript read = reading.apply(file);
            assertThat(read.toString()).doesNotContain(Canaries.SECRET);
            return "READ";
        } catch (ImportException e) {
            assertThat(e.getMessage()).endsWith(".").doesNotContain("null").doesNotContain("Exception").doesNotContain(Canaries.SECRET);
            return e.kind().name();
        } catch (RuntimeException | Error e) {
            return fail("neither a book nor a sentence", e);
        }
    }
}
