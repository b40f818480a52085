package app.snowquill.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.story.Project;
import app.snowquill.ui.common.Fonts;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class NewBookDialogTest {
    private final List<Path> files = new ArrayList<>();
    private final List<Project> projects = new ArrayList<>();
    private Path folder;
    private CompletableFuture<Void> made = CompletableFuture.completedFuture(null);
    private int closed;

    @Start
    void start(Stage stage) throws IOException {
        folder = Files.createTempDirectory("shelf");
        Strings strings = new Strings(Locale.ENGLISH);
        NewBookViewModel model = new NewBookViewModel(strings, folder, (file, project) -> {
            files.add(file);
            projects.add(project);
            return made;
        }, new FxThread());
        NewBookDialog dialog = new NewBookDialog(model, strings, start -> Optional.empty(),
                (failure, kept, next, again) -> new Label(failure.getMessage()), () -> closed++);
        Scene scene = new Scene(dialog);
        new Theme(new Fonts(), Theme.Shade.LIGHT).apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void aBlankTitleIsRefusedBesideItsField(FxRobot robot) {
        robot.clickOn("#create-book");
        assertThat(robot.lookup("#problem-title").<Label>query().getText()).isEqualTo("A book needs a title. It can change later.");
        assertThat(files).isEmpty();
    }

    @Test
    void theBookIsMadeFromWhatWasTyped(FxRobot robot) {
        robot.clickOn("#new-title").write("Slack Water: a novel");
        robot.clickOn("#new-author").write("Orla Penhallow");
        robot.clickOn("#new-target-words").write("90,000");
        robot.clickOn("#new-brief").write("A tide gauge.");
        robot.clickOn("#create-book");
        assertThat(files).containsExactly(folder.resolve("Slack Water a novel.snowquill"));
        assertThat(projects).containsExactly(new Project("Slack Water: a novel", "Orla Penhallow", "en", "", 90_000, "A tide gauge."));
        assertThat(closed).isOne();
    }

    @Test
    void aNameThatIsTakenGetsANumber(FxRobot robot) throws IOException {
        Files.createFile(folder.resolve("Wax.snowquill"));
        robot.clickOn("#new-title").write("Wax").clickOn("#create-book");
        assertThat(files).containsExactly(folder.resolve("Wax 2.snowquill"));
    }

    @Test
    void wordsThatAreNoNumberAreRefused(FxRobot robot) {
        robot.clickOn("#new-title").write("Wax").clickOn("#new-target-words").write("many").clickOn("#create-book");
        assertThat(robot.lookup("#problem-target-words").<Label>query().getText()).startsWith("Write a number");
        assertThat(files).isEmpty();
    }

    @Test
    void aFailureKeepsTheDialogAndWhatWasTyped(FxRobot robot) {
        made = CompletableFuture.failedFuture(new IllegalStateException("The disk is full."));
        robot.clickOn("#new-title").write("Wax").clickOn("#create-book");
        assertThat(robot.lookup("The disk is full.").tryQuery()).isPresent();
        assertThat(robot.lookup("#create-book").query().isDisabled()).isFalse();
        assertThat(closed).isZero();
    }
}
