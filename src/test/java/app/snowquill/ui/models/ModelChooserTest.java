package app.snowquill.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.ModelDesk.ModelState;
import app.snowquill.ui.common.FindingCard;
import app.snowquill.ui.common.Fonts;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ModelChooserTest {
    private static final Path DROPPED = Path.of("/home/orla/next.gguf");

    private ScriptedModelDesk desk;
    private ModelChooserViewModel model;
    private int closed;
    private int servers;

    @Start
    void start(Stage stage) {
        desk = new ScriptedModelDesk();
        Strings strings = new Strings(Locale.ENGLISH);
        model = new ModelChooserViewModel(desk, new Machine(8, 16L << 30), new FxThread());
        ModelDialog dialog = new ModelDialog(model, strings, () -> Optional.of(DROPPED),
                (failure, kept, next, again) -> label(failure.getMessage()), () -> servers++, () -> closed++);
        Scene scene = new Scene(dialog);
        new Theme(new Fonts(), Theme.Shade.LIGHT).apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void theLargestModelThatFitsIsSelectedAtFirst() {
        assertThat(model.selectedProperty().get()).isEqualTo(ScriptedModelDesk.NEMO);
    }

    @Test
    void usingAnotherModelChoosesItLoadsItAndCloses(FxRobot robot) {
        robot.clickOn("Qwen2.5 7B Instruct · Q5_K_M").clickOn("#use-model");
        assertThat(desk.asked).containsExactly("choose " + ScriptedModelDesk.QWEN.path(), "load");
        assertThat(closed).isOne();
    }

    @Test
    void useAServerLeadsToServers(FxRobot robot) {
        robot.clickOn("#use-a-server");
        assertThat(servers).isOne();
    }

    @Test
    void theModelInUseIsNotChosenAgain(FxRobot robot) {
        robot.interact(() -> desk.using(ScriptedModelDesk.NEMO, ModelState.Kind.READY, -1, 20));
        robot.clickOn("#try-model");
        assertThat(desk.asked).containsExactly("load", "try");
        assertThat(robot.lookup("#tried-sentence").<Label>query().getText()).isEqualTo(desk.sentence.join());
    }

    @Test
    void anUnsupportedModelShowsItsReasonAndCannotBeSelected(FxRobot robot) {
        robot.clickOn("Next 9B · Q4_K_M");
        assertThat(model.selectedProperty().get()).isEqualTo(ScriptedModelDesk.NEMO);
        assertThat(texts(robot)).contains(ScriptedModelDesk.NEWER.reason());
        assertThat(robot.lookup(".radio-button").queryAllAs(RadioButton.class)).filteredOn(RadioButton::isDisabled).hasSize(1);
    }

    @Test
    void addingAFileThatCannotBeUsedSaysWhy(FxRobot robot) {
        desk.checked = CompletableFuture.completedFuture(ScriptedModelDesk.NEWER);
        robot.clickOn("#add-model");
        assertThat(desk.asked).containsExactly("check " + DROPPED);
        assertThat(robot.lookup("#model-refused").<FindingCard>query().lookupAll(".label").stream().map(Label.class::cast)
                .map(Label::getText)).contains(ScriptedModelDesk.NEWER.reason());
        assertThat(model.selectedProperty().get()).isEqualTo(ScriptedModelDesk.NEMO);
    }

    @Test
    void aFailureIsShownAndTheDialogStaysOpen(FxRobot robot) {
        desk.chosen = CompletableFuture.failedFuture(new IllegalStateException("The model needs more memory than is free."));
        robot.clickOn("#use-model");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(texts(robot)).contains("The model needs more memory than is free.");
        assertThat(closed).isZero();
    }

    @Test
    void buttonsWaitWhileAModelIsBeingLoaded(FxRobot robot) {
        desk.loaded = new CompletableFuture<>();
        robot.clickOn("#use-model");
        assertThat(robot.lookup("#use-model").query().isDisabled()).isTrue();
        robot.interact(() -> desk.loaded.complete(null));
        assertThat(robot.lookup("#use-model").query().isDisabled()).isFalse();
    }

    private static List<String> texts(FxRobot robot) {
        return robot.lookup(".label").queryAllAs(Label.class).stream().map(Label::getText).collect(Collectors.toList());
    }

    private static Label label(String text) {
        return new Label(text);
    }
}
