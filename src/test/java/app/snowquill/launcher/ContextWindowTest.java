package app.snowquill.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.settings.SettingKey;
import app.snowquill.ui.studio.StudioFrame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
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
import org.testfx.util.NodeQueryUtils;
import org.testfx.util.WaitForAsyncUtils;

/** The way to the context inspector and back, in the whole program. */
@ExtendWith(ApplicationExtension.class)
class ContextWindowTest {
    @TempDir
    static Path folder;
    private WindowAssembly window;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = StageSize.usual(shown);
        window = new WindowAssembly(stage, new StudioAssembly(Map.of(SettingKey.THREADS, "1"), Optional.of(folder.resolve("settings.json"))),
                file -> {
                });
        window.show(Optional.empty());
    }

    @AfterEach
    void end() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> window.end()).get(20, TimeUnit.SECONDS).get(20, TimeUnit.SECONDS);
        Files.deleteIfExists(folder.resolve("state.json"));
    }

    @Test
    void itTakesThePlaceOfThePanelsAndGivesTheFocusBackWhereItWas(FxRobot robot) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> window.change(() -> window.studio().createSample(folder.resolve("sample.snowquill"))))
                .get(60, TimeUnit.SECONDS).get(60, TimeUnit.SECONDS);
        until(() -> robot.lookup(node -> node instanceof StudioFrame).tryQuery().isPresent());
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        robot.clickOn(".prose-area");
        Node page = stage.getScene().getFocusOwner();

        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
        until(() -> shown(robot, ".context-pane") && shown(robot, ".element-pane"));
        assertThat(shown(robot, ".prose-pane")).isFalse();
        assertThat(robot.lookup(".element-pane").query().getLayoutBounds().getWidth()).isEqualTo(368);
        robot.push(KeyCode.ESCAPE);
        until(() -> shown(robot, ".prose-pane"));
        assertThat(stage.getScene().getFocusOwner()).isSameAs(page);

        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
        until(() -> shown(robot, ".context-pane"));
        robot.clickOn("#close-context");
        until(() -> shown(robot, ".prose-pane"));

        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
        until(() -> shown(robot, ".context-pane"));
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.H);
        until(() -> shown(robot, ".compare-pane"));
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
        until(() -> shown(robot, ".context-pane"));
        assertThat(shown(robot, ".compare-pane")).isFalse();
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
        until(() -> shown(robot, ".prose-pane"));

        robot.clickOn("#ask-context");
        until(() -> shown(robot, ".context-pane"));
    }

    private static boolean shown(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().filter(NodeQueryUtils.isVisible()).isPresent();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
