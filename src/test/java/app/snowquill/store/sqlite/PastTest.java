package app.snowquill.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.store.Author;
import app.snowquill.store.CommitRequest;
import app.snowquill.store.Edit;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.Revision;
import app.snowquill.store.Snapshot;
import app.snowquill.store.StoreException;
import app.snowquill.story.DocumentKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastTest {
    private static final DocumentKey SCENE = DocumentKey.prose("s1");

    @TempDir
    Path folder;
    private ProjectStore store;

    @BeforeEach
    void open() {
        store = Shelf.create(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anEarlierTextComesBackAsTheAuthorsNewestVersion() {
        Revision first = Shelf.byHand(store, SCENE, "first");
        store.commit(CommitRequest.byAgent("Writer", "Continued", List.of(Edit.of(SCENE, "second", "", 0))));
        Revision back = store.past().goBack(first.id(), "Went back to r" + first.id()).orElseThrow().revisions().get(0);
        assertThat(back.content()).isEqualTo("first");
        assertThat(back.author()).isEqualTo(Author.HAND);
        assertThat(back.consumed()).isEqualTo(first.consumed());
        assertThat(store.history(SCENE)).hasSize(3);
        assertThat(store.past().goBack(first.id(), "again")).isEmpty();
        store.undo();
        assertThat(Shelf.text(store, SCENE)).isEqualTo("second");
    }

    @Test
    void theWholeBookGoesBackAsOneChangeAndUndoTakesThatBack() {
        Revision named = Shelf.byHand(store, SCENE, "first");
        store.past().nameBook(named.changeSet(), "Before the summer");
        Shelf.byHand(store, SCENE, "second");
        Shelf.byHand(store, Shelf.STEP, "came later");
        DocumentKey gone = DocumentKey.prose("s2");
        long both = Shelf.byHand(store, gone, "taken out later").changeSet();
        store.commit(CommitRequest.byHand("Out", List.of(Edit.removal(gone))));

        store.past().goBackTo(named.changeSet(), "Went back");
        assertThat(Shelf.text(store, SCENE)).isEqualTo("first");
        assertThat(store.documents()).doesNotContainKeys(Shelf.STEP, gone);

        store.past().goBackTo(both, "Went back");
        assertThat(Shelf.text(store, SCENE)).isEqualTo("second");
        assertThat(Shelf.text(store, Shelf.STEP)).isEqualTo("came later");
        assertThat(Shelf.text(store, gone)).isEqualTo("taken out later");

        store.undo();
        assertThat(Shelf.text(store, SCENE)).isEqualTo("first");
        assertThat(store.documents()).doesNotContainKeys(Shelf.STEP, gone);
    }

    @Test
    void namesAreKeptInTheFileAndANewerOneTakesAnOlderOnesPlace() {
        Revision first = Shelf.byHand(store, SCENE, "first");
        store.past().nameRevision(first.id(), "Draft");
        Snapshot second = store.past().nameRevision(first.id(), "  Before the lantern rewrite ");
        Snapshot book = store.past().nameBook(first.changeSet(), "Book");
        Path file = store.file();
        store.close();
        store = Shelf.files().open(file);
        assertThat(store.past().snapshots()).extracting(Snapshot::name).containsExactly("Book", "Before the lantern rewrite");
        store.past().unname(book.id());
        assertThat(store.past().snapshots()).containsExactly(second);
        assertThatThrownBy(() -> store.past().nameRevision(first.id(), " ")).isInstanceOf(StoreException.class)
                .hasMessageContaining("Nothing was named");
        assertThatThrownBy(() -> store.past().nameRevision(9_999, "x")).hasMessageContaining("no version r9999");
    }

    @Test
    void anUndoGoesBackOverWhatWasThinned() {
        Shelf.byHand(store, SCENE, "one");
        long second = Shelf.byHand(store, SCENE, "two").changeSet();
        long third = Shelf.byHand(store, SCENE, "three").changeSet();
        Shelf.byHand(store, SCENE, "four");
        store.past().thin(Set.of(second, third));
        assertThat(store.history(SCENE)).extracting(Revision::content).containsExactly("four", "one");
        assertThat(store.documents().get(SCENE).versions()).isEqualTo(2);
        assertThat(store.check().whole()).isTrue();
        store.undo();
        assertThat(Shelf.text(store, SCENE)).isEqualTo("one");
        store.redo();
        assertThat(Shelf.text(store, SCENE)).isEqualTo("four");
        store.undo();
        store.undo();
        assertThat(store.documents()).doesNotContainKey(SCENE);
        assertThat(store.canUndo()).isFalse();
    }

    @Test
    void theVersionThatStandsIsNeverTakenOut() {
        long only = Shelf.byHand(store, SCENE, "one").changeSet();
        store.past().thin(Set.of(only));
        assertThat(Shelf.text(store, SCENE)).isEqualTo("one");
    }
}
