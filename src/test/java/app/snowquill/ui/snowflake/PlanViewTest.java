package app.snowquill.ui.snowflake;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.RunEvent;
import app.snowquill.pipeline.RunReport;
import app.snowquill.pipeline.writing.Reading;
import app.snowquill.snowflake.Step;
import app.snowquill.snowflake.StepStatus;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.Character;
import app.snowquill.story.OneParagraph;
import app.snowquill.ui.common.Fonts;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PlanViewTest {
    private static final DocumentKey PARAGRAPH = DocumentKey.step(2);

    private final List<Step> opened = new ArrayList<>();
    private final List<String> cards = new ArrayList<>();
    private ScriptedSession session;
    private SnowflakeViewModel model;
    private Scene scene;

    @Start
    void start(Stage stage) {
        session = DesignScript.session();
        Strings strings = new Strings(Locale.ENGLISH);
        model = new SnowflakeViewModel(session, strings, new FxThread(), future -> {
        });
        PlanView plan = new PlanView(model, strings, cards::add);
        HBox panes = new HBox(plan.left(), plan.centre());
        HBox.setHgrow(plan.centre(), Priority.ALWAYS);
        VBox.setVgrow(panes, Priority.ALWAYS);
        scene = new Scene(new VBox(new StepStrip(model, strings, opened::add), panes), 1440, 900);
        new Theme(new Fonts(), Theme.Shade.LIGHT).apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void theStripShowsEachStateInWords() {
        assertThat(cell(0)).contains("First things", "Locked");
        assertThat(cell(2)).contains("Paragraph", "Current · v7");
        assertThat(cell(3)).contains("Current · 3");
        assertThat(cell(4)).contains("Stale");
        assertThat(cell(5)).contains("1 of 5 failed");
        assertThat(cell(7)).contains("Empty");
        assertThat(cell(8)).contains("Current · 5");
        assertThat(cell(9)).contains("38 of 62");
        assertThat(cell(10)).contains("14 of 62");
        assertThat(node("step-5").getAccessibleText()).isEqualTo("Step 5, Character synopses, 1 of 5 failed");
    }

    @Test
    void aClickOnACellOpensTheStep(FxRobot robot) {
        robot.clickOn("#step-2");

        assertThat(opened).containsExactly(Step.ONE_PARAGRAPH);
        assertThat(input("field-setup").getText()).startsWith("In the winter of 1923");
        assertThat(texts()).contains("Two sentences here", "1 error, 1 warning", "v7", "You · tightened the ending");
    }

    @Test
    void anEditTellsWhatItMakesStaleAndKeepKeepsIt(FxRobot robot) {
        open(robot, Step.ONE_PARAGRAPH);
        type(robot, "field-ending", "All go uphill.");

        assertThat(texts()).contains("Keeping this edit marks 3 things stale.", "4 One page", "3 Characters · Tobit Lasker");
        assertThat(cell(2)).contains("1 edit");
        robot.press(KeyCode.CONTROL, KeyCode.S).release(KeyCode.S, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(session.edits).hasSize(1);
        assertThat(session.edits.get(0).contents().get(PARAGRAPH)).isInstanceOfSatisfying(OneParagraph.class,
                kept -> assertThat(kept.ending()).isEqualTo("All go uphill."));
        assertThat(cell(2)).contains("Current · v7");
        assertThat(node("keep-bar").isVisible()).isFalse();
    }

    @Test
    void undoEditsBringsBackWhatIsKept(FxRobot robot) {
        open(robot, Step.ONE_PARAGRAPH);
        type(robot, "field-setup", "Nothing.");
        robot.clickOn("#undo-edits");

        assertThat(input("field-setup").getText()).startsWith("In the winter of 1923");
        assertThat(session.edits).isEmpty();
    }

    @Test
    void editsWaitWhileAnotherStepIsOpen(FxRobot robot) {
        open(robot, Step.ONE_PARAGRAPH);
        type(robot, "field-setup", "Nothing.");
        open(robot, Step.ONE_SENTENCE);
        assertThat(cell(2)).contains("1 edit");
        open(robot, Step.ONE_PARAGRAPH);

        assertThat(input("field-setup").getText()).isEqualTo("Nothing.");
    }

    @Test
    void anEmptyStepIsWrittenWithOneClickAndItsTextStreamsIn(FxRobot robot) throws Exception {
        open(robot, Step.FOUR_PAGES);
        robot.clickOn("#write-first");
        assertThat(session.runs).hasSize(1);
        DocumentKey key = DocumentKey.step(6);
        session.emit(new RunEvent.StepStarted(Step.FOUR_PAGES, 1));
        session.emit(new RunEvent.ItemStarted(Step.FOUR_PAGES, key));
        session.emit(new RunEvent.Reading(key, new Reading(900, 400, 1_200)));
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> onFx(() -> texts().contains(
                "The Architect is reading 1,200 tokens · 400 were read before and are reused")));
        session.emit(new RunEvent.Piece(key, "{\"sections\":[{\"text\":\"It begins with a"));

        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> onFx(() -> texts().contains("It begins with a")));
        assertThat(cell(6)).contains("Writing");
        robot.clickOn("#stop");
        assertThat(session.cancelled).isTrue();
        session.runEnds.complete(new RunReport(RunReport.Outcome.FAILED, "The model stopped unexpectedly.", List.of(),
                List.of(), List.of(), Map.of(), Map.of(), Map.of(), 10));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(texts()).contains("The model stopped unexpectedly.");
    }

    @Test
    void aStepWhoseInputIsMissingPointsThere(FxRobot robot) {
        session.step(Step.ONE_PAGE, StepStatus.EMPTY, 0, 1, 0, 0, 0);
        session.tell();
        open(robot, Step.FOUR_PAGES);

        assertThat(texts()).contains("Open step 4", "It is made from step 4, One page, which is still empty.");
    }

    @Test
    void ctrlEnterAsksForANewVersionWithTheWish(FxRobot robot) {
        open(robot, Step.ONE_PARAGRAPH);
        type(robot, "wish", "make the flood a clock");
        robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);

        assertThat(session.runs).hasSize(1);
        assertThat(session.runs.get(0).instruction()).isEqualTo("make the flood a clock");
        assertThat(session.runs.get(0).force()).isTrue();
    }

    @Test
    void aProposalStandsBesideWhatIsKeptUntilItIsAccepted(FxRobot robot) {
        session.proposals.put(PARAGRAPH, "{\"setup\":\"Another setup.\"}");
        session.tell();
        open(robot, Step.ONE_PARAGRAPH);
        assertThat(texts()).contains("A new version waits", "Nothing is written until you accept.");
        robot.clickOn("#accept");

        assertThat(session.asked).hasSize(1).first().asString().startsWith("take [0").endsWith("of step/2");
    }

    @Test
    void aCharacterIsAddedByHand(FxRobot robot) {
        open(robot, Step.CHARACTERS);
        robot.clickOn("#add-character");
        type(robot, "field-name", "Piet");
        robot.press(KeyCode.CONTROL, KeyCode.S).release(KeyCode.S, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(session.edits.get(0).contents().get(new DocumentKey(DocumentKind.CHARACTER, "character-4")))
                .isInstanceOfSatisfying(Character.class, added -> assertThat(added.name()).isEqualTo("Piet"));
    }

    @Test
    void aCardIsOpenedWhereItIsEdited(FxRobot robot) {
        open(robot, Step.BRIEFS);
        assertThat(texts()).contains("The light goes at four, and the key does not fit.");
        robot.clickOn("#open-card");

        assertThat(cards).containsExactly("s1");
    }

    private void open(FxRobot robot, Step step) {
        robot.interact(() -> model.openProperty().set(step));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void type(FxRobot robot, String field, String text) {
        robot.interact(() -> {
            input(field).requestFocus();
            input(field).setText(text);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> cell(int number) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> labels(node("step-" + number)));
    }

    private List<String> texts() {
        return Platform.isFxApplicationThread() ? labels(scene.getRoot())
                : WaitForAsyncUtils.waitForAsyncFx(5_000, () -> labels(scene.getRoot()));
    }

    private static boolean onFx(Callable<Boolean> check) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, check);
    }

    private static List<String> labels(Node root) {
        return root.lookupAll("*").stream().filter(Labeled.class::isInstance).filter(Node::isVisible)
                .map(node -> ((Labeled) node).getText()).filter(Objects::nonNull).toList();
    }

    private TextInputControl input(String id) {
        return (TextInputControl) node(id);
    }

    /** Ids of fields have dots in them, which a selector would read as classes. */
    private Node node(String id) {
        return scene.getRoot().lookupAll("*").stream().filter(node -> id.equals(node.getId())).findFirst().orElseThrow();
    }
}
