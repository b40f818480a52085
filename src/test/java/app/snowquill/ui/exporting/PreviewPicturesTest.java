package app.snowquill.ui.exporting;

import app.snowquill.export.ExportFormat;
import app.snowquill.export.ExportRequest;
import app.snowquill.export.ExportTemplate;
import app.snowquill.export.PaperSize;
import app.snowquill.export.ProofPress;
import app.snowquill.story.Book;
import app.snowquill.ui.common.Fonts;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.PictureFile;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Draws the export's window with the sample's own text, light and dark. */
@ExtendWith(ApplicationExtension.class)
@EnabledIfSystemProperty(named = "snowquill.pictures", matches = "true")
class PreviewPicturesTest {
    private static final double NARROW = 1_000;
    private static final double LOW = 680;

    private final Strings strings = new Strings(Locale.ENGLISH);
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        stage.setWidth(1440);
        stage.setHeight(900);
        stage.show();
    }

    @Test
    void thePagesOfEveryTemplate(FxRobot robot) throws Exception {
        for (Theme.Shade shade : Theme.Shade.values()) {
            picture(robot, shade, "manuscript", ExportFormat.DOCX, ExportTemplate.SHUNN_MODERN, 0, false);
            picture(robot, shade, "book", ExportFormat.PDF, ExportTemplate.BOOK, 5, false);
        }
        picture(robot, Theme.Shade.LIGHT, "classic", ExportFormat.DOCX, ExportTemplate.SHUNN_CLASSIC, 1, false);
        picture(robot, Theme.Shade.LIGHT, "markdown", ExportFormat.MARKDOWN, ExportTemplate.BOOK, 0, false);
        picture(robot, Theme.Shade.LIGHT, "book-large", ExportFormat.PDF, ExportTemplate.BOOK, 5, true);
        robot.interact(() -> {
            stage.setWidth(NARROW);
            stage.setHeight(LOW);
        });
        picture(robot, Theme.Shade.DARK, "narrow", ExportFormat.DOCX, ExportTemplate.SHUNN_MODERN, 1, false);
    }

    private void picture(FxRobot robot, Theme.Shade shade, String name, ExportFormat format, ExportTemplate template, int turns,
                         boolean large) throws IOException {
        ScriptedExportDesk desk = new ScriptedExportDesk();
        desk.pages = order -> new ProofPress().proof(book(), ExportRequest.of(order.target(), format).as(template, PaperSize.A4)
                .withContact(List.of("Orla Penhallow", "3 Sail Loft Row", "Saltmere", "orla@example.org")), () -> false);
        robot.interact(() -> {
            ExportViewModel model = new ExportViewModel(SlackWater.view("Slack Water", 14, 48, 3), desk, new FxThread());
            PagePreview preview = new PagePreview(model.orderProperty(), desk, strings, new FxThread());
            Region dialog = new ExportDialog(model, preview, strings, new ExportActions(file -> Optional.empty(), Optional::empty, file -> { },
                    scene -> { }, () -> { }), (failure, kept, next, again) -> new Label(failure.getMessage()));
            dialog.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
            StackPane scrim = new StackPane(dialog);
            scrim.setStyle("-fx-background-color: -sq-scrim, -color-bg-inset;");
            Scene scene = new Scene(scrim, stage.getWidth(), stage.getHeight());
            new Theme(new Fonts(), shade).apply(scene);
            stage.setScene(scene);
        });
        WaitForAsyncUtils.waitForFxEvents();
        for (int i = 0; i < turns; i++) {
            robot.clickOn("#preview-forward");
        }
        if (large) {
            robot.clickOn("#preview-zoom");
        }
        WaitForAsyncUtils.waitForFxEvents();
        Files.createDirectories(Path.of("target", "pictures"));
        robot.interact(() -> PictureFile.write(stage.getScene().snapshot(null), Path.of("target", "pictures",
                "preview-" + name + "-" + shade.name().toLowerCase(Locale.ROOT) + ".png")));
    }

    private static Book book() {
        Book plan = SlackWater.view("Slack Water", 9, 0, 0).book();
        Map<String, String> prose = new TreeMap<>();
        for (int scene = 1; scene <= 9; scene++) {
            prose.put("s" + scene, sample("s0" + scene + ".txt"));
        }
        return new Book(plan.project(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), Map.of(),
                Optional.empty(), Map.of(), Optional.of(plan.outline()), Map.of(), prose, Map.of());
    }

    private static String sample(String name) {
        try (InputStream in = Book.class.getResourceAsStream("/app/snowquill/sample/prose/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
