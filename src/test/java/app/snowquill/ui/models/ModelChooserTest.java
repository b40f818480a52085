package app.snowquill.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.Computer;
import app.snowquill.pipeline.ModelDesk.ModelReport;
import app.snowquill.pipeline.ModelDesk.ModelState;
import app.snowquill.pipeline.ModelShelf.Found;
import app.snowquill.pipeline.ModelShelf.Running;
import app.snowquill.ui.common.FindingCard;
import app.snowquill.ui.common.Fonts;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ModelChooserTest {
    private static final Path DROPPED = Path.of("/home/orla/next.gguf");
    private static final Path FOLDER = Path.of("/home/orla/models");

    private ScriptedModelDesk desk;
    private ScriptedShelf shelf;
    private ModelChooserViewModel model;
    private final List<String> shown = new ArrayList<>();
    private int closed;

    @Start
    void start(Stage stage) {
        desk = new ScriptedModelDesk();
        shelf = new ScriptedShelf();
        Strings strings = new Strings(Locale.ENGLISH);
        model = new ModelChooserViewModel(desk, shelf, new FxThread());
        ModelDialog dialog = new ModelDialog(model, new DownloadViewModel(shelf, new FxThread(), UnaryOperator.identity()), strings,
                new ModelActions(() -> Optional.of(DROPPED), () -> Optional.of(FOLDER), () -> shown.add("download"),
                        () -> shown.add("server")),
                (failure, kept, next, again) -> label(failure.getMessage()), () -> closed++);
        Scene scene = new Scene(dialog);
        new Theme(new Fonts(), Theme.Shade.LIGHT).apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void theLargestModelThatFitsIsSelectedAtFirstAndMarkedAsTheBest(FxRobot robot) {
        assertThat(model.selectedProperty().get()).isEqualTo(ScriptedModelDesk.NEMO);
        assertThat(texts(robot)).contains("Best for this computer", "Fits, faster", "Always fits", "found in LM Studio · Apache 2.0",
                "Memory needed at 8,192 tokens", "8 cores · 16 GB memory · graphics card with 12 GB");
        assertThat(robot.lookup("#model-kind").<Label>query().getText()).isEqualTo(
                "12.2 billion weights · family llama · stored as Q4_K_M · brings its chat format");
    }

    @Test
    void usingAnotherModelChoosesItLoadsItAndCloses(FxRobot robot) {
        robot.clickOn("Qwen2.5 7B Instruct · Q5_K_M").clickOn("#use-model");
        assertThat(desk.asked).containsExactly("choose " + ScriptedModelDesk.QWEN.path(), "load");
        assertThat(closed).isOne();
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
        assertThat(radios(robot)).filteredOn(RadioButton::isDisabled).hasSize(1);
    }

    @Test
    void aModelMadeForItIsUsedForSearchByMeaningAndLeftAgain(FxRobot robot) {
        shelf.models.add(ScriptedModelDesk.ENCODER);
        robot.interact(model::refresh);

        robot.clickOn(".meaning-model");
        assertThat(shelf.meaning.file).hasValue(ScriptedModelDesk.ENCODER.path());
        assertThat(texts(robot)).contains("Search by meaning", ScriptedModelDesk.ENCODER.reason());
        robot.clickOn(".meaning-model");
        assertThat(shelf.meaning.file).isEmpty();
        assertThat(model.selectedProperty().get()).isEqualTo(ScriptedModelDesk.NEMO);
    }

    @Test
    void theModelThatWritesIsUsedForSearchByMeaningFromItsMenu(FxRobot robot) {
        shelf.meaning.failure = Optional.of(new IllegalStateException("It gives no vectors."));
        menu(robot, ScriptedModelDesk.STARTER);
        robot.clickOn("Use for search by meaning");
        assertThat(texts(robot)).contains("It gives no vectors.");

        shelf.meaning.failure = Optional.empty();
        menu(robot, ScriptedModelDesk.STARTER);
        robot.clickOn("Use for search by meaning");
        assertThat(shelf.meaning.file).hasValue(ScriptedModelDesk.STARTER.path());
    }

    @Test
    void addingAFileThatCannotBeUsedSaysWhy(FxRobot robot) {
        shelf.added = CompletableFuture.completedFuture(ScriptedModelDesk.NEWER);
        robot.clickOn("#add-model");
        assertThat(shelf.asked).containsExactly("add " + DROPPED);
        assertThat(robot.lookup("#model-refused").<FindingCard>query().lookupAll(".label").stream().map(Label.class::cast)
                .map(Label::getText)).contains(ScriptedModelDesk.NEWER.reason());
        assertThat(model.selectedProperty().get()).isEqualTo(ScriptedModelDesk.NEMO);
    }

    @Test
    void anAddedFileIsSelected(FxRobot robot) {
        shelf.added = CompletableFuture.completedFuture(ScriptedModelDesk.SMALL24);
        robot.clickOn("#add-model");
        assertThat(model.selectedProperty().get()).isEqualTo(ScriptedModelDesk.SMALL24);
        assertThat(texts(robot)).contains("Tight");
    }

    @Test
    void aFolderIsSearchedAndCanBeStopped(FxRobot robot) {
        shelf.found = new CompletableFuture<>();
        robot.clickOn("#search-folder");
        robot.interact(() -> shelf.soFar.accept(3));
        assertThat(texts(robot)).contains("Searching the folder: 3 found so far");
        robot.clickOn("#stop-searching");
        assertThat(shelf.asked).containsExactly("folder " + FOLDER, "stop search");
        robot.interact(() -> shelf.found.complete(new Found(3, Found.Extent.STOPPED)));
        assertThat(texts(robot)).contains("3 models were found in the folder. The search was stopped.");
    }

    @Test
    void downloadAndServerOpenWhatTheWindowHasForThem(FxRobot robot) {
        robot.clickOn("#download-model").clickOn("#use-server");
        assertThat(shown).containsExactly("download", "server");
    }

    @Test
    void aDroppedFolderIsSearchedAndADroppedFileAdded(FxRobot robot, @TempDir Path folder) throws Exception {
        ModelChooser chooser = robot.lookup(".model-chooser").queryAs(ModelChooser.class);
        Path file = Files.writeString(folder.resolve("m.gguf"), "GGUF");
        robot.interact(() -> chooser.drop(folder));
        robot.interact(() -> chooser.drop(file));
        assertThat(shelf.asked).containsExactly("folder " + folder, "add " + file);
    }

    @Test
    void theSpeedIsTestedAndShown(FxRobot robot) {
        robot.clickOn("#test-speed");
        assertThat(texts(robot)).anyMatch(text -> text.contains("to measure its speed"));
        robot.interact(() -> shelf.tested.complete(ScriptedModelDesk.tested(ScriptedModelDesk.NEMO, 90, 20)));
        assertThat(shelf.asked).containsExactly("test " + ScriptedModelDesk.NEMO.path());
        assertThat(texts(robot)).contains("20 tokens/s", "70 s", "passed");
        assertThat(robot.lookup("#model-kind").<Label>query().getText()).endsWith("reads 90 tokens/s");
    }

    @Test
    void aFailedSpeedTestSaysWhyAndChangesNothing(FxRobot robot) {
        robot.clickOn("#test-speed");
        robot.interact(() -> shelf.tested.completeExceptionally(new IllegalStateException("The model could not be loaded.")));
        assertThat(texts(robot)).contains("The model could not be loaded.");
        assertThat(model.busy()).isFalse();
    }

    @Test
    void moreContextIsReckonedWithAtOnceAndKeptWhenThePopoverCloses(FxRobot robot) {
        robot.clickOn("#running");
        Spinner<?> context = robot.lookup("#context-tokens").queryAs(Spinner.class);
        robot.clickOn(context.getEditor()).push(KeyCode.SHORTCUT, KeyCode.A).write("32768").push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shelf.asked).contains("estimate " + new Running(0, 32_768, 0, 1));
        assertThat(model.selectedProperty().get().memoryBytes()).isGreaterThan(ScriptedModelDesk.NEMO.memoryBytes());
        assertThat(shelf.asked).noneMatch(call -> call.startsWith("run like"));
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shelf.asked).contains("run like " + new Running(0, 32_768, 0, 1));
        assertThat(texts(robot)).contains("Memory needed at 32,768 tokens");
    }

    @Test
    void whatIsTypedAndIsNoNumberLeavesTheNumber(FxRobot robot) {
        robot.clickOn("#running");
        Spinner<?> threads = robot.lookup("#threads").queryAs(Spinner.class);
        robot.clickOn(threads.getEditor()).push(KeyCode.SHORTCUT, KeyCode.A).write("many").push(KeyCode.TAB);
        assertThat(threads.getValue()).isEqualTo(0);
        assertThat(threads.getEditor().getText()).isEqualTo("automatic");
        robot.push(KeyCode.ESCAPE);
        assertThat(shelf.asked).noneMatch(call -> call.startsWith("run like"));
    }

    @Test
    void aModelIsTakenOffTheListByKeyAndByMenuButNotTheIncludedOne(FxRobot robot) {
        robot.clickOn("Qwen2.5 7B Instruct · Q5_K_M").push(KeyCode.DELETE);
        assertThat(shelf.asked).containsExactly("forget " + ScriptedModelDesk.QWEN.path());
        assertThat(texts(robot)).doesNotContain("Qwen2.5 7B Instruct · Q5_K_M");
        menu(robot, ScriptedModelDesk.NEMO);
        robot.clickOn("Take off this list");
        assertThat(shelf.asked).hasSize(2);
        robot.clickOn("Snowquill Starter").push(KeyCode.DELETE);
        assertThat(shelf.asked).hasSize(2);
    }

    /** Asks for a row's menu, as a right click or the menu key does. */
    private static void menu(FxRobot robot, ModelReport report) {
        Node row = robot.lookup(".model-row").queryAllAs(ModelRow.class).stream()
                .filter(each -> each.report().equals(report)).findFirst().orElseThrow();
        robot.interact(() -> row.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 10, 10, 200, 200, true, null)));
    }

    @Test
    void keysMoveAlongTheListAndEachRowSpeaks(FxRobot robot) {
        robot.clickOn("Mistral Nemo 12B Instruct · Q4_K_M").push(KeyCode.DOWN);
        assertThat(model.selectedProperty().get()).isEqualTo(ScriptedModelDesk.QWEN);
        assertThat(radios(robot)).extracting(Node::getAccessibleText).contains(
                "Mistral Nemo 12B Instruct · Q4_K_M, Best for this computer, found in LM Studio · Apache 2.0, 7.5 GB, "
                        + "needs 9.6 of 16 GB: Fits");
        assertThat(radios(robot)).allSatisfy(radio -> assertThat(radio.getAccessibleText()).isNotBlank());
    }

    @Test
    void layersOnACardAreJudgedByTheCard() {
        Machine machine = new Machine(new Computer(8, 16L << 30, Optional.of(new Computer.GraphicsCard("", 8L << 30))));
        ModelReport nemo = ScriptedModelDesk.NEMO;
        ModelReport onCard = new ModelReport(nemo.path(), nemo.name(), nemo.origin(), nemo.architecture(), nemo.quantisation(),
                nemo.parameters(), nemo.contextTokens(), nemo.licence(), nemo.fileBytes(), nemo.memoryBytes(), true, "", 9L << 30,
                nemo.chatTemplate(), Optional.empty());
        assertThat(machine.need(nemo).fit()).isEqualTo(Machine.Fit.FITS);
        assertThat(machine.need(onCard)).isEqualTo(new Machine.Need(Machine.Kind.CARD, 9L << 30, 8L << 30));
        assertThat(machine.need(onCard).fit()).isEqualTo(Machine.Fit.DOES_NOT_FIT);
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

    private static List<RadioButton> radios(FxRobot robot) {
        return List.copyOf(robot.lookup(".radio-button").queryAllAs(RadioButton.class));
    }

    private static List<String> texts(FxRobot robot) {
        return robot.lookup(".label").queryAllAs(Label.class).stream().map(Label::getText).collect(Collectors.toList());
    }

    private static Label label(String text) {
        return new Label(text);
    }
}
