package app.snowquill.launcher;

import static app.snowquill.launcher.ProgramWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.settings.SettingKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Every operation of every agent, in the real window and by the model that comes with the program: it streams, stops, is taken and undone. */
@Tag("long")
@ExtendWith(ApplicationExtension.class)
class EveryOperationWithTheStarterTest {
    private static final String CHANGES = ".prose-diff";

    @TempDir
    static Path folder;
    private ProgramWindow program;

    @Start
    void start(Stage shown) {
        program = new ProgramWindow(shown, folder, Map.of(SettingKey.SEED, "7"));
    }

    @AfterEach
    void end() throws Exception {
        program.close();
    }

    @Test
    void aPassageIsWrittenAnewStoppedAskedForAgainTakenAndTakenBack(FxRobot robot) throws Exception {
        program.sample("rewrite");
        PageWithTheStarter page = new PageWithTheStarter(robot, program);
        page.askAndStop(() -> robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.R), CHANGES);
        robot.push(KeyCode.ESCAPE);
        page.choose(0, 51);
        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.S);
        until(() -> page.isShown(CHANGES));
        page.takenAndUndone();
    }

    @Test
    void everyOperationOnThePageByItsKey(FxRobot robot) throws Exception {
        program.sample("page");
        PageWithTheStarter page = new PageWithTheStarter(robot, program);
        for (KeyCode key : new KeyCode[] {KeyCode.R, KeyCode.E, KeyCode.S, KeyCode.D, KeyCode.P, KeyCode.T}) {
            page.askAndStop(() -> {
                robot.push(KeyCode.ALT, KeyCode.SHIFT, key);
                if (key == KeyCode.P || key == KeyCode.T) {
                    robot.write(key == KeyCode.P ? "Tobit" : "present").push(KeyCode.ENTER);
                }
            }, CHANGES);
            picture("stopped-" + key.name().toLowerCase(Locale.ROOT));
            page.againTakenAndUndone(CHANGES);
        }
        page.askAndStop(() -> robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.N), CHANGES);
        page.takenAndUndone();
        page.askAndStop(() -> robot.push(KeyCode.SHORTCUT, KeyCode.ENTER), ".prose-preview");
        picture("continued");
        page.takenAndUndone();
    }

    @Test
    void readingsRatingsComparisonsAndTalkBesideThePage(FxRobot robot) throws Exception {
        program.sample("beside");
        PageWithTheStarter page = new PageWithTheStarter(robot, program);
        for (KeyCode key : new KeyCode[] {KeyCode.E, KeyCode.D, KeyCode.R}) {
            robot.push(KeyCode.SHORTCUT, KeyCode.ALT, key);
            until(() -> page.isShown("#stop-remarks"));
            robot.clickOn("#stop-remarks");
            until(() -> !page.isShown("#stop-remarks"));
            robot.push(KeyCode.SHORTCUT, KeyCode.ALT, key);
            until(() -> page.isShown("#stop-remarks"));
            until(() -> !page.isShown("#stop-remarks"));
        }
        until(() -> page.isShown("#rating"));
        picture("rated");
        robot.clickOn("#compare-versions");
        until(() -> page.isShown("#stop-remarks"));
        until(() -> !page.isShown("#stop-remarks"));

        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.T);
        until(() -> page.isShown("#chat-question"));
        robot.clickOn("#chat-question").write("Who is Marit?").push(KeyCode.ENTER);
        until(() -> page.isShown("#chat-stop"));
        until(() -> page.isShown(".chat-into-text"));
        assertThat(page.kept()).isEqualTo(PageWithTheStarter.TEXT);
        picture("talk");
        robot.clickOn(".chat-into-text");
        until(() -> !page.kept().equals(PageWithTheStarter.TEXT));
        robot.clickOn(".prose-area").push(KeyCode.SHORTCUT, KeyCode.Z);
        until(() -> page.kept().equals(PageWithTheStarter.TEXT));
        until(page::showsTheOldText);
    }

    private void picture(String name) throws Exception {
        if (Boolean.getBoolean("snowquill.pictures")) {
            WaitForAsyncUtils.waitForFxEvents(20);
            Path pictures = Files.createDirectories(Path.of("target", "pictures"));
            WaitForAsyncUtils.asyncFx(() -> {
                app.snowquill.ui.common.PictureFile.write(program.stage.getScene().snapshot(null), pictures.resolve("starter-" + name + ".png"));
                return null;
            }).get();
        }
    }
}
