package app.snowquill.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.ModelDownloads.Order;
import app.snowquill.pipeline.ModelDownloads.Progress;
import app.snowquill.pipeline.ModelDownloads.Unfinished;
import app.snowquill.ui.common.Fonts;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class DownloadDialogTest {
    private static final String ADDRESS = "https://example.org/m.gguf";
    private static final Path OTHER = Path.of("/mnt/big");

    private ScriptedShelf shelf;
    private DownloadViewModel model;
    private int closed;

    @Start
    void start(Stage stage) {
        shelf = new ScriptedShelf();
        shelf.unfinished = List.of(new Unfinished(new Order("https://example.org/old.gguf", "", OTHER), "old.gguf", 3_100_000_000L,
                7_500_000_000L));
        model = new DownloadViewModel(shelf, new FxThread(), UnaryOperator.identity());
        DownloadDialog dialog = new DownloadDialog(model, new Strings(Locale.ENGLISH), start -> Optional.of(OTHER),
                (failure, kept, next, again) -> new Label(failure.getMessage()), () -> closed++);
        Scene scene = new Scene(dialog, 560, 560);
        new Theme(new Fonts(), Theme.Shade.LIGHT).apply(scene);
        stage.setScene(scene);
        stage.show();
        dialog.requestFocus();
    }

    private void begin(FxRobot robot) {
        robot.clickOn("#download-address").write(ADDRESS);
        robot.clickOn("#start-download");
    }

    @Test
    void nothingIsAskedOfTheNetworkBeforeTheClick(FxRobot robot) {
        robot.clickOn("#download-address").write(ADDRESS);
        assertThat(shelf.asked).isEmpty();
        robot.push(KeyCode.ENTER);
        assertThat(shelf.asked).containsExactly("download " + ADDRESS + "  " + shelf.folder());
    }

    @Test
    void theFolderAndTheChecksumGoWithIt(FxRobot robot) {
        robot.clickOn("#change-download-folder");
        robot.clickOn("#download-sha256").write("abc");
        begin(robot);
        assertThat(shelf.asked).containsExactly("download " + ADDRESS + " abc " + OTHER);
        assertThat(texts(robot)).contains("412 GB free");
    }

    @Test
    void bytesSpeedAndTimeAreShownAsTheyCome(FxRobot robot) {
        begin(robot);
        robot.interact(() -> shelf.progress.accept(new Progress(Progress.Stage.RECEIVING, 3_100_000_000L, 7_500_000_000L, 11.2e6,
                Optional.of(Duration.ofSeconds(393)), "This family is newer.")));
        assertThat(robot.lookup("#download-figures").<Label>query().getText())
                .isEqualTo("3.1 GB of 7.5 GB · 11.2 MB/s · 7 minutes left");
        assertThat(robot.lookup(".download-body .progress-bar").<ProgressBar>query().getProgress()).isBetween(0.41, 0.42);
        assertThat(texts(robot)).contains("This family is newer.");
        assertThat(robot.lookup("#download-address").<TextField>query().isDisabled()).isTrue();
        assertThat(robot.lookup("#start-download").query().isDisabled()).isTrue();
    }

    @Test
    void aStoppedDownloadIsOfferedToGoOnWith(FxRobot robot) {
        begin(robot);
        robot.clickOn("#stop-download");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shelf.asked).endsWith("stop download");
        assertThat(texts(robot)).contains("old.gguf, 3.1 GB of 7.5 GB");
        robot.clickOn(".go-on-download");
        assertThat(shelf.asked).contains("download https://example.org/old.gguf  " + OTHER);
    }

    @Test
    void whatWasLeftCanBeRemoved(FxRobot robot) {
        robot.clickOn(".discard-download");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shelf.asked).containsExactly("discard old.gguf");
        assertThat(texts(robot)).noneMatch(text -> text.startsWith("old.gguf"));
    }

    @Test
    void aRefusalIsSaidInWords(FxRobot robot) {
        begin(robot);
        robot.interact(() -> shelf.downloaded.completeExceptionally(new IllegalStateException("It is a web page.")));
        assertThat(texts(robot)).contains("It is a web page.");
        assertThat(robot.lookup("#download-address").<TextField>query().getText()).isEqualTo(ADDRESS);
        assertThat(robot.lookup("#start-download").query().isDisabled()).isFalse();
    }

    @Test
    void aModelThatCameIsNamedAndTheFormIsFreeForTheNext(FxRobot robot) {
        begin(robot);
        robot.interact(() -> shelf.downloaded.complete(Optional.of(ScriptedModelDesk.QWEN)));
        assertThat(texts(robot)).contains("Qwen2.5 7B Instruct is here, and in the list.");
        robot.interact(model::open);
        assertThat(robot.lookup("#download-address").<TextField>query().getText()).isEmpty();
    }

    @Test
    void escapeClosesAndTheDownloadGoesOn(FxRobot robot) {
        begin(robot);
        robot.push(KeyCode.ESCAPE);
        assertThat(closed).isOne();
        assertThat(model.phaseProperty().get()).isEqualTo(DownloadViewModel.Phase.RUNNING);
    }

    @Test
    void everyFieldAndButtonHasANameForScreenReaders(FxRobot robot) {
        assertThat(robot.lookup("#download-address").query().getAccessibleText()).isEqualTo("Address of the file");
        assertThat(robot.lookup("#download-sha256").query().getAccessibleText()).isEqualTo("SHA-256, if you know it");
        assertThat(robot.lookup(".go-on-download").query().getAccessibleText()).isEqualTo("Go on with old.gguf");
        assertThat(robot.lookup(".discard-download").query().getAccessibleText()).isEqualTo("Remove what came of old.gguf");
    }

    private static List<String> texts(FxRobot robot) {
        return robot.lookup(".label").queryAllAs(Label.class).stream().map(Label::getText).collect(Collectors.toList());
    }
}
