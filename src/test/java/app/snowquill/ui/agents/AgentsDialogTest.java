package app.snowquill.ui.agents;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.context.Agent;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.TestEngines;
import app.snowquill.pipeline.TestStudio;
import app.snowquill.pipeline.agents.AgentManner;
import app.snowquill.pipeline.agents.AgentWorkshop;
import app.snowquill.pipeline.agents.PromptSheet;
import app.snowquill.settings.AgentAspect;
import app.snowquill.ui.common.Fonts;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.ModelFile;
import app.snowquill.ui.common.PictureFile;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The dialog over the sample novel, its settings and its prompts. */
@ExtendWith(ApplicationExtension.class)
class AgentsDialogTest {
    @TempDir
    static Path folder;
    private static TestStudio studio;
    private static AgentWorkshop workshop;
    private Stage stage;
    private Scene scene;

    @BeforeAll
    static void open() throws Exception {
        Path place = Files.createTempDirectory(folder, "studio");
        studio = TestEngines.answering(place, request -> "She reads the staff.");
        BookSession book = studio.sample(place.resolve("book.snowquill"));
        workshop = book.agents().workshop();
    }

    @Start
    void start(Stage window) {
        stage = window;
        AgentsViewModel agents = new AgentsViewModel(workshop.settings(), CompletableFuture.completedFuture(List.of(
                new ModelFile("/models/small.gguf", "A small model with rather a long name of its own 3B Instruct Q4_K_M"))), new FxThread(), Throwable::getMessage);
        PromptsViewModel prompts = new PromptsViewModel(workshop.prompts(), "s11", new FxThread(), Throwable::getMessage);
        scene = new Scene(new StackPane(new AgentsDialog(agents, prompts, AgentsDialog.Half.AGENTS, new Strings(Locale.ENGLISH), () -> { })), 1_120, 740);
        new Theme(new Fonts(), Theme.Shade.LIGHT).apply(scene);
        stage.setScene(scene);
        stage.setWidth(1_120);
        stage.setHeight(740);
        stage.show();
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    @Test
    void anAgentsTemperatureIsTypedKeptRefusedAndReset(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#agent-writer-temperature").tryQuery().isPresent());
        TextField field = robot.lookup("#agent-writer-temperature").queryAs(TextField.class);
        assertThat(field.getPromptText()).isEqualTo("0.8");
        robot.clickOn(field).write("0.4").push(KeyCode.ENTER);
        until(() -> writer(AgentAspect.TEMPERATURE).equals("0.4"));
        robot.clickOn(field).push(KeyCode.SHORTCUT, KeyCode.A).write("hot").push(KeyCode.ENTER);
        until(() -> label(robot, "#agents-said").contains("has to be a number from 0.0 to 2.0"));
        assertThat(writer(AgentAspect.TEMPERATURE)).isEqualTo("0.4");
        picture("agents");
        robot.clickOn("#agent-writer-reset");
        until(() -> writer(AgentAspect.TEMPERATURE).equals("0.8"));
    }

    @Test
    void aPromptIsChangedCheckedShownAsItWouldBeSentKeptAndReset(FxRobot robot) throws Exception {
        TabPane tabs = robot.lookup("#agents-tabs").queryAs(TabPane.class);
        robot.interact(() -> tabs.getSelectionModel().select(1));
        until(() -> robot.lookup("#prompt-user").tryQuery().isPresent() && !area(robot, "#prompt-user").getText().isBlank());
        TextArea system = area(robot, "#prompt-system");
        String own = system.getText();
        robot.clickOn(system).push(KeyCode.SHORTCUT, KeyCode.END).write(" {{weather}}");
        until(() -> label(robot, "#prompt-check").contains("no input {{weather}}"));
        assertThat(robot.lookup("#prompt-keep").query().isDisabled()).isTrue();
        robot.clickOn("#prompt-undo");
        robot.clickOn(system).push(KeyCode.SHORTCUT, KeyCode.END).write(" Be brief.");
        robot.clickOn("#prompt-preview");
        until(() -> !label(robot, "#preview-what").isBlank());
        assertThat(area(robot, "#preview-text").getText()).contains("Be brief.").doesNotContain("{{");
        picture("prompts-preview");
        robot.clickOn("#preview-back").clickOn("#prompt-keep");
        until(() -> sheet().copied());
        assertThat(sheet().system()).endsWith("Be brief.");
        until(() -> label(robot, "#prompt-state").equals("This is your version."));
        picture("prompts");
        robot.clickOn("#prompt-reset");
        robot.clickOn("#prompt-reset-yes");
        until(() -> !sheet().copied());
        until(() -> system.getText().equals(own));
    }

    private String writer(AgentAspect aspect) {
        AgentManner manner = workshop.settings().all().orTimeout(60, TimeUnit.SECONDS).join().stream().filter(one -> one.agent() == Agent.WRITER).findFirst().orElseThrow();
        return manner.aspects().get(aspect).text();
    }

    private PromptSheet sheet() {
        return workshop.prompts().all().orTimeout(60, TimeUnit.SECONDS).join().stream().filter(one -> one.name().equals("continue")).findFirst().orElseThrow();
    }

    private static TextArea area(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TextArea.class);
    }

    private static String label(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().map(node -> ((Label) node).getText()).orElse("");
    }

    private void picture(String name) throws Exception {
        if (Boolean.getBoolean("snowquill.pictures")) {
            for (Theme.Shade shade : List.of(Theme.Shade.DARK, Theme.Shade.LIGHT)) {
                WaitForAsyncUtils.asyncFx(() -> new Theme(new Fonts(), shade).apply(scene)).get(60, TimeUnit.SECONDS);
                WaitForAsyncUtils.waitForFxEvents();
                Files.createDirectories(Path.of("target", "pictures"));
                PictureFile.write(WaitForAsyncUtils.asyncFx(() -> scene.snapshot(null)).get(), Path.of("target", "pictures", name + "-" + shade.name().toLowerCase(Locale.ROOT) + ".png"));
            }
        }
    }

    private static void until(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition::getAsBoolean);
    }
}
