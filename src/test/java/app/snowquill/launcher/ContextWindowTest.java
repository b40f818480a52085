package app.snowquill.launcher;

import static app.snowquill.launcher.ProgramWindow.isShown;
import static app.snowquill.launcher.ProgramWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The way to the context inspector and back, in the whole program. */
@ExtendWith(ApplicationExtension.class)
class ContextWindowTest {
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
    void itTakesThePlaceOfThePanelsAndGivesTheFocusBackWhereItWas(FxRobot robot) throws Exception {
        program.sample("sample");
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        robot.clickOn(".prose-area");
        Node page = program.stage.getScene().getFocusOwner();

        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
        until(() -> isShown(robot, ".context-pane") && isShown(robot, ".element-pane"));
        assertThat(isShown(robot, ".prose-pane")).isFalse();
        assertThat(robot.lookup(".element-pane").query().getLayoutBounds().getWidth()).isEqualTo(368);
        robot.push(KeyCode.ESCAPE);
        until(() -> isShown(robot, ".prose-pane"));
        assertThat(program.stage.getScene().getFocusOwner()).isSameAs(page);

        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
        until(() -> isShown(robot, ".context-pane"));
        robot.clickOn("#close-context");
        until(() -> isShown(robot, ".prose-pane"));

        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
        until(() -> isShown(robot, ".context-pane"));
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.H);
        until(() -> isShown(robot, ".compare-pane"));
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
        until(() -> isShown(robot, ".context-pane"));
        assertThat(isShown(robot, ".compare-pane")).isFalse();
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
        until(() -> isShown(robot, ".prose-pane"));

        robot.clickOn("#ask-context");
        until(() -> isShown(robot, ".context-pane"));
    }
}
