package app.snowquill.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.pipeline.BookPlace;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.pipeline.RunRequest;
import app.snowquill.settings.SettingKey;
import app.snowquill.snowflake.Step;
import app.snowquill.store.sqlite.SmallDisk;
import app.snowquill.story.DocumentKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.GenericStyledArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.NodeQueryUtils;
import org.testfx.util.WaitForAsyncUtils;

/** The window over books that are open elsewhere and on disks that fail. */
@ExtendWith(ApplicationExtension.class)
class PlacesWindowTest {
    @TempDir
    Path folder;
    private WindowAssembly window;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        window = new WindowAssembly(StageSize.usual(shown), new StudioAssembly(Map.of(SettingKey.THREADS, "1"),
                Optional.of(folder.resolve("settings.json"))), file -> {
                });
        window.show(Optional.empty());
    }

    @AfterEach
    void end() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> window.end()).get(20, TimeUnit.SECONDS).get(20, TimeUnit.SECONDS);
    }

    @Test
    void aBookThatIsOpenElsewhereCanBeRead(FxRobot robot) throws Exception {
        Path file = folder.resolve("Slack Water.snowquill");
        window.studio().createSample(file).close();
        Path lock = folder.resolve("Slack Water.snowquill.lock");
        Files.writeString(lock, "host=attic-laptop\npid=4711\nsince=" + Instant.now() + "\n");
        robot.interact(() -> window.open(file));
        until(() -> isVisible(robot, "#open-to-read"));
        assertThat(robot.lookup("“Slack Water.snowquill” is open on another computer").tryQuery()).isPresent();
        robot.clickOn("#try-again");
        until(() -> isVisible(robot, "#open-to-read"));
        robot.clickOn("#open-to-read");
        until(() -> stage.getTitle().equals("Slack Water (read only) - Snowquill"));
        GenericStyledArea<?, ?, ?> page = robot.lookup(".prose-area").queryAs(GenericStyledArea.class);
        until(() -> page.getLength() > 100);
        String before = page.getText();
        robot.clickOn(page);
        robot.write("not this");
        assertThat(page.getText()).isEqualTo(before);
        assertThat(robot.lookup("Read only").tryQuery()).isPresent();
        assertThat(robot.lookup(node -> node instanceof TextInputControl text && text.getScene() != null && text.isEditable()
                && !text.isDisabled())
                .tryQuery()).isEmpty();
        assertThatThrownBy(() -> session().run(RunRequest.until(Step.DRAFT), event -> { })).hasMessageContaining("read only");
        assertThat(session().place().reach()).isEqualTo(BookPlace.Reach.READ);
        Files.delete(lock);
    }

    @Test
    void onAFullDiskTypingGoesOnAndIsKeptOnceThereIsRoom(FxRobot robot) throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 4_096)) {
            writeUntilFull(robot, disk);
            disk.empty();
            robot.clickOn("#try-saving");
            until(() -> session().view().book().prose().get("s01").endsWith("and on and on"));
            until(() -> robot.lookup("#save-elsewhere").tryQuery().isEmpty());
            until(() -> saved(robot).startsWith("Saved "));
            WaitForAsyncUtils.asyncFx(() -> window.end()).get(20, TimeUnit.SECONDS).get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void fromAFullDiskTheBookGoesOnElsewhere(FxRobot robot) throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 4_096)) {
            writeUntilFull(robot, disk);
            robot.interact(() -> window.closeBook());
            until(() -> robot.lookup("#leave-anyway").tryQuery().isPresent());
            Path there = folder.resolve("there.snowquill");
            robot.interact(() -> window.places().goOn(window.room().orElseThrow(), there));
            until(() -> session().view().book().prose().get("s01").endsWith("and on and on"));
            until(() -> robot.lookup("#save-elsewhere").tryQuery().isEmpty());
            assertThat(session().file()).isEqualTo(there.toRealPath());
            WaitForAsyncUtils.asyncFx(() -> window.end()).get(20, TimeUnit.SECONDS).get(20, TimeUnit.SECONDS);
        }
        try (BookSession again = new StudioAssembly(Map.of(), Optional.of(folder.resolve("settings.json")))
                .open(folder.resolve("there.snowquill"))) {
            assertThat(again.view().book().prose().get("s01")).endsWith("and on and on");
        }
    }

    private void writeUntilFull(FxRobot robot, SmallDisk disk) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> window.change(() -> window.studio().createSample(disk.folder().resolve("Slack Water.snowquill"))))
                .get(30, TimeUnit.SECONDS).get(30, TimeUnit.SECONDS);
        until(() -> robot.lookup(".prose-area").tryQuery().isPresent());
        disk.fill();
        String page = "word ".repeat(10_000);
        until(() -> session().edit(HandEdit.of("Typed", DocumentKey.prose("s02"), page + System.nanoTime()))
                .handle((done, failure) -> failure != null).get());
        GenericStyledArea<?, ?, ?> area = robot.lookup(".prose-area").queryAs(GenericStyledArea.class);
        robot.clickOn(area);
        robot.push(KeyCode.SHORTCUT, KeyCode.END);
        robot.write(" and on");
        until(() -> isVisible(robot, "#save-elsewhere"));
        until(() -> saved(robot).equals("Not saved: disk full"));
        robot.clickOn(area);
        robot.push(KeyCode.SHORTCUT, KeyCode.END);
        robot.write(" and on");
        assertThat(area.getText()).endsWith("and on and on");
    }

    private static String saved(FxRobot robot) {
        return robot.lookup(".status-bar .label").queryAllAs(Label.class).stream().map(Label::getText)
                .filter(text -> text.startsWith("Not saved") || text.startsWith("Saved ")).findFirst().orElse("");
    }

    private static boolean isVisible(FxRobot robot, String query) {
        return robot.lookup(query).<Node>tryQuery().filter(node -> node.getScene() != null)
                .filter(NodeQueryUtils.isVisible()).isPresent();
    }

    private BookSession session() {
        return window.room().orElseThrow().session();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
