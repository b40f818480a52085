package app.snowquill.launcher;

import app.snowquill.pipeline.ModelDesk;
import app.snowquill.pipeline.RunRequest;
import app.snowquill.settings.SettingKey;
import app.snowquill.snowflake.Step;
import app.snowquill.story.Words;
import app.snowquill.ui.studio.StudioFrame;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.fxmisc.richtext.GenericStyledArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.NodeQueryUtils;
import org.testfx.util.WaitForAsyncUtils;

/** Takes the pictures of the manual from the real window: {@code mvn -Ppictures test}. The build as such does not run it. */
@ExtendWith(ApplicationExtension.class)
class ProgramPictures {
    private static final Path PICTURES = Path.of("docs/images");
    private static final String SCENE = "s07";
    private static final int WORDS_SHOWN = 12;

    @TempDir
    static Path folder;
    private WindowAssembly window;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        window = new WindowAssembly(shown, new StudioAssembly(Map.of(SettingKey.SEED, "7"),
                Optional.of(folder.resolve("settings.json"))), file -> {
                });
        window.show(Optional.empty());
    }

    @AfterEach
    void end() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> window.end()).get(20, TimeUnit.SECONDS).get(20, TimeUnit.SECONDS);
    }

    @Test
    void takesThePictures(FxRobot robot) throws Exception {
        until(() -> robot.lookup("Starter · Q8_0").tryQuery().isPresent());
        take("first-run");
        WaitForAsyncUtils.asyncFx(() -> window.change(() -> window.studio().createSample(Files.createDirectories(folder.resolve("Novels")).resolve("Slack Water.snowquill"))))
                .get(30, TimeUnit.SECONDS).get(30, TimeUnit.SECONDS);
        until(() -> robot.lookup(node -> node instanceof StudioFrame).tryQuery().isPresent());
        robot.interact(() -> window.room().orElseThrow().openScene(SCENE));
        GenericStyledArea<?, ?, ?> page = robot.lookup(".prose-area").queryAs(GenericStyledArea.class);
        until(() -> page.getLength() > 1000);
        robot.interact(() -> page.showParagraphAtBottom(page.getParagraphs().size() - 1));
        switchShade(robot);
        take("writing-dark");
        switchShade(robot);
        robot.interact(page::requestFocus);
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        until(() -> Words.count(page.lookupAll(".prose-preview .text").stream()
                .map(node -> ((Text) node).getText()).collect(Collectors.joining(" "))) >= WORDS_SHOWN);
        robot.push(KeyCode.ESCAPE);
        until(() -> window.studio().models().state().kind() != ModelDesk.ModelState.Kind.WRITING);
        take("writing-light");
        robot.interact(page::requestFocus);
        robot.push(KeyCode.ESCAPE);
        until(() -> robot.lookup(".prose-preview").tryQuery().isEmpty());
        robot.push(KeyCode.ALT, KeyCode.DIGIT2);
        until(() -> robot.lookup("#field-ending").tryQuery().isPresent());
        take("step-light");
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
        until(() -> robot.lookup("#chain").tryQuery().isPresent());
        take("scenes-light");
        takeTheMemory(robot);
        window.room().orElseThrow().session().run(RunRequest.again(Step.ONE_PAGE, ""), event -> { }).done().get(60, TimeUnit.SECONDS);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT6);
        until(() -> robot.lookup("#calls").tryQuery().isPresent()
                && robot.lookup("#calls").queryAs(TableView.class).getItems().size() > 5);
        until(() -> robot.lookup("#health-model").tryQuery().isPresent());
        take("activity-light");
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        robot.push(KeyCode.SHORTCUT, KeyCode.E);
        until(() -> robot.lookup(".export-dialog").tryQuery().filter(NodeQueryUtils.isVisible()).isPresent());
        take("export-light");
    }

    /** The bible, the archive and what the Writer is told. */
    private void takeTheMemory(FxRobot robot) throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        until(() -> robot.lookup("#entry-tobit").tryQuery().isPresent());
        robot.clickOn("#entry-tobit");
        until(() -> robot.lookup("#entry-title").queryTextInputControl().getText().startsWith("Tobit"));
        take("bible-light");
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.F);
        until(() -> robot.lookup("#archive-field").tryQuery().filter(Node::isFocused).isPresent());
        robot.write("rope in his hands");
        until(() -> robot.lookup("#archive-hits").tryQueryAs(ListView.class).filter(list -> !list.getItems().isEmpty()).isPresent()
                && robot.lookup(".whole-text > .highlighted").tryQuery().isPresent());
        take("archive-light");
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
        until(() -> robot.lookup("#context-total").tryQueryAs(Label.class).filter(count -> !count.getText().isBlank()).isPresent());
        take("context-light");
        switchShade(robot);
        take("context-dark");
        switchShade(robot);
        robot.push(KeyCode.ESCAPE);
    }

    private void switchShade(FxRobot robot) {
        Node button = robot.lookup("#shade").query();
        robot.interact(((Button) button)::fire);
    }

    private void take(String name) throws Exception {
        Node focused = stage.getScene().getFocusOwner();
        WaitForAsyncUtils.waitForFxEvents(30);
        WritableImage image = WaitForAsyncUtils.asyncFx(() -> {
            if (focused != null) {
                stage.getScene().getRoot().requestFocus();
            }
            return stage.getScene().snapshot(null);
        }).get();
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        Files.createDirectories(PICTURES);
        ImageIO.write(picture, "png", PICTURES.resolve(name + ".png").toFile());
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
