package app.snowquill.launcher;

import static app.snowquill.launcher.ProgramWindow.clickWhenStill;
import static app.snowquill.launcher.ProgramWindow.isShown;
import static app.snowquill.launcher.ProgramWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.store.sqlite.HurtBook;
import app.snowquill.story.DocumentKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The window over damaged books: what it says, and both ways out. */
@ExtendWith(ApplicationExtension.class)
class RescueWindowTest {
    @TempDir
    Path folder;
    private ProgramWindow program;
    private Path file;

    @Start
    void start(Stage shown) {
        program = new ProgramWindow(shown, folder);
        file = folder.resolve("Slack Water.snowquill");
    }

    @AfterEach
    void end() throws Exception {
        program.close();
    }

    @Test
    void aDamagedBookIsSalvagedWithItsBackupsAndOpened(FxRobot robot) throws Exception {
        String before = makeAndHurt();
        byte[] bytes = Files.readAllBytes(file);
        robot.interact(() -> program.window.open(file));
        until(() -> isShown(robot, "#salvage"));
        assertThat(words(robot)).contains("1 of ", "does not match its check");
        clickWhenStill(robot, "#damaged-backups");
        until(() -> isShown(robot, "#backup-scenes"));
        Path target = folder.resolve("Slack Water (salvaged).snowquill");
        robot.interact(() -> program.window.rescue().salvage(file, target));
        until(() -> program.stage.getTitle().equals("Slack Water - Snowquill") && isShown(robot, "#rescue-close"));
        assertThat(words(robot)).contains("The new book is “Slack Water (salvaged).snowquill”", "1 text had to be taken from a backup",
                "Nothing is lost.", "is still there as it was");
        clickWhenStill(robot, "#rescue-close");
        until(() -> !isShown(robot, "#rescue-close"));
        assertThat(program.session().file()).isEqualTo(target.toRealPath());
        assertThat(program.session().view().book().prose().get("s01")).isEqualTo(before);
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    @Test
    void anOpenBookIsCheckedFromTheMenu(FxRobot robot) throws Exception {
        program.window.studio().createSample(file).close();
        robot.interact(() -> program.window.open(file));
        until(() -> program.window.room().isPresent());
        check(robot);
        assertThat(words(robot)).containsPattern("All [\\d,]+ texts match their check\\.");
        clickWhenStill(robot, "#rescue-close");
        until(() -> !isShown(robot, "#rescue-close"));
    }

    @Test
    void anEarlierVersionThatWasChangedIsNamedAndBothWaysOutAreOffered(FxRobot robot) throws Exception {
        program.window.studio().createSample(file).close();
        try (BookSession book = program.window.studio().open(file)) {
            book.edit(HandEdit.of("Typed", DocumentKey.prose("s01"), "All new.")).join();
        }
        HurtBook.changeEarlierText(file, "PROSE", "s01");
        robot.interact(() -> program.window.open(file));
        until(() -> program.window.room().isPresent());
        check(robot);
        assertThat(words(robot)).containsPattern("1 of [\\d,]+ texts does not match its check");
        ListView<?> list = robot.lookup("#rescue-list").queryAs(ListView.class);
        assertThat(list.getItems()).hasSize(1);
        assertThat(list.getItems().get(0).toString()).isEqualTo(program.session().view().book().outline().scene("s01").orElseThrow().title());
        assertThat(isShown(robot, "#salvage")).isTrue();
        Path target = folder.resolve("new.snowquill");
        robot.interact(() -> program.window.rescue().salvage(file, target));
        until(() -> program.window.room().filter(room -> room.session().file().endsWith("new.snowquill")).isPresent() && isShown(robot, "#rescue-close"));
        assertThat(program.session().view().book().prose().get("s01")).isEqualTo("All new.");
    }

    /** By clicks, as an author does. */
    private static void check(FxRobot robot) throws Exception {
        until(() -> isShown(robot, "#menu-button"));
        robot.clickOn("#menu-button");
        until(() -> robot.lookup("Check this book").tryQuery().isPresent());
        robot.clickOn("Check this book");
        until(() -> isShown(robot, "#rescue-close"));
    }

    private String makeAndHurt() throws Exception {
        try (BookSession book = program.window.studio().createSample(file)) {
            book.backups().backUpNow().get(60, TimeUnit.SECONDS);
            String text = book.view().book().prose().get("s01");
            book.close();
            HurtBook.changeText(file, "PROSE", "s01");
            return text;
        }
    }

    private static String words(FxRobot robot) {
        StringBuilder all = new StringBuilder();
        robot.lookup(node -> node.getScene() != null).<Node>queryAll().forEach(node -> {
            if (node instanceof Label label) {
                all.append(label.getText()).append('\n');
            } else if (node instanceof Text text) {
                all.append(text.getText()).append('\n');
            }
        });
        return all.toString();
    }
}
