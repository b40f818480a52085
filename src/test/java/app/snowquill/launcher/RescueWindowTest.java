package app.snowquill.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.BookSession;
import app.snowquill.settings.SettingKey;
import app.snowquill.store.sqlite.HurtBook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
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

/** The window over damaged books: what it says, and both ways out. */
@ExtendWith(ApplicationExtension.class)
class RescueWindowTest {
    @TempDir
    Path folder;
    private WindowAssembly window;
    private Stage stage;
    private Path file;

    @Start
    void start(Stage shown) {
        stage = shown;
        window = new WindowAssembly(StageSize.usual(shown), new StudioAssembly(Map.of(SettingKey.THREADS, "1"),
                Optional.of(folder.resolve("settings.json"))), each -> {
                });
        window.show(Optional.empty());
        file = folder.resolve("Slack Water.snowquill");
    }

    @AfterEach
    void end() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> window.end()).get(60, TimeUnit.SECONDS).get(60, TimeUnit.SECONDS);
    }

    @Test
    void aDamagedBookIsSalvagedWithItsBackupsAndOpened(FxRobot robot) throws Exception {
        String before = makeAndHurt();
        byte[] bytes = Files.readAllBytes(file);
        robot.interact(() -> window.open(file));
        until(() -> isVisible(robot, "#salvage"));
        assertThat(words(robot)).contains("1 of ", "does not match its check");
        clickWhenStill(robot, "#damaged-backups");
        until(() -> isVisible(robot, "#backup-scenes"));
        Path target = folder.resolve("Slack Water (salvaged).snowquill");
        robot.interact(() -> window.rescue().salvage(file, target));
        until(() -> stage.getTitle().equals("Slack Water - Snowquill") && isVisible(robot, "#rescue-close"));
        assertThat(words(robot)).contains("The new book is “Slack Water (salvaged).snowquill”", "1 text had to be taken from a backup",
                "Nothing is lost.", "is still there as it was");
        clickWhenStill(robot, "#rescue-close");
        until(() -> !isVisible(robot, "#rescue-close"));
        assertThat(session().file()).isEqualTo(target.toRealPath());
        assertThat(session().view().book().prose().get("s01")).isEqualTo(before);
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    @Test
    void anOpenBookIsCheckedFromTheMenu(FxRobot robot) throws Exception {
        window.studio().createSample(file).close();
        robot.interact(() -> window.open(file));
        until(() -> window.room().isPresent());
        check(robot);
        assertThat(words(robot)).containsPattern("All [\\d,]+ texts match their check\\.");
        clickWhenStill(robot, "#rescue-close");
        until(() -> !isVisible(robot, "#rescue-close"));
    }

    @Test
    void anEarlierVersionThatWasChangedIsNamedAndBothWaysOutAreOffered(FxRobot robot) throws Exception {
        window.studio().createSample(file).close();
        try (BookSession book = window.studio().open(file)) {
            book.edit(app.snowquill.pipeline.HandEdit.of("Typed", app.snowquill.story.DocumentKey.prose("s01"), "All new.")).join();
        }
        HurtBook.changeEarlierText(file, "PROSE", "s01");
        robot.interact(() -> window.open(file));
        until(() -> window.room().isPresent());
        check(robot);
        assertThat(words(robot)).containsPattern("1 of [\\d,]+ texts does not match its check");
        ListView<?> list = robot.lookup("#rescue-list").queryAs(ListView.class);
        assertThat(list.getItems()).hasSize(1);
        assertThat(list.getItems().get(0).toString()).isEqualTo(session().view().book().outline().scene("s01").orElseThrow().title());
        assertThat(isVisible(robot, "#salvage")).isTrue();
        Path target = folder.resolve("new.snowquill");
        robot.interact(() -> window.rescue().salvage(file, target));
        until(() -> window.room().filter(room -> room.session().file().endsWith("new.snowquill")).isPresent() && isVisible(robot, "#rescue-close"));
        assertThat(session().view().book().prose().get("s01")).isEqualTo("All new.");
    }

    /** By clicks, as an author does. */
    private static void check(FxRobot robot) throws Exception {
        until(() -> isVisible(robot, "#menu-button"));
        robot.clickOn("#menu-button");
        until(() -> robot.lookup("Check this book").tryQuery().isPresent());
        robot.clickOn("Check this book");
        until(() -> isVisible(robot, "#rescue-close"));
    }

    private String makeAndHurt() throws Exception {
        try (BookSession book = window.studio().createSample(file)) {
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
            } else if (node instanceof javafx.scene.text.Text text) {
                all.append(text.getText()).append('\n');
            }
        });
        return all.toString();
    }

    private static boolean isVisible(FxRobot robot, String query) {
        return robot.lookup(query).<Node>tryQuery().filter(node -> node.getScene() != null)
                .filter(NodeQueryUtils.isVisible()).isPresent();
    }

    private BookSession session() {
        return window.room().orElseThrow().session();
    }

    /** A card slides in; what is clicked while it moves is not where it was. */
    private static void clickWhenStill(FxRobot robot, String query) throws Exception {
        Bounds[] last = new Bounds[1];
        until(() -> {
            Node node = robot.lookup(query).query();
            Bounds before = last[0];
            last[0] = node.localToScreen(node.getBoundsInLocal());
            TimeUnit.MILLISECONDS.sleep(100);
            return last[0].equals(before);
        });
        robot.clickOn(query);
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
