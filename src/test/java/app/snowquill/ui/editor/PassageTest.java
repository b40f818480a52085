package app.snowquill.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.agent.Operation;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.write.DressedStage;
import app.snowquill.ui.write.ScriptedBook;
import app.snowquill.ui.write.SlackWater;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What an agent makes of a selection, by the keys and clicks of an author. */
@ExtendWith(ApplicationExtension.class)
class PassageTest {
    private static final String NOTHING_SAID = "He said nothing. Below them the water moved around the foot of the staff the way a cat moves around a "
            + "chair, in no hurry, leaving its scent. A barge lamp slid along the far bank and went out behind the maltings.";
    private static final String REWRITTEN = "He said nothing. Below them the water moved around the foot of the staff and never once stopped. "
            + "A barge lamp slid along the far bank and was gone behind the maltings.";
    private static final int PARAGRAPH = 3;

    private ScriptedBook book;
    private ProsePane pane;
    private ProseArea area;

    @Start
    void start(Stage stage) {
        book = SlackWater.book();
        FxThread fx = new FxThread();
        pane = new ProsePane(book, new Strings(Locale.ENGLISH), fx, new ProseListener() {
            @Override
            public void saveStatus(String words) {
            }

            @Override
            public void sceneCount(String words) {
            }

            @Override
            public void chooseModel() {
            }
        });
        book.onChange(view -> fx.execute(() -> pane.show(view)));
        DressedStage.show(stage, pane, 900, 700);
        pane.open(SlackWater.OPEN);
        area = (ProseArea) pane.lookup(".prose-area");
        area.requestFocus();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String kept() {
        return book.view().book().prose().get(SlackWater.OPEN);
    }

    private boolean shown(String query) {
        return pane.lookupAll(query).stream().anyMatch(PassageTest::isShown);
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void choose(FxRobot robot, int paragraph) {
        robot.interact(() -> area.selectRange(paragraph, 1, paragraph, area.getParagraphLength(paragraph)));
    }

    private void rewritten(FxRobot robot) throws Exception {
        choose(robot, PARAGRAPH);
        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.R);
        await(() -> !book.agents.asked.isEmpty());
        book.agents.last().write(REWRITTEN);
        await(() -> shown(".prose-preview"));
        book.agents.last().finish();
        await(() -> shown(".prose-diff"));
    }

    @Test
    void aSelectionIsAskedAboutAsTheBookKeepsItAndShownAsChangesInItsPlace(FxRobot robot) throws Exception {
        rewritten(robot);
        assertThat(book.agents.last().request.operation()).isEqualTo(Operation.REWRITE);
        assertThat(book.agents.last().before).isEqualTo(NOTHING_SAID);
        assertThat(kept()).contains(NOTHING_SAID);
        assertThat(robot.lookup("2 changes: 0 accepted, 0 refused, 2 open").tryQuery()).isPresent();
        assertThat(robot.lookup("Editor · rewrite").tryQuery()).isPresent();
    }

    @Test
    void changesAreAnsweredOneByOneAndWrittenOnceWithTheAgentsName(FxRobot robot) throws Exception {
        rewritten(robot);
        int edits = book.edits.size();
        robot.type(KeyCode.N);
        await(() -> robot.lookup("2 changes: 0 accepted, 1 refused, 1 open").tryQuery().isPresent());
        robot.clickOn("#accept-hunk-2");
        await(() -> kept().contains("leaving its scent. A barge lamp slid along the far bank and was gone behind"));
        assertThat(book.edits).hasSize(edits + 1);
        assertThat(book.edits.get(edits).agent()).isEqualTo("Editor");
        await(() -> !shown(".prose-diff") && shown("#ask-more"));
        assertThat(area.passages()).hasSize(8);
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        await(() -> book.answers.contains("undo"));
    }

    @Test
    void theRestIsAcceptedAtOnce(FxRobot robot) throws Exception {
        rewritten(robot);
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        await(() -> kept().contains(REWRITTEN));
        assertThat(kept()).startsWith("“It stands").endsWith("without *his* book.");
    }

    @Test
    void keepingMineLeavesEveryLetter(FxRobot robot) throws Exception {
        String before = kept();
        rewritten(robot);
        robot.type(KeyCode.ESCAPE);
        await(() -> !shown(".prose-diff"));
        assertThat(kept()).isEqualTo(before);
        assertThat(book.edits).isEmpty();
    }

    @Test
    void keysOnTheChangesNeverReachTheText(FxRobot robot) throws Exception {
        String before = kept();
        rewritten(robot);
        robot.write("abc");
        robot.type(KeyCode.ENTER, KeyCode.BACK_SPACE, KeyCode.DELETE);
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        robot.interact(() -> pane.flush());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(kept()).isEqualTo(before);
        assertThat(shown(".prose-diff")).isTrue();
    }

    @Test
    void whatWasTypedLastIsKeptBeforeAnythingIsAsked(FxRobot robot) throws Exception {
        robot.interact(() -> area.moveTo(1));
        robot.write("Now. ");
        choose(robot, 0);
        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.S);
        await(() -> !book.agents.asked.isEmpty());
        assertThat(book.agents.last().request.operation()).isEqualTo(Operation.SHORTEN);
        assertThat(book.agents.last().before).isEqualTo("Now. “It stands at four feet one,” she said.");
    }

