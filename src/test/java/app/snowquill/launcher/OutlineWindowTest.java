package app.snowquill.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.BookSession;
import app.snowquill.settings.SettingKey;
import app.snowquill.story.Project;
import app.snowquill.ui.studio.StudioFrame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TreeView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.NodeQueryUtils;
import org.testfx.util.WaitForAsyncUtils;

/** Chapters that come from elsewhere, and what they are in short, in the whole program. */
@ExtendWith(ApplicationExtension.class)
class OutlineWindowTest {
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
        WaitForAsyncUtils.asyncFx(() -> window.end()).get(20, TimeUnit.SECONDS).get(20, TimeUnit.SECONDS);
        Files.deleteIfExists(folder.resolve("state.json"));
    }

    @Test
    void aDocumentIsBroughtInByTheEmptyOutlineAndByLettingItFallOnTheWindow(FxRobot robot) throws Exception {
        Path tale = Files.writeString(folder.resolve("tale.md"), "# One\n\nThe ferry lay at the hard.\n\n# Two\n\nIt rained.\n");
        open(robot, () -> window.studio().create(folder.resolve("empty.snowquill"), new Project("The Salt Road", "", "en", "", 8_000, "")));
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        robot.clickOn("#outline-import");
        until(() -> shown(robot, "#choose-source"));
        robot.clickOn("Cancel");
        until(() -> !shown(robot, "#choose-source"));
        Node from = robot.lookup("#book-title").query();
        robot.interact(() -> from.setOnDragDetected(event -> {
            ClipboardContent carried = new ClipboardContent();
            carried.putFiles(List.of(tale.toFile()));
            from.startDragAndDrop(TransferMode.COPY).setContent(carried);
            event.consume();
        }));
        Bounds at = from.localToScreen(from.getBoundsInLocal());
        robot.moveTo(at.getCenterX(), at.getCenterY()).press(MouseButton.PRIMARY);
        for (int i = 1; i <= 8; i++) {
            robot.moveTo(at.getCenterX() + i * 60, at.getCenterY() + i * 50);
        }
        robot.release(MouseButton.PRIMARY);
        until(() -> robot.lookup("tale.md").tryQuery().isPresent());
        Button add = robot.lookup("Add to this book").queryButton();
        until(() -> !add.isDisabled());
        robot.clickOn(add);
        until(() -> session().view().book().outline().chapters().size() == 2);
        assertThat(session().view().book().prose().values()).contains("The ferry lay at the hard.", "It rained.");
    }

    @Test
    void theSummaryOfAChapterIsReachedFromItsRow(FxRobot robot) throws Exception {
        open(robot, () -> window.studio().createSample(folder.resolve("sample.snowquill")));
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        robot.interact(() -> {
            robot.lookup(".outline-tree").queryAs(TreeView.class).getSelectionModel().clearAndSelect(0);
            robot.lookup(".outline-pane .panel-header .icon-button").nth(1).queryButton().fire();
        });
        robot.clickOn("What has happened so far");
        until(() -> shown(robot, "#summaries-list") && !robot.lookup("#summaries-text").queryTextInputControl().isDisabled());
        until(() -> shown(robot, "#summaries-update") && !robot.lookup("#summaries-update").queryButton().isDisabled());
        assertThat(robot.lookup("#summaries-standing").queryLabeled().getText()).isNotBlank();
        robot.clickOn(robot.lookup(".summaries-head .icon-button").queryButton());
        until(() -> !shown(robot, "#summaries-list"));
    }

    private static boolean shown(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().filter(NodeQueryUtils.isVisible()).isPresent();
    }

    private BookSession session() {
        return window.room().orElseThrow().session();
    }

    private void open(FxRobot robot, Callable<BookSession> opening) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> window.change(opening)).get(30, TimeUnit.SECONDS).get(30, TimeUnit.SECONDS);
        until(() -> robot.lookup(node -> node instanceof StudioFrame).tryQuery().isPresent());
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
