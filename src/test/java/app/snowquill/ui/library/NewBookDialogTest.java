package app.snowquill.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.importing.ForeignSource;
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
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class NewBookDialogTest {
    private final List<Path> files = new ArrayList<>();
    private final List<Project> projects = new ArrayList<>();
    private final List<NewBook> books = new ArrayList<>();
    private Optional<Path> source = Optional.empty();
    private Path folder;
    private CompletableFuture<Void> made = CompletableFuture.completedFuture(null);
    private int closed;

    @Start
    void start(Stage stage) throws IOException {
        folder = Files.createTempDirectory("shelf");
        Strings strings = new Strings(Locale.ENGLISH);
        NewBookViewModel model = new NewBookViewModel(strings, folder, (file, book) -> {
            files.add(file);
            projects.add(book.project());
            books.add(book);
            return made;
        }, source -> CompletableFuture.supplyAsync(() -> ForeignSource.read(source)), new FxThread());
        NewBookDialog dialog = new NewBookDialog(model, strings, start -> Optional.empty(), new SourceFiles(() -> source, Optional::empty),
                (failure, kept, next, again) -> new Label(failure.getMessage()), () -> closed++);
        Scene scene = new Scene(dialog);
        new Theme(new Fonts(), Theme.Shade.LIGHT).apply(scene);
        stage.setScene(scene);
        stage.setHeight(900);
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

    @Test
    void aSentenceBecomesStepOne(FxRobot robot) {
        robot.clickOn("#new-title").write("Wax").clickOn("#begin-sentence").clickOn("#new-sentence").write("A clerk lies.");
        robot.clickOn("#create-book");
        assertThat(books).extracting(NewBook::sentence).containsExactly("A clerk lies.");
    }

    @Test
    void aPastedOutlineIsShownBeforeItIsKept(FxRobot robot) {
        robot.clickOn("#new-title").write("Wax").clickOn("#begin-outline").clickOn("#new-outline");
        robot.interact(() -> robot.lookup("#new-outline").queryTextInputControl().setText("Chapter 1: A\n- One\n- Two\nChapter 2: B\n- Three"));
        assertThat(robot.lookup("#foreign-counts").<Label>query().getText()).isEqualTo("2 chapters · 3 scenes");
        robot.clickOn("#create-book");
        assertThat(books.get(0).scenes().orElseThrow().scenes()).hasSize(3);
    }

    @Test
    void aManuscriptIsReadAndGivesTheBookItsTitle(FxRobot robot) throws Exception {
        source = Optional.of(Files.writeString(folder.resolve("Salt.md"), "# The Salt Road\n\n## One\n\nIt rained.\n\n***\n\nIt stopped.\n"));
        robot.clickOn("#begin-manuscript").clickOn("#choose-source");
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS,
                () -> robot.lookup("#foreign-counts").<Label>query().getText().startsWith("1 chapter"));
        assertThat(robot.lookup("#new-title").queryTextInputControl().getText()).isEqualTo("The Salt Road");
        robot.clickOn("#create-book");
        assertThat(books.get(0).scenes().orElseThrow().words()).isEqualTo(4);
        assertThat(books.get(0).source()).isEqualTo("Salt.md");
    }

    @Test
    void aDocumentThatCantBeReadSaysWhy(FxRobot robot) throws Exception {
        source = Optional.of(Files.writeString(folder.resolve("Salt.docx"), "%PDF-1.7"));
        robot.clickOn("#begin-manuscript").clickOn("#choose-source");
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS,
                () -> robot.lookup((Node node) -> node instanceof Label label && label.getText().contains("is a PDF")).tryQuery().isPresent());
    }
}
