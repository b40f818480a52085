package app.snowquill.launcher;

import static app.snowquill.launcher.ProgramWindow.isShown;
import static app.snowquill.launcher.ProgramWindow.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.pipeline.BookPlace;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.pipeline.RunRequest;
import app.snowquill.snowflake.Step;
import app.snowquill.store.sqlite.SmallDisk;
import app.snowquill.story.DocumentKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
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

/** The window over books that are open elsewhere and on disks that fail. */
@ExtendWith(ApplicationExtension.class)
class PlacesWindowTest {
    @TempDir
    Path folder;
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
    void aBookThatIsOpenElsewhereCanBeRead(FxRobot robot) throws Exception {
        Path file = folder.resolve("Slack Water.snowquill");
        program.window.studio().createSample(file).close();
        Path lock = folder.resolve("Slack Water.snowquill.lock");
        Files.writeString(lock, "host=attic-laptop\npid=4711\nsince=" + Instant.now() + "\n");
        robot.interact(() -> program.window.open(file));
        until(() -> isShown(robot, "#open-to-read"));
        assertThat(robot.lookup("“Slack Water.snowquill” is open on another computer").tryQuery()).isPresent();
        robot.clickOn("#try-again");
        until(() -> isShown(robot, "#open-to-read"));
        robot.clickOn("#open-to-read");
        until(() -> program.stage.getTitle().equals("Slack Water (read only) - Snowquill"));
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
        assertThatThrownBy(() -> program.session().run(RunRequest.until(Step.DRAFT), event -> { })).hasMessageContaining("read only");
        assertThat(program.session().place().reach()).isEqualTo(BookPlace.Reach.READ);
        assertThat(isShown(robot, "#save-to-write")).isTrue();
        robot.interact(() -> program.window.places().notices().copy(program.room(), folder.resolve("mine.snowquill")));
        until(() -> program.stage.getTitle().equals("Slack Water - Snowquill"));
        until(() -> robot.lookup("#save-to-write").tryQuery().isEmpty());
        assertThat(program.session().place().reach()).isEqualTo(BookPlace.Reach.WRITE);
        Files.delete(lock);
    }

    @Test
    void onAFullDiskTypingGoesOnAndIsKeptOnceThereIsRoom(FxRobot robot) throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 4_096)) {
            writeUntilFull(robot, disk);
            disk.empty();
            robot.interact(() -> robot.lookup("#try-saving").tryQueryAs(Button.class).ifPresent(Button::fire)); // gone once it was kept
            until(() -> program.session().view().book().prose().get("s01").endsWith("and on and on"));
            until(() -> robot.lookup("#save-elsewhere").tryQuery().isEmpty());
            until(() -> saved(robot).startsWith("Saved "));
            program.close();
        }
    }

    @Test
    void fromAFullDiskTheBookGoesOnElsewhere(FxRobot robot) throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 4_096)) {
            writeUntilFull(robot, disk);
            robot.interact(() -> program.window.closeBook());
            until(() -> robot.lookup("#leave-anyway").tryQuery().isPresent());
            Path there = folder.resolve("there.snowquill");
            robot.interact(() -> program.window.places().goOn(program.room(), there));
            until(() -> program.session().view().book().prose().get("s01").endsWith("and on and on"));
            until(() -> robot.lookup("#save-elsewhere").tryQuery().isEmpty());
            assertThat(program.session().file()).isEqualTo(there.toRealPath());
            program.close();
        }
        try (BookSession again = new StudioAssembly(Map.of(), Optional.of(folder.resolve("settings.json")))
                .open(folder.resolve("there.snowquill"))) {
            assertThat(again.view().book().prose().get("s01")).endsWith("and on and on");
        }
    }

    private void writeUntilFull(FxRobot robot, SmallDisk disk) throws Exception {
        program.open(() -> program.window.studio().createSample(disk.folder().resolve("Slack Water.snowquill")));
        until(() -> robot.lookup(".prose-area").tryQuery().isPresent());
        disk.fill();
        String page = "word ".repeat(10_000);
        until(() -> program.session().edit(HandEdit.of("Typed", DocumentKey.prose("s02"), page + System.nanoTime()))
                .handle((done, failure) -> failure != null).get());
        GenericStyledArea<?, ?, ?> area = robot.lookup(".prose-area").queryAs(GenericStyledArea.class);
        robot.clickOn(area);
        robot.push(KeyCode.SHORTCUT, KeyCode.END);
        robot.write(" and on");
        until(() -> isShown(robot, "#save-elsewhere"));
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
}
