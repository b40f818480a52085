package app.snowquill.launcher;

import static app.snowquill.launcher.ProgramWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.BookSession;
import app.snowquill.story.DocumentKey;
import java.nio.file.Path;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** From the page to the ledger in the whole program's window: a text is approved, changed, and offered for reading. */
@ExtendWith(ApplicationExtension.class)
class ApproveWindowTest {
    @TempDir
    static Path folder;
    private ProgramWindow program;

    @Start
    void start(Stage shown) {
        program = new ProgramWindow(shown, folder);
    }

    @AfterEach
    void end() throws Exception {
        program.close();
    }

    @Test
    void aTextIsApprovedByTheCheckOverThePageUntilItChanges(FxRobot robot) throws Exception {
        program.sample("approve");
        BookSession session = program.session();
        robot.interact(() -> program.room().openDocument(DocumentKey.prose("s01")));
        until(() -> robot.lookup("#approve-text").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents(20);
        ToggleButton check = robot.lookup("#approve-text").queryAs(ToggleButton.class);
        assertThat(check.isSelected()).isFalse();
        robot.clickOn("#approve-text");
        until(() -> session.memory().ledger().approved().contains("s01"));
        until(() -> check.isSelected() && check.getAccessibleText().equals("Approved; take it back"));

        robot.clickOn(".prose-area").push(KeyCode.SHORTCUT, KeyCode.END).write(" It rained.");
        until(() -> !check.isSelected() && session.memory().ledger().approved().isEmpty());
        robot.clickOn("#approve-text");
        until(() -> session.memory().ledger().approved().contains("s01"));

        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        until(() -> robot.lookup("#read-approved").tryQuery().filter(node -> node.isVisible()).isPresent());
        assertThat(robot.lookup("#read-approved").queryButton().getText()).isEqualTo("Read 1 approved scene for the ledger");
        assertThat(session.memory().ledger().unread()).containsExactly("s01");
    }
}
