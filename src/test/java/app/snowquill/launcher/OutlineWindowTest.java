package app.snowquill.launcher;

import static app.snowquill.launcher.ProgramWindow.isShown;
import static app.snowquill.launcher.ProgramWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.story.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

/** Chapters that come from elsewhere, and what they are in short, in the whole program. */
@ExtendWith(ApplicationExtension.class)
class OutlineWindowTest {
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
    void aDocumentIsBroughtInByTheEmptyOutlineAndByLettingItFallOnTheWindow(FxRobot robot) throws Exception {
        Path tale = Files.writeString(folder.resolve("tale.md"), "# One\n\nThe ferry lay at the hard.\n\n# Two\n\nIt rained.\n");
        program.open(() -> program.window.studio().create(folder.resolve("empty.snowquill"), new Project("The Salt Road", "", "en", "", 8_000, "")));
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        robot.clickOn("#outline-import");
        until(() -> isShown(robot, "#choose-source"));
        robot.clickOn("Cancel");
        until(() -> !isShown(robot, "#choose-source"));
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
        until(() -> program.session().view().book().outline().chapters().size() == 2);
        assertThat(program.session().view().book().prose().values()).contains("The ferry lay at the hard.", "It rained.");
    }

    @Test
    void theSummaryOfAChapterIsReachedFromItsRow(FxRobot robot) throws Exception {
        program.sample("sample");
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        robot.interact(() -> {
            robot.lookup(".outline-tree").queryAs(TreeView.class).getSelectionModel().clearAndSelect(0);
            robot.lookup(".outline-pane .panel-header .icon-button").nth(1).queryButton().fire();
        });
        robot.clickOn("What has happened so far");
        until(() -> isShown(robot, "#summaries-list") && !robot.lookup("#summaries-text").queryTextInputControl().isDisabled());
        until(() -> isShown(robot, "#summaries-update") && !robot.lookup("#summaries-update").queryButton().isDisabled());
        assertThat(robot.lookup("#summaries-standing").queryLabeled().getText()).isNotBlank();
        robot.clickOn(robot.lookup(".summaries-head .icon-button").queryButton());
        until(() -> !isShown(robot, "#summaries-list"));
    }
}
