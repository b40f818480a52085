package app.snowquill.launcher;

import static app.snowquill.launcher.ProgramWindow.isShown;
import static app.snowquill.launcher.ProgramWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.engine.gguf.RangeServer;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The first screen as an author meets it: a real server, a real download, a real speed test. */
@ExtendWith(ApplicationExtension.class)
class ModelsWindowTest {
    private static final Path RANDOM = Path.of("src/test/resources/models/rand-tiny.gguf");

    @TempDir
    static Path folder;
    private ProgramWindow program;
    private RangeServer server;

    @Start
    void start(Stage shown) throws Exception {
        server = new RangeServer(Files.readAllBytes(RANDOM));
        program = new ProgramWindow(shown, folder);
    }

    @AfterEach
    void end() throws Exception {
        server.close();
        program.close();
    }

    @Test
    void aModelIsDownloadedStoppedGoneOnWithListedAndTested(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#download-model").tryQuery().filter(node -> !node.isDisabled()).isPresent());
        server.slow = true;
        server.pauseMillis = 300; // so that a busy computer finds the time to click
        robot.clickOn("#download-model");
        until(() -> isShown(robot, "#download-address"));
        robot.clickOn("#download-address").write(server.address("/tale.gguf"));
        robot.clickOn("#start-download");
        until(() -> isShown(robot, "#stop-download"));
        until(() -> Files.exists(folder.resolve("models/tale.gguf.part.json")));
        robot.clickOn("#stop-download");
        until(() -> isShown(robot, ".go-on-download"));
        server.slow = false;
        robot.clickOn(".go-on-download");
        until(() -> isShown(robot, "#download-done"));
        assertThat(folder.resolve("models/tale.gguf")).hasSameBinaryContentAs(RANDOM);
        robot.push(KeyCode.ESCAPE);
        until(() -> !isShown(robot, "#download-address"));
        until(() -> texts(robot, "downloaded"));
        robot.clickOn((Node) robot.lookup((Node node) -> node instanceof Label label && label.getText().startsWith("downloaded")).query());
        robot.clickOn("#test-speed");
        until(() -> texts(robot, "tokens/s"));
        assertThat(program.window.studio().models().state().file().map(Path::getFileName).map(Path::toString)).contains("starter.gguf");
    }

    private static boolean texts(FxRobot robot, String part) {
        return robot.lookup(".label").queryAllAs(Label.class).stream().anyMatch(label -> label.getText() != null
                && label.getText().contains(part) && label.getScene() != null);
    }
}
