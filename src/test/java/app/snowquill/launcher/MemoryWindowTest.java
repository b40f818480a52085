package app.snowquill.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.snowquill.context.Agent;
import app.snowquill.context.Choice;
import app.snowquill.context.ContextLook;
import app.snowquill.context.LayerUse;
import app.snowquill.context.SentElement;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.CallInfo;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.pipeline.ModelDesk;
import app.snowquill.pipeline.memory.ArchiveAnswer.Hit;
import app.snowquill.pipeline.memory.ArchiveKind;
import app.snowquill.settings.SettingKey;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.PictureFile;
import app.snowquill.ui.studio.StudioFrame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.NodeQueryUtils;
import org.testfx.util.WaitForAsyncUtils;

/** The ways from the archive and the bible into the other views, and the inspector's figures by the real starter model. */
@ExtendWith(ApplicationExtension.class)
class MemoryWindowTest {
    private static final String SCENE = "s07";
    private static final DocumentKey PINNED = DocumentKey.prose("s01");

    @TempDir
    static Path folder;
    private WindowAssembly window;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = StageSize.usual(shown);
        window = new WindowAssembly(stage, new StudioAssembly(Map.of(SettingKey.THREADS, "1", SettingKey.SEED, "7"),
                Optional.of(folder.resolve("settings.json"))), file -> {
                });
        window.show(Optional.empty());
    }

    @AfterEach
    void end() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> window.end()).get(60, TimeUnit.SECONDS).get(60, TimeUnit.SECONDS);
        Files.deleteIfExists(folder.resolve("state.json"));
    }

    @Test
    void whatIsPinnedIsCountedByTheModelAndOlderVersionsAndNamesAreAClickAway(FxRobot robot) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> window.change(() -> window.studio().createSample(folder.resolve("sample.snowquill"))))
                .get(60, TimeUnit.SECONDS).get(60, TimeUnit.SECONDS);
        until(() -> robot.lookup(node -> node instanceof StudioFrame).tryQuery().isPresent());
        robot.interact(() -> window.room().orElseThrow().openScene(SCENE));
        until(() -> shown(robot, ".prose-area"));

        ContextLook usual = theFiguresAddUp(robot);
        picture("window-context-light");
        theCallTookWhatWasCounted(robot, usual);
        aTextOfTheArchiveIsPinned(robot);
        anOlderVersionIsShown(robot);
        aNameIsOtherEverywhere(robot);
    }

    private ContextLook theFiguresAddUp(FxRobot robot) throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
        until(() -> shown(robot, "#elements") && shown(robot, "#context-total") && !text(robot, "#context-total").isBlank());
        ContextLook look = look();
        assertThat(text(robot, "#context-total")).isEqualTo(String.format("%,d", look.total() + look.answer()));
        assertThat(text(robot, "#context-limit")).contains(String.format("%,d", look.limit()));
        look.layers().forEach(layer -> assertThat(layer.elements().stream().mapToInt(SentElement::tokens).sum())
                .as("what stands between two elements is a token or two").isCloseTo(layer.used(), within(2 * layer.elements().size())));
        assertThat(look.layers().stream().mapToInt(LayerUse::used).sum() + look.template())
                .as("where two parts meet, a token may be of both").isCloseTo(look.total(), within(8));
        assertThat(look.total() + look.answer() + look.free()).isEqualTo(look.limit());
        return look;
    }

    private void theCallTookWhatWasCounted(FxRobot robot, ContextLook counted) throws Exception {
        robot.clickOn("#use-this");
        until(() -> continued().isPresent() || robot.lookup(".prose-preview").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE);
        until(() -> window.studio().models().state().kind() != ModelDesk.ModelState.Kind.WRITING);
        until(() -> continued().isPresent());
        ContextLook sent = session().memory().context().last(Agent.WRITER, SCENE).get(30, TimeUnit.SECONDS);
        assertThat(continued().orElseThrow().tokensIn()).isEqualTo(sent.total());
        assertThat(sent.limit()).isEqualTo(counted.limit());
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
        until(() -> shown(robot, "#cache-same"));
        picture("window-context-asked");
        assertThat(text(robot, "#cache-same")).startsWith("Same as last time: ");
        robot.push(KeyCode.ESCAPE);
    }

    private void aTextOfTheArchiveIsPinned(FxRobot robot) throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.F);
        until(() -> robot.lookup("#archive-field").tryQuery().filter(field -> field.isFocused()).isPresent());
        robot.clickOn("#kind-card").clickOn("#kind-plan").clickOn("#kind-bible").clickOn("#kind-note").clickOn("#archive-field");
        robot.write("staff");
        until(() -> hits(robot).getItems().stream().anyMatch(hit -> hit.key().equals(PINNED)));
        until(() -> hits(robot).getItems().stream().allMatch(hit -> hit.kind() == ArchiveKind.PROSE));
        robot.interact(() -> hits(robot).getSelectionModel().select(hits(robot).getItems().stream().filter(hit -> hit.key().equals(PINNED))
                .findFirst().orElseThrow()));
        picture("window-archive-light");
        robot.clickOn("#archive-pin");
        until(() -> elements(look()).anyMatch(element -> element.id().equals(PINNED.toString()) && element.choice() == Choice.PIN));
        assertThat(elements(look()).filter(element -> element.id().equals(PINNED.toString())).findFirst().orElseThrow().tokens()).isPositive();
    }

    private void anOlderVersionIsShown(FxRobot robot) throws Exception {
        String written = session().view().book().prose().get("s01");
        session().edit(HandEdit.of("Changed", PINNED, written + "\n\nA cormorant dried its wings.")).get(30, TimeUnit.SECONDS);
        session().edit(HandEdit.of("Changed back", PINNED, written)).get(30, TimeUnit.SECONDS);
        robot.clickOn("#kind-version").clickOn("#archive-field").eraseText("staff".length()).write("cormorant");
        until(() -> hits(robot).getItems().stream().anyMatch(hit -> hit.kind() == ArchiveKind.VERSION));
        long revision = hits(robot).getItems().get(0).revision();
        picture("window-archive-version");
        robot.clickOn("#archive-open");
        until(() -> shown(robot, ".compare-pane") && shown(robot, "#passages"));
        until(() -> robot.lookup("#passages").queryAs(ListView.class).getItems().size() > 0);
        picture("window-history-version");
        assertThat(revision).isPositive();
        robot.push(KeyCode.ESCAPE);
    }

    private void aNameIsOtherEverywhere(FxRobot robot) throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        until(() -> shown(robot, "#entry-tobit"));
        WaitForAsyncUtils.waitForFxEvents(20);
        robot.clickOn("#entry-tobit");
        until(() -> robot.lookup("#entry-title").queryTextInputControl().getText().equals("Tobit Lasker"));
        picture("window-bible-light");
        robot.clickOn("#rename-everywhere");
        until(() -> robot.lookup("#replace-with").tryQuery().filter(field -> field.isFocused()).isPresent());
        robot.write("Tobias Voss");
        until(() -> !robot.lookup("#replace-keep").queryButton().isDisabled());
        picture("window-rename-light");
        robot.clickOn("#replace-keep");
        until(() -> session().view().book().nameOf("tobit").equals("Tobias Voss"));
        until(() -> robot.lookup("#entry-title").queryTextInputControl().getText().equals("Tobias Voss"));
        until(() -> shown(robot, "Undo"));
        robot.clickOn("Undo");
        until(() -> session().view().book().nameOf("tobit").equals("Tobit Lasker"));
    }

    /** The Writer may be called after what it is told was distilled. */
    private Optional<CallInfo> continued() throws Exception {
        return session().calls(20).get().stream().filter(call -> call.stage().equals("continue")).findFirst();
    }

    private ContextLook look() throws Exception {
        return session().memory().context().look(Agent.WRITER, SCENE, "").get(60, TimeUnit.SECONDS);
    }

    private static Stream<SentElement> elements(ContextLook look) {
        return look.layers().stream().flatMap(layer -> layer.elements().stream());
    }

    private BookSession session() {
        return window.room().orElseThrow().session();
    }

    @SuppressWarnings("unchecked")
    private static ListView<Hit> hits(FxRobot robot) {
        return robot.lookup("#archive-hits").queryAs(ListView.class);
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }

    private void picture(String name) throws Exception {
        if (Boolean.getBoolean("snowquill.pictures")) {
            WaitForAsyncUtils.waitForFxEvents(20);
            PictureFile.write(WaitForAsyncUtils.asyncFx(() -> stage.getScene().snapshot(null)).get(), Path.of("target/pictures", name + ".png"));
        }
    }

    private static boolean shown(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().filter(NodeQueryUtils.isVisible()).isPresent();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
