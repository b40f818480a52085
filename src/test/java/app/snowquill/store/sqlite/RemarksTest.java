package app.snowquill.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.store.KeptRemark;
import app.snowquill.store.KeptRemark.State;
import app.snowquill.store.ProjectStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemarksTest {
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    Path folder;

    @Test
    void whatTheAuthorSaidOfARemarkStaysWhileTheTextIsUndone() {
        try (ProjectStore store = Shelf.create(folder)) {
            Shelf.byHand(store, Shelf.STEP, "A first sentence.");
            store.remarks().put(List.of(remark("r1", State.OPEN, "夜 🌊"), remark("r2", State.OPEN, "{}")));
            store.remarks().put(List.of(remark("r1", State.WAIVED, "夜 🌊")));
            store.undo();
        }
        try (ProjectStore store = Shelf.files().open(folder.resolve("book.snowquill"))) {
            assertThat(store.remarks().all()).containsExactly(remark("r1", State.WAIVED, "夜 🌊"), remark("r2", State.OPEN, "{}"));
            store.remarks().drop(List.of("r1"));
            assertThat(store.remarks().all()).extracting(KeptRemark::id).containsExactly("r2");
        }
    }

    @Test
    void aRemarkThatSomethingElseChangedIsNotShownAndTheCheckCountsIt() throws Exception {
        Path file;
        try (ProjectStore store = Shelf.create(folder)) {
            file = store.file();
            store.remarks().put(List.of(remark("r1", State.OPEN, "{\"a\":1}"), remark("r2", State.OPEN, "{}")));
            assertThat(store.check().whole()).isTrue();
        }
        Shelf.raw(file, "UPDATE remark SET content = '{\"a\":2}' WHERE id = 'r1'");
        try (ProjectStore store = Shelf.files().open(file)) {
            assertThat(store.remarks().all()).extracting(KeptRemark::id).containsExactly("r2");
            assertThat(store.check().changed()).isEqualTo(1);
        }
    }

    private static KeptRemark remark(String id, State state, String content) {
        return new KeptRemark(id, "s01", "EDITOR", state, content, AT);
    }
}
