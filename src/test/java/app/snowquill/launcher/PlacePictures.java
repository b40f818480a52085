package app.snowquill.launcher;

import app.snowquill.pipeline.HandEdit;
import app.snowquill.settings.SettingKey;
import app.snowquill.store.journal.JournalFolder;
import app.snowquill.store.journal.KeystrokeJournal;
import app.snowquill.store.sqlite.SmallDisk;
import app.snowquill.story.DocumentKey;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Takes pictures of what the window says of a book's place, light and dark: {@code mvn -Dtest=PlacePictures test}. */
@ExtendWith(ApplicationExtension.class)
class PlacePictures {
    private static final Path PICTURES = Path.of("target/pictures");

    @TempDir
    static Path folder;
    private WindowAssembly window;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        window = new WindowAssembly(shown, new StudioAssembly(Map.of(SettingKey.THREADS, "1"),
                Optional.of(folder.resolve("settings.json"))), file -> {
                });
        window.show(Optional.empty());
    }

    @AfterEach
    void end() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> window.end()).get(60, TimeUnit.SECONDS).get(60, TimeUnit.SECONDS);
    }

    @Test
    void takesThePictures(FxRobot robot) throws Exception {
        Path file = folder.toRealPath().resolve("Slack Water.snowquill");
        window.studio().createSample(file).close();
        Files.createFile(folder.resolve("Slack Water (Anna's conflicted copy 2026-03-01).snowquill"));
        leaveTyping(file);
        robot.interact(() -> window.open(file));
        until(() -> robot.lookup(".toast").queryAll().size() > 1);
        take(robot, "recovery");

        Files.move(file, folder.resolve("away.snowquill"));
        robot.interact(() -> window.room().orElseThrow().session().place().look());
        until(() -> robot.lookup("#save-elsewhere").tryQuery().isPresent());
        take(robot, "file-away");
        Files.move(folder.resolve("away.snowquill"), file);
        robot.interact(() -> window.closeBook());
        until(() -> window.room().isEmpty());

        Path lock = folder.resolve("Slack Water.snowquill.lock");
        until(() -> !Files.exists(lock));
        Files.writeString(lock, "host=attic-laptop\npid=4711\nsince=" + Instant.now() + "\n");
        robot.interact(() -> window.open(file));
        until(() -> robot.lookup("#open-to-read").tryQuery().isPresent());
        take(robot, "in-use");
        robot.interact(() -> robot.lookup("#open-to-read").queryButton().fire());
        until(() -> robot.lookup("#save-to-write").tryQuery().isPresent());
        take(robot, "read-only");
        robot.interact(() -> window.closeBook());
        until(() -> window.room().isEmpty());

        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 4_096)) {
            WaitForAsyncUtils.asyncFx(() -> window.change(() -> window.studio().createSample(disk.folder().resolve("Slack Water.snowquill"))))
                    .get(60, TimeUnit.SECONDS).get(60, TimeUnit.SECONDS);
            disk.fill();
            String page = "word ".repeat(10_000);
            until(() -> window.room().orElseThrow().session().edit(HandEdit.of("Typed", DocumentKey.prose("s02"), page + System.nanoTime()))
                    .handle((done, failure) -> failure != null).get());
            until(() -> robot.lookup("#save-elsewhere").tryQuery().isPresent());
            take(robot, "disk-full");
            disk.empty();
            WaitForAsyncUtils.asyncFx(() -> window.end()).get(60, TimeUnit.SECONDS).get(60, TimeUnit.SECONDS);
        }
    }

    private static void leaveTyping(Path book) {
        try (KeystrokeJournal journal = new KeystrokeJournal(new JournalFolder(List.of(folder.resolve("snowquill-journals"))), book,
                sentence -> { })) {
            DocumentKey scene = DocumentKey.prose("s40");
            journal.opened(scene, "");
            journal.typed(scene, "The bell stopped ringing before");
        }
    }

    private void take(FxRobot robot, String name) throws Exception {
        for (String shade : List.of("light", "dark")) {
            WaitForAsyncUtils.waitForFxEvents(2); // a toast is gone after some seconds
            WritableImage image = WaitForAsyncUtils.asyncFx(() -> stage.getScene().snapshot(null)).get();
            BufferedImage picture = new BufferedImage((int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < picture.getHeight(); y++) {
                for (int x = 0; x < picture.getWidth(); x++) {
                    picture.setRGB(x, y, image.getPixelReader().getArgb(x, y));
                }
            }
            Files.createDirectories(PICTURES);
            ImageIO.write(picture, "png", PICTURES.resolve("place-" + name + "-" + shade + ".png").toFile());
            robot.lookup("#shade").<Node>tryQuery().ifPresent(button -> robot.interact(((Button) button)::fire));
        }
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
