package app.snowquill.ui.write;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.agent.Operation;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import app.snowquill.ui.editor.ProseListener;
import app.snowquill.ui.editor.ProsePane;
import app.snowquill.ui.variants.VariantsActions;
import app.snowquill.ui.variants.VariantsPane;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** What comes next, in several variants, and a scene that its people play, by keys and clicks; drawn where pictures are asked for. */
@ExtendWith(ApplicationExtension.class)
class SceneEndTest {
    private static final String WOVEN = "Ines set the ledger on the sill and did not open it.\n\n“You were there,” she said. “You held the rope.”\n\n"
            + "“I held what I was given,” said Tobit, and looked at the water instead of at her.";

    private ScriptedBook book;
    private ProsePane prose;

    private Stage window(Theme.Shade shade) throws Exception {
        book = SlackWater.book();
        FxThread fx = new FxThread();
        Strings strings = new Strings(Locale.ENGLISH);
        return FxToolkit.registerStage(() -> {
            prose = new ProsePane(book, strings, fx, new ProseListener() {
                @Override
                public void saveStatus(String words) {
                }

                @Override
                public void sceneCount(String words) {
                }

                @Override
                public void chooseModel() {
                }
            });
            book.onChange(view -> fx.execute(() -> prose.show(view)));
            HBox.setHgrow(prose, Priority.ALWAYS);
            VariantsPane variants = new VariantsPane(prose.agents().variants(), book, strings, fx,
                    new VariantsActions(prose.agents()::again, prose::layOver, () -> { }));
            variants.setMinWidth(328);
            variants.setPrefWidth(328);
            Stage made = new Stage();
            DressedStage.show(made, new HBox(prose, variants), 1160, 778, shade);
            prose.open(SlackWater.OPEN);
            prose.lookup(".prose-area").requestFocus();
            return made;
        });
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void awaitText(FxRobot robot, String text) throws Exception {
        await(() -> robot.lookup(text).tryQuery().isPresent());
    }

    private String kept() {
        return book.view().book().prose().getOrDefault(SlackWater.OPEN, "");
    }

    private void ask(FxRobot robot, int number, Runnable how) throws Exception {
        how.run();
        await(() -> book.agents.asked.size() == number);
    }

    @Test
    void aContinuationHasVariantsAndOneOfThemIsTakenWhereTheTextEnds(FxRobot robot) throws Exception {
        Stage stage = window(Theme.Shade.LIGHT);
        String before = kept();
        ask(robot, 1, () -> robot.push(KeyCode.SHORTCUT, KeyCode.ENTER));
        assertThat(book.agents.last().request.operation()).isEqualTo(Operation.CONTINUE);
        book.agents.last().write("She stayed where she was");
        await(() -> prose.lookup(".prose-preview") != null);
        robot.push(KeyCode.ESCAPE);
        awaitText(robot, "Writer has continued");
        assertThat(book.agents.last().isCancelled()).as("what came before it was stopped waits").isTrue();
        robot.clickOn("#again-instruction").write("Let it rain");
        ask(robot, 2, () -> robot.clickOn("#variants-again"));
        assertThat(book.agents.last().request.instruction()).isEqualTo("Let it rain");
        assertThat(book.agents.last().request.variant()).isEqualTo(1);
        book.agents.last().write("Rain came over the maltings.");
        book.agents.last().finish();
        awaitText(robot, "Writer has continued · B of 2");
        robot.clickOn("#variants-compare");
        await(() -> robot.lookup(".variant-compare").tryQuery().isPresent());
        StagePicture.draw(stage, "continue-compare");
        robot.clickOn("In the text").clickOn("#variant-a");
        awaitText(robot, "Writer has continued · A of 2");
        robot.clickOn("Accept");
        await(() -> kept().equals(before + "\n\nShe stayed where she was"));
        assertThat(book.edits).singleElement().satisfies(edit -> assertThat(edit.agent()).isEqualTo("Writer"));
        awaitText(robot, "Nothing has been asked");
        FxToolkit.setupFixture(stage::close);
    }

    @Test
    void asItIsWrittenAContinuationCanBeGivenUpAndWrittenAnew(FxRobot robot) throws Exception {
        Stage stage = window(Theme.Shade.LIGHT);
        ask(robot, 1, () -> robot.push(KeyCode.SHORTCUT, KeyCode.ENTER));
        book.agents.last().write("Not this");
        await(() -> prose.lookup(".prose-preview") != null);
        ask(robot, 2, () -> robot.push(KeyCode.ALT, KeyCode.R));
        assertThat(book.agents.asked.get(0).isCancelled()).isTrue();
        book.agents.last().crash("The model stopped unexpectedly.");
        awaitText(robot, "The Writer stopped");
        robot.push(KeyCode.ESCAPE);
        await(() -> prose.agents().variants().variants().isEmpty());
        assertThat(book.edits).isEmpty();
        FxToolkit.setupFixture(stage::close);
    }

    @Test
    void thePeopleOfASceneArePlayedFromThePagesMenuAndTheSceneIsTaken(FxRobot robot) throws Exception {
        for (Theme.Shade shade : Boolean.getBoolean("snowquill.pictures") ? Theme.Shade.values() : new Theme.Shade[] {Theme.Shade.LIGHT}) {
            Stage stage = window(shade);
            String name = "character-scene-" + shade.name().toLowerCase(Locale.ROOT);
            Node area = prose.lookup(".prose-area");
            ask(robot, 1, () -> {
                robot.interact(() -> area.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 40, 40,
                        stage.getX() + 300, stage.getY() + 60, false, null)));
                robot.clickOn("#ask-character-scene");
            });
            assertThat(book.agents.last().request.operation()).isEqualTo(Operation.CHARACTER_SCENE);
            book.agents.last().write(WOVEN.substring(0, 90));
            await(() -> prose.lookup(".prose-preview") != null);
            StagePicture.draw(stage, name + "-writing");
            book.agents.last().write(WOVEN.substring(90));
            book.agents.last().finish();
            await(() -> prose.lookup(".prose-diff") != null);
            StagePicture.draw(stage, name);
            robot.clickOn("#accept-rest");
            await(() -> kept().equals(WOVEN));
            assertThat(book.edits).singleElement().satisfies(edit -> assertThat(edit.agent()).isEqualTo("Director"));
            FxToolkit.setupFixture(stage::close);
        }
    }
}
