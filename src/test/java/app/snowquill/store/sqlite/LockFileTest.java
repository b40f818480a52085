package app.snowquill.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.store.FileState;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.StoreException;
import app.snowquill.store.StoreException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockFileTest {
    @TempDir
    Path folder;

    @Test
    void aSecondOpeningIsRefusedAndNamesTheHolder() {
        try (ProjectStore store = Shelf.create(folder)) {
            assertInUse("process " + ProcessHandle.current().pid());
            Shelf.byHand(store, Shelf.STEP, "still writable");
        }
    }

    @Test
    void anotherProcessThatHoldsTheBookIsNamedAndEvenWithoutItsLockFileKeepsIt() throws Exception {
        Shelf.create(folder).close();
        Process other = ChildWriter.start(folder.resolve("book.snowquill"));
        try (var lines = other.inputReader()) {
            assertThat(lines.lines().filter(line -> line.startsWith("kept ")).findFirst()).isPresent();
            assertInUse("process " + other.pid());
            Files.delete(folder.resolve("book.snowquill.lock"));
            assertInUse("open in another program");
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void aLockWhoseHolderIsGoneIsTakenOver() throws Exception {
        Shelf.create(folder).close();
        Process gone = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-version").start();
        gone.waitFor();
        LockHolder holder = new LockHolder(LockHolder.thisProcess(Clock.systemUTC()).host(), gone.pid(),
                Optional.empty(), Instant.EPOCH);
        assertOpensOver(holder.text());
    }

    @Test
    void aLockWhoseNumberWasGivenToAnotherProcessIsTakenOver() throws IOException {
        Shelf.create(folder).close();
        LockHolder me = LockHolder.thisProcess(Clock.systemUTC());
        assertOpensOver(new LockHolder(me.host(), me.pid(), Optional.of(Instant.EPOCH), Instant.EPOCH).text());
    }

    @Test
    void aLockThatSaysNothingIsTakenOver() throws IOException {
        Shelf.create(folder).close();
        assertOpensOver("");
    }

    @Test
    void aLockOfAnotherComputerIsRespectedAndExplained() throws IOException {
        Shelf.create(folder).close();
        Files.writeString(folder.resolve("book.snowquill.lock"),
                new LockHolder("attic-laptop", 1, Optional.empty(), Instant.EPOCH).text());
        assertInUse("“attic-laptop”");
        assertThat(folder.resolve("book.snowquill.lock")).exists();
    }

    @Test
    void aComputerThatHasBeenSilentForHalfADayHasLostItsLock() throws IOException {
        Shelf.create(folder).close();
        Path lock = folder.resolve("book.snowquill.lock");
        Files.writeString(lock, new LockHolder("attic-laptop", 1, Optional.empty(), Instant.EPOCH).text());
        Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minus(Duration.ofHours(13))));
        Shelf.files().open(folder.resolve("book.snowquill")).close();
        assertThat(lock).doesNotExist();
    }

    @Test
    void whoeverLostItsLockToAnotherComputerWritesNoMore() throws IOException {
        try (ProjectStore store = Shelf.create(folder)) {
            Files.writeString(folder.resolve("book.snowquill.lock"),
                    new LockHolder("attic-laptop", 1, Optional.empty(), Instant.EPOCH).text());
            assertThat(store.look()).isEqualTo(FileState.TAKEN_OVER);
            assertThatThrownBy(() -> Shelf.byHand(store, Shelf.STEP, "no")).isInstanceOf(StoreException.class)
                    .hasMessageContaining("another computer");
        }
        assertThat(folder.resolve("book.snowquill.lock")).exists();
    }

    @Test
    void aLockThatSomebodyDeletedIsPutBack() throws IOException {
        try (ProjectStore store = Shelf.create(folder)) {
            Files.delete(folder.resolve("book.snowquill.lock"));
            assertThat(store.look()).isEqualTo(FileState.AS_IT_WAS);
            assertInUse("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void aFileThatWasMovedOrReplacedWhileOpenIsNoticed() throws IOException {
        try (ProjectStore store = Shelf.create(folder)) {
            Files.move(store.file(), folder.resolve("elsewhere"));
            assertThat(store.look()).isEqualTo(FileState.AWAY);
            Shelf.byHand(store, Shelf.STEP, "still kept");
            Files.writeString(store.file(), "something else");
            assertThat(store.look()).isEqualTo(FileState.REPLACED);
            store.copyTo(folder.resolve("copy.snowquill"));
        }
        try (ProjectStore copy = Shelf.files().open(folder.resolve("copy.snowquill"))) {
            assertThat(Shelf.text(copy, Shelf.STEP)).isEqualTo("still kept");
        }
    }

    @Test
    void aLinkLeadsToTheSameLock() throws IOException {
        try (ProjectStore store = Shelf.create(folder)) {
            Path link = Files.createSymbolicLink(folder.resolve("link.snowquill"), store.file());
            assertThatThrownBy(() -> Shelf.files().open(link)).isInstanceOf(StoreException.class);
        }
    }

    private void assertOpensOver(String lock) throws IOException {
        Files.writeString(folder.resolve("book.snowquill.lock"), lock);
        Shelf.files().open(folder.resolve("book.snowquill")).close();
        assertThat(folder.resolve("book.snowquill.lock")).doesNotExist();
    }

    private void assertInUse(String words) {
        assertThatThrownBy(() -> Shelf.files().open(folder.resolve("book.snowquill")))
                .isInstanceOfSatisfying(StoreException.class, e -> {
            assertThat(e.kind()).isEqualTo(Kind.IN_USE);
            assertThat(e).hasMessageContaining(words);
        });
    }
}
