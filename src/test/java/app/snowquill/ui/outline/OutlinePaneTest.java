package app.snowquill.ui.outline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.outline.OutlineEdits;
import app.snowquill.story.BinnedScene;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Toast;
import app.snowquill.ui.write.DressedStage;
import app.snowquill.ui.write.ScriptedBook;
import app.snowquill.ui.write.SlackWater;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
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
    private final List<Toast> toasts = new CopyOnWriteArrayList<>();
    private ScriptedBook book;
    private OutlinePane pane;

    @Start
    void start(Stage stage) {
        book = new ScriptedBook(SlackWater.view());
        FxThread fx = new FxThread();
        pane = new OutlinePane(book, new OutlineEdits(book, Enum::name), Supplier::get, new Strings(Locale.ENGLISH), fx, opened::add, toasts::add);
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
    void deletePutsTheSceneIntoTheBinWithItsTextAndTheToastBringsItBack(FxRobot robot) throws Exception {
        robot.type(KeyCode.DELETE);
        await(() -> list().scene("s11").isEmpty());
        assertThat(list().bin()).extracting(BinnedScene::id).containsExactly("s11");
        assertThat(book.view().book().prose()).containsKey("s11");
        await(() -> !toasts.isEmpty());
        assertThat(toasts.get(0).title()).isEqualTo("Moved to the bin");
        robot.interact(() -> book.change(DocumentKey.prose("s1"), "Typed since.", ""));
        robot.interact(() -> toasts.get(0).action().run());
        await(() -> list().scenesOf("c4").get(1).id().equals("s11"));
        assertThat(list().bin()).isEmpty();
        assertThat(book.view().book().prose()).containsEntry("s1", "Typed since.");
    }

    private void menu(FxRobot robot, String item) {
        robot.interact(() -> pane.lookupAll(".panel-header .icon-button").stream().skip(1).findFirst()
                .map(Button.class::cast).orElseThrow().fire());
        robot.clickOn(item);
    }

    @Test
    void mergingAsksHowTheTextsMeetAndKeepsTheSecondCardInTheBin(FxRobot robot) throws Exception {
        String first = book.view().book().prose().get("s12");
        String second = book.view().book().prose().get("s13");
        robot.clickOn("What the clerk left out of the minutes, and why he left it out");
        menu(robot, "Merge with the next");
        robot.clickOn("With a scene break");
        await(() -> list().scene("s13").isEmpty());
        assertThat(list().bin()).extracting(BinnedScene::id).containsExactly("s13");
        assertThat(book.view().book().prose()).containsEntry("s12", first + "\n\n#\n\n" + second).doesNotContainKey("s13");
        assertThat(book.edits).hasSize(1);
    }

    @Test
    void aChapterIsDeletedAndItsScenesGoWhereTheAuthorSays(FxRobot robot) throws Exception {
        robot.clickOn("5 · Sealed by Order");
        menu(robot, "Move to the bin");
        robot.clickOn("Scenes to the chapter beside");
        await(() -> list().chapters().size() == 4);
        assertThat(list().scenesOf("c4")).extracting(Scene::id).endsWith("s14", "s15", "s16");
    }

    @Test
    void theBinGivesBackAndIsEmptiedOnlyWhenAsked(FxRobot robot) throws Exception {
        robot.type(KeyCode.DELETE);
        await(() -> robot.lookup("Bin").tryQuery().isPresent());
        robot.clickOn("Bin");
        menu(robot, "Empty the bin");
        robot.clickOn("Keep them");
        assertThat(list().bin()).hasSize(1);
        menu(robot, "Put back");
        await(() -> list().bin().isEmpty());
        assertThat(list()).isEqualTo(SlackWater.outline());
        robot.clickOn("The staff by lantern light").type(KeyCode.DELETE);
        await(() -> robot.lookup("Bin").tryQuery().isPresent());
        robot.clickOn("Bin");
        menu(robot, "Empty the bin");
        robot.clickOn(".outline-question .accent");
        await(() -> list().bin().isEmpty());
        assertThat(book.view().book().cards()).doesNotContainKey("s11");
        assertThat(book.view().book().prose()).doesNotContainKey("s11");
    }

    /** Presses, moves in steps, and lets go, as a hand does. */
    private static void drag(FxRobot robot, Node from, Node onto, double height) throws Exception {
        Bounds start = from.localToScreen(from.getBoundsInLocal());
        Bounds end = onto.localToScreen(onto.getBoundsInLocal());
        robot.moveTo(start.getMinX() + 60, start.getCenterY()).press(MouseButton.PRIMARY);
        for (int i = 1; i <= 8; i++) {
            robot.moveTo(start.getMinX() + 60, start.getCenterY()
                    + (end.getMinY() + end.getHeight() * height - start.getCenterY()) * i / 8);
        }
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Node cell(FxRobot robot, String id) {
        return robot.lookup(".outline-cell").queryAllAs(OutlineCell.class).stream()
                .filter(cell -> cell.getItem() != null && cell.getItem().id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void severalScenesAreDraggedBetweenTwoOthers(FxRobot robot) throws Exception {
        robot.clickOn("The key under the staff").press(KeyCode.SHIFT).clickOn("What the ferryman remembers").release(KeyCode.SHIFT);
        drag(robot, cell(robot, "s1"), cell(robot, "s5"), 0.2);
        await(() -> list().scenesOf("c2").stream().map(Scene::id).toList().equals(List.of("s4", "s1", "s2", "s5", "s6")));
        assertThat(book.edits).hasSize(1);
    }

    @Test
    void aWholeChapterIsDraggedInFrontOfAnother(FxRobot robot) throws Exception {
        drag(robot, cell(robot, "c3"), cell(robot, "c1"), 0.2);
        await(() -> list().chapters().get(0).id().equals("c3"));
        assertThat(list().scenes().get(0).id()).isEqualTo("s7");
    }

    @Test
    void escapeLetsGoOfWhatIsDragged(FxRobot robot) throws Exception {
        Bounds start = cell(robot, "s1").localToScreen(cell(robot, "s1").getBoundsInLocal());
        robot.moveTo(start.getMinX() + 60, start.getCenterY()).press(MouseButton.PRIMARY).moveBy(0, 20).moveBy(0, 20).moveBy(0, 20);
        WaitForAsyncUtils.waitForFxEvents();
        robot.moveBy(0, 4).type(KeyCode.ESCAPE).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(book.edits).isEmpty();
    }

    @Test
    void aClickOpensAScene(FxRobot robot) {
        robot.clickOn("Four feet");
        assertThat(opened).containsExactly("s5");
    }

    @Test
    void rowsHaveWholeNames(FxRobot robot) {
        robot.interact(() -> pane.showWriting(Set.of("s11")));
        assertThat(robot.lookup(".outline-cell").queryAllAs(OutlineCell.class)).anyMatch(cell -> cell.getItem() != null
                && ("Scene 11, The staff by lantern light, Ines Corrow, 151 of 1,400 words, writing").equals(cell.getAccessibleText()));
    }

    @Test
    void aTextIsApprovedInTheMenuAndTheApprovalTakenBack(FxRobot robot) throws Exception {
        menu(robot, "Approve the text");
        await(() -> book.memory().ledger().approved().contains("s11"));
        menu(robot, "Take back the approval");
        await(() -> book.memory().ledger().approved().isEmpty());
    }
}