    @Test
    void theAuthorGoesOnTypingElsewhereAndTheAnswerFollowsItsPassage(FxRobot robot) throws Exception {
        rewritten(robot);
        robot.interact(() -> {
            area.requestFocus();
            area.moveTo(0, 1);
        });
        robot.write("One.\nTwo.\n");
        assertThat(shown(".prose-diff")).isTrue();
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        await(() -> kept().contains(REWRITTEN));
        assertThat(kept()).startsWith("One.\n\nTwo.\n\n“It stands").doesNotContain(NOTHING_SAID);
    }

    @Test
    void whereThePassageChangesUnderItTheAnswerIsTakenOffThePageAndAskedAgain(FxRobot robot) throws Exception {
        rewritten(robot);
        robot.interact(() -> {
            area.requestFocus();
            area.moveTo(PARAGRAPH, 1);
        });
        robot.write("Yes. ");
        await(() -> robot.lookup("This passage has changed since").tryQuery().isPresent());
        assertThat(shown(".prose-diff")).isFalse();
        robot.push(KeyCode.ALT, KeyCode.R);
        await(() -> book.agents.asked.size() == 2);
        assertThat(book.agents.last().before).isEqualTo("Yes. " + NOTHING_SAID);
        assertThat(pane.agents().variants().variants()).hasSize(2);
    }

    @Test
    void againGivesAnotherAnswerBesideTheFirst(FxRobot robot) throws Exception {
        rewritten(robot);
        robot.push(KeyCode.ALT, KeyCode.R);
        await(() -> book.agents.asked.size() == 2);
        assertThat(book.agents.last().request.variant()).isEqualTo(1);
        assertThat(book.agents.last().before).isEqualTo(NOTHING_SAID);
        book.agents.last().write("He did not answer.");
        book.agents.last().finish();
        await(() -> robot.lookup("Editor · rewrite · B of 2").tryQuery().isPresent());
        robot.interact(() -> pane.agents().variants().choose(0));
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        await(() -> kept().contains(REWRITTEN));
    }

    @Test
    void stopStopsAndWhatHasComeWaits(FxRobot robot) throws Exception {
        choose(robot, PARAGRAPH);
        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.E);
        await(() -> !book.agents.asked.isEmpty());
        book.agents.last().write("He said nothing. Below them");
        await(() -> shown(".prose-preview"));
        robot.type(KeyCode.ESCAPE);
        await(() -> book.agents.last().isCancelled() && robot.lookup("It broke off here").tryQuery().isEmpty() && shown(".prose-diff"));
        assertThat(kept()).contains(NOTHING_SAID);
    }

    @Test
    void aFailureKeepsWhatHasCome(FxRobot robot) throws Exception {
        choose(robot, PARAGRAPH);
        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.D);
        await(() -> !book.agents.asked.isEmpty());
        book.agents.last().write("He said nothing at all. ");
        await(() -> shown(".prose-preview"));
        book.agents.last().crash("The model stopped unexpectedly.");
        await(() -> robot.lookup("The model stopped unexpectedly. What has come is kept here.").tryQuery().isPresent());
        assertThat(shown(".prose-diff")).isTrue();
        assertThat(kept()).contains(NOTHING_SAID);
    }

    @Test
    void thePagesMenuAsksAboutTheSelection(FxRobot robot) throws Exception {
        choose(robot, 0);
        robot.interact(() -> area.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 20, 20, 400, 300, false, null)));
        await(() -> area.getContextMenu().isShowing());
        robot.interact(() -> area.getContextMenu().getItems().stream().filter(item -> "ask-shorten".equals(item.getId())).findFirst().orElseThrow().fire());
        await(() -> !book.agents.asked.isEmpty());
        assertThat(book.agents.last().request.operation()).isEqualTo(Operation.SHORTEN);
    }

    @Test
    void thePillsSayWhomAndTheMenuWhat(FxRobot robot) throws Exception {
        robot.clickOn("#ask-editor");
        robot.clickOn(".suggestion-bar .text-field").write("Less said");
        robot.type(KeyCode.ENTER);
        await(() -> !book.agents.asked.isEmpty());
        assertThat(book.agents.last().request.operation()).isEqualTo(Operation.REWRITE);
        assertThat(book.agents.last().request.instruction()).isEqualTo("Less said");
        assertThat(book.agents.last().request.passage()).isEmpty();
        assertThat(List.of(book.agents.last().before)).isEqualTo(List.of(kept()));
    }

    @Test
    void aLockedSceneIsLeftAlone(FxRobot robot) throws Exception {
        DocumentKey key = DocumentKey.prose(SlackWater.OPEN);
        robot.interact(() -> book.lock(key));
        choose(robot, PARAGRAPH);
        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.R);
        await(() -> robot.lookup("This scene is locked, so that no agent writes in it. Unlock it first.").tryQuery().isPresent());
        assertThat(book.agents.asked).isEmpty();
        robot.type(KeyCode.ESCAPE);
        await(() -> shown("#ask-more"));
    }
}
