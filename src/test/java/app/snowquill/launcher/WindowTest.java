package app.snowquill.launcher;

import static app.snowquill.launcher.ProgramWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.DocumentInfo;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.pipeline.RunRequest;
import app.snowquill.settings.SettingKey;
import app.snowquill.snowflake.Step;
import app.snowquill.snowflake.StepStatus;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Project;
import app.snowquill.story.SceneList;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.GenericStyledArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.NodeQueryUtils;

/** The whole program, driven by clicks and keys: real window, real file, real model. */
@ExtendWith(ApplicationExtension.class)
class WindowTest {
    @TempDir
    static Path folder;
    private ProgramWindow program;

    @Start
    void start(Stage shown) {
        program = new ProgramWindow(shown, folder, Map.of(SettingKey.SEED, "7"));
    }

    @AfterEach
    void end() throws Exception {
        program.close();
    }

    @Test
    void aStepIsClickedAndTheModelWritesIt(FxRobot robot) throws Exception {
        program.open(() -> program.window.studio().create(folder.resolve("brief.snowquill"),
                new Project("The Salt Road", "A. Writer", "en", "", 8_000, "A ferryman finds the ledger of a drowned clerk.")));
        robot.clickOn("#step-0");
        robot.clickOn("#write");
        until(() -> program.session().view().step(Step.FIRST_THINGS).status() == StepStatus.CURRENT);
        until(() -> label(robot, "#step-0").contains("current"));
        robot.clickOn("#step-1");
        until(() -> robot.lookup("#write-first").tryQuery().isPresent());
        robot.clickOn("#write-first");
        until(() -> program.session().view().step(Step.ONE_SENTENCE).status() == StepStatus.CURRENT);
        until(() -> label(robot, "#step-1").contains("current"));
        assertThat(program.session().view().documents().get(DocumentKey.step(1)).origin()).isEqualTo(DocumentInfo.Origin.AGENT);
        String shown = robot.lookup("#field-sentence").queryAs(TextArea.class).getText();
        assertThat(shown).isEqualTo(program.session().view().book().oneSentence().orElseThrow().sentence()).isNotBlank();
    }

