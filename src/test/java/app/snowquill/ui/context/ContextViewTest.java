package app.snowquill.ui.context;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.context.Agent;
import app.snowquill.context.Choice;
import app.snowquill.context.ContextLook;
import app.snowquill.context.ElementKind;
import app.snowquill.context.Fate;
import app.snowquill.context.Layer;
import app.snowquill.pipeline.BookView;
import app.snowquill.story.Book;
import app.snowquill.story.Chapter;
import app.snowquill.story.Character;
import app.snowquill.story.CharacterRole;
import app.snowquill.story.Part;
import app.snowquill.story.Project;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import app.snowquill.story.SceneType;
import app.snowquill.story.Anchor;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.PictureFile;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import app.snowquill.ui.write.DressedStage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.NodeQueryUtils;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ContextViewTest {
    private static final Character INES = new Character("ines", "Ines Corrow", CharacterRole.PROTAGONIST, "", "", "", "", "", "", "", List.of(), "");
    private final List<String> done = new ArrayList<>();
    private ScriptedContext desk = new ScriptedContext();
    private ContextViewModel model;
    private ContextView view;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        show(Theme.Shade.LIGHT, 1440);
        view.open(ScriptedContext.SCENE, "");
    }

    private void show(Theme.Shade shade, double width) {
        model = new ContextViewModel(desk, new FxThread(), failure -> (failure.getCause() == null ? failure : failure.getCause()).getMessage());
        view = new ContextView(model, ContextViewTest::book, new Strings(Locale.ENGLISH), new ContextActions(() -> done.add("closed"),
                text -> done.add("copied " + text), () -> done.add("used"), () -> done.add("model"), () -> done.add("prompts")));
        HBox sides = new HBox(view.centre());
        HBox.setHgrow(view.centre(), Priority.ALWAYS);
        if (width >= 1180) {
            Region right = (Region) view.right();
            right.setMaxWidth(368);
            sides.getChildren().add(right);
        }
        DressedStage.show(stage, sides, width, 778, shade);
    }

    private static BookView book() {
        List<Scene> scenes = IntStream.rangeClosed(1, 62).mapToObj(i -> new Scene("s" + i, "Scene " + i, "c1", "ines", SceneType.PROACTIVE, "",
                "", "", "", 1_400, "gauge", Anchor.NONE, false)).toList();
        Book empty = Book.of(new Project("Slack Water", "", "en", "", 90_000, ""));
        Book book = new Book(empty.project(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of("ines", INES), Optional.empty(), Map.of(),
                Optional.empty(), Map.of(), Optional.of(SceneList.withoutBin(List.of(new Part("p1", "")), List.of(new Chapter("c1", "p1", "")), scenes)),
                Map.of(), Map.of("s11", "It stands at four feet one."), Map.of());
        return new BookView(1, book, Map.of(), Map.of(), List.of(), List.of(), Map.of(), Map.of(), false, false);
    }

    @Test
    void theWholePromptIsShownByLayerWithWhatIsKnownFromLastTime(FxRobot robot) {
        assertThat(text(robot, "#context-total")).isEqualTo("7,772");
        assertThat(text(robot, "#context-limit")).isEqualTo("of 8,192 tokens");
        assertThat(text(robot, "#context-task")).isEqualTo("scene 11 · continue");
        assertThat(text(robot, "#cache-same")).isEqualTo("Same as last time: 4,028 tokens read from cache (70 %), saved about 9 s");
        assertThat(text(robot, "#cache-new")).isEqualTo("new: 1,744 tokens");
        assertThat(robot.lookup(".layer-bar > .part").queryAllAs(Label.class)).extracting(Label::getText)
                .containsExactly("A", "B World 1,702", "C Recent story 2,566", "D Scene 938", "", "kept for the answer 2,000", "free");
        assertThat(robot.lookup(".layer-bar > .part").queryAllAs(Label.class)).extracting(Node::getAccessibleText)
                .contains("A · System: 386 of 401 tokens", "Chat template and the words around the elements: 180 tokens");
        assertThat(robot.lookup(".tree-table-row-cell").queryAllAs(Node.class)).extracting(Node::getAccessibleText)
                .contains("B · Plot and world, 1,702 of 2,004 tokens",
                        "Scene 10, A witness for the Commission, Medium, 0 tokens, Left out, Ines was not there, nothing said by you",
                        "Around it chat template 180 · kept for the answer 2,000 · free 420");
        assertThat(text(robot, "#element-size")).isEqualTo("41 words · 1,942 tokens whole");
        assertThat(robot.lookup("10 → 32").tryQuery()).isPresent();
        assertThat(robot.lookup("Sending it whole needs 1,522 more tokens.").tryQuery()).isPresent();
    }

    @Test
    void anElementIsPinnedHiddenFencedAndEverythingTakenBack(FxRobot robot) throws Exception {
        robot.clickOn("Saltmere and the sea wall");
        robot.clickOn(say(robot, "pin", "Saltmere and the sea wall"));
        await(() -> desk.choice("entry/saltmere") == Choice.PIN);
        robot.clickOn(say(robot, "hide", "Saltmere and the sea wall"));
        await(() -> desk.choice("entry/saltmere") == Choice.LEAVE_OUT && text(robot, "#context-total").equals("7,384"));
        assertThat(say(robot, "hide", "Saltmere and the sea wall").getAccessibleText()).startsWith("Left out by you; take it back");
        robot.clickOn("Scene 10, A witness for the Commission");
        assertThat(radio(robot, "#choose-leave-out").getText()).isEqualTo("Leave out (recommended)");
        assertThat(radio(robot, "#choose-leave-out").isSelected()).isTrue();
        robot.clickOn("#choose-fence");
        await(() -> desk.choice(ScriptedContext.HELD) == Choice.FENCE && radio(robot, "#choose-fence").isSelected());
        assertThat(radio(robot, "#choose-leave-out").getText()).isEqualTo("Leave out (recommended)");
        robot.clickOn("#choose-leave-out");
        await(() -> desk.choice(ScriptedContext.HELD) == Choice.USUAL);
        robot.clickOn("#reset-choices");
        await(() -> desk.choice("entry/saltmere") == Choice.USUAL && text(robot, "#context-total").equals("7,772"));
    }

    @Test
    void everythingCanBeDoneWithKeysAlone(FxRobot robot) throws Exception {
        assertThat(table(robot).isFocused()).isTrue();
        await(() -> model.selectedProperty().get().filter(of -> of.id().equals(ScriptedContext.HELD)).isPresent());
        robot.push(KeyCode.UP);
        assertThat(model.selectedProperty().get().orElseThrow().id()).isEqualTo("prose/s11");
        robot.push(KeyCode.SPACE);
        await(() -> desk.choice("prose/s11") == Choice.PIN && model.phaseProperty().get() == ContextViewModel.Phase.READY);
        robot.push(KeyCode.DELETE);
        await(() -> desk.choice("prose/s11") == Choice.LEAVE_OUT && model.phaseProperty().get() == ContextViewModel.Phase.READY);
        assertThat(table(robot).isFocused()).isTrue();
        robot.push(KeyCode.UP).push(KeyCode.UP);
        int rows = table(robot).getExpandedItemCount();
        robot.push(KeyCode.LEFT);
        assertThat(table(robot).getExpandedItemCount()).isEqualTo(rows - 3);
        robot.interact(() -> view.refresh());
        assertThat(table(robot).getExpandedItemCount()).isEqualTo(rows - 3);
        robot.push(KeyCode.RIGHT);
        assertThat(table(robot).getExpandedItemCount()).isEqualTo(rows);
        List<String> stops = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            robot.push(KeyCode.TAB);
            Node at = stage.getScene().getFocusOwner();
            stops.add(at.getId());
        }
        assertThat(stops).startsWith("compare-last", "reset-choices").contains("close-context");
        robot.push(KeyCode.ESCAPE);
        assertThat(done).containsExactly("closed");
    }

    @Test
    void thePromptIsReadAndCopiedAndEscapeLeadsBack(FxRobot robot) throws Exception {
        robot.clickOn("#show-prompt");
        assertThat(robot.lookup("#prompt-system").queryAs(TextArea.class).getText()).isEqualTo("You are the Writer of this book.");
        assertThat(robot.lookup("#prompt-user").queryAs(TextArea.class).isFocused()).isTrue();
        robot.clickOn("#copy-prompt");
        robot.push(KeyCode.ESCAPE);
        await(() -> table(robot).isFocused());
        robot.clickOn("#copy-whole").clickOn("#use-this");
        assertThat(done).containsExactly("copied You are the Writer of this book.\n\nThe card of scene 11, and what came before.",
                "copied You are the Writer of this book.\n\nThe card of scene 11, and what came before.", "used");
    }

    @Test
    void theLastCallIsLaidBesideThisOne(FxRobot robot) throws Exception {
        robot.clickOn("#compare-last");
        await(() -> robot.lookup("The Writer was not asked for this scene yet.").match(NodeQueryUtils.isVisible()).tryQuery().isPresent());
        robot.clickOn("#back-from-comparison");
        ScriptedContext before = new ScriptedContext();
        before.remove("entry/gauge-house");
        before.add(Layer.SYSTEM, "old", ElementKind.NOTE, app.snowquill.context.Priority.LOW,
                "A note of last week", 40, 40, Fate.WHOLE, "");
        before.choose(ScriptedContext.SCENE, "prose/s9", Choice.WHOLE);
        desk.last = Optional.of(before.now(Agent.WRITER));
        robot.clickOn("#compare-last");
        await(() -> text(robot, "#comparison-title").equals("3 differences from the last call"));
        assertThat(robot.lookup("#differences").queryAs(ListView.class).getItems().toString()).contains("kind=CAME, before=0, now=412",
                "kind=CHANGED, before=1940, now=1208", "kind=WENT, before=40, now=0");
        robot.clickOn("The Gauge House and its staff");
        assertThat(model.selectedProperty().get().orElseThrow().id()).isEqualTo("entry/gauge-house");
        robot.push(KeyCode.ESCAPE);
        assertThat(done).isEmpty();
    }

    @Test
    void anotherAgentIsLookedAtAndAnAnswerThatWasOvertakenIsDropped(FxRobot robot) throws Exception {
        CompletableFuture<Void> slow = new CompletableFuture<>();
        desk.gate = slow;
        robot.clickOn("#agent-editor");
        desk.gate = CompletableFuture.completedFuture(null);
        robot.clickOn("#agent-rater");
        await(() -> model.lookProperty().get().filter(look -> look.agent() == Agent.RATER).isPresent());
        slow.complete(null);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model.lookProperty().get().orElseThrow().agent()).isEqualTo(Agent.RATER);
        assertThat(robot.lookup("What the Rater will read").tryQuery()).isPresent();
        assertThat(robot.lookup("#use-this").queryButton().isDisabled()).isTrue();
        assertThat(desk.asked).containsExactly("WRITER s11", "EDITOR s11", "RATER s11");
    }

    @Test
    void whatWasKnownStaysDimmedWhileItIsCountedAndWhereThatFails(FxRobot robot) throws Exception {
        CompletableFuture<Void> slow = new CompletableFuture<>();
        desk.gate = slow;
        desk.failure = "The model stopped unexpectedly.";
        robot.interact(() -> view.refresh());
        assertThat(text(robot, "#context-limit")).isEqualTo("Counting…");
        assertThat(robot.lookup(".context-middle").query().getOpacity()).isLessThan(1);
        slow.complete(null);
        await(() -> robot.lookup("The model stopped unexpectedly.").match(NodeQueryUtils.isVisible()).tryQuery().isPresent());
        assertThat(text(robot, "#context-total")).isEqualTo("7,772");
        robot.clickOn("#agent-editor");
        desk.failure = "";
        robot.clickOn("Try again");
        await(() -> model.phaseProperty().get() == ContextViewModel.Phase.READY);
    }

    @Test
    void whatDoesNotFitIsRefusedWithWhatWouldMendIt(FxRobot robot) {
        desk.refusal = Optional.of(refused());
        robot.interact(() -> view.refresh());
        assertThat(robot.lookup("The card and pinned notes do not fit. Nothing was sent.").match(NodeQueryUtils.isVisible()).tryQuery()).isPresent();
        assertThat(robot.lookup("310 tokens are too many. Unpin the style notes. Load the model with 12,288.").tryQuery()).isPresent();
        assertThat(robot.lookup("#use-this").queryButton().isDisabled()).isTrue();
    }

    @Test
    void withoutAModelItSaysSoAndLeadsToOne(FxRobot robot) throws Exception {
        robot.interact(() -> view.showModel(false));
        robot.clickOn("Choose a model");
        assertThat(done).containsExactly("model");
        robot.interact(() -> view.showModel(true));
        await(() -> table(robot).getScene() != null);
    }

    @Test
    void theOtherAgentsAreChosenFromAMenuThatNamesTheOneLookedAt(FxRobot robot) {
        robot.clickOn("#agent-others");
        robot.clickOn("Director");
        assertThat(model.agentProperty().get()).isEqualTo(Agent.DIRECTOR);
        assertThat(text(robot, "#agent-others")).isEqualTo("Director");
        assertThat(robot.lookup("What the Director will read").tryQuery()).isPresent();
        robot.clickOn("#agent-editor");
        assertThat(text(robot, "#agent-others")).isEmpty();
        assertThat(model.agentProperty().get()).isEqualTo(Agent.EDITOR);
    }

    private static ContextLook.Refusal refused() {
        return new ContextLook.Refusal("The card and pinned notes do not fit. Nothing was sent.", 310,
                List.of("Unpin the style notes.", "Load the model with 12,288."));
    }

    @Test
    @EnabledIfSystemProperty(named = "snowquill.pictures", matches = "true")
    void draws(FxRobot robot) throws Exception {
        for (Theme.Shade shade : Theme.Shade.values()) {
            String name = "context-" + shade.name().toLowerCase(Locale.ROOT);
            fresh(robot, new ScriptedContext(), shade, 1440);
            picture(name);
            robot.clickOn("Tobit Lasker, as Ines knows him");
            robot.clickOn("#choose-leave-out");
            picture(name + "-chosen");
            robot.clickOn("#agent-others").clickOn("Director");
            picture(name + "-director");
            robot.clickOn("#agent-writer");
            robot.clickOn("#show-prompt");
            picture(name + "-prompt");
            ScriptedContext before = new ScriptedContext();
            before.remove("entry/gauge-house");
            before.choose(ScriptedContext.SCENE, "prose/s9", Choice.WHOLE);
            desk.last = Optional.of(before.now(Agent.WRITER));
            robot.clickOn("#compare-last");
            picture(name + "-compared");
            desk.refusal = Optional.of(refused());
            robot.push(KeyCode.ESCAPE);
            robot.interact(() -> view.refresh());
            picture(name + "-refused");
            desk.failure = "The model stopped unexpectedly.";
            robot.interact(() -> view.refresh());
            picture(name + "-failed");
            desk.gate = new CompletableFuture<>();
            robot.interact(() -> view.refresh());
            picture(name + "-counting");
            robot.interact(() -> view.showModel(false));
            picture(name + "-no-model");
            fresh(robot, ScriptedContext.crowded(), shade, 1180);
            picture(name + "-crowded");
            fresh(robot, new ScriptedContext(), shade, 900);
            picture(name + "-narrow");
        }
    }

    private void fresh(FxRobot robot, ScriptedContext with, Theme.Shade shade, double width) {
        desk = with;
        robot.interact(() -> {
            show(shade, width);
            view.open(ScriptedContext.SCENE, "");
        });
    }

    private void picture(String name) throws Exception {
        WaitForAsyncUtils.waitForFxEvents(20);
        Files.createDirectories(Path.of("target/pictures"));
        PictureFile.write(WaitForAsyncUtils.asyncFx(() -> stage.getScene().snapshot(null)).get(), Path.of("target/pictures", name + ".png"));
    }

    private static Button say(FxRobot robot, String style, String title) {
        return robot.lookup("." + style).queryAllAs(Button.class).stream().filter(button -> button.getAccessibleText().endsWith(": " + title))
                .filter(button -> button.getScene() != null && button.localToScene(button.getBoundsInLocal()).getMinY() > 0).findFirst().orElseThrow();
    }

    private static RadioButton radio(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(RadioButton.class);
    }

    private static TreeTableView<?> table(FxRobot robot) {
        return robot.lookup("#elements").queryAs(TreeTableView.class);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
