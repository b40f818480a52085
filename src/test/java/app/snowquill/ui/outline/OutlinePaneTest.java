package app.snowquill.ui.outline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.write.DressedStage;
import app.snowquill.ui.write.ScriptedBook;
import app.snowquill.ui.write.SlackWater;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class OutlinePaneTest {
    private final List<String> opened = new CopyOnWriteArrayList<>();
    private ScriptedBook book;
    private OutlinePane pane;

    @Start
    void start(Stage stage) {
        book = new ScriptedBook(SlackWater.view());
        FxThread fx = new FxThread();
        pane = new OutlinePane(book, new Strings(Locale.ENGLISH), fx, opened::add);
        book.onChange(view -> fx.execute(() -> pane.show(view)));
        DressedStage.show(stage, pane, 280, 700);
        pane.select(SlackWater.OPEN);
        pane.lookup(".outline-tree").requestFocus();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private SceneList list() {
        return book.view().book().outline();
    }

    @Test
    void altShiftUpMovesTheSelectedScene(FxRobot robot) throws Exception {
        robot.press(KeyCode.ALT, KeyCode.SHIFT).type(KeyCode.UP).release(KeyCode.SHIFT, KeyCode.ALT);
        await(() -> list().scenesOf("c4").get(0).id().equals("s11"));
        assertThat(((TreeView<?>) pane.lookup(".outline-tree")).getSelectionModel().getSelectedItem().getValue())
                .isInstanceOfSatisfying(OutlineRow.class, row -> assertThat(row.id()).isEqualTo("s11"));
        assertThat(opened).isEmpty();
    }

    @Test
    void f2RenamesInPlace(FxRobot robot) throws Exception {
        robot.type(KeyCode.F2).write("Lantern").type(KeyCode.ENTER);
        await(() -> list().scene("s11").orElseThrow().title().equals("Lantern"));
    }

    @Test
    void aNewSceneStandsBehindTheSelectedOneAndBearsNoUsedId(FxRobot robot) throws Exception {
        robot.clickOn(".outline-pane .panel-header .icon-button").clickOn("New scene");
        await(() -> list().scenes().size() == 17);
        Scene added = list().scenesOf("c4").get(2);
        assertThat(book.view().book().prose()).doesNotContainKey(added.id());
        assertThat(added.pov()).isEqualTo("ines");
        await(() -> robot.lookup(".outline-field").tryQuery().isPresent());
        robot.write("Rope").type(KeyCode.ENTER);
        await(() -> list().scene(added.id()).orElseThrow().title().equals("Rope"));
    }

    @Test
    void takingOutASceneWithWordsAsksAndKeepsItsText(FxRobot robot) throws Exception {
        robot.interact(() -> pane.lookupAll(".panel-header .icon-button").stream().skip(1).findFirst()
                .map(javafx.scene.control.Button.class::cast).orElseThrow().fire());
        robot.clickOn("Take out");
        assertThat(list().scene("s11")).isPresent();
        robot.clickOn(".outline-question .accent");
        await(() -> list().scene("s11").isEmpty());
        assertThat(book.view().book().prose()).containsKey("s11");
    }

    @Test
    void aClickOpensAScene(FxRobot robot) {
        robot.clickOn("Four feet");
        assertThat(opened).containsExactly("s5");
    }

    @Test
    void rowsHaveWholeNames(FxRobot robot) {
        robot.interact(() -> pane.showWriting(java.util.Set.of("s11")));
        assertThat(robot.lookup(".outline-cell").queryAllAs(OutlineCell.class)).anyMatch(cell -> cell.getItem() != null
                && ("Scene 11, The staff by lantern light, Ines Corrow, 151 of 1,400 words, writing").equals(cell.getAccessibleText()));
    }
}
