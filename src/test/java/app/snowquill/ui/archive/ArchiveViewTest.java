package app.snowquill.ui.archive;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.DocumentInfo;
import app.snowquill.pipeline.memory.ArchiveAnswer;
import app.snowquill.pipeline.memory.ArchiveAnswer.Hit;
import app.snowquill.pipeline.memory.ArchiveDesk.IndexState;
import app.snowquill.pipeline.memory.ArchiveKind;
import app.snowquill.pipeline.memory.ArchiveQuery.How;
import app.snowquill.pipeline.memory.ArchiveQuery.Order;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.PictureFile;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import app.snowquill.ui.write.DressedStage;
import app.snowquill.ui.write.ScriptedBook;
import app.snowquill.ui.write.SlackWater;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
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
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ArchiveViewTest {
    private static final String SOUGHT = "rope in his hands the night it was set";
    private static final String CANDLES = """
            There were eleven candles, and Aldous had bought twelve. Tobit counted them because counting was what he did when he was asked not to look at a thing.

            He had the rope twice round his hands the night the staff was set, and when Aldous called the mark he let it run before he had understood the number. It was an easy number. It was four.

            “Enter it,” said Aldous, and his voice had gone up into the top of his head, like a boy’s. “Enter it as read.”

            So he entered it as read. The ink was slow with cold. Behind him somebody blew out a candle to save it, and then there were ten.

            On the walk back Aldous put a hand on his shoulder and kept it there, the whole length of the sea wall, as one does with a horse that has seen something.

            Neither of them was asked about it for *twelve* years.""";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> recent = new ArrayList<>();
    private final ScriptedArchive archive = new ScriptedArchive();
    private ArchiveViewModel model;
    private ArchiveView view;
    private Stage stage;
    private HBox root;

    @Start
    void start(Stage shown) {
        stage = shown;
        ScriptedBook book = SlackWater.book();
        book.memory = archive;
        book.change(DocumentKey.prose("s6"), CANDLES, "");
        book.remember(DocumentKey.card("s11"), new StoryJson().write(SlackWater.card()), DocumentInfo.Origin.HAND, "");
        model = new ArchiveViewModel(book, new FxThread(), new RecentSearches() {
            @Override
            public List<String> list() {
                return List.copyOf(recent);
            }

            @Override
            public void remember(String text) {
                recent.remove(text);
                recent.add(0, text);
            }
        }, failure -> asked.add("failed " + failure.getMessage()));
        view = new ArchiveView(model, new Strings(Locale.ENGLISH), new ArchiveActions(
                (hit, words) -> asked.add("open " + hit.key() + " " + words.first()), key -> asked.add("pin " + key), words -> asked.add("replace " + words)));
        Region left = (Region) view.left();
        Region right = (Region) view.right();
        left.setMinWidth(228);
        left.setMaxWidth(228);
        right.setMinWidth(368);
        right.setMaxWidth(368);
        left.getStyleClass().add("panel");
        HBox.setHgrow(view.centre(), Priority.ALWAYS);
        root = new HBox(1, left, view.centre(), right);
        DressedStage.show(stage, root, 1440, 778);
        view.focusField();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void look(FxRobot robot) throws Exception {
        robot.interact(() -> model.textProperty().set(SOUGHT));
        await(() -> model.wholeProperty().get().isPresent());
    }

    @SuppressWarnings("unchecked")
    private static ListView<Hit> hits(FxRobot robot) {
        return robot.lookup("#archive-hits").queryAs(ListView.class);
    }

    private List<String> labels(FxRobot robot) {
        return robot.from(root).lookup(".label").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    @Test
    void keysGoFromTheFieldThroughTheListIntoTheText(FxRobot robot) throws Exception {
        robot.write("rope");
        await(() -> model.foundProperty().get().isPresent());
        assertThat(archive.queries.get(archive.queries.size() - 1).text()).isEqualTo("rope");
        assertThat(archive.queries.size()).as("asked once the keys rest, not at each").isLessThanOrEqualTo(4);
        assertThat(labels(robot)).contains("23 places", "in 14 ms, the first 7 are shown", "Close matches by meaning are included.");
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.UP).type(KeyCode.ENTER);
        assertThat(asked).containsExactly("open prose/s11 set");
        assertThat(recent).containsExactly("rope");
        assertThat(robot.lookup("#archive-field").queryAs(TextField.class).isFocused()).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(model.foundProperty().get()).isEmpty();
        robot.clickOn("rope");
        await(() -> model.foundProperty().get().isPresent());
    }

    @Test
    void theNewestAnswerWinsAndTheOldStaysUntilThen(FxRobot robot) throws Exception {
        look(robot);
        CompletableFuture<ArchiveAnswer> slow = new CompletableFuture<>();
        archive.answers = query -> slow;
        int before = archive.queries.size();
        robot.interact(() -> model.textProperty().set("slow"));
        await(() -> archive.queries.size() > before);
        assertThat(hits(robot).getItems()).hasSize(7);
        archive.answers = query -> CompletableFuture.completedFuture(ScriptedArchive.none());
        robot.interact(() -> model.textProperty().set("newer"));
        await(() -> hits(robot).getItems().isEmpty());
        slow.complete(ScriptedArchive.picture());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(hits(robot).getItems()).isEmpty();
        assertThat(labels(robot)).contains("No text has “newer”");
    }

    @Test
    void filtersAreAskedForAndCounted(FxRobot robot) throws Exception {
        look(robot);
        assertThat(labels(robot)).contains("14", "11", "19");
        robot.clickOn("#kind-version").clickOn("#pov-of-ines").clickOn("#part-").clickOn("#how-exact");
        robot.clickOn("#archive-from").write("Nov 1911").clickOn("#archive-to").write("1923");
        await(() -> archive.queries.get(archive.queries.size() - 1).to().isPresent());
        var query = archive.queries.get(archive.queries.size() - 1);
        assertThat(query.kinds()).containsExactlyInAnyOrder(ArchiveKind.values());
        assertThat(query.povs()).containsExactlyInAnyOrder("matthias", "tobit");
        assertThat(query.parts()).containsExactlyInAnyOrder("p1", "p2");
        assertThat(query.how()).isEqualTo(How.EXACT);
        assertThat(query.from()).contains(LocalDate.of(1911, 11, 1));
        assertThat(query.to()).contains(LocalDate.of(1923, 12, 31));
        robot.clickOn("#archive-order").clickOn("Newest first");
        await(() -> archive.queries.get(archive.queries.size() - 1).order() == Order.NEWEST_FIRST);
        int before = archive.queries.size();
        robot.clickOn("#pov-of-tobit").clickOn("#pov-of-matthias");
        await(() -> hits(robot).getItems().isEmpty());
        assertThat(archive.queries.size() - before).as("where everybody is left out nothing is asked").isEqualTo(1);
        robot.clickOn("#archive-all");
        await(() -> !hits(robot).getItems().isEmpty());
        assertThat(robot.lookup("#pov-of-tobit").queryAs(CheckBox.class).isSelected()).isTrue();
    }

    @Test
    void theWholeTextIsShownMarkedAndGoesOnFromThere(FxRobot robot) throws Exception {
        look(robot);
        assertThat(robot.from(view.right()).lookup(".mark").queryAll()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(labels(robot)).contains("6 · Tobit counts the candles");
        robot.clickOn("#archive-pin").clickOn("#archive-open").clickOn("#archive-replace");
        assertThat(asked).containsExactly("pin prose/s6", "open prose/s6 rope", "replace " + SOUGHT);
        robot.clickOn("#archive-like");
        await(() -> hits(robot).getItems().size() == 2);
        assertThat(labels(robot)).contains("2 texts like Tobit counts the candles");
        robot.doubleClickOn("The staff by lantern light");
        assertThat(asked).last().isEqualTo("open prose/s11 set");
    }

    @Test
    void theIndexSaysHowItIsAndIsBuiltAgainWhereItFailed(FxRobot robot) throws Exception {
        assertThat(labels(robot)).contains("Index is up to date. 62 scenes, 88 entries, 214 versions.");
        archive.tell(new IndexState(IndexState.Standing.BUILDING, 20, 10, 0, 30, 150, IndexState.Meaning.NONE, "The model gives no vectors."));
        await(() -> labels(robot).contains("Building the index: 30 of 150 texts. What is in it already can be found."));
        archive.tell(new IndexState(IndexState.Standing.FAILED, 0, 0, 0, 0, 0, IndexState.Meaning.NONE, ""));
        await(() -> robot.lookup("#archive-rebuild").query().isVisible());
        robot.clickOn("#archive-rebuild");
        assertThat(archive.replaced).containsExactly("rebuild");
        archive.answers = query -> CompletableFuture.failedFuture(new IllegalStateException("The index is gone."));
        robot.interact(() -> model.textProperty().set("x"));
        await(() -> asked.contains("failed The index is gone."));
    }

    @Test
    @EnabledIfSystemProperty(named = "snowquill.pictures", matches = "true")
    void pictures(FxRobot robot) throws Exception {
        picture(robot, "archive-begin");
        recent.addAll(List.of(SOUGHT, "“second ledger”", "candle*"));
        robot.interact(model::clear);
        picture(robot, "archive-recent");
        look(robot);
        picture(robot, "archive-found");
        archive.tell(new IndexState(IndexState.Standing.BUILDING, 20, 10, 0, 30, 150, IndexState.Meaning.NONE,
                "The model in use gives no vectors, so texts are found by their words only."));
        robot.interact(() -> model.step(2));
        await(() -> model.wholeProperty().get().filter(whole -> whole.hit().kind() == ArchiveKind.CARD).isPresent());
        picture(robot, "archive-building");
        archive.answers = query -> CompletableFuture.completedFuture(ScriptedArchive.none());
        robot.interact(() -> model.filterProperty().set(model.filterProperty().get().withKind(ArchiveKind.PROSE, false)));
        picture(robot, "archive-none");
    }

    private void picture(FxRobot robot, String name) throws Exception {
        for (Theme.Shade shade : Theme.Shade.values()) {
            robot.interact(() -> {
                stage.getScene().setRoot(new HBox());
                DressedStage.show(stage, root, 1440, 778, shade);
                view.focusField();
            });
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> PictureFile.write(stage.getScene().snapshot(null), Path.of("target/pictures", name + "-" + shade.name().toLowerCase(Locale.ROOT) + ".png")));
        }
    }
}
