package app.snowquill.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.BookSession;
import app.snowquill.settings.SettingKey;
import app.snowquill.ui.studio.StudioFrame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
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
import org.testfx.util.WaitForAsyncUtils;

/** Looking for words and replacing them, in the whole program over a real index. */
@ExtendWith(ApplicationExtension.class)
class ArchiveWindowTest {
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
        Files.deleteIfExists(folder.resolve("state.json"));
    }

    @Test
    void aHitOpensAtItsWordsWhichAreReplacedEverywhereAndTakenBack(FxRobot robot) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> window.change(() -> window.studio().createSample(folder.resolve("sample.snowquill")))).get(60, TimeUnit.SECONDS)
                .get(60, TimeUnit.SECONDS);
        until(() -> robot.lookup(node -> node instanceof StudioFrame).tryQuery().isPresent());
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
        BookSession session = window.room().orElseThrow().session();
        return session.view().book().prose().toString();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
