package app.snowquill.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.store.ChangeSet;
import app.snowquill.store.CommitRequest;
import app.snowquill.store.Edit;
import app.snowquill.store.Mark;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.Proposal;
import app.snowquill.story.DocumentKey;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarksTest {
    private static final DocumentKey SCENE = DocumentKey.prose("s01");
    private static final Proposal WAITING = new Proposal(SCENE, "the agent's", "made of it", "Writer",
            Instant.parse("2026-05-01T08:00:00Z"));

    @TempDir
    Path folder;
    private ProjectStore store;

    @BeforeEach
    void makeABook() {
        store = Shelf.create(folder);
        Shelf.byHand(store, Shelf.STEP, "a");
        Shelf.byHand(store, SCENE, "the author's");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void locksOfSeveralTextsAreOneStepAndNameTheirTexts() {
        ChangeSet made = store.mark("Locked 2 texts", List.of(new Mark.Locked(Shelf.STEP, true), new Mark.Locked(SCENE, true)))
                .orElseThrow();
        assertThat(made.keys()).containsExactly(Shelf.STEP, SCENE);
        assertThat(store.changeSets(1)).containsExactly(made);
        assertThat(store.undo()).hasValueSatisfying(undo -> assertThat(undo.reason()).isEqualTo("Undo: Locked 2 texts"));
        assertThat(locks()).containsExactly(false, false);
        store.redo();
        assertThat(locks()).containsExactly(true, true);
    }

    @Test
    void aMarkThatIsSetAlreadyIsNoStep() {
        assertThat(store.mark("Unlocked 1 text", List.of(new Mark.Locked(SCENE, false)))).isEmpty();
        assertThat(store.mark("Refused", List.of(new Mark.Settled(SCENE)))).isEmpty();
    }

    @Test
    void whatATextWasAcceptedAsIsTakenBack() {
        store.mark("Accepted 1 text as it is", List.of(new Mark.Agreed(Shelf.STEP, "now")));
        assertThat(store.documents().get(Shelf.STEP).current().consumed()).isEqualTo("now");
        store.undo();
        assertThat(store.documents().get(Shelf.STEP).current().consumed()).isEqualTo("made of a");
        assertThat(Shelf.text(store, Shelf.STEP)).isEqualTo("a");
    }

    @Test
    void anAcceptedVersionWaitsAgainAfterUndo() {
        store.putProposal(WAITING);
        store.commit(CommitRequest.byAgent("Writer", "Accepted a new version", List.of(Edit.of(SCENE, WAITING.content(), "", 0))).settling());
        assertThat(store.proposals()).isEmpty();
        store.undo();
        assertThat(store.proposals()).containsExactly(WAITING);
        assertThat(Shelf.text(store, SCENE)).isEqualTo("the author's");
        store.redo();
        assertThat(store.proposals()).isEmpty();
        assertThat(Shelf.text(store, SCENE)).isEqualTo(WAITING.content());
    }

    @Test
    void aRefusedVersionAndHalfWrittenTextWaitAgainAfterUndoAndInTheReopenedBook() {
        store.putProposal(WAITING);
        store.putPartial(SCENE, "half a sent");
        store.mark("Refused a new version", List.of(new Mark.Settled(SCENE)));
        assertThat(store.proposals()).isEmpty();
        assertThat(store.partials()).isEmpty();
        store.close();
        store = Shelf.files().open(folder.resolve("book.snowquill"));
        store.undo();
        assertThat(store.proposals()).containsExactly(WAITING);
        assertThat(store.partials()).containsEntry(SCENE, "half a sent");
    }

    @Test
    void undoOfTypingLeavesAVersionThatWaitsAlone() {
        store.commit(CommitRequest.byAgent("Writer", "Wrote", List.of(Edit.of(SCENE, "agent one", "", 0))));
        Shelf.byHand(store, SCENE, "typed over");
        store.putProposal(WAITING);
        store.undo();
        assertThat(Shelf.text(store, SCENE)).isEqualTo("agent one");
        assertThat(store.proposals()).containsExactly(WAITING);
    }

    private List<Boolean> locks() {
        return List.of(store.documents().get(Shelf.STEP).locked(), store.documents().get(SCENE).locked());
    }

    @Test
    void aVersionThatWaitsOutlivesWhatAnAgentWritesUntilTheAuthorAnswersIt() {
        store.putProposal(WAITING);
        store.commit(CommitRequest.byAgent("Writer", "Wrote step 10", List.of(Edit.of(SCENE, "written over", "", 0))));
        store.commit(CommitRequest.byAgent("Writer", "Wrote step 10", List.of(Edit.of(SCENE, "written over", "again", 0))));
        assertThat(store.proposals()).containsExactly(WAITING);
    }

    @Test
    void aSecondVersionTakesTheFirstOnesPlaceAndUndoBringsTheFirstBack() {
        Proposal second = new Proposal(SCENE, "another of the agent's", "made of more", "Editor", WAITING.at());
        store.putProposal(WAITING);
        assertThat(store.changeSets(1).get(0).reason()).doesNotContain("waits");
        store.putProposal(second);
        assertThat(store.proposals()).containsExactly(second);
        assertThat(store.changeSets(1).get(0).keys()).containsExactly(SCENE);
        store.undo();
        assertThat(store.proposals()).containsExactly(WAITING);
        store.redo();
        assertThat(store.proposals()).containsExactly(second);
        assertThat(store.check().changed()).isZero();
    }
}
