package app.snowquill.ui.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.pipeline.TestEngines;
import app.snowquill.pipeline.TestStudio;
import app.snowquill.pipeline.summaries.BookSummary;
import app.snowquill.pipeline.summaries.SummaryLevel;
import app.snowquill.pipeline.summaries.SummaryState;
import app.snowquill.story.Chapter;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Project;
import app.snowquill.story.SceneList;
import app.snowquill.ui.common.Fonts;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.PictureFile;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
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

/** The dialog over a real book of two chapters; the model's answers are the test's. */
@ExtendWith(ApplicationExtension.class)
class SummariesDialogTest {
    @TempDir
    static Path folder;
    private static final Path PICTURES = Path.of("target", "pictures");
    private TestStudio studio;
    private BookSession book;
    private SummariesViewModel model;
    private Stage stage;

    @Start
    void start(Stage window) throws Exception {
        stage = window;
        Path place = Files.createTempDirectory(folder, "studio");
        studio = TestEngines.answering(place, request -> request.caller().stage().equals("summary-merge")
                ? "Ines climbs the stage and reads the staff, and Tobit keeps what he knows to himself."
                : request.messages().get(1).text().contains("Everybody") ? "Everybody sees the boat." : "Ines reads the staff by lantern light.");
        book = studio.studio().create(place.resolve("book.snowquill"), new Project("Slack Water", "", "en", "", 60_000, ""));
        Map<DocumentKey, Object> documents = new LinkedHashMap<>();
        documents.put(DocumentKey.step(8), SceneList.withoutBin(List.of(), List.of(new Chapter("c1", "", "Ebb"), new Chapter("c2", "", "Flood")),
                List.of(scene("s1", "c1", "The gauge house"), scene("s2", "c1", "Oilcloth"), scene("s3", "c2", "What the ledger said"))));
        documents.put(DocumentKey.prose("s1"), "The water stood still between the piers.");
        documents.put(DocumentKey.prose("s2"), "Nobody had seen the boat.");
        book.edit(new HandEdit("A small book", documents, "")).join();
        model = new SummariesViewModel(book.memory().summaries(), SummaryLevel.CHAPTER, "c1", new FxThread());
        Scene scene = new Scene(new SummariesDialog(model, new Strings(Locale.ENGLISH), (failure, kept, next, again) -> new Label(failure.getMessage()),
                () -> { }));
        new Theme(new Fonts(), Theme.Shade.LIGHT).apply(scene);
        stage.setScene(scene);
        stage.setWidth(900);
        stage.setHeight(660);
        stage.show();
    }

    private static app.snowquill.story.Scene scene(String id, String chapter, String title) {
        return new app.snowquill.story.Scene(id, title, chapter, "", null, "What the list says of " + title + ".", "", "", "", 1_000, "", null, false);
    }

    @AfterEach
    void close() throws Exception {
        model.close();
        studio.close();
    }

    @Test
    void aChapterIsBroughtUpToDateAndItsAuthorsWordsStandAgainstANewerOne(FxRobot robot) throws Exception {
        until(() -> said(robot, "#summaries-standing").startsWith("Not summed up yet."));
        robot.clickOn("#summaries-update");
        until(() -> said(robot, "#summaries-said").startsWith("3 summaries were written."));
        assertThat(text(robot).getText()).startsWith("Ines climbs the stage");
        assertThat(said(robot, "#summaries-from")).isEqualTo("Made from Scene 1, The gauge house, Scene 2, Oilcloth.");

        robot.clickOn("#summaries-text").push(KeyCode.SHORTCUT, KeyCode.A).write("Nothing happens, and that is the point.");
        robot.clickOn("#summaries-keep-mine");
        until(() -> of("c1").maker() == BookSummary.Maker.AUTHOR);
        until(() -> said(robot, "#summaries-standing").endsWith("In your own words."));
        book.edit(HandEdit.of("Typed", DocumentKey.prose("s2"), "Everybody had seen the boat.")).join();
        robot.clickOn("#summaries-update");
        until(() -> said(robot, "#summaries-waiting").startsWith("Ines climbs"));
        assertThat(text(robot).getText()).isEqualTo("Nothing happens, and that is the point.");
        assertThat(said(robot, "#summaries-standing")).startsWith("The text was changed since");
        if (Boolean.getBoolean("snowquill.pictures")) {
            robot.interact(() -> PictureFile.write(stage.getScene().snapshot(null), PICTURES.resolve("summaries.png")));
        }

        robot.clickOn("#summaries-as-it-is");
        until(() -> of("c1").state() == SummaryState.CURRENT);
        assertThat(of("c1").text()).isEqualTo("Nothing happens, and that is the point.");
    }

    @Test
    void whatIsTypedAndNotKeptStaysWhileTheModelWrites(FxRobot robot) throws Exception {
        until(() -> said(robot, "#summaries-standing").startsWith("Not summed up yet."));
        robot.clickOn("#summaries-text").write("My own words");
        robot.clickOn("#summaries-update");
        until(() -> said(robot, "#summaries-said").startsWith("3 summaries were written."));
        assertThat(text(robot).getText()).isEqualTo("My own words");
        assertThat(of("c1").maker()).isEqualTo(BookSummary.Maker.MODEL);
        robot.clickOn("#summaries-list").push(KeyCode.END);
        until(() -> said(robot, "#summaries-standing").startsWith("Nothing is written here yet."));
        assertThat(text(robot).isEditable()).isFalse();
        assertThat(text(robot).getPromptText()).isEqualTo("What the list says of What the ledger said.");
        assertThat(robot.lookup("#summaries-update").queryButton().isDisabled()).isTrue();
        until(() -> of("c1").maker() == BookSummary.Maker.AUTHOR);
        assertThat(of("c1").text()).as("kept on leaving").isEqualTo("My own words");
    }

    @Test
    void whatIsTypedIsKeptWhenTheDialogClosesAndWhatIsTakenOutCanBePutBack(FxRobot robot) throws Exception {
        until(() -> said(robot, "#summaries-standing").startsWith("Not summed up yet."));
        robot.clickOn("#summaries-update");
        until(() -> said(robot, "#summaries-said").startsWith("3 summaries were written."));
        robot.clickOn("#summaries-text").push(KeyCode.SHORTCUT, KeyCode.A).write("Mine.");
        robot.clickOn("#summaries-keep-mine");
        until(() -> of("c1").maker() == BookSummary.Maker.AUTHOR);
        until(() -> said(robot, "#summaries-standing").endsWith("In your own words."));
        robot.clickOn("#summaries-text").push(KeyCode.SHORTCUT, KeyCode.A).push(KeyCode.DELETE);
        robot.clickOn("#summaries-keep-mine");
        until(() -> robot.lookup("#summaries-put-back").query().isVisible());
        robot.clickOn("#summaries-put-back");
        until(() -> of("c1").text().equals("Mine."));
        until(() -> text(robot).getText().equals("Mine."));
        robot.clickOn("#summaries-text").push(KeyCode.SHORTCUT, KeyCode.END).write(" And more.");
        robot.interact(() -> stage.getScene().setRoot(new StackPane(new Label("Closed"))));
        until(() -> of("c1").text().equals("Mine. And more."));
    }

    private BookSummary of(String id) {
        return book.memory().summaries().all().join().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static TextArea text(FxRobot robot) {
        return robot.lookup("#summaries-text").queryAs(TextArea.class);
    }

    private static String said(FxRobot robot, String id) {
        return robot.lookup(id).tryQueryAs(Label.class).map(Label::getText).orElse("");
    }

    private static void until(BooleanSupplier met) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, met::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
