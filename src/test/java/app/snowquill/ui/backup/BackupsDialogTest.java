package app.snowquill.ui.backup;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.BackupInfo;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.pipeline.TestStudio;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.Fonts;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
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

/** The dialog over real backups of a real file. */
@ExtendWith(ApplicationExtension.class)
class BackupsDialogTest {
    @TempDir
    static Path folder;
    private final List<Path> opened = new CopyOnWriteArrayList<>();
    private final List<Path> shown = new ArrayList<>();
    private Optional<Path> chosen = Optional.empty();
    private final List<String> asked = new ArrayList<>();
    private TestStudio studio;
    private BookSession book;
    private BackupInfo first;
    private String text;
    private Stage stage;

    @Start
    void start(Stage window) throws Exception {
        stage = window;
        Path place = Files.createTempDirectory(folder, "studio");
        studio = new TestStudio(place, TestStudio.RANDOM);
        book = studio.sample(place.resolve("Slack Water.snowquill"));
        first = book.backups().backUpNow().join();
        text = book.view().book().prose().get("s01");
        book.edit(HandEdit.of("Typed", DocumentKey.prose("s01"), "It was all different now.")).join();
        show(BackupsViewModel.ofOpen("Slack Water", book.backups(), new FxThread()));
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private void show(BackupsViewModel model) {
        BackupActions actions = new BackupActions(opened::add, shown::add, start -> chosen, (title, sentence, yesName, yes) -> {
            asked.add(title + " " + sentence);
            yes.run();
        }, () -> { });
        Scene scene = new Scene(new BackupsDialog(model, new Strings(Locale.ENGLISH), actions,
                (failure, kept, next, again) -> new Label(failure.getMessage())));
        new Theme(new Fonts(), Theme.Shade.LIGHT).apply(scene);
        stage.setScene(scene);
        stage.setWidth(900);
        stage.setHeight(660);
        stage.show();
    }

    private static void until(BooleanSupplier met) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, met::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean enabled(FxRobot robot, String id) {
        return robot.lookup(id).tryQueryAs(Button.class).map(button -> !button.isDisabled()).orElse(false);
    }

    @Test
    void aSceneIsReadAsItWasWithKeysAlone(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#backup-scenes").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#backup-scenes").queryAs(ListView.class).requestFocus());
        robot.type(KeyCode.HOME).type(KeyCode.DOWN);

        assertThat(robot.lookup("#backup-text").queryAs(TextArea.class).getText()).isEqualTo(text);
        assertThat(robot.lookup("#backup-difference").queryAs(Label.class).getText()).startsWith("Beside now, 1 scene differs; it had");
    }

    @Test
    void bringingBackAsksFirstAndKeepsThePresentState(FxRobot robot) throws Exception {
        until(() -> enabled(robot, "#backup-bring-back"));
        robot.clickOn("#backup-bring-back");
        until(() -> text.equals(book.view().book().prose().get("s01")));

        assertThat(asked).singleElement().asString().contains("Bring back this book? (Today", "1 scene differs", "One undo takes it back");
        until(() -> robot.lookup("#backup-list").queryAs(ListView.class).getItems().size() == book.backups().list().join().size());
        assertThat(book.backups().list().join()).element(0).isNotEqualTo(first);
        book.undo().join();
        assertThat(book.view().book().prose()).containsEntry("s01", "It was all different now.");
    }

    @Test
    void aBackupIsMadeAtAClickAndShownInItsFolder(FxRobot robot) throws Exception {
        until(() -> enabled(robot, "#backup-show") && enabled(robot, "#backup-now"));
        int before = book.backups().list().join().size();
        robot.clickOn("#backup-now");
        until(() -> robot.lookup("#backup-list").queryAs(ListView.class).getItems().size() == before + 1
                && enabled(robot, "#backup-show")
                && robot.lookup("Nothing differs from the book as it is now.").tryQuery().isPresent());
        assertThat(enabled(robot, "#backup-bring-back")).isFalse();

        robot.clickOn("#backup-show");
        assertThat(shown).containsExactly(book.backups().list().join().get(0).file());
    }

    @Test
    void aCopyIsOpenedBesideTheBook(FxRobot robot) throws Exception {
        until(() -> enabled(robot, "#backup-copy"));
        robot.clickOn("#backup-copy");
        until(() -> !opened.isEmpty());

        assertThat(opened).singleElement().satisfies(copy -> {
            assertThat(copy).exists().hasParent(book.file().getParent());
            assertThat(copy.getFileName().toString()).startsWith("Slack Water (");
        });
    }

    @Test
    void aBackupThatCantBeReadIsSaidInWords(FxRobot robot) throws Exception {
        until(() -> enabled(robot, "#backup-copy"));
        for (BackupInfo each : book.backups().list().join()) {
            Files.delete(each.file());
        }
        robot.clickOn("#backup-copy");
        until(() -> robot.lookup("#backup-news .label").tryQueryAs(Label.class)
                .filter(label -> label.getText().contains("no longer there")).isPresent());
        assertThat(opened).isEmpty();
    }

    @Test
    void aBookThatCantBeOpenedHasNoButtonToBringItBack(FxRobot robot) throws Exception {
        Path file = book.file();
        book.close();
        Files.writeString(file, "rubbish");
        Platform.runLater(() -> show(BackupsViewModel.ofClosed("Slack Water", studio.studio().backupsOf(file), new FxThread())));
        until(() -> enabled(robot, "#backup-copy") && robot.lookup("#backup-now").tryQuery().isEmpty());

        assertThat(robot.lookup("#backup-bring-back").tryQuery()).isEmpty();
        robot.clickOn("#backup-copy");
        until(() -> !opened.isEmpty());
    }

    @Test
    void aPlainCopyIsKeptInAChosenFolderAndTurnedOffAgain(FxRobot robot) throws Exception {
        until(() -> enabled(robot, "#backup-copy"));
        robot.clickOn("#mirror-wanted");
        assertThat(robot.lookup("#mirror-wanted").queryAs(CheckBox.class).isSelected()).as("no folder was chosen").isFalse();

        chosen = Optional.of(Files.createTempDirectory(folder, "plain"));
        robot.clickOn("#mirror-wanted");
        until(() -> told(robot).contains("last written: Today"));
        assertThat(chosen.get().resolve("Slack Water").resolve("00 Slack Water.md")).exists();
        robot.clickOn("#mirror-show");
        assertThat(shown).containsExactly(chosen.get().resolve("Slack Water"));

        chosen = Optional.of(chosen.get().resolve("gone"));
        robot.clickOn("#mirror-change");
        until(() -> told(robot).startsWith("The folder for the plain copy is not there"));
        robot.clickOn("#mirror-wanted");
        until(() -> told(robot).startsWith("A file for each chapter"));
        assertThat(book.backups().mirror().state().chosen()).isEmpty();
    }

    private static String told(FxRobot robot) {
        return robot.lookup("#mirror-told").queryAs(Label.class).getText();
    }
}
