package app.snowquill.ui.bible;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.story.BibleEntry;
import app.snowquill.story.EntryKind;
import app.snowquill.ui.common.PictureFile;
import app.snowquill.ui.common.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
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
import org.testfx.util.WaitForAsyncUtils;

/** The bible of a book that has nothing but its logline, begun by clicks; its model answers nothing until it is stopped. */
@ExtendWith(ApplicationExtension.class)
class EmptyBibleTest {
    @TempDir
    Path folder;
    private OpenBible bible;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        bible = OpenBible.empty(folder);
        bible.show(shown, Theme.Shade.LIGHT);
    }

    @AfterEach
    void end() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> bible.close());
    }

    @Test
    void theFirstEntriesAreMadeByHandOneOfAnyKind(FxRobot robot) throws Exception {
        until(() -> robot.lookup("By hand").tryQuery().isPresent());
        pictures(robot);
        robot.clickOn("By hand").clickOn("World");
        until(() -> entries().stream().anyMatch(one -> one.kind() == EntryKind.WORLD));
        until(() -> robot.lookup("#entry-title").tryQuery().filter(Node::isFocused).isPresent());
        robot.write("The tides").push(KeyCode.SHORTCUT, KeyCode.S);
        until(() -> entries().stream().anyMatch(one -> one.name().equals("The tides")));
        robot.clickOn("#add-entry").clickOn("Character");
        until(() -> bible.book.view().book().characters().size() == 1);
        until(() -> robot.lookup(".entry-row").queryAll().size() == 2);
        assertThat(bible.toasts).isEmpty();
    }

    @Test
    void theModelIsStoppedWhileItProposesEntries(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#begin").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents(20);
        robot.clickOn("#begin");
        until(() -> robot.lookup("#begin").queryButton().getText().equals("Stop"));
        robot.clickOn("#begin");
        until(() -> robot.lookup("#begin").queryButton().getText().equals("From the logline"));
        assertThat(bible.toasts).isEmpty();
        assertThat(bible.book.view().proposals()).isEmpty();
    }

    private void pictures(FxRobot robot) throws Exception {
        if (Boolean.getBoolean("snowquill.pictures")) {
            for (Theme.Shade shade : Theme.Shade.values()) {
                robot.interact(() -> bible.show(stage, shade));
                WaitForAsyncUtils.waitForFxEvents(20);
                Files.createDirectories(Path.of("target/pictures"));
                PictureFile.write(WaitForAsyncUtils.asyncFx(() -> stage.getScene().snapshot(null)).get(),
                        Path.of("target/pictures", "bible-empty-" + shade.name().toLowerCase(Locale.ROOT) + ".png"));
            }
        }
    }

    private Collection<BibleEntry> entries() {
        return bible.book.view().book().lore().entries().values();
    }

    private void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
