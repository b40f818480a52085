package app.snowquill.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.engine.ScriptedEngine;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.pipeline.TestStudio;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.card.CardPane;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import app.snowquill.ui.editor.ProseListener;
import app.snowquill.ui.editor.ProsePane;
import app.snowquill.ui.write.DressedStage;
import app.snowquill.ui.write.StagePicture;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** An author who has read enough of a phrase: from the page, and from what is measured beside it. */
@ExtendWith(ApplicationExtension.class)
class UnwantedPhrasesTest {
    private static final String SCENE = "s11";
    private static final String TEXT = "Ines looked at the narrow window and waited. A wave of cold came in.\n\nThen the narrow window went dark, and nobody spoke."
            + "\n\nShe thought of the narrow window all night. Nothing came of it. Nothing came of it.";

    @TempDir
    Path folder;
    private final Strings strings = new Strings(Locale.ENGLISH);
    private final List<String> said = new CopyOnWriteArrayList<>();
    private TestStudio studio;
    private BookSession book;
    private ProsePane prose;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @BeforeEach
    void begin(FxRobot robot) {
        studio = new TestStudio(folder, Optional.of(TestStudio.RANDOM), settings -> new ScriptedEngine());
        book = studio.studio().createSample(folder.resolve("book.snowquill"));
        book.edit(HandEdit.of("Edited", DocumentKey.prose(SCENE), TEXT)).join();
        robot.interact(() -> show(Theme.Shade.LIGHT));
    }

    @AfterEach
    void end() throws Exception {
        book.close();
        studio.close();
    }

    @Test
    void wordsChosenOnThePageAreNeverWrittenAgain(FxRobot robot) throws Exception {
        robot.clickOn(".prose-area").push(KeyCode.SHORTCUT, KeyCode.HOME).push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.X);
        assertThat(said).last().asString().isEqualTo("Choose the words that are never to be written first: a line of at most 8 words.");
        for (int i = 0; i < 2; i++) {
            robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.RIGHT);
        }
        String chosen = prose.marks().chosenWords().strip();
        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.X);
        until(() -> said.stream().anyMatch(words -> words.contains("is on this book’s list")));
        assertThat(chosen).startsWith("Ines looked");
        assertThat(phrases()).contains(chosen.toLowerCase(Locale.ROOT)).contains("a wave of");
        assertThat(book.view().book().prose().get(SCENE)).as("the text itself stays").isEqualTo(TEXT);
    }

    @Test
    void whatTheSceneSaysAgainIsShownAndPutOnTheListByOneClick(FxRobot robot) throws Exception {
        robot.clickOn("#card-phrases");
        until(() -> robot.lookup("#never-the-narrow-window").tryQuery().isPresent());
        assertThat(labels(robot)).anyMatch(words -> words.contains("1 phrase of the list: “a wave of”")).anyMatch(words -> words.contains("“the narrow window”, 3 times"));
        robot.clickOn("#never-the-narrow-window");
        until(() -> phrases().contains("the narrow window"));
        until(() -> robot.lookup("#never-the-narrow-window").tryQuery().isEmpty());
        assertThat(labels(robot)).anyMatch(words -> words.contains("4 phrases of the list"));
        robot.interact(() -> robot.lookup("#card-phrase-list").queryAs(TextArea.class).setText("the narrow window\nAll night!"));
        robot.clickOn("#card-phrases-keep");
        until(() -> phrases().equals(List.of("all night", "the narrow window")));
    }

    @Test
    @EnabledIfSystemProperty(named = "snowquill.pictures", matches = "true")
    void draws(FxRobot robot) throws Exception {
        for (Theme.Shade shade : Theme.Shade.values()) {
            robot.interact(() -> show(shade));
            robot.clickOn("#card-phrases");
            until(() -> robot.lookup("#never-the-narrow-window").tryQuery().isPresent());
            StagePicture.draw(stage, "phrases-" + shade.name().toLowerCase(Locale.ROOT));
        }
    }

    private void show(Theme.Shade shade) {
        FxThread fx = new FxThread();
        prose = new ProsePane(book, strings, fx, new ProseListener() {
            @Override
            public void saveStatus(String words) {
                said.add(words);
            }

            @Override
            public void sceneCount(String words) {
                // nobody looks at it here
            }

            @Override
            public void chooseModel() {
                // there is one
            }
        });
        CardPane card = new CardPane(book, strings, fx, id -> { });
        HBox.setHgrow(prose, Priority.ALWAYS);
        card.setMinWidth(328);
        card.setPrefWidth(328);
        DressedStage.show(stage, new HBox(prose, card), 1160, 860, shade);
        prose.open(SCENE);
        card.open(SCENE);
    }

    private List<String> phrases() {
        return book.scenes().phrases().phrases().orTimeout(60, TimeUnit.SECONDS).join().phrases();
    }

    private static List<String> labels(FxRobot robot) {
        return robot.lookup(".label").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
