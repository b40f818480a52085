package app.snowquill.ui.studio;

import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.DocumentInfo;
import app.snowquill.pipeline.ModelDesk.ModelState;
import app.snowquill.pipeline.RunEvent;
import app.snowquill.snowflake.Step;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.ui.common.Fonts;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import app.snowquill.ui.snowflake.DesignScript;
import app.snowquill.ui.snowflake.PlanView;
import app.snowquill.ui.snowflake.ScriptedSession;
import app.snowquill.ui.snowflake.SnowflakeViewModel;
import app.snowquill.ui.snowflake.StepStrip;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/** Draws the window in its main states to target/pictures, to be looked at beside the design. Run its main with Monocle. */
public final class FramePictures {
    private static final Path FOLDER = Path.of("target", "pictures");

    private FramePictures() {
    }

    public static void main(String[] arguments) throws Exception {
        Files.createDirectories(FOLDER);
        CompletableFuture<Void> ready = new CompletableFuture<>();
        Platform.startup(() -> ready.complete(null));
        ready.get(20, TimeUnit.SECONDS);
        Platform.setImplicitExit(false);
        for (Theme.Shade shade : Theme.Shade.values()) {
            String tail = "-" + shade.name().toLowerCase(Locale.ROOT);
            picture("step-2" + tail, shade, 1440, Step.ONE_PARAGRAPH, frame -> frame.type("#field-disaster_3.sentence", 2));
            picture("step-7-empty" + tail, shade, 1440, Step.BIBLES, frame -> { });
            picture("step-4-running" + tail, shade, 1440, Step.ONE_PAGE, Frame::stream);
            picture("step-2-proposal" + tail, shade, 1440, Step.ONE_PARAGRAPH, Frame::propose);
        }
        picture("step-0", Theme.Shade.LIGHT, 1440, Step.FIRST_THINGS, frame -> { });
        picture("step-3", Theme.Shade.LIGHT, 1440, Step.CHARACTERS, frame -> { });
        picture("step-5", Theme.Shade.LIGHT, 1440, Step.SYNOPSES, frame -> { });
        picture("step-8", Theme.Shade.LIGHT, 1440, Step.SCENE_LIST, frame -> { });
        picture("step-8-dark", Theme.Shade.DARK, 1440, Step.SCENE_LIST, frame -> { });
        picture("step-9", Theme.Shade.LIGHT, 1440, Step.BRIEFS, frame -> { });
        picture("step-2-1100", Theme.Shade.LIGHT, 1100, Step.ONE_PARAGRAPH, frame -> frame.type("#field-setup", 1));
        picture("step-2-900", Theme.Shade.LIGHT, 900, Step.ONE_PARAGRAPH, frame -> { });
        Platform.exit();
    }

    private interface Scenery {
        void set(Frame frame) throws Exception;
    }

    private static void picture(String name, Theme.Shade shade, double width, Step step, Scenery scenery) throws Exception {
        Frame frame = new Frame();
        onFx(() -> frame.open(shade, width, step));
        settle();
        scenery.set(frame);
        settle();
        onFx(() -> write(frame.stage.getScene().snapshot(null), FOLDER.resolve(name + ".png")));
        onFx(frame.stage::close);
    }

    /** A frame over the book of the design. */
    private static final class Frame {
        private final ScriptedSession session = DesignScript.session();
        private SnowflakeViewModel model;
        private Stage stage;

        private void open(Theme.Shade shade, double width, Step step) {
            Strings strings = new Strings(Locale.ENGLISH);
            Theme theme = new Theme(new Fonts(), shade);
            model = new SnowflakeViewModel(session, strings, new FxThread(), future -> { });
            TopBarViewModel top = new TopBarViewModel();
            top.show(session.view());
            StatusViewModel status = new StatusViewModel(strings);
            status.show(session.view());
            status.showStep(Step.ONE_PARAGRAPH, 118);
            status.saved(LocalTime.of(9, 41));
            status.show(new ModelState(ModelState.Kind.READY, Optional.empty(), "Mistral Nemo 12B Q4_K_M", 1, "", 21.4, 8192, Optional.empty()));
            Runnable nothing = () -> { };
            FrameActions actions = new FrameActions(nothing, nothing, List::of, file -> { }, nothing, nothing, nothing, nothing,
                    nothing, nothing, nothing, nothing, nothing, number -> model.openProperty().set(Step.of(number)), nothing, nothing, nothing, nothing, nothing, nothing, nothing);
            PlanView plan = new PlanView(model, strings, scene -> { });
            StudioFrame frame = new StudioFrame(strings, theme, top, status, actions, new StepStrip(model, strings, opened -> { }));
            frame.setPanes(View.PLAN, new ViewPanes(plan.left(), plan.centre(), null));
            Scene scene = new Scene(frame, width, 900);
            theme.apply(scene);
            stage = new Stage();
            stage.setScene(scene);
            stage.setWidth(width);
            stage.setHeight(900);
            stage.show();
            model.openProperty().set(step);
        }

        private void type(String field, int edits) throws Exception {
            onFx(() -> {
                TextInputControl input = (TextInputControl) stage.getScene().getRoot().lookup(field.replace(".", "\\."));
                input = input == null ? find(field.substring(1)) : input;
                input.requestFocus();
                input.appendText(" ");
                input.setText(input.getText().strip() + (edits > 1 ? " " : "!"));
                find("field-ending").setText(find("field-ending").getText() + " At last.");
            });
        }

        private TextInputControl find(String id) {
            return (TextInputControl) stage.getScene().getRoot().lookupAll(".text-input").stream()
                    .filter(node -> id.equals(node.getId())).findFirst().orElseThrow();
        }

        private void stream() throws Exception {
            onFx(() -> model.generate(Step.ONE_PAGE, "shorter"));
            session.emit(new RunEvent.StepStarted(Step.ONE_PAGE, 1));
            session.emit(new RunEvent.ItemStarted(Step.ONE_PAGE, DocumentKey.step(4)));
            session.emit(new RunEvent.Piece(DocumentKey.step(4), "{\"paragraphs\":[{\"text\":\"Ines Corrow comes back to Saltmere"
                    + " in the first week of 1923, nineteen years after she left it, to close the house in which her father"
                    + " measured the sea.\",\"disaster_line\":\"The tables on the wall and the tables in the drawer do not"
                    + " agree.\"},{\"text\":\"She takes her own readings for a week, on ice, and"));
        }

        private void propose() throws Exception {
            session.proposals.put(DocumentKey.step(2), new StoryJson().write(session.book.oneParagraph()
                    .orElseThrow()).replace("comes home to Saltmere to close", "is sent home to Saltmere to sell"));
            session.documents.put(new DocumentKey(DocumentKind.STEP, "2"), new DocumentInfo(7, 7,
                    DocumentInfo.Origin.HAND, "", Instant.now(), false, false,
                    "The answer was cut at 800 tokens.", "{\"setup\": \"In the win"));
            session.tell();
        }
    }

    private static void settle() throws Exception {
        for (int i = 0; i < 12; i++) {
            onFx(() -> { });
            TimeUnit.MILLISECONDS.sleep(25);
        }
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
        PixelReader reader = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, reader.getArgb(x, y));
            }
        }
        try {
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
