package app.snowquill.ui.desk;

import app.snowquill.pipeline.EngineDesk.KeyState;
import app.snowquill.pipeline.EngineSetup;
import app.snowquill.pipeline.EngineSetup.Place;
import app.snowquill.pipeline.EngineSetup.Way;
import app.snowquill.pipeline.ModelDesk.ModelState;
import app.snowquill.ui.common.Fonts;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import app.snowquill.ui.messages.AwayCard;
import app.snowquill.ui.messages.FailureCards;
import app.snowquill.ui.models.ScriptedEngineDesk;
import app.snowquill.ui.models.ServerDialog;
import app.snowquill.ui.models.ServerViewModel;
import app.snowquill.ui.studio.FrameActions;
import app.snowquill.ui.studio.StatusViewModel;
import app.snowquill.ui.studio.StudioFrame;
import app.snowquill.ui.studio.TopBarViewModel;
import app.snowquill.ui.studio.View;
import app.snowquill.ui.studio.ViewPanes;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/** Draws what is seen of servers to target/pictures: dialog, consent card, mark, loading. Run its main with Monocle. */
public final class ServerPictures {
    private static final Path FOLDER = Path.of("target", "pictures");
    private static final Path FILE = Path.of("/models/nemo.gguf");

    private final Strings strings = new Strings(Locale.ENGLISH);

    private ServerPictures() {
    }

    public static void main(String[] arguments) throws Exception {
        Files.createDirectories(FOLDER);
        CompletableFuture<Void> ready = new CompletableFuture<>();
        Platform.startup(() -> ready.complete(null));
        ready.get(20, TimeUnit.SECONDS);
        Platform.setImplicitExit(false);
        ServerPictures pictures = new ServerPictures();
        for (Theme.Shade shade : Theme.Shade.values()) {
            pictures.all(shade, "-" + shade.name().toLowerCase(Locale.ROOT));
        }
        Platform.exit();
    }

    private void all(Theme.Shade shade, String tail) throws Exception {
        picture("server-program" + tail, shade, 900, 720, () -> dialog(desk -> { }, model -> { }));
        picture("server-address" + tail, shade, 900, 720, () -> dialog(desk -> desk.now = chosen("https://api.example.org/v1"),
                model -> { }));
        picture("server-tested" + tail, shade, 900, 720, () -> dialog(desk -> desk.now = chosen("http://localhost:11434/v1"),
                ServerViewModel::test));
        picture("server-failed" + tail, shade, 900, 720, () -> dialog(desk -> {
            desk.now = chosen("http://localhost:11434/v1").with(Way.ANTHROPIC);
            desk.keyState = new KeyState(true, false);
            desk.allowed.add("api.anthropic.com");
            desk.answer = CompletableFuture.failedFuture(new IllegalStateException("No server answers at api.anthropic.com. "
                    + "This computer may not be connected."));
        }, ServerViewModel::test));
        picture("away-card" + tail, shade, 560, 260, () -> framed(new AwayCard(strings.text("messages.away-goes",
                strings.text("messages.away-scene", 11, "The staff by lantern light"), 5_772, "api.example.org"),
                AwayCard.Local.THERE, strings, answer -> { })));
        picture("mark-chosen" + tail, shade, 1180, 640, () -> frame(shade, server(ModelState.Kind.IDLE)));
        picture("mark-sending" + tail, shade, 1180, 640, () -> frame(shade, server(ModelState.Kind.WRITING)));
        picture("loading" + tail, shade, 1180, 640, () -> frame(shade, new ModelState(ModelState.Kind.LOADING,
                Optional.of(FILE), "Mistral Nemo 12B", 0.68, "", 0, 0, Optional.empty())));
    }

    private static ModelState server(ModelState.Kind kind) {
        return new ModelState(kind, Optional.empty(), "mistral-large", 1, "", 41, 32_768, Optional.of("api.example.org"));
    }

    private static EngineSetup chosen(String address) {
        return new EngineSetup(Way.ADDRESS, Optional.of(FILE), Optional.empty(), new Place(address, "", 32_768),
                new Place("https://api.anthropic.com/v1", "", 0), List.of(Way.INCLUDED, Way.PROGRAM));
    }

    private Parent dialog(Consumer<ScriptedEngineDesk> set, Consumer<ServerViewModel> then) {
        ScriptedEngineDesk desk = new ScriptedEngineDesk();
        set.accept(desk);
        ServerViewModel model = new ServerViewModel(desk, new FxThread());
        ServerDialog dialog = new ServerDialog(model, strings, Optional::empty, new FailureCards(strings)::inset, () -> { });
        then.accept(model);
        return framed(dialog);
    }

    private static Parent framed(Region content) {
        content.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return new StackPane(content);
    }

    private Parent frame(Theme.Shade shade, ModelState state) {
        TopBarViewModel top = new TopBarViewModel();
        StatusViewModel status = new StatusViewModel(strings);
        status.showBytes(FILE, 7_500_000_000L);
        status.showScene(11, 1_046, 1_400);
        status.saved(LocalTime.of(9, 41));
        Runnable nothing = () -> { };
        StudioFrame frame = new StudioFrame(strings, new Theme(new Fonts(), shade), top, status, new FrameActions(nothing, nothing,
                List::of, file -> { }, nothing, nothing, nothing, nothing, nothing, nothing, nothing, nothing, nothing, number -> { }, nothing, nothing, nothing, nothing, nothing, nothing, nothing),
                new StackPane());
        frame.setPanes(View.WRITE, new ViewPanes(new VBox(), new VBox(), new VBox()));
        top.viewProperty().set(View.WRITE);
        status.show(state);
        return frame;
    }

    private static void picture(String name, Theme.Shade shade, double width, double height, Supplier<Parent> content)
            throws Exception {
        Stage[] stage = new Stage[1];
        onFx(() -> {
            Scene scene = new Scene(content.get(), width, height);
            new Theme(new Fonts(), shade).apply(scene);
            stage[0] = new Stage();
            stage[0].setScene(scene);
            stage[0].show();
            scene.getRoot().requestFocus();
        });
        TimeUnit.MILLISECONDS.sleep(1_100);
        onFx(() -> write(stage[0].getScene().snapshot(null), FOLDER.resolve(name + ".png")));
        onFx(stage[0]::close);
    }

    private static void onFx(Runnable work) throws Exception {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                work.run();
                done.complete(null);
            } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
            }
        });
        done.get(20, TimeUnit.SECONDS);
    }

    private static void write(WritableImage image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        try {
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
