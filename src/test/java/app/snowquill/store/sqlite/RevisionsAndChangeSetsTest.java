package app.snowquill.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.store.Author;
import app.snowquill.store.ChangeSet;
import app.snowquill.store.CommitRequest;
import app.snowquill.store.Document;
import app.snowquill.store.Edit;
import app.snowquill.store.Failure;
import app.snowquill.store.Mark;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.Proposal;
import app.snowquill.store.Revision;
import app.snowquill.store.StoreException;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionsAndChangeSetsTest {
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
    void oneChangeSetHoldsAllItsRevisionsAndOutlastsClosing() {
        DocumentKey second = DocumentKey.step(2);
        ChangeSet set = store.commit(CommitRequest.byAgent("Architect", "Write the outline",
                List.of(Edit.of(Shelf.STEP, "one", "c1", 0), Edit.of(second, "two", "c2", 3)))).orElseThrow();
        assertThat(set.revisions()).extracting(Revision::content).containsExactly("one", "two");
        store.close();
        store = Shelf.files().open(folder.resolve("book.snowquill"));
        assertThat(store.changeSets(10)).first().isEqualTo(set);
        Document document = store.documents().get(second);
        assertThat(document.current()).isEqualTo(set.revisions().get(1));
        assertThat(document.position()).isEqualTo(3);
        assertThat(document.current().consumed()).isEqualTo("c2");
        assertThat(document.current().author()).isEqualTo(Author.AGENT);
        assertThat(document.current().agent()).isEqualTo("Architect");
        assertThat(document.current().reason()).isEqualTo("Write the outline");
        assertThat(store.revision(document.current().id())).contains(document.current());
    }

    @Test
    void theSameTextAgainMakesNoRevisionAndNoChangeSet() {
        Shelf.byHand(store, Shelf.STEP, "text");
        int sets = store.changeSets(10).size();
        assertThat(store.commit(CommitRequest.byHand("Again", List.of(Edit.of(Shelf.STEP, "text", "made of text", 0)))))
                .isEmpty();
        assertThat(store.changeSets(10)).hasSize(sets);
        assertThat(store.history(Shelf.STEP)).hasSize(1);
    }

    @Test
    void anAgentThatWritesTheSameTextAgainBringsItUpToDate() {
        Shelf.byHand(store, Shelf.STEP, "text");
        store.recordFailure(new Failure(Shelf.STEP, "It broke.", "", Instant.EPOCH));
        assertThat(store.commit(CommitRequest.byAgent("Writer", "Again",
                List.of(Edit.of(Shelf.STEP, "text", "newer", 0))))).isEmpty();
        assertThat(store.documents().get(Shelf.STEP).current().consumed()).isEqualTo("newer");
        assertThat(store.failures()).isEmpty();
    }

    @Test
    void historyShowsTheNewestFirstWithParents() {
        Revision first = Shelf.byHand(store, Shelf.STEP, "a");
        Revision second = Shelf.byHand(store, Shelf.STEP, "b");
        assertThat(store.history(Shelf.STEP)).containsExactly(second, first);
        assertThat(second.parent()).hasValue(first.id());
        assertThat(store.documents().get(Shelf.STEP).versions()).isEqualTo(2);
    }

    @Test
    void anEditOfATextThatMovedOnIsRefusedWhole() {
        Revision first = Shelf.byHand(store, Shelf.STEP, "a");
        Shelf.byHand(store, Shelf.STEP, "b");
        Edit late = new Edit(Shelf.STEP, "c", "", 0, OptionalLong.of(first.id()));
        assertThatThrownBy(() -> store.commit(CommitRequest.byHand("Late",
                List.of(Edit.of(DocumentKey.step(2), "x", "", 0), late))))
                .isInstanceOfSatisfying(StoreException.class,
                        e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.MOVED_ON));
        assertThat(Shelf.text(store, Shelf.STEP)).isEqualTo("b");
        assertThat(Shelf.text(store, DocumentKey.step(2))).isNull();
        assertThat(store.changeSets(10)).hasSize(3);
    }

    @Test
    void aRemovedDocumentLeavesTheBookButKeepsItsHistory() {
        Shelf.byHand(store, Shelf.STEP, "a");
        store.commit(CommitRequest.byHand("Remove", List.of(Edit.removal(Shelf.STEP))));
        assertThat(store.documents()).doesNotContainKey(Shelf.STEP);
        assertThat(store.history(Shelf.STEP)).hasSize(2).first().matches(Revision::removed);
        assertThat(store.commit(CommitRequest.byHand("Remove", List.of(Edit.removal(Shelf.STEP))))).isEmpty();
        store.undo();
        assertThat(Shelf.text(store, Shelf.STEP)).isEqualTo("a");
    }

    @Test
    void anAnswerClearsWhatWaitedForItAndWhatTheAuthorTypesOnlyTheFailure() {
        store.recordFailure(new Failure(Shelf.STEP, "It broke.", "raw", Instant.EPOCH));
        store.recordFailure(new Failure(Shelf.STEP, "It broke again.", "raw", Instant.EPOCH));
        store.putProposal(new Proposal(Shelf.STEP, "newer", "c", "Writer", Instant.EPOCH));
        store.putPartial(Shelf.STEP, "half a sen");
        store.putPartial(Shelf.STEP, "half a sentence");
        assertThat(store.failures()).extracting(Failure::message).containsExactly("It broke again.");
        assertThat(store.proposals()).extracting(Proposal::content).containsExactly("newer");
        assertThat(store.partials()).containsEntry(Shelf.STEP, "half a sentence");
        Shelf.byHand(store, Shelf.STEP, "typed");
        assertThat(store.failures()).isEmpty();
        assertThat(store.proposals()).hasSize(1);
        assertThat(store.partials()).hasSize(1);
        store.commit(CommitRequest.byAgent("Writer", "Accepted", List.of(Edit.of(Shelf.STEP, "whole", "", 0))).settling());
        assertThat(store.proposals()).isEmpty();
        assertThat(store.partials()).isEmpty();
    }

    @Test
    void documentsComeInOrderOfKindPositionAndId() {
        DocumentKey ann = new DocumentKey(DocumentKind.CHARACTER, "ann");
        DocumentKey bob = new DocumentKey(DocumentKind.CHARACTER, "bob");
        store.commit(CommitRequest.byHand("Characters", List.of(Edit.of(ann, "Ann", "", 2), Edit.of(bob, "Bob", "", 1),
                Edit.of(Shelf.STEP, "step", "", 0))));
        assertThat(store.documents().keySet()).containsExactly(DocumentKey.PROJECT, Shelf.STEP, bob, ann);
        store.commit(CommitRequest.byHand("Reorder", List.of(Edit.of(bob, "Bob", "", 3))));
        assertThat(store.documents().keySet()).containsExactly(DocumentKey.PROJECT, Shelf.STEP, ann, bob);
    }

    @Test
    void aLockAndAnAcceptedTextAreKept() {
        Shelf.byHand(store, Shelf.STEP, "a");
        store.documents();
        store.mark("Locked", List.of(new Mark.Locked(Shelf.STEP, true)));
        store.setConsumed(Shelf.STEP, "accepted");
        assertThat(store.documents().get(Shelf.STEP).locked()).isTrue();
        assertThat(store.documents().get(Shelf.STEP).current().consumed()).isEqualTo("accepted");
        store.mark("Unlocked", List.of(new Mark.Locked(Shelf.STEP, false)));
        assertThat(store.documents().get(Shelf.STEP).locked()).isFalse();
        assertThatThrownBy(() -> store.mark("Locked", List.of(new Mark.Locked(DocumentKey.step(8), true)))).isInstanceOf(StoreException.class);
    }

    @Test
    void anyTextComesBackAsItWas() {
        for (String text : List.of("", "a\u0000b", "夜の海 🌊", "line\r\nline\n", "'; DROP TABLE revision; --",
                "x".repeat(3_000_000))) {
            store.commit(CommitRequest.byHand("Text", List.of(Edit.of(DocumentKey.prose("s" + text.length()), text, "",
                    0))));
            store.close();
            store = Shelf.files().open(folder.resolve("book.snowquill"));
            assertThat(Shelf.text(store, DocumentKey.prose("s" + text.length()))).isEqualTo(text);
        }
    }
}
