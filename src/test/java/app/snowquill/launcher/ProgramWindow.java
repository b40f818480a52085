package app.snowquill.launcher;

import app.snowquill.pipeline.BookSession;
import app.snowquill.settings.SettingKey;
import app.snowquill.ui.studio.StudioFrame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.NodeQueryUtils;
import org.testfx.util.WaitForAsyncUtils;

/** The whole program's window for a test: its settings and books are in the test's folder, and it ends as the program does. */
final class ProgramWindow implements AutoCloseable {
    private static final int SECONDS = 60;

    final WindowAssembly window;
    final Stage stage;
    private final Path folder;

    /** With a model at one thread. On the window's thread. */
    ProgramWindow(Stage shown, Path folder) {
        this(shown, folder, Map.of());
    }

    /** @param settings as the command line would give them */
    ProgramWindow(Stage shown, Path folder, Map<SettingKey, String> settings) {
        this.stage = StageSize.usual(shown);
        this.folder = folder;
        Map<SettingKey, String> all = new HashMap<>(settings);
        all.put(SettingKey.THREADS, "1");
        this.window = new WindowAssembly(stage, new StudioAssembly(all, Optional.of(folder.resolve("settings.json"))), file -> {
        });
        window.show(Optional.empty());
    }

    /** Makes the sample novel in the test's folder and opens it. */
    BookSession sample(String name) throws Exception {
        return open(() -> window.studio().createSample(folder.resolve(name + ".snowquill")));
    }

    /** Opens a book in the place of the one that is open, and waits until it is shown. */
    BookSession open(Callable<BookSession> opening) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> window.change(opening)).get(SECONDS, TimeUnit.SECONDS).get(SECONDS, TimeUnit.SECONDS);
        FxRobot robot = new FxRobot();
        until(() -> robot.lookup(node -> node instanceof StudioFrame).tryQuery().isPresent());
        return session();
    }

    BookRoom room() {
        return window.room().orElseThrow();
    }

    BookSession session() {
        return room().session();
    }

    /** Ends the program and forgets which book was open last. */
    @Override
    public void close() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> window.end()).get(SECONDS, TimeUnit.SECONDS).get(SECONDS, TimeUnit.SECONDS);
        Files.deleteIfExists(folder.resolve("state.json"));
    }

    static boolean isShown(FxRobot robot, String query) {
        return robot.lookup(query).<Node>tryQuery().filter(node -> node.getScene() != null).filter(NodeQueryUtils.isVisible()).isPresent();
    }

    /** A dialog slides in; what is clicked while it moves is not where it was. */
    static void clickWhenStill(FxRobot robot, String query) throws Exception {
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

    /** Asks again and again, on the test's own thread, and lets the window come to rest. */
    static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
