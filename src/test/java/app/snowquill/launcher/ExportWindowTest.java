package app.snowquill.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.BookSession;
import java.nio.file.Path;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Exports from the program's own window, by clicks. */
@ExtendWith(ApplicationExtension.class)
class ExportWindowTest {
    @TempDir
    static Path folder;
    private ProgramWindow program;

    @Start
    void start(Stage stage) {
        program = new ProgramWindow(stage, folder);
    }

    @AfterEach
    void end() throws Exception {
        program.close();
    }

    @Test
    void whatIsWishedIsWrittenAndRememberedAndTheWholeBookComesBack(FxRobot robot) throws Exception {
        BookSession book = program.sample("out");
        dialog(robot);
        ProgramWindow.clickWhenStill(robot, "#format-text");
        robot.clickOn("#export-dedication").clickOn("#export-dedication-text").write("For Mara.");
        finished(robot);
        assertThat(folder.resolve("out.txt")).content().contains("For Mara.");

        dialog(robot);
        ProgramWindow.until(() -> robot.lookup("#format-text").<RadioButton>query().isSelected());
        assertThat(robot.lookup("#export-dedication-text").<TextArea>query().getText()).isEqualTo("For Mara.");
        robot.clickOn("#format-json");
        finished(robot);
        int words = book.view().book().words();
        BookSession back = program.open(() -> program.window.studio().createFromJson(folder.resolve("back.snowquill"), folder.resolve("out.json")));
        assertThat(back.view().book().words()).isEqualTo(words);
        assertThat(back.memory().exports().wishes().join().format()).isEqualTo("JSON");
    }

    private static void dialog(FxRobot robot) throws Exception {
        robot.press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
        ProgramWindow.until(() -> ProgramWindow.isShown(robot, "#export"));
    }

    private static void finished(FxRobot robot) throws Exception {
        robot.clickOn("#export");
        ProgramWindow.until(() -> ProgramWindow.isShown(robot, "#export-done"));
        robot.clickOn("Close");
        ProgramWindow.until(() -> !ProgramWindow.isShown(robot, "#export-done"));
    }
}
