package app.snowquill.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.LongPast;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import app.snowquill.ui.write.DressedStage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class HistoryViewTest {
    @TempDir
    static Path folder;
    private static int books;
    private final List<String> copied = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final PastBook book;
    private HistoryView view;
    private HistoryViewModel model;
    private Stage stage;

    /** The book is made here and not on the window's thread, for which TestFX waits 30 seconds at most. */
    HistoryViewTest() throws IOException {
        book = new PastBook(Files.createDirectory(folder.resolve("book" + ++books)));
    }

    @Start
    void start(Stage shown) {
        stage = shown;
        model = new HistoryViewModel(book.session, new FxThread(), failures::add);
        view = new HistoryView(model, new Strings(Locale.ENGLISH), Clock.systemDefaultZone(), copied::add,
                () -> left.add("thin"), () -> left.add("closed"));
        show(Theme.Shade.LIGHT);
        view.open(PastBook.SCENE);
    }

    private void show(Theme.Shade shade) {
        Region side = (Region) view.left();
        side.setMinWidth(296);
        side.setMaxWidth(296);
        HBox.setHgrow(view.centre(), Priority.ALWAYS);
        DressedStage.show(stage, new HBox(view.left(), view.centre()), 1440, 778, shade);
    }

    @AfterEach
    void close() {
        book.close();
        assertThat(failures).isEmpty();
    }

    @Test
    void theNewestStandsBesideTheOneBeforeAndAnyOtherIsAClickAway(FxRobot robot) throws Exception {
        await(() -> label(robot, "#differences").equals("4 differences"));
        robot.clickOn("Before the lantern rewrite");
        await(() -> label(robot, "#differences").equals("5 differences"));
        assertThat(robot.lookup(".piece.removed").queryAll()).isNotEmpty();
        assertThat(robot.lookup(".piece.added-by-agent").queryAll()).isNotEmpty();
        assertThat(robot.lookup(".piece.added-by-you").queryAll()).isNotEmpty();
        robot.clickOn("#only-differences");
        await(() -> passages(robot).getItems().size() == 5);
    }

    @Test
    void oneClickGoesBackAndWhatWasNowStaysInTheList(FxRobot robot) throws Exception {
        await(() -> versions(robot).getItems().size() >= 4);
        int before = versions(robot).getItems().size();
        robot.clickOn("Before the lantern rewrite");
        robot.clickOn("#go-back");
        await(() -> book.text().equals(PastBook.BEFORE));
        await(() -> versions(robot).getItems().size() == before + 1);
        assertThat(robot.lookup("You · Went back to “Before the lantern rewrite”").tryQuery()).isPresent();
    }

    @Test
    void keysStepThroughTheDifferencesAndBringOneOver(FxRobot robot) throws Exception {
        await(() -> label(robot, "#differences").equals("4 differences"));
        robot.clickOn("Before the lantern rewrite");
        await(() -> label(robot, "#differences").equals("5 differences"));
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        assertThat(passages(robot).getSelectionModel().getSelectedIndex()).isZero();
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        robot.push(KeyCode.ALT, KeyCode.UP);
        robot.clickOn("#bring-over");
        await(() -> book.text().startsWith("The tide had almost finished"));
        assertThat(book.text()).contains("ropes for your father");
        await(() -> label(robot, "#differences").equals("4 differences"));
        robot.clickOn((Button) robot.lookup(".bring-over").query());
        await(() -> label(robot, "#differences").equals("3 differences"));
        robot.push(KeyCode.ESCAPE);
        assertThat(left).containsExactly("closed");
    }

    @Test
    void aVersionIsNamedAndEscapeLeavesItUnnamed(FxRobot robot) throws Exception {
        await(() -> versions(robot).getItems().size() >= 4);
        robot.clickOn("#name-this");
        robot.write("Kept for Ada").push(KeyCode.ESCAPE);
        assertThat(left).isEmpty();
        robot.clickOn("#name-this");
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write("With the barge").push(KeyCode.ENTER);
        await(() -> robot.lookup("With the barge").tryQuery().isPresent());
        assertThat(book.session.past().of(PastBook.SCENE).versions().join()).anyMatch(each -> each.name().equals("With the barge"));
    }

    @Test
    void theWholeBookHasItsMomentsAndTheLeftTextIsCopied(FxRobot robot) throws Exception {
        await(() -> versions(robot).getItems().size() >= 4);
        robot.clickOn("#copy-left");
        assertThat(copied).hasSize(1).first().asString().contains("A barge lamp slid");
        robot.clickOn("#scope-book");
        await(() -> robot.lookup(".document-heading").tryQuery().isPresent());
        assertThat(robot.lookup("#copy-left").queryButton().isDisabled()).isTrue();
        robot.clickOn("#scope-text");
        await(() -> robot.lookup(".document-heading").tryQuery().isEmpty());
    }

    @Test
    void aTextWithOneVersionSaysSo(FxRobot robot) throws Exception {
        robot.interact(() -> view.open(DocumentKey.prose("s03")));
        await(() -> robot.lookup("There is nothing to compare yet").tryQuery().isPresent());
        assertThat(robot.lookup("#go-back").queryButton().isDisabled()).isTrue();
    }

    @Test
    void threeHundredVersionsOfAVeryLongTextAreShown(FxRobot robot) throws Exception {
        String words = IntStream.range(0, 200).mapToObj(i -> "Paragraph " + i + " " + "goes on and on ".repeat(12)).collect(Collectors.joining("\n\n"));
        LongPast.write(book.session, PastBook.SCENE, IntStream.range(0, 300)
                .mapToObj(i -> words.replace("Paragraph " + i % 200 + " ", "Passage " + i + " ")).toList());
        robot.interact(() -> view.open(PastBook.SCENE));
        await(() -> versions(robot).getItems().size() > 250 && label(robot, "#differences").equals("2 differences"));
        assertThat(passages(robot).getItems()).hasSize(200);
    }

    @Test
    @EnabledIfSystemProperty(named = "snowquill.pictures", matches = "true")
    void draws(FxRobot robot) throws Exception {
        for (Theme.Shade shade : Theme.Shade.values()) {
            robot.interact(() -> show(shade));
            robot.clickOn("Before the lantern rewrite");
            await(() -> label(robot, "#differences").equals("5 differences"));
            picture("history-" + shade.name().toLowerCase(Locale.ROOT));
        }
        robot.clickOn("#scope-book");
        await(() -> robot.lookup(".document-heading").tryQuery().isPresent());
        picture("history-book");
    }

    private void picture(String name) throws Exception {
        WaitForAsyncUtils.waitForFxEvents(20);
        WritableImage image = WaitForAsyncUtils.asyncFx(() -> stage.getScene().snapshot(null)).get();
        BufferedImage out = new BufferedImage((int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < out.getHeight(); y++) {
            for (int x = 0; x < out.getWidth(); x++) {
                out.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        Files.createDirectories(Path.of("target/pictures"));
        ImageIO.write(out, "png", Path.of("target/pictures", name + ".png").toFile());
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String label(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    @SuppressWarnings("unchecked")
    private static ListView<HistoryEntry> versions(FxRobot robot) {
        return robot.lookup("#versions").queryAs(ListView.class);
    }

    @SuppressWarnings("unchecked")
    private static ListView<CompareRow> passages(FxRobot robot) {
        return robot.lookup("#passages").queryAs(ListView.class);
    }
}
