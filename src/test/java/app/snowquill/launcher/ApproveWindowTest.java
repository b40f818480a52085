package app.snowquill.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.BookSession;
import app.snowquill.settings.SettingKey;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.studio.StudioFrame;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
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
    private WindowAssembly window;

    @Start
    void start(Stage shown) {
        window = new WindowAssembly(StageSize.usual(shown), new StudioAssembly(Map.of(SettingKey.THREADS, "1"),
                Optional.of(folder.resolve("settings.json"))), file -> {
                });
        window.show(Optional.empty());
    }

    @AfterEach
    void end() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> window.end()).get(60, TimeUnit.SECONDS).get(60, TimeUnit.SECONDS);
    }

    @Test
    void aTextIsApprovedByTheCheckOverThePageUntilItChanges(FxRobot robot) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> window.change(() -> window.studio().createSample(folder.resolve("approve.snowquill"))))
                .get(120, TimeUnit.SECONDS).get(120, TimeUnit.SECONDS);
        until(() -> robot.lookup(node -> node instanceof StudioFrame).tryQuery().isPresent());
        BookSession session = window.room().orElseThrow().session();
        robot.interact(() -> window.room().orElseThrow().openDocument(DocumentKey.prose("s01")));
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

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
