package app.snowquill.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.importing.ForeignManuscript;
import app.snowquill.importing.ForeignSource;
import app.snowquill.ui.common.Fonts;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ImportDialogTest {
    private final List<ForeignManuscript> brought = new ArrayList<>();
    private CompletableFuture<ForeignManuscript> reading = CompletableFuture.completedFuture(ForeignTales.project(60, 10));
    private Optional<Path> file = Optional.of(Path.of("Salt Road.yw7"));
    private int closed;
    private final List<Path> asked = new ArrayList<>();

    @Start
    void start(Stage stage) {
        Strings strings = new Strings(Locale.ENGLISH);
        ForeignViewModel model = new ForeignViewModel(source -> {
            asked.add(source);
            return reading;
        }, new FxThread());
        ImportDialog dialog = new ImportDialog(model, strings, new SourceFiles(() -> file, () -> Optional.of(Path.of("Salt Road.scriv"))),
                (failure, kept, next, again) -> new Label(failure.getMessage()), (read, from) -> brought.add(read), () -> closed++);
        Scene scene = new Scene(dialog, 800, 780);
        new Theme(new Fonts(), Theme.Shade.values()[0]).apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    private static String counts(FxRobot robot) {
        return robot.lookup("#foreign-counts").<Label>query().getText();
    }

    @Test
    void aChapterAndAPageOfTheBibleCanBeLeftOut(FxRobot robot) {
        robot.clickOn("#choose-source");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(counts(robot)).startsWith("60 chapters · 600 scenes").contains("18 pages of the bible").contains("180 notes");
        robot.clickOn("#want-0");
        assertThat(counts(robot)).startsWith("59 chapters · 590 scenes");
        robot.clickOn("#show-entries").clickOn("#want-1");
        assertThat(counts(robot)).contains("17 pages of the bible");
        robot.clickOn("#import-add");
        assertThat(brought.get(0).chapters()).hasSize(59);
        assertThat(brought.get(0).entries()).extracting(entry -> entry.name()).hasSize(17).contains("Ines Varga").doesNotContain("Person or place 1");
    }

    @Test
    void theKeysLeaveOutTooAndTakeBack(FxRobot robot) {
        robot.clickOn("#choose-source");
        TreeView<?> tree = robot.lookup("#foreign-tree").query();
        robot.interact(() -> {
            tree.requestFocus();
            tree.getSelectionModel().select(1);
        });
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        assertThat(counts(robot)).startsWith("59 chapters");
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        assertThat(counts(robot)).startsWith("60 chapters");
    }

    @Test
    void whatStaysBehindIsListedAndWhoSeesASceneIsShown(FxRobot robot) {
        robot.clickOn("#choose-source").clickOn("#show-left-out");
        assertThat(robot.lookup("#foreign-left-out").<ListView<String>>query().getItems()).contains("2 pictures");
        robot.clickOn("#show-chapters");
        TreeView<?> tree = robot.lookup("#foreign-tree").query();
        robot.interact(() -> tree.getRoot().getChildren().get(0).getChildren().get(0).setExpanded(true));
        assertThat(robot.lookup((Node node) -> node instanceof Label label && label.getText().equals("Ines Varga")).tryQuery()).isPresent();
        assertThat(robot.lookup((Node node) -> node instanceof Label label && label.getText().startsWith("Ines measures")).tryQuery()).isPresent();
    }

    @Test
    void onlyWhatIsSeenHasRows(FxRobot robot) {
        robot.clickOn("#choose-source");
        TreeView<?> tree = robot.lookup("#foreign-tree").query();
        robot.interact(() -> tree.getRoot().getChildren().forEach(part -> part.getChildren().forEach(chapter -> chapter.setExpanded(true))));
        robot.interact(() -> tree.scrollTo(500));
        assertThat(tree.lookupAll(".tree-cell")).hasSizeLessThan(60);
    }

    @Test
    void readingCanBeStoppedAndAnotherChosen(FxRobot robot) {
        reading = new CompletableFuture<>();
        robot.clickOn("#choose-project");
        assertThat(robot.lookup("#source-reading").<Label>query().getText()).isEqualTo("Reading Salt Road.scriv");
        assertThat(robot.lookup("#import-add").<Button>query().isDisabled()).isTrue();
        robot.clickOn("#stop-reading");
        assertThat(reading.isCancelled()).isTrue();
        assertThat(robot.lookup("#source-reading").query().getParent().isVisible()).isFalse();
        assertThat(robot.lookup((Node node) -> node instanceof Label label && label.getText().contains("Cancellation")).tryQuery()).isEmpty();
        reading = CompletableFuture.completedFuture(ForeignTales.project(2, 1));
        robot.clickOn("#choose-source");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(counts(robot)).startsWith("2 chapters");
        assertThat(asked).containsExactly(Path.of("Salt Road.scriv"), Path.of("Salt Road.yw7"));
    }

    @Test
    void aRefusedFileSaysWhyAndNothingCanBeAdded(FxRobot robot) {
        reading = CompletableFuture.supplyAsync(() -> ForeignSource.read(Path.of("no such thing.pltr")));
        robot.clickOn("#choose-source");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup((Node node) -> node instanceof Label label && label.getText().contains("There is no file")).tryQuery()).isPresent();
        assertThat(robot.lookup("#import-add").<Button>query().isDisabled()).isTrue();
        assertThat(brought).isEmpty();
    }

    @Test
    void withNothingChosenNothingCanBeAdded(FxRobot robot) {
        reading = CompletableFuture.completedFuture(new ForeignManuscript("", "", ForeignTales.project(1, 1).chapters(), List.of(), List.of()));
        robot.clickOn("#choose-source");
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#want-0");
        assertThat(counts(robot)).isEqualTo("Nothing is chosen");
        assertThat(robot.lookup("#import-add").<Button>query().isDisabled()).isTrue();
        robot.clickOn("Cancel");
        assertThat(closed).isOne();
    }
}
