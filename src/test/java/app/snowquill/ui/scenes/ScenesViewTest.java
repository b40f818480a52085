package app.snowquill.ui.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.BookView;
import app.snowquill.pipeline.outline.OutlineEdits;
import app.snowquill.story.Book;
import app.snowquill.story.Project;
import app.snowquill.story.Scene;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.PictureFile;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import app.snowquill.ui.write.DressedStage;
import app.snowquill.ui.write.ScriptedBook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ScenesViewTest {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private ScriptedBook book;
    private ScenesView view;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        book = new ScriptedBook(SixtyTwoScenes.view());
        FxThread fx = new FxThread();
        OutlineEdits edits = new OutlineEdits(book, Enum::name);
        view = new ScenesView(book.view(), new Strings(Locale.ENGLISH), new ScenesActions(id -> asked.add("open " + id),
                behind -> asked.add("add " + behind.orElse("")), () -> asked.add("chapter"), () -> asked.add("step 8"),
                new ScenesActions.Moves() {
                    @Override
                    public void place(List<String> scenes, String chapter, String before) {
                        edits.place(scenes, chapter, before);
                    }

                    @Override
                    public void step(List<String> scenes, int by) {
                        edits.stepScenes(scenes, by);
                    }

                    @Override
                    public void bin(List<String> scenes) {
                        edits.putInBin(scenes);
                    }
                }));
        view.showWriting(Set.of("s11"));
        book.onChange(newer -> fx.execute(() -> view.show(newer)));
        DressedStage.show(stage, view, 1440, 778);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> read() {
        return book.view().book().outline().scenes().stream().map(Scene::id).toList();
    }

    private List<SceneRow> shown(FxRobot robot) {
        return List.copyOf(robot.lookup("#chain").<TableView<SceneRow>>queryAs(tableClass()).getItems());
    }

    @SuppressWarnings("unchecked")
    private static Class<TableView<SceneRow>> tableClass() {
        return (Class<TableView<SceneRow>>) (Class<?>) TableView.class;
    }

    private static TableRow<?> row(FxRobot robot, String id) {
        return robot.lookup(".table-row-cell").queryAllAs(TableRow.class).stream()
                .filter(ScenesViewTest::isSeen).filter(row -> row.getItem() instanceof SceneRow scene && scene.id().equals(id)).findFirst().orElseThrow();
    }

    /** Lists keep a further cell for measuring, which nobody sees. */
    private static boolean isSeen(Node node) {
        for (Node above = node; above != null; above = above.getParent()) {
            if (!above.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Presses, moves in steps, and lets go, as a hand does. */
    private static void drag(FxRobot robot, Node from, Node onto, double across, double down) {
        Bounds start = from.localToScreen(from.getBoundsInLocal());
        Bounds end = onto.localToScreen(onto.getBoundsInLocal());
        double x = start.getMinX() + Math.min(200, start.getWidth() / 2);
        double y = start.getMinY() + 12;
        double toX = end.getMinX() + end.getWidth() * across;
        double toY = end.getMinY() + end.getHeight() * down;
        robot.moveTo(x, y).press(MouseButton.PRIMARY);
        for (int i = 1; i <= 8; i++) {
            robot.moveTo(x + (toX - x) * i / 8, y + (toY - y) * i / 8);
        }
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void rowsSayWholeNamesAndTheFirstOfTheirMarks(FxRobot robot) {
        List<SceneRow> rows = shown(robot);
        assertThat(rows).hasSize(62);
        assertThat(row(robot, "s11").getAccessibleText())
                .isEqualTo("Scene 11, The staff by lantern light, Ines, 1,046 of 1,394 words, writing");
        assertThat(rows.get(13).marks()).extracting(Mark::kind).containsExactly(Mark.Kind.BROKEN_LINK);
        assertThat(rows.get(12).marks()).extracting(Mark::kind).containsExactly(Mark.Kind.DISASTER);
        assertThat(rows.get(4).marks()).extracting(Mark::kind).containsExactly(Mark.Kind.STALE);
        assertThat(rows.get(9).marks()).isEmpty();
        assertThat(robot.lookup("Disaster 3 comes late, by 10 %. ").tryQuery().isPresent()
                || robot.lookup(".disaster-advice").query().isVisible()).isTrue();
    }

    @Test
    void aDoubleClickAndEnterOpenAScene(FxRobot robot) {
        robot.doubleClickOn("Four feet").clickOn("Oilcloth").type(KeyCode.ENTER);
        assertThat(asked).containsExactly("open s5", "open s9");
    }

    @Test
    void scenesAreDraggedAndMovedByKeys(FxRobot robot) throws Exception {
        drag(robot, row(robot, "s9"), row(robot, "s2"), 0.3, 0.2);
        await(() -> read().subList(0, 3).equals(List.of("s1", "s9", "s2")));
        assertThat(book.view().book().outline().scene("s9").orElseThrow().chapter()).isEqualTo("c1");
        robot.clickOn("Oilcloth").press(KeyCode.ALT, KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT, KeyCode.ALT);
        await(() -> read().subList(0, 3).equals(List.of("s1", "s2", "s9")));
        robot.type(KeyCode.DELETE);
        await(() -> !read().contains("s9"));
        assertThat(book.edits).hasSize(3);
    }

    @Test
    void storyTimeSortsByTimeAndSaysWhichTimesNobodyKnows(FxRobot robot) {
        robot.clickOn("#scenes-order-story_time");
        List<SceneRow> rows = shown(robot);
        assertThat(rows.get(0).id()).isEqualTo("s6");
        assertThat(rows.get(61).id()).isEqualTo("s40");
        assertThat(robot.lookup(".unknown-times").query().isVisible()).isTrue();
    }

    @Test
    void theFilterAndAnyPointOfViewChooseRows(FxRobot robot) {
        robot.clickOn("#filter-scenes").write("ledger");
        assertThat(shown(robot)).extracting(SceneRow::id).containsExactly("s4");
        robot.eraseText(6).clickOn("Tobit");
        assertThat(shown(robot)).allMatch(row -> row.pov().orElseThrow().id().equals("tobit")).hasSizeGreaterThan(5);
    }

    @Test
    void cardsAreDraggedOnTheBoard(FxRobot robot) throws Exception {
        robot.clickOn("#scenes-look-cards");
        WaitForAsyncUtils.waitForFxEvents();
        List<Node> tiles = robot.lookup(".scene-tile").queryAll().stream().filter(ScenesViewTest::isSeen).toList();
        Node first = tiles.stream().filter(node -> node.getAccessibleText().startsWith("Scene 1,")).findFirst().orElseThrow();
        Node third = tiles.stream().filter(node -> node.getAccessibleText().startsWith("Scene 3,")).findFirst().orElseThrow();
        drag(robot, first, third, 0.9, 0.5);
        await(() -> read().subList(0, 4).equals(List.of("s2", "s3", "s1", "s4")));
    }

    @Test
    void thePlotShowsWhichStrandASceneServes(FxRobot robot) {
        robot.clickOn("#scenes-look-plot");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#plot").<TableView<SceneRow>>queryAs(tableClass()).getColumns()).hasSize(5);
    }

    @Test
    void aBookWithoutScenesOffersAChapterOrStepEight(FxRobot robot) {
        ScriptedBook none = new ScriptedBook(SixtyTwoScenes.view());
        robot.interact(() -> view.show(new BookView(9, Book.of(new Project("New", "", "en", "", 0, "")),
                none.view().steps(), Map.of(), List.of(), List.of(), Map.of(), Map.of(), false, false)));
        robot.clickOn("New chapter").clickOn("From step 8");
        assertThat(asked).containsExactly("chapter", "step 8");
    }

    @Test
    @EnabledIfSystemProperty(named = "snowquill.pictures", matches = "true")
    void pictures(FxRobot robot) throws Exception {
        robot.interact(() -> view.select("s11"));
        robot.interact(() -> robot.lookup("#chain").queryAs(tableClass()).scrollTo(0));
        for (Theme.Shade shade : Theme.Shade.values()) {
            String name = "scenes-" + shade.name().toLowerCase(Locale.ROOT);
            robot.interact(() -> {
                stage.getScene().setRoot(new StackPane());
                DressedStage.show(stage, view, 1440, 778, shade);
            });
            for (String look : List.of("chain", "cards", "plot")) {
                robot.clickOn("#scenes-look-" + look);
                WaitForAsyncUtils.waitForFxEvents(20);
                Files.createDirectories(Path.of("target/pictures"));
                PictureFile.write(WaitForAsyncUtils.asyncFx(() -> stage.getScene().snapshot(null)).get(),
                        Path.of("target/pictures", name + "-" + look + ".png"));
            }
            robot.clickOn("#scenes-look-chain");
        }
        long start = System.nanoTime();
        robot.interact(() -> view.show(SixtyTwoScenes.view(500)));
        WaitForAsyncUtils.waitForFxEvents();
        System.out.println("500 scenes shown in ms: " + (System.nanoTime() - start) / 1_000_000);
        start = System.nanoTime();
        robot.interact(() -> view.show(SixtyTwoScenes.view()));
        WaitForAsyncUtils.waitForFxEvents();
        System.out.println("62 scenes shown in ms: " + (System.nanoTime() - start) / 1_000_000);
    }
}
