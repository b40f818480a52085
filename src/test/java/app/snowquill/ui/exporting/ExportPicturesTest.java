package app.snowquill.ui.exporting;

import app.snowquill.pipeline.BookView;
import app.snowquill.pipeline.exports.ExportWishes;
import app.snowquill.pipeline.exports.ExportWishes.Passage;
import app.snowquill.pipeline.exports.ExportWishes.Place;
import app.snowquill.pipeline.exports.ExportWishes.Style;
import app.snowquill.ui.common.Fonts;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.PictureFile;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Draws the export dialog, light and dark: each kind of choices, a long title, sixty chapters, a book without text. */
@ExtendWith(ApplicationExtension.class)
@EnabledIfSystemProperty(named = "snowquill.pictures", matches = "true")
class ExportPicturesTest {
    private static final String LONG = "The Very Long and Winding Title of a Book about Water, Time and the Keeping of Levels along a Coast";

    private final ScriptedExportDesk desk = new ScriptedExportDesk();
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        stage.setWidth(1_440);
        stage.setHeight(900);
        stage.show();
    }

    @Test
    void everyKindOfChoices(FxRobot robot) throws Exception {
        for (Theme.Shade shade : Theme.Shade.values()) {
            picture(robot, shade, "export-docx", SlackWater.view("Slack Water", 14, 48, 3), model -> { });
            picture(robot, shade, "export-epub", SlackWater.view("Slack Water", 14, 0, 0), model -> {
                model.formatProperty().set(ExportDesk.Format.EPUB);
                model.wishes().coverProperty().set("/home/orla/Pictures/The gauge at low water, third version, with the title.png");
            });
            picture(robot, shade, "export-markdown", SlackWater.view("Slack Water", 14, 0, 0),
                    model -> model.formatProperty().set(ExportDesk.Format.MARKDOWN));
            picture(robot, shade, "export-pdf", SlackWater.view("Slack Water", 600, 0, 40), model -> model.formatProperty().set(ExportDesk.Format.PDF));
            picture(robot, shade, "export-pdf-book", SlackWater.view("Slack Water", 600, 0, 40), model -> {
                model.formatProperty().set(ExportDesk.Format.PDF);
                model.wishes().styleProperty().set(Style.BOOK);
            });
            picture(robot, shade, "export-json", SlackWater.view("Slack Water", 14, 0, 0), model -> model.formatProperty().set(ExportDesk.Format.JSON));
            picture(robot, shade, "export-origin", SlackWater.view("Slack Water", 14, 0, 0), model -> model.formatProperty().set(ExportDesk.Format.ORIGIN));
            picture(robot, shade, "export-nothing", SlackWater.view("Slack Water", 0, 12, 0), model -> { });
            desk.kept = ExportWishes.USUAL.with(new Passage(Place.EPIGRAPH, true, "Deep calls unto deep at the noise of thy waterspouts.\n\nPsalm 42"))
                    .with(new Passage(Place.THANKS, true, ""));
            picture(robot, shade, "export-chapters", SlackWater.manyChapters(LONG), model -> model.chapters().choose(model.chapters().rows().subList(3, 20), false));
            desk.kept = ExportWishes.USUAL;
        }
    }

    private void picture(FxRobot robot, Theme.Shade shade, String name, BookView view, Consumer<ExportViewModel> wishes) throws Exception {
        ExportViewModel[] model = new ExportViewModel[1];
        robot.interact(() -> {
            model[0] = new ExportViewModel(view, desk, new FxThread());
            ExportDialog dialog = new ExportDialog(model[0], new PagePreview(model[0].orderProperty(), desk, new Strings(Locale.ENGLISH), new FxThread()), new Strings(Locale.ENGLISH), new ExportActions(file -> Optional.empty(),
                    () -> Optional.of(Path.of("cover.png")), file -> { }, scene -> { }, () -> { }), (f, k, n, a) -> new Label());
            StackPane ground = new StackPane(dialog);
            ground.setStyle("-fx-background-color: -color-bg-inset;");
            Scene scene = new Scene(ground, 1_440, 900);
            new Theme(new Fonts(), shade).apply(scene);
            stage.setScene(scene);
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> wishes.accept(model[0]));
        if (name.equals("export-chapters")) {
            robot.interact(() -> robot.lookup("#export-chapters").<ToggleButton>query().setSelected(true));
        }
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            PictureFile.write(stage.getScene().snapshot(null), Path.of("target", "pictures", name + "-" + shade.name().toLowerCase(Locale.ROOT) + ".png"));
        });
    }
}
