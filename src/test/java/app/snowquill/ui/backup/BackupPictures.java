package app.snowquill.ui.backup;

import app.snowquill.pipeline.BackupInfo;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.pipeline.TestStudio;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.Fonts;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.PictureFile;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import app.snowquill.ui.messages.FailureCards;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Draws the backups of the sample to target/pictures. Run it by name: {@code -Dtest=BackupPictures}. */
@ExtendWith(ApplicationExtension.class)
class BackupPictures {
    @TempDir
    static Path folder;
    private final Strings strings = new Strings(Locale.ENGLISH);
    private Stage stage;

    @Start
    void start(Stage window) {
        stage = window;
    }

    @Test
    void lightAndDark(FxRobot robot) throws Exception {
        Files.createDirectories(Path.of("target", "pictures"));
        try (TestStudio studio = new TestStudio(folder, TestStudio.RANDOM);
                BookSession book = studio.sample(folder.resolve("Slack Water.snowquill"))) {
            BackupInfo first = book.backups().backUpNow().join();
            for (String earlier : new String[] {"2026-11-19T18-02-11Z", "2026-11-20T09-41-05Z", "2026-11-20T21-13-40Z"}) {
                Files.copy(first.file(), first.file().resolveSibling(earlier + ".snowquill"));
            }
            book.edit(HandEdit.of("Typed", DocumentKey.prose("s01"), "It was all different now.")).join();
            for (Theme.Shade shade : Theme.Shade.values()) {
                robot.interact(() -> show(shade, BackupsViewModel.ofOpen("Slack Water", book.backups(), new FxThread())));
                WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> robot.lookup("#backup-scenes").tryQuery().isPresent());
                robot.interact(() -> robot.lookup("#backup-scenes").queryAs(ListView.class).getSelectionModel().select(1));
                picture(robot, "backups", shade);
                robot.clickOn("#backup-now");
                WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> robot.lookup("#backup-scenes").tryQuery().isPresent()
                        && !robot.lookup("#backup-now").query().isDisabled());
                picture(robot, "backups-made", shade);
                mirrored(robot, book, shade);
                book.edit(HandEdit.of("Typed", DocumentKey.prose("s02"), "Different, " + shade)).join();
            }
            robot.interact(() -> show(Theme.Shade.DARK, BackupsViewModel.ofClosed("Wax",
                    studio.studio().backupsOf(folder.resolve("Wax.snowquill")), new FxThread())));
            picture(robot, "backups-none", Theme.Shade.DARK);
        }
    }

    private void mirrored(FxRobot robot, BookSession book, Theme.Shade shade) throws Exception {
        Path plain = Files.createDirectories(folder.resolve("A folder with a rather long name for all of my books/in Markdown"));
        book.backups().mirror().keepIn(plain).join();
        picture(robot, "backups-mirror", shade);
        Path changed = Files.writeString(plain.resolve("Slack Water").resolve("00 Slack Water.md"), "Mine.");
        book.backups().mirror().keepIn(plain).join();
        picture(robot, "backups-mirror-left-alone", shade);
        Files.delete(changed);
        book.backups().mirror().keepIn(plain.resolve("gone")).join();
        picture(robot, "backups-mirror-trouble", shade);
        book.backups().mirror().turnOff().join();
        String title = "The Long and Winding History of the Lighthouse Keepers of the Northern Shore and Their Many Descendants";
        robot.interact(() -> show(shade, BackupsViewModel.ofOpen(title, book.backups(), new FxThread())));
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> robot.lookup("#backup-scenes").tryQuery().isPresent());
        picture(robot, "backups-long-title", shade);
    }

    private void show(Theme.Shade shade, BackupsViewModel model) {
        BackupsDialog dialog = new BackupsDialog(model, strings, new BackupActions(file -> { }, file -> { }, start -> Optional.empty(),
                (title, sentence, yesName, yes) -> { }, () -> { }), new FailureCards(strings)::inset);
        dialog.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Scene scene = new Scene(new StackPane(dialog), 980, 700);
        new Theme(new Fonts(), shade).apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    private void picture(FxRobot robot, String name, Theme.Shade shade) throws Exception {
        Thread.sleep(600);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            PictureFile.write(stage.getScene().snapshot(null), Path.of("target", "pictures", name + "-"
                    + shade.name().toLowerCase(Locale.ROOT) + ".png"));
        });
    }
}
