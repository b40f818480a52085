package app.snowquill.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.agent.RemarkState;
import app.snowquill.engine.ScriptedEngine;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.pipeline.TestStudio;
import app.snowquill.pipeline.agents.PlacedRemark;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.card.CardPane;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import app.snowquill.ui.editor.ProseListener;
import app.snowquill.ui.editor.ProsePane;
import app.snowquill.ui.write.DressedStage;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The page and the tabs beside it over a real book; the agents' answers are the test's input. */
@ExtendWith(ApplicationExtension.class)
class WriteSideTest {
    private static final String SCENE = "s11";
    private static final String TEXT = "She read the staff by the light of the lamp, and the lamp went low.\n\nHe had left the book on his desk. “Where is it?” she asked, very quietly."
            + "\n\nThe tide was turning under the stairs, as it always did, and nobody counted.";
    private static final String REVIEW = """
            {"reasoning":"It reads quietly and holds together.","remarks":[
            {"quote":"he had left the BOOK on his desk","kind":"clarity","severity":"serious","message":"Nobody saw him leave it there.","suggestion":"Let her find the empty coat."},
            {"quote":"as it always did","kind":"wording","severity":"slight","message":"These words only fill the line.","suggestion":"Leave them out."},
            {"quote":"the lantern fell into the water","kind":"rhythm","severity":"slight","message":"This is not there at all.","suggestion":"Cut it out here."}]}""";
    private static final ProseListener SILENT = new ProseListener() {
        @Override
        public void saveStatus(String words) {
            // nobody looks at it here
        }

        @Override
        public void sceneCount(String words) {
            // nobody looks at it here
        }

        @Override
        public void chooseModel() {
            // there is one
        }
    };

    @TempDir
    static Path shelf;
    @TempDir
    Path folder;
    private final ScriptedEngine engine = new ScriptedEngine(request -> "", 8_192);
    private final Strings strings = new Strings(Locale.ENGLISH);
    private TestStudio studio;
    private BookSession book;
    private ProsePane prose;
    private WriteSide side;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    /** The sample is made once, away from the window's thread, and each test has a copy. */
    private void begin(FxRobot robot) throws Exception {
        studio = new TestStudio(folder, Optional.of(TestStudio.RANDOM), settings -> engine);
        Path sample = shelf.resolve("sample.snowquill");
        if (Files.notExists(sample)) {
            studio.studio().createSample(sample).close();
        }
        book = studio.studio().open(Files.copy(sample, folder.resolve("book.snowquill")));
        book.edit(HandEdit.of("Edited", DocumentKey.prose(SCENE), TEXT)).join();
        robot.interact(() -> show(Theme.Shade.LIGHT));
    }

    private void show(Theme.Shade shade) {
        FxThread fx = new FxThread();
        prose = new ProsePane(book, strings, fx, SILENT);
        side = new WriteSide(book, studio.studio().models(), strings, fx, prose, new CardPane(book, strings, fx, id -> { }));
        HBox.setHgrow(prose, Priority.ALWAYS);
        ((Region) side.node()).setMinWidth(328);
        ((Region) side.node()).setPrefWidth(328);
        DressedStage.show(stage, new HBox(prose, side.node()), 1160, 780, shade);
        prose.open(SCENE);
        side.open(SCENE);
    }

