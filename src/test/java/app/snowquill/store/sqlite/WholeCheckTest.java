package app.snowquill.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.store.FileCheck;
import app.snowquill.store.ProjectStore;
import app.snowquill.story.DocumentKey;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeCheckTest {
    @TempDir
    Path folder;

    @Test
    void everyVersionOfAWholeFileMatches() {
        try (ProjectStore store = Shelf.create(folder)) {
            Shelf.byHand(store, Shelf.STEP, "The keeper had a secret.");
            Shelf.byHand(store, Shelf.STEP, "The keeper had two secrets.");
            assertThat(store.check()).isEqualTo(new FileCheck(3, 0, true));
        }
    }

    @Test
    void aChangedEarlierVersionIsFoundThoughTheBookOpens() throws Exception {
        try (ProjectStore store = Shelf.create(folder)) {
            Shelf.byHand(store, Shelf.STEP, "first");
            Shelf.byHand(store, Shelf.STEP, "second");
            Shelf.byHand(store, DocumentKey.step(2), "third");
        }
        Path file = folder.resolve("book.snowquill");
        Shelf.raw(file, "UPDATE revision SET content = 'fjrst' WHERE content = 'first'");
        try (ProjectStore store = Shelf.files().open(file)) {
            assertThat(store.documents()).isNotEmpty();
            assertThat(store.check()).isEqualTo(new FileCheck(4, 1, true, List.of("step/1")));
        }
    }
}
