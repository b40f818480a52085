package app.snowquill.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.settings.SettingKey;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.studio.StudioFrame;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
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

/** The bible in the whole program's window. */
@ExtendWith(ApplicationExtension.class)
class BibleWindowTest {
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
    void theBibleOpensWithAKeyAndItsPlacesLeadToThePage(FxRobot robot) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> window.change(() -> window.studio().createSample(folder.resolve("bible.snowquill"))))
                .get(60, TimeUnit.SECONDS).get(60, TimeUnit.SECONDS);
        until(() -> robot.lookup(node -> node instanceof StudioFrame).tryQuery().isPresent());
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        until(() -> robot.lookup("#entry-blue-book").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents(40);
        robot.clickOn("#entry-blue-book");
        until(() -> robot.lookup("#entry-title").queryTextInputControl().getText().equals("Tobit’s book"));
        robot.clickOn("#entry-field-meaning").push(KeyCode.SHORTCUT, KeyCode.END);
        robot.write(", and it is enough");
        until(() -> window.room().orElseThrow().session().view().book().lore().entries().get("blue-book").fields().get("meaning")
                .endsWith(", and it is enough"));
        robot.clickOn("#tab-places");
        until(() -> robot.lookup("#place-prose-s06").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents(20);
        robot.clickOn("#place-prose-s06");
        until(() -> robot.lookup(".prose-area").tryQuery().isPresent());
        robot.interact(() -> window.room().orElseThrow().openDocument(DocumentKey.fact("book-left")));
        until(() -> robot.lookup("#entry-title").queryTextInputControl().getText().equals("Tobit Lasker"));
        assertThat(robot.lookup("#learned-book-left-marit").queryButton().getText()).isEqualTo("6");
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