    @AfterEach
    void end() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
            side.close();
            return null;
        }).get(20, TimeUnit.SECONDS);
        book.close();
        studio.close();
    }

    @Test
    void remarksAreShownAtTheirWordsFollowThemThroughTypingAndAreSettledByClicks(FxRobot robot) throws Exception {
        begin(robot);
        engine.always(REVIEW);
        selectFindings(robot);
        robot.clickOn("#ask-review");
        until(() -> robot.lookup(".found-row").queryAll().size() >= 2 && robot.lookup("#dropped").tryQuery().isPresent());
        assertThat(robot.lookup("#dropped").queryAs(Label.class).getText()).isEqualTo("1 of 3 remarks quoted words that are not in the scene and were dropped.");
        PlacedRemark first = remark("he had left");
        PlacedRemark second = remark("as it always did");
        until(() -> robot.lookup("#mark-" + first.remark().id()).tryQuery().isPresent());

        robot.clickOn("#show-" + first.remark().id());
        assertThat(prose.marks().chosenWords()).isEqualTo("He had left the book on his desk");
        robot.clickOn(".prose-area").push(KeyCode.SHORTCUT, KeyCode.HOME).write("Night. ");
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        assertThat(prose.marks().chosenWords()).as("also while what stands above is typed").isIn("He had left the book on his desk", "as it always did");
        robot.clickOn("#mark-" + second.remark().id());
        assertThat(prose.marks().chosenWords()).isEqualTo("as it always did");
        picture("findings-light");

        robot.push(KeyCode.DELETE);
        until(() -> !robot.lookup("#mark-" + second.remark().id()).tryQuery().isPresent());
        assertThat(robot.lookup(node -> node instanceof Label label && label.getText().startsWith("The words it was about were changed")).tryQuery()).isPresent();
        clickInView(robot, "#intended-" + first.remark().id());
        until(() -> state(first) == RemarkState.INTENDED && robot.lookup("#reopen-" + first.remark().id()).tryQuery().isPresent());
        clickInView(robot, "#reopen-" + first.remark().id());
        until(() -> state(first) == RemarkState.OPEN && robot.lookup("#resolve-" + first.remark().id()).tryQuery().isPresent());

        engine.always("The book lay on his desk, where he had forgotten it");
        clickInView(robot, "#mend-" + first.remark().id());
        until(() -> robot.lookup(".prose-diff").tryQuery().isPresent());
        assertThat(book.view().book().prose().get(SCENE)).as("nothing is taken unasked").contains("He had left the book on his desk");
        assertThat(state(first)).isEqualTo(RemarkState.OPEN);
        robot.interact(() -> robot.lookup(".prose-diff").query().requestFocus());
        picture("mended-by-hunk");
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        until(() -> state(first) == RemarkState.RESOLVED && book.view().book().prose().get(SCENE).contains("The book lay on his desk, where he had forgotten it."));
    }

    @Test
    void aRemarkThatIsShownKeepsTheKeysAndFindsItsWordsAfterTyping(FxRobot robot) throws Exception {
        StringBuilder words = new StringBuilder();
        StringBuilder remarks = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            String sentence = "The " + (i + 11) + "th barge went by under the narrow window of the Gauge House.";
            words.append(i == 0 ? "" : "\n\n").append(sentence);
            remarks.append(i == 0 ? "" : ",").append("{\"quote\":\"").append(sentence).append("\",\"kind\":\"rhythm\",\"severity\":\"slight\",\"message\":\"Number ").append(i)
                    .append(" has the beat of the one before, and a reader who hears it six times no longer sees a barge.\",\"suggestion\":\"Let one of them not go by.\"}");
        }
        begin(robot);
        book.edit(HandEdit.of("Edited", DocumentKey.prose(SCENE), words.toString())).get(60, TimeUnit.SECONDS);
        robot.interact(() -> show(Theme.Shade.LIGHT));
        engine.always("{\"reasoning\":\"Much goes by.\",\"remarks\":[" + remarks + "]}");
        selectFindings(robot);
        robot.clickOn("#ask-review");
        until(() -> book.agents().remarks().of(SCENE).size() > 3 && robot.lookup("#stop-remarks").tryQuery().isEmpty());
        picture("findings-many");
        robot.clickOn(".prose-area").push(KeyCode.SHORTCUT, KeyCode.HOME).write("Night. ");
        until(() -> book.view().book().prose().get(SCENE).startsWith("Night. "));
        Node row = robot.lookup(".found-row").query();
        Node show = robot.lookup("#show-" + row.getId().substring("found-".length())).query();
        robot.clickOn(show);
        assertThat(show.isFocused()).as("the keys stay where they are").isTrue();
        assertThat(prose.marks().chosenWords()).startsWith("The 11th barge");
    }

    @Test
    void theRatersScoresStandBesideTheMeasuredOnes(FxRobot robot) throws Exception {
        begin(robot);
        StringBuilder scores = new StringBuilder();
        for (String dimension : new String[] {"readability", "coherence", "structure", "engagement", "technique", "compliance", "freshness"}) {
            scores.append(scores.isEmpty() ? "" : ",").append("{\"dimension\":\"").append(dimension)
                    .append("\",\"quote\":\"The tide was turning under the stairs\",\"reason\":\"One can see and hear it.\",\"score\":4}");
        }
        engine.always("{\"reasoning\":\"A quiet scene by the water.\",\"scores\":[" + scores + "]}");
        selectFindings(robot);
        robot.clickOn("#ask-rate");
        until(() -> robot.lookup("#score-freshness").tryQuery().isPresent());
        robot.clickOn("#score-freshness");
        assertThat(prose.marks().chosenWords()).isEqualTo("The tide was turning under the stairs");
        robot.interact(() -> show(Theme.Shade.DARK));
        engine.always(REVIEW);
        selectFindings(robot);
        robot.clickOn("#ask-review");
        until(() -> robot.lookup("#dropped").tryQuery().isPresent());
        picture("findings-dark");
    }

    private void selectFindings(FxRobot robot) {
        robot.interact(() -> {
            TabPane tabs = (TabPane) side.node();
            tabs.getSelectionModel().select(tabs.getTabs().stream().filter(tab -> "tab-findings".equals(tab.getId())).map(Tab.class::cast).findFirst().orElseThrow());
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void clickInView(FxRobot robot, String query) {
        robot.interact(() -> {
            ScrollPane scroller = (ScrollPane) side.node().lookup(".findings-pane .scroll-pane");
            Bounds row = scroller.getContent().sceneToLocal(robot.lookup(query).query().localToScene(robot.lookup(query).query().getBoundsInLocal()));
            double room = scroller.getContent().getBoundsInLocal().getHeight() - scroller.getViewportBounds().getHeight();
            scroller.setVvalue(room <= 0 ? 0 : Math.min(1, Math.max(0, (row.getMinY() - 100) / room)));
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn(query);
    }

    private PlacedRemark remark(String words) {
        return book.agents().remarks().of(SCENE).stream().filter(one -> one.remark().quote().toLowerCase(Locale.ROOT).startsWith(words)).findFirst().orElseThrow();
    }

    private RemarkState state(PlacedRemark of) {
        return book.agents().remarks().of(SCENE).stream().filter(one -> one.remark().id().equals(of.remark().id())).findFirst().orElseThrow().state();
    }

    private void picture(String name) throws Exception {
        if (!Boolean.getBoolean("snowquill.pictures")) {
            return;
        }
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

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
