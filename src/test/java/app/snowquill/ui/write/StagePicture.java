package app.snowquill.ui.write;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/** Draws a window into target/pictures, where {@code -Dsnowquill.pictures=true} asks for it. */
public final class StagePicture {
    private StagePicture() {
    }

    public static void draw(Stage stage, String name) throws Exception {
        if (!Boolean.getBoolean("snowquill.pictures")) {
            return;
        }
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
