package app.snowquill.ui.snowflake;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.Alternatives.Alternative;
import app.snowquill.pipeline.RunPlan;
import app.snowquill.pipeline.RunPlan.StepPlan;
import app.snowquill.settings.Tier;
import app.snowquill.snowflake.Finding;
import app.snowquill.snowflake.Step;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.ModelFile;
import app.snowquill.ui.common.Fonts;
import app.snowquill.ui.common.PictureFile;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What stands in the place of a step's form for a while: versions to choose from, the plan of a run; and how a step is written. */
@ExtendWith(ApplicationExtension.class)
class AlternativesPaneTest {
    private static final DocumentKey SENTENCE = DocumentKey.step(1);
    private static final List<Alternative> THREE = List.of(
            new Alternative(1, "{\"sentence\":\"A drowned clerk's ledger forces a ferryman to hang a friend.\"}", List.of()),
            new Alternative(2, "{\"sentence\":\"Ines must prove the tide tables false before the spring flood takes the lower town of Saltmere.\"}",
                    List.of(new Finding("step-1.name", Finding.Severity.WARNING, SENTENCE, "sentence", "Ines",
                            "“Ines” is a name; say who she is.", ""))),
            new Alternative(4, "{\"sentence\":\"Two sisters race the sea to save the town that banished them.\"}", List.of()));

    private ScriptedSession session;
    private SnowflakeViewModel model;
    private Scene scene;

    @Start
    void start(Stage stage) {
        session = DesignScript.session();
        session.plan = new RunPlan(List.of(new StepPlan(Step.ONE_SENTENCE, List.of("step 0"), 1, 240, 52, OptionalDouble.of(4.2), Tier.BALANCED),
                new StepPlan(Step.CHARACTERS, List.of("step 2"), 11, 6_100, 4_400, OptionalDouble.of(320), Tier.BALANCED)), 90_000, 64,
                RunPlan.Counting.COUNTED);
        Strings strings = new Strings(Locale.ENGLISH);
        model = new SnowflakeViewModel(session, strings, new FxThread(), future -> {
        });
        model.openProperty().set(Step.ONE_SENTENCE);
        model.runs().setModels(() -> CompletableFuture.completedFuture(List.of(new ModelFile("large.gguf", "A large model 12B"))));
        PlanView plan = new PlanView(model, strings, card -> {
        });
        HBox panes = new HBox(plan.left(), plan.centre());
        HBox.setHgrow(plan.centre(), Priority.ALWAYS);
        scene = new Scene(panes, 1440, 848);
        new Theme(new Fonts(), Theme.Shade.valueOf(System.getProperty("snowquill.shade", "LIGHT"))).apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void versionsGrowSideBySideAndOneIsChosenByItsNumber(FxRobot robot) throws Exception {
        robot.clickOn("#alternatives");
        waitFor("#alternatives-stop");
        session.alternatives.listener.text(1, "{\"sentence\":\"A drowned clerk's led");
        THREE.forEach(session.alternatives.listener::written);
        session.alternatives.listener.dropped(3);
        WaitForAsyncUtils.waitForFxEvents();
        picture(scene, "alternatives-running");
        session.alternatives.round.complete(THREE);
        waitFor("#alternatives-again");
        assertThat(scene.getRoot().lookupAll(".alternative")).hasSize(3);
        picture(scene, "alternatives");
        robot.type(KeyCode.DIGIT4);
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> session.alternatives.chosen.equals(List.of(4)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(scene.getRoot().lookup(".alternative")).isNull();
    }

    @Test
    void theLastRoundIsThereToComeBackToAndAFailureIsToldInWords(FxRobot robot) throws Exception {
        session.alternatives.last = THREE;
        robot.clickOn("#alternatives");
        waitFor("#choose-2");
        robot.clickOn("#alternatives-again");
        waitFor("#alternatives-stop");
        robot.clickOn("#alternatives-stop");
        assertThat(session.alternatives.cancelled).isTrue();
        session.alternatives.round.completeExceptionally(new IllegalStateException("There is no model. Choose one in Settings."));
        waitFor("#alternatives-again");
        assertThat(scene.getRoot().lookupAll(".label")).extracting(node -> ((Labeled) node).getText())
                .contains("There is no model. Choose one in Settings.");
        picture(scene, "alternatives-failed");
    }

    @Test
    void aRoundBelongsToItsOwnStepAlsoWhereAnotherIsOpen(FxRobot robot) throws Exception {
        robot.clickOn("#alternatives");
        waitFor("#alternatives-stop");
        robot.clickOn("#alternatives-close");
        WaitForAsyncUtils.asyncFx(() -> model.openProperty().set(Step.FIRST_THINGS)).get();
        robot.clickOn("#alternatives");
        waitFor("#alternatives-stop");
        assertThat(said()).contains("Step 1 is still being written. Wait for it, or stop it; then this step can have versions.");
        THREE.forEach(session.alternatives.listener::written);
        session.alternatives.round.complete(THREE);
        waitFor("#alternatives-again");
        assertThat(scene.getRoot().lookupAll(".alternative")).isEmpty();
        robot.type(KeyCode.DIGIT1);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(session.alternatives.chosen).isEmpty();
    }

    private List<String> said() {
        return scene.getRoot().lookupAll(".label").stream().map(node -> ((Labeled) node).getText()).toList();
    }

    @Test
    void aRunBeginsWithItsPlan(FxRobot robot) throws Exception {
        robot.clickOn("#plan-run");
        waitFor("#plan-start");
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> !scene.getRoot().lookup("#plan-start").isDisabled());
        picture(scene, "run-plan");
        robot.clickOn("#plan-words").write("45000").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#plan-start");
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> session.runs.size() == 1);
        assertThat(session.runs.get(0).choices().length().words()).hasValue(45_000);
    }

    @Test
    void howAStepIsWrittenIsChangedAtTheAskBar(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> ((Button) scene.getRoot().lookup("#route")).getText().startsWith("Balanced"));
        robot.clickOn("#route");
        TextField temperature = robot.lookup("#route-temperature").query();
        robot.clickOn(temperature).write("0.7");
        robot.clickOn((Node) robot.lookup("#route-model").query()).clickOn("A large model 12B");
        picture(temperature.getScene(), "route-form");
        robot.clickOn((Node) robot.lookup("#route-keep").query());
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> "0.7".equals(session.routing.said.get("step.1.temperature")));
        assertThat(session.routing.said).containsEntry("step.1.model", "large.gguf");
    }

    private static void picture(Scene of, String name) throws Exception {
        if (Boolean.getBoolean("snowquill.pictures")) {
            WaitForAsyncUtils.waitForFxEvents();
            PictureFile.write(WaitForAsyncUtils.asyncFx(() -> of.snapshot(null)).get(), Path.of("target", "pictures", name + "-"
                    + System.getProperty("snowquill.shade", "LIGHT").toLowerCase(Locale.ROOT) + ".png"));
        }
    }

    private void waitFor(String id) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> scene.getRoot().lookup(id) != null && scene.getRoot().lookup(id).isVisible());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
