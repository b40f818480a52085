package app.snowquill.ui.activity;

import app.snowquill.pipeline.ModelDesk.ModelState;
import app.snowquill.pipeline.RunEvent;
import app.snowquill.snowflake.Step;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.Fonts;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import app.snowquill.ui.models.ScriptedModelDesk;
import app.snowquill.ui.snowflake.SnowflakeViewModel;
import app.snowquill.ui.snowflake.StepStrip;
import app.snowquill.ui.studio.FrameActions;
import app.snowquill.ui.studio.StatusViewModel;
import app.snowquill.ui.studio.StudioFrame;
import app.snowquill.ui.studio.TopBarViewModel;
import app.snowquill.ui.studio.View;
import app.snowquill.ui.studio.ViewPanes;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Draws the activity view as the design pictures show it into target/pictures. Run by name. */
@ExtendWith(ApplicationExtension.class)
class ActivityPictures {
    @Test
    void draws() throws Exception {
        for (Theme.Shade shade : Theme.Shade.values()) {
            String tail = "-" + shade.name().toLowerCase(Locale.ROOT);
            ActivityScript full = new ActivityScript().withTheMorning();
            full.models.using(ScriptedModelDesk.NEMO, ModelState.Kind.READY, 1, 21.4);
            Stage stage = frame(full, shade, 1440);
            full.run();
            full.session.emit(new RunEvent.ItemEnded(Step.BRIEFS, DocumentKey.card("s2"), RunEvent.ItemOutcome.WRITTEN, "", 1, 12));
            picture(stage, "activity" + tail);
            WaitForAsyncUtils.asyncFx(() -> ((TableView<?>) stage.getScene().getRoot().lookup("#calls")).getSelectionModel().select(3)).get();
            picture(stage, "activity-detail" + tail);
            FxToolkit.setupFixture(stage::close);
            ActivityScript empty = new ActivityScript();
            Stage none = frame(empty, shade, 1100);
            picture(none, "activity-empty" + tail);
            FxToolkit.setupFixture(none::close);
        }
    }

    private static Stage frame(ActivityScript script, Theme.Shade shade, double width) throws Exception {
        return FxToolkit.registerStage(() -> {
            Strings strings = new Strings(Locale.ENGLISH);
            FxThread fx = new FxThread();
            Theme theme = new Theme(new Fonts(), shade);
            SnowflakeViewModel model = new SnowflakeViewModel(script.session, strings, fx, future -> { });
            TopBarViewModel top = new TopBarViewModel();
            top.show(script.session.view());
            StatusViewModel status = new StatusViewModel(strings);
            status.show(script.session.view());
            status.show(script.models.state());
            Runnable nothing = () -> { };
            FrameActions actions = new FrameActions(nothing, nothing, List::of, file -> { }, nothing, nothing, nothing, nothing,
                    nothing, nothing, nothing, nothing, nothing, number -> { }, nothing, nothing, nothing, nothing, nothing, nothing, nothing);
            StudioFrame frame = new StudioFrame(strings, theme, top, status, actions, new StepStrip(model, strings, opened -> { }));
            ActivityView view = new ActivityView(new ActivityViewModel(script.session, script.models, script.health(), strings, fx,
                    ActivityScript.CLOCK, ZoneOffset.UTC), strings, new ActivityActions(Optional::of,
                    (file, text) -> CompletableFuture.completedFuture(null), dialog -> { }, nothing, run -> { }, key -> { }), frame::toast);
            frame.setPanes(View.ACTIVITY, new ViewPanes(view.left(), view.centre(), null, view::showRight));
            top.viewProperty().set(View.ACTIVITY);
            Scene scene = new Scene(frame, width, 900);
            theme.apply(scene);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.setWidth(width);
            stage.setHeight(900);
            stage.show();
            return stage;
        });
    }

    private static void picture(Stage stage, String name) throws Exception {
        Thread.sleep(1500);
        WaitForAsyncUtils.waitForFxEvents(20);
        WritableImage image = WaitForAsyncUtils.asyncFx(() -> stage.getScene().snapshot(null)).get();
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                out.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        Files.createDirectories(Path.of("target/pictures"));
        ImageIO.write(out, "png", Path.of("target/pictures", name + ".png").toFile());
    }
}
