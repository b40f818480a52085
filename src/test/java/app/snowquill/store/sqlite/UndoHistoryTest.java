package app.snowquill.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.store.Author;
import app.snowquill.store.ChangeSet;
import app.snowquill.store.CommitRequest;
import app.snowquill.store.Document;
import app.snowquill.store.Edit;
import app.snowquill.store.ProjectStore;
import app.snowquill.story.DocumentKey;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoHistoryTest {
    @TempDir
    Path folder;
    ProjectStore store;

    @BeforeEach
    void open() {
        store = Shelf.create(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void undoBringsBackTheEarlierTextWithItsAuthorAndWhatItWasMadeFrom() {
        store.commit(CommitRequest.byAgent("Writer", "Draft", List.of(Edit.of(Shelf.STEP, "agent's", "old", 4))));
        long edit = Shelf.byHand(store, Shelf.STEP, "mine").changeSet();
        ChangeSet undo = store.undo().orElseThrow();
        assertThat(undo.undoes()).hasValue(edit);
        assertThat(undo.reason()).isEqualTo("Undo: Edit mine");
        Document restored = store.documents().get(Shelf.STEP);
        assertThat(restored.current().content()).isEqualTo("agent's");
        assertThat(restored.current().author()).isEqualTo(Author.AGENT);
        assertThat(restored.current().agent()).isEqualTo("Writer");
        assertThat(restored.current().consumed()).isEqualTo("old");
        assertThat(restored.position()).isEqualTo(4);
        assertThat(restored.versions()).isEqualTo(3);
        assertThat(store.changeSets(2)).extracting(ChangeSet::undone).containsExactly(false, true);
    }

    @Test
    void undoOfACreationTakesTheDocumentOutAndRedoBringsItBack() {
        Shelf.byHand(store, Shelf.STEP, "text");
        store.undo();
        assertThat(store.documents()).doesNotContainKey(Shelf.STEP);
        ChangeSet redo = store.redo().orElseThrow();
        assertThat(redo.reason()).isEqualTo("Redo: Edit text");
        assertThat(Shelf.text(store, Shelf.STEP)).isEqualTo("text");
        assertThat(store.undo().orElseThrow().reason()).isEqualTo("Undo: Edit text");
    }

    @Test
    void writingEndsRedo() {
        Shelf.byHand(store, Shelf.STEP, "a");
        store.undo();
        assertThat(store.canRedo()).isTrue();
        Shelf.byHand(store, Shelf.STEP, "b");
        assertThat(store.canRedo()).isFalse();
        assertThat(store.redo()).isEmpty();
        assertThat(Shelf.text(store, Shelf.STEP)).isEqualTo("b");
    }

    @Test
    void theMakingOfTheBookCannotBeTakenBack() {
        Shelf.byHand(store, Shelf.STEP, "a");
        assertThat(store.undo()).isPresent();
        assertThat(store.undo()).isEmpty();
        assertThat(store.documents()).containsOnlyKeys(DocumentKey.PROJECT);
    }

    @Test
    void twoHundredRandomActsAgreeWithAStackOfPictures() {
        Random random = new Random(20261121);
        Deque<Map<String, String>> undo = new ArrayDeque<>();
        Deque<Map<String, String>> redo = new ArrayDeque<>();
        Map<String, String> now = picture();
        for (int act = 0; act < 200; act++) {
            int what = random.nextInt(10);
            if (what < 3) {
                assertThat(store.undo().isPresent()).isEqualTo(!undo.isEmpty());
                if (!undo.isEmpty()) {
                    redo.push(now);
                    now = undo.pop();
                }
            } else if (what < 5) {
                assertThat(store.redo().isPresent()).isEqualTo(!redo.isEmpty());
                if (!redo.isEmpty()) {
                    undo.push(now);
                    now = redo.pop();
                }
            } else {
                Map<String, String> next = new TreeMap<>(now);
                List<Edit> edits = someEdits(random, next);
                assertThat(store.commit(CommitRequest.byHand("Act " + act, edits)).isPresent())
                        .isEqualTo(!next.equals(now));
                if (!next.equals(now)) {
                    undo.push(now);
                    redo.clear();
                    now = next;
                }
            }
            assertThat(picture()).isEqualTo(now);
            assertThat(store.canUndo()).isEqualTo(!undo.isEmpty());
            assertThat(store.canRedo()).isEqualTo(!redo.isEmpty());
            if (act % 50 == 49) {
                store.close();
                store = Shelf.files().open(folder.resolve("book.snowquill"));
            }
        }
    }

    private static List<Edit> someEdits(Random random, Map<String, String> after) {
        List<Edit> edits = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int step = 0; step < count; step++) {
            DocumentKey key = DocumentKey.step(step * 2 + random.nextInt(2));
            if (random.nextInt(4) == 0) {
                edits.add(Edit.removal(key));
                after.remove(key.toString());
            } else {
                String text = "text " + random.nextInt(3);
                edits.add(Edit.of(key, text, "made from " + text, text.length()));
                after.put(key.toString(), text + "/made from " + text);
            }
        }
        return edits;
    }

    private Map<String, String> picture() {
        Map<String, String> texts = new TreeMap<>();
        store.documents().values().forEach(each -> texts.put(each.key().toString(),
                each.current().content() + "/" + each.current().consumed()));
        return texts;
    }
}
