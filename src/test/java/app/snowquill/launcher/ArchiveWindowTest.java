package app.snowquill.launcher;

import static app.snowquill.launcher.ProgramWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.BookSession;
import java.nio.file.Path;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Looking for words and replacing them, in the whole program over a real index. */
@ExtendWith(ApplicationExtension.class)
class ArchiveWindowTest {
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
    void aHitOpensAtItsWordsWhichAreReplacedEverywhereAndTakenBack(FxRobot robot) throws Exception {
        program.sample("sample");
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.F);
        until(() -> robot.lookup("#archive-field").tryQuery().filter(field -> field.isFocused()).isPresent());
        robot.write("ferryman");
        until(() -> robot.lookup("#archive-hits").tryQueryAs(ListView.class).filter(list -> !list.getItems().isEmpty()).isPresent());
        robot.clickOn("#kind-card").clickOn("#kind-plan").clickOn("#kind-bible").clickOn("#archive-field").type(KeyCode.ENTER);
        until(() -> robot.lookup(".prose-area").tryQuery().filter(page -> page.isFocused()).isPresent());
        robot.push(KeyCode.SHORTCUT, KeyCode.H);
        until(() -> robot.lookup("#replace-with").tryQuery().filter(field -> field.isFocused()).isPresent());
        assertThat(robot.lookup("#replace-find").queryAs(TextField.class).getText()).isEqualToIgnoringCase("ferryman");
        String before = all();
        robot.write("boatman");
        until(() -> !robot.lookup("#replace-keep").queryButton().isDisabled());
        robot.clickOn("#replace-keep");
        until(() -> !all().contains("ferryman"));
        assertThat(all()).contains("boatman");
        until(() -> robot.lookup("Undo").tryQuery().isPresent());
        robot.clickOn("Undo");
        until(() -> all().equals(before));
    }

    private String all() {
        BookSession session = program.session();
        return session.view().book().prose().toString();
    }
}
