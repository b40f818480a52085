package app.snowquill.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.store.CommitRequest;
import app.snowquill.store.Edit;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.StoreException;
import app.snowquill.store.StoreException.Kind;
import app.snowquill.story.DocumentKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamageTest {
    @TempDir
    Path folder;

    @Test
    void oneChangedLetterIsFoundAndNoTextIsShown() throws Exception {
        try (ProjectStore store = Shelf.create(folder)) {
            Shelf.byHand(store, Shelf.STEP, "The keeper had a secret.");
            Shelf.byHand(store, DocumentKey.step(2), "Whole.");
        }
        Path file = folder.resolve("book.snowquill");
        byte[] bytes = Files.readAllBytes(file);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("STEP1The keeper had a secret.")
                + "STEP1".length();
        assertThat((char) bytes[at]).isEqualTo('T');
        bytes[at] = 't';
        Files.write(file, bytes);
        assertSaysDamaged(file, "1 of 3 texts does not match its check");
    }

    @Test
    void severalChangedTextsAreCounted() throws Exception {
        try (ProjectStore store = Shelf.create(folder)) {
            Shelf.byHand(store, Shelf.STEP, "a secret");
            Shelf.byHand(store, DocumentKey.step(2), "another secret");
        }
        Path file = folder.resolve("book.snowquill");
        Shelf.raw(file, "UPDATE revision SET content = content || '!' WHERE kind = 'STEP'");
        assertSaysDamaged(file, "2 of 3 texts do not match their check");
    }

    private static void assertSaysDamaged(Path file, String words) {
        try (ProjectStore store = Shelf.files().open(file)) {
            assertThatThrownBy(store::documents).isInstanceOfSatisfying(StoreException.class, e -> {
                assertThat(e.kind()).isEqualTo(Kind.DAMAGED);
                assertThat(e).hasMessageContaining(words).message().doesNotContain("secret");
            });
            assertThatThrownBy(() -> store.history(Shelf.STEP)).isInstanceOf(StoreException.class);
        }
    }

    @Test
    void aFullDiskKeepsWhatWasThereAndTheBookGoesOn() {
        Path file = folder.resolve("book.snowquill");
        Shelf.create(folder).close();
        List<String> kept = new ArrayList<>();
        try (ProjectStore store = Shelf.filesOfAtMost(80).open(file)) {
            store.documents();
            assertThatThrownBy(() -> {
                for (int i = 0; i < 1000; i++) {
                    Shelf.byHand(store, DocumentKey.prose("s" + i), ("text " + i + " ").repeat(2000));
                    kept.add("s" + i);
                }
            }).isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.DISK_FULL));
            assertThat(kept).isNotEmpty();
            assertThat(store.documents()).hasSize(kept.size() + 1);
            assertThat(store.commit(CommitRequest.byHand("Small", List.of(Edit.of(Shelf.STEP, "small", "", 0)))))
                    .isPresent();
            assertThatThrownBy(() -> Shelf.byHand(store, DocumentKey.prose("big"), "x".repeat(900_000)))
                    .isInstanceOf(StoreException.class);
            assertThat(store.undo()).isPresent();
        }
        try (ProjectStore store = Shelf.files().open(file)) {
            assertThat(store.documents()).hasSize(kept.size() + 1);
            Shelf.byHand(store, DocumentKey.prose("big"), "x".repeat(900_000));
        }
    }
}