    @Test
    void aRunOfTheModelIsSeenInTheActivityView(FxRobot robot) throws Exception {
        program.open(() -> program.window.studio().create(folder.resolve("activity.snowquill"),
                new Project("The Salt Road", "A. Writer", "en", "", 8_000, "A ferryman finds letters that another test’s kept answers know nothing of.")));
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT6);
        until(() -> robot.lookup("#calls").tryQuery().isPresent());
        assertThat(program.session().run(RunRequest.until(Step.ONE_PARAGRAPH), event -> { }).done().get(60, TimeUnit.SECONDS).failed()).isEmpty();
        TableView<?> calls = robot.lookup("#calls").queryAs(TableView.class);
        until(() -> calls.getItems().size() >= 3);
        until(() -> label(robot, "#tile-calls").startsWith("Calls today: " + calls.getItems().size()));
        until(() -> robot.lookup("#events").queryAs(ListView.class).getItems().size() > 3);
        until(() -> robot.lookup("#tokens-step-1").tryQuery().isPresent());
        robot.clickOn("#test-now");
        until(() -> robot.lookup("#health-model").tryQuery().filter(tile -> tile.getAccessibleText().startsWith("Model answers: all is well, "))
                .isPresent());
        assertThat(label(robot, "#health-project")).isEqualTo("Project file: all is well, every row matches");
    }

    @Test
    void anEditedParagraphMarksWhatFollowsStaleAndTheStripSaysSo(FxRobot robot) throws Exception {
        program.sample("stale");
        robot.push(KeyCode.ALT, KeyCode.DIGIT2);
        robot.clickOn("#field-ending");
        robot.push(KeyCode.END);
        robot.write(" ");
        robot.eraseText(2);
        robot.write("!");
        until(() -> robot.lookup("#keep-bar").query().isVisible());
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        until(() -> program.session().view().step(Step.ONE_PAGE).status() == StepStatus.STALE);
        assertThat(program.session().view().step(Step.ONE_PARAGRAPH).status()).isEqualTo(StepStatus.CURRENT);
        assertThat(Step.ONE_PARAGRAPH.following()).allSatisfy(step ->
                assertThat(program.session().view().step(step).status()).isEqualTo(StepStatus.STALE));
        until(() -> label(robot, "#step-3").contains("stale"));
        assertThat(label(robot, "#step-1")).contains("current");
    }

    @Test
    void whatIsTypedInThePageIsThereAfterReopening(FxRobot robot) throws Exception {
        Path file = folder.resolve("typed.snowquill");
        program.open(() -> program.window.studio().createSample(file));
        GenericStyledArea<?, ?, ?> page = robot.lookup(".prose-area").queryAs(GenericStyledArea.class);
        robot.clickOn(page);
        robot.push(KeyCode.SHORTCUT, KeyCode.END);
        robot.write("The bell stopped");
        until(() -> program.session().view().book().prose().get("s01").endsWith("The bell stopped"));
        program.open(() -> program.window.studio().open(file));
        until(() -> robot.lookup(".prose-area").queryAs(GenericStyledArea.class).getText().endsWith("The bell stopped"));
        assertThat(program.session().view().book().prose().get("s02")).isNotBlank();
    }

    @Test
    void anEditedCardMarksItsSceneStaleAndUndoTakesItBack(FxRobot robot) throws Exception {
        program.sample("card");
        until(() -> crucible(robot) != null);
        robot.clickOn(crucible(robot));
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        robot.write("The counter opens at nine.");
        until(() -> program.session().view().book().cards().get("s01").crucible().equals("The counter opens at nine."));
        until(() -> program.session().view().documents().get(DocumentKey.prose("s01")).stale());
        until(() -> label(robot, "#step-10").contains("stale"));
        robot.clickOn(lookup(robot, "Undo"));
        until(() -> !program.session().view().documents().get(DocumentKey.prose("s01")).stale());
        until(() -> crucible(robot) != null);
    }

    @Test
    void aModelWhoseProcessDiesIsSpokenOfAndTheNextTryWorks(FxRobot robot) throws Exception {
        program.open(() -> program.window.studio().create(folder.resolve("crash.snowquill"),
                new Project("The Salt Road", "A. Writer", "en", "", 8_000, "A ferryman finds a ledger.")));
        program.session().edit(HandEdit.of("Typed", DocumentKey.step(8), new StoryJson().read(
                "{\"parts\":[{\"id\":\"p1\",\"title\":\"One\"}],\"chapters\":[{\"id\":\"c1\",\"part\":\"p1\",\"title\":\"One\"}],"
                + "\"scenes\":[{\"id\":\"s01\",\"title\":\"Ferry\",\"chapter\":\"c1\",\"pov\":\"ann\",\"type\":\"proactive\","
                + "\"summary\":\"A ferry.\",\"conflict\":\"A storm.\",\"time\":\"\",\"place\":\"Hard\",\"target_words\":800,"
                + "\"strand\":\"ann\",\"anchor\":\"none\",\"flashback\":false}]}", SceneList.class))).get();
        program.session().edit(HandEdit.of("Typed", DocumentKey.prose("s01"), "The ferry lay at the hard.")).get();
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        until(() -> robot.lookup("Ferry").tryQuery().isPresent());
        robot.clickOn("Ferry");
        until(() -> visible(robot, "Continue"));
        robot.clickOn("Continue");
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        until(() -> visible(robot, "Again"));
        assertThat(program.session().view().book().prose().get("s01")).isEqualTo("The ferry lay at the hard.");
        robot.clickOn("Again");
        until(() -> visible(robot, "Accept") && !visible(robot, "Stop"));
        robot.clickOn("Accept");
        until(() -> program.session().view().book().prose().get("s01").length() > "The ferry lay at the hard.".length());
        assertThat(program.session().view().book().prose().get("s01")).startsWith("The ferry lay at the hard.");
    }

    private static boolean visible(FxRobot robot, String text) {
        return robot.lookup(node -> node instanceof Button button && text.equals(button.getText()) && node.getScene() != null
                && NodeQueryUtils.isVisible().test(node)).tryQuery().isPresent();
    }

    private static Node lookup(FxRobot robot, String spoken) {
        return robot.lookup(node -> node instanceof Button && spoken.equals(node.getAccessibleText())).query();
    }

    private static TextArea crucible(FxRobot robot) {
        return robot.lookup(node -> node instanceof TextArea area && area.getText().startsWith("The Commission’s counter"))
                .<TextArea>tryQuery().orElse(null);
    }

    /** What a step's cell says to a screen reader. */
    private static String label(FxRobot robot, String query) {
        return robot.lookup(query).query().getAccessibleText();
    }
}
