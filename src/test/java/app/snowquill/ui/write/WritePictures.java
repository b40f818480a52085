package app.snowquill.ui.write;

import app.snowquill.pipeline.outline.OutlineEdits;
import app.snowquill.ui.card.CardPane;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import app.snowquill.ui.editor.ProseListener;
import app.snowquill.ui.editor.ProsePane;
import app.snowquill.ui.outline.OutlinePane;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Draws the writing desk as the design pictures show it, light and dark, into target/pictures. Run by name. */
@ExtendWith(ApplicationExtension.class)
class WritePictures {
    private static final ProseListener SILENT = new ProseListener() {
        @Override
        public void saveStatus(String words) {
        }

        @Override
        public void sceneCount(String words) {
        }

        @Override
        public void chooseModel() {
        }
    };

    @Test
    void draws() throws Exception {
        Strings strings = new Strings(Locale.ENGLISH);
        FxThread fx = new FxThread();
        for (Theme.Shade shade : Theme.Shade.values()) {
            ScriptedBook book = SlackWater.book();
            ProsePane[] prose = new ProsePane[1];
            Stage stage = FxToolkit.registerStage(() -> {
                OutlinePane outline = new OutlinePane(book, new OutlineEdits(book, Enum::name), Supplier::get, strings, fx, id -> { }, toast -> {
                });
                outline.showWriting(Set.of(SlackWater.OPEN));
                outline.select(SlackWater.OPEN);
                outline.setPrefWidth(280);
                outline.setMinWidth(280);
                prose[0] = new ProsePane(book, strings, fx, SILENT);
                HBox.setHgrow(prose[0], Priority.ALWAYS);
                CardPane card = new CardPane(book, strings, fx, id -> { });
                card.open(SlackWater.OPEN);
                card.setMinWidth(328);
                card.setPrefWidth(328);
                HBox desk = new HBox(outline, prose[0], card);
                Stage window = new Stage();
                DressedStage.show(window, desk, 1440, 778, shade);
                prose[0].open(SlackWater.OPEN);
                return window;
            });
            picture(stage, "write-" + shade.name().toLowerCase(Locale.ROOT) + "-rest");
            WaitForAsyncUtils.asyncFx(() -> Event.fireEvent(prose[0], key(KeyCode.ENTER))).get();
            book.agents.last().write(SlackWater.CONTINUATION);
            WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> !prose[0].lookupAll(".preview-caret").isEmpty());
            picture(stage, "write-" + shade.name().toLowerCase(Locale.ROOT));
            WaitForAsyncUtils.asyncFx(() -> prose[0].open("s15")).get();
            picture(stage, "write-" + shade.name().toLowerCase(Locale.ROOT) + "-empty");
            FxToolkit.setupFixture(stage::close);
        }
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false);
    }

    @Test
    void drawsTheQualityAndTheVerdictOnACard() throws Exception {
        for (Theme.Shade shade : Theme.Shade.values()) {
            ScriptedBook book = SlackWater.book();
            Stage stage = FxToolkit.registerStage(() -> {
                CardPane card = new CardPane(book, new Strings(Locale.ENGLISH), new FxThread(), id -> { });
                card.open(SlackWater.OPEN);
                Stage made = new Stage();
                DressedStage.show(made, card, 328, 1000, shade);
                return made;
            });
            WaitForAsyncUtils.asyncFx(() -> {
                ((Button) stage.getScene().lookup("#card-quality")).fire();
                ((Button) stage.getScene().lookup("#quality-engagement")).fire();
                return null;
            }).get();
            picture(stage, "card-quality-" + shade.name().toLowerCase(Locale.ROOT));
        }
    }

    private static void picture(Stage stage, String name) throws Exception {
        WaitForAsyncUtils.waitForFxEvents(20);
        WritableImage image = WaitForAsyncUtils.asyncFx(() -> stage.getScene().snapshot(null)).get();
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                out.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        Files.createDirectories(Path.of("target/pictures"));
        ImageIO.write(out, "png", Path.of("target/pictures", name + ".png").toFile());
    }
}
