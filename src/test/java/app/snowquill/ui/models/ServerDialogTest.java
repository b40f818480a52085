package app.snowquill.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.EngineDesk.KeyKept;
import app.snowquill.pipeline.EngineDesk.KeyState;
import app.snowquill.pipeline.EngineDesk.TypedKey;
import app.snowquill.pipeline.EngineSetup;
import app.snowquill.pipeline.EngineSetup.Way;
import app.snowquill.ui.common.Fonts;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ServerDialogTest {
    private static final Path CHOSEN = Path.of("/opt/llama/llama-server");

    private final ScriptedEngineDesk desk = new ScriptedEngineDesk();
    private final StackPane place = new StackPane();
    private int closed;

    @Start
    void start(Stage stage) {
        Scene scene = new Scene(place, 900, 760);
        new Theme(new Fonts(), Theme.Shade.LIGHT).apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void aLlamaServerThatWasFoundIsNamedWithTheFileItWillRun(FxRobot robot) {
        open(robot);
        assertThat(text(robot, "#server-program")).isEqualTo("found at /usr/local/bin/llama-server");
        assertThat(text(robot, "#server-file")).isEqualTo("nemo.gguf");
        assertThat(line(robot)).isEqualTo("Stays on this computer.");
        robot.clickOn("#choose-program").clickOn("#use-this-server");
        assertThat(desk.used).singleElement().satisfies(setup -> {
            assertThat(setup.way()).isEqualTo(Way.PROGRAM);
            assertThat(setup.program()).contains(CHOSEN);
        });
        assertThat(closed).isOne();
    }

    @Test
    void testingAServerFillsTheListAndSaysWhatAnswered(FxRobot robot) {
        open(robot);
        robot.clickOn("#way-address");
        choose(robot, ServerPreset.OLLAMA);
        assertThat(line(robot)).isEqualTo("Stays on this computer.");
        robot.clickOn("#test-server");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(desk.tried).singleElement().satisfies(setup ->
                assertThat(setup.address().address()).isEqualTo("http://localhost:11434/v1"));
        assertThat(notice(robot)).contains("mistral-nemo:12b answered. It takes 32,768 tokens at once. It has 4 models, among them "
                + "mistral-nemo:12b, qwen2.5:7b, gemma2:9b.");
        assertThat(robot.lookup("#server-model").queryAs(ComboBox.class).getItems()).hasSize(4);
        assertThat(desk.used).isEmpty();
        assertThat(closed).isZero();
        robot.clickOn("#use-this-server");
        assertThat(desk.used.get(0).address().model()).isEqualTo("mistral-nemo:12b");
    }

    @Test
    void whereTextWouldLeaveTheComputerASentenceSaysSo(FxRobot robot) {
        open(robot);
        robot.clickOn("#way-address");
        type(robot, "#server-address", "https://api.example.org/v1");
        assertThat(line(robot)).isEqualTo("Prompts and the parts of the book they need go to api.example.org.");
        type(robot, "#server-address", "http://api.example.org/v1");
        assertThat(line(robot)).startsWith("An address begins with https://");
        robot.clickOn("#way-anthropic");
        assertThat(line(robot)).contains("go to api.anthropic.com");
    }

    @Test
    void aHostThatWasAllowedForGoodCanBeAskedForAgain(FxRobot robot) {
        desk.allowed.add("api.anthropic.com");
        open(robot);
        robot.clickOn("#way-anthropic");
        assertThat(line(robot)).endsWith("You have allowed this for good.");
        robot.clickOn("Ask again each time");
        assertThat(desk.allowed).isEmpty();
        assertThat(line(robot)).doesNotContain("for good");
    }

    @Test
    void aKeyIsTypedOnceKeptWhereTheAuthorWantsAndNeverShown(FxRobot robot) {
        open(robot);
        robot.clickOn("#way-anthropic");
        robot.clickOn("#server-key").write("sk-secret");
        robot.clickOn("#keep-this-session").clickOn("#use-this-server");
        assertThat(desk.keys).containsExactly(Optional.of(new TypedKey("sk-secret", KeyKept.THIS_SESSION)));
        desk.keyState = new KeyState(true, true);
        open(robot);
        robot.clickOn("#way-anthropic");
        assertThat(all(robot)).noneMatch(text -> text.contains("sk-secret"));
        robot.clickOn("#forget-key");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(desk.asked).contains("forget api.anthropic.com");
        assertThat(robot.lookup("#forget-key").query().isVisible()).isFalse();
    }

    @Test
    void withoutALastingStoreTheKeyIsForThisSession(FxRobot robot) {
        desk.keyState = new KeyState(false, false);
        open(robot);
        robot.clickOn("#way-address");
        assertThat(robot.lookup(".server-keep").query().isVisible()).isFalse();
        assertThat(all(robot)).anyMatch(text -> text.startsWith("Kept only until you close Snowquill"));
        robot.clickOn("#server-key").write("k");
        robot.clickOn("#use-this-server");
        assertThat(desk.keys.get(0)).contains(new TypedKey("k", KeyKept.THIS_SESSION));
    }

    @Test
    void aKeyTheStoreDidNotTakeIsSpokenOf(FxRobot robot) {
        desk.useEnds = CompletableFuture.completedFuture(KeyKept.THIS_SESSION);
        open(robot);
        robot.clickOn("#way-anthropic").clickOn("#server-key").write("k");
        robot.clickOn("#use-this-server");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(notice(robot)).contains("did not take the key");
        assertThat(closed).isZero();
    }

    @Test
    void aServerThatDoesNotAnswerIsSaidSoAndTheDialogStays(FxRobot robot) {
        desk.useEnds = CompletableFuture.failedFuture(new IllegalStateException("Nobody answers at localhost."));
        open(robot);
        robot.clickOn("#use-this-server");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(notice(robot)).contains("Nobody answers at localhost.");
        assertThat(closed).isZero();
        assertThat(robot.lookup("#use-this-server").query().isDisabled()).isFalse();
    }

    @Test
    void theFallbackOrderIsAListThatIsMovedByButtons(FxRobot robot) {
        desk.now = new EngineSetup(Way.ADDRESS, desk.now.model(), Optional.empty(), desk.now.address(), desk.now.anthropic(),
                List.of(Way.ANTHROPIC, Way.INCLUDED));
        open(robot);
        robot.clickOn("#up-included");
        robot.clickOn("#use-this-server");
        assertThat(desk.used.get(0).fallback()).containsExactly(Way.INCLUDED, Way.ANTHROPIC);
        open(robot);
        robot.clickOn("#remove-included").clickOn("#remove-anthropic").clickOn("#add-fallback");
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        robot.clickOn("#use-this-server");
        assertThat(desk.used.get(1).fallback()).containsExactly(Way.INCLUDED);
    }

    @Test
    void theModelOfThisComputerIsOneButtonAway(FxRobot robot) {
        desk.now = desk.now.with(Way.ADDRESS);
        open(robot);
        robot.clickOn("#use-local");
        assertThat(desk.asked).contains("local");
        assertThat(closed).isOne();
    }

    @Test
    void escapeClosesAndChangesNothing(FxRobot robot) {
        open(robot);
        robot.clickOn("#way-address").push(KeyCode.ESCAPE);
        assertThat(closed).isOne();
        assertThat(desk.used).isEmpty();
    }

    private void open(FxRobot robot) {
        robot.interact(() -> place.getChildren().setAll(new ServerDialog(new ServerViewModel(desk, new FxThread()),
                new Strings(Locale.ENGLISH), () -> Optional.of(CHOSEN), (failure, kept, next, again) -> new Label(failure.getMessage()),
                () -> closed++)));
        robot.interact(() -> {
            place.applyCss();
            place.layout();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @SuppressWarnings("unchecked")
    private static void choose(FxRobot robot, ServerPreset preset) {
        ComboBox<ServerPreset> box = robot.lookup("#server-preset").queryAs(ComboBox.class);
        robot.clickOn(box);
        int steps = preset.ordinal() - box.getValue().ordinal();
        for (int i = 0; i < Math.abs(steps); i++) {
            robot.push(steps < 0 ? KeyCode.UP : KeyCode.DOWN);
        }
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(box.getValue()).isEqualTo(preset);
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.clickOn(field).push(KeyCode.SHORTCUT, KeyCode.A).write(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }

    private static String line(FxRobot robot) {
        return robot.lookup("#server-line .label").queryAs(Label.class).getText();
    }

    private static String notice(FxRobot robot) {
        return robot.lookup("#server-notice .label").queryAllAs(Label.class).stream()
                .map(Label::getText).collect(Collectors.joining(" "));
    }

    private static List<String> all(FxRobot robot) {
        return robot.lookup(node -> node instanceof Labeled).queryAllAs(Labeled.class).stream().map(Labeled::getText)
                .filter(Objects::nonNull).toList();
    }
}
