package app.snowquill.store.synced;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConflictCopiesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"Slack Water (Anna's conflicted copy 2026-03-01).snowquill",
            "Slack Water (conflicted copy 2026-03-01 101112).snowquill", "Slack Water (In Konflikt stehende Kopie von Anna 2026-03-01).snowquill",
            "Slack Water.sync-conflict-20260301-101112-ABCDEFG.snowquill", "Slack Water_conflict-20260301-101112.snowquill"})
    void whatAServicePutBesideIsFound(String name) throws IOException {
        Path other = Files.createFile(folder.resolve(name));
        assertThat(ConflictCopies.of(folder.resolve("Slack Water.snowquill"))).containsExactly(other);
    }

    @Test
    void aComputersNameIsAMarkInOneDriveOnly() throws IOException {
        Path there = Files.createDirectory(folder.resolve("OneDrive"));
        Path other = Files.createFile(there.resolve("Slack Water-DESKTOP-A1B2.snowquill"));
        Files.createFile(folder.resolve("Slack Water-DESKTOP-A1B2.snowquill"));
        assertThat(ConflictCopies.of(there.resolve("Slack Water.snowquill"))).containsExactly(other);
        assertThat(ConflictCopies.of(folder.resolve("Slack Water.snowquill"))).isEmpty();
    }

    @Test
    void otherBooksAndOtherFilesAreNone() throws IOException {
        for (String name : new String[] {"Slack Water.snowquill", "Slack Water 2.snowquill", "Slack Water (conflicted copy).md",
                "Tidewater (conflicted copy).snowquill"}) {
            Files.createFile(folder.resolve(name));
        }
        assertThat(ConflictCopies.of(folder.resolve("Slack Water.snowquill"))).isEmpty();
    }
}
