package app.snowquill.ui.library;

import app.snowquill.importing.ForeignChapter;
import app.snowquill.importing.ForeignManuscript;
import app.snowquill.importing.ForeignScene;
import app.snowquill.pipeline.RunPlan;
import app.snowquill.snowflake.Step;
import app.snowquill.ui.common.Fonts;
import app.snowquill.ui.common.PictureFile;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import app.snowquill.ui.messages.FailureCards;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeView;
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

/** Draws the ways to begin, light and dark, with a long title. */
@ExtendWith(ApplicationExtension.class)
@EnabledIfSystemProperty(named = "snowquill.pictures", matches = "true")
class BeginningPicturesTest {
    private final Strings strings = new Strings(Locale.ENGLISH);
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        stage.setWidth(900);
        stage.setHeight(820);
        stage.show();
    }

    @Test
    void theWaysToBegin(FxRobot robot) throws Exception {
        for (Theme.Shade shade : Theme.Shade.values()) {
            for (Beginning beginning : Beginning.values()) {
                picture(robot, shade, "begin-" + beginning.name().toLowerCase(Locale.ROOT), () -> newBook(beginning));
            }
            picture(robot, shade, "derive", () -> new DeriveDialog(plan(), strings, () -> { }, () -> { }));
            picture(robot, shade, "import", () -> {
                ForeignViewModel model = new ForeignViewModel(source -> CompletableFuture.completedFuture(tale()), Runnable::run);
                model.choose(Path.of("Salt Road, fourth draft, with the comments of everybody who ever read it, final, really.docx"));
                return new ImportDialog(model, strings, new SourceFiles(Optional::empty, Optional::empty), (f, k, n, a) -> new Label(), (read, from) -> { }, () -> { });
            });
            for (String pill : new String[] {"chapters", "entries", "left-out"}) {
                picture(robot, shade, "import-project-" + pill, () -> project(pill));
            }
            picture(robot, shade, "import-empty", () -> dialog(new ForeignViewModel(source -> new CompletableFuture<>(), Runnable::run)));
            picture(robot, shade, "import-reading", () -> {
                ForeignViewModel model = new ForeignViewModel(source -> new CompletableFuture<>(), Runnable::run);
                model.choose(Path.of("Salt Road.scriv"));
                return dialog(model);
            });
            picture(robot, shade, "import-refused", () -> {
                ForeignViewModel model = new ForeignViewModel(source -> CompletableFuture.failedFuture(new IllegalStateException(
                        "Salt Road.scriv is a project of an older Scrivener. Nothing was changed. Open it in Scrivener 3, which makes it a new one, then try again.")),
                        Runnable::run);
                ImportDialog dialog = dialog(model);
                model.choose(Path.of("Salt Road.scriv"));
                return dialog;
            });
        }
    }

    private ImportDialog dialog(ForeignViewModel model) {
        return new ImportDialog(model, strings, new SourceFiles(Optional::empty, Optional::empty), new FailureCards(strings)::inset,
                (read, from) -> { }, () -> { });
    }

    private ImportDialog project(String pill) {
        ForeignViewModel model = new ForeignViewModel(source -> CompletableFuture.completedFuture(ForeignTales.project(60, 10)), Runnable::run);
        model.choose(Path.of("Salt Road.scriv"));
        model.wantChapter(1, false);
        ImportDialog dialog = dialog(model);
        ((ToggleButton) dialog.lookup("#show-" + pill)).fire();
        TreeView<?> tree = (TreeView<?>) dialog.lookup("#foreign-tree");
        if (tree != null) {
            tree.getRoot().getChildren().get(0).getChildren().get(0).setExpanded(true);
        }
        return dialog;
    }

    private Region newBook(Beginning beginning) {
        NewBookViewModel model = new NewBookViewModel(strings, Path.of("Books"), (file, book) -> new CompletableFuture<>(),
                source -> CompletableFuture.completedFuture(tale()), Runnable::run);
        model.beginningProperty().set(beginning);
        if (beginning == Beginning.MANUSCRIPT) {
            model.chosen().choose(Path.of("Salt Road.docx"));
        }
        model.outlineProperty().set("Part One: Low Water\n  Chapter 1: The Gauge\n    - The staff: Ines finds it a foot short\n    - Corrow lies\n  Chapter 2\n    - The flood");
        return new NewBookDialog(model, strings, folder -> Optional.empty(), new SourceFiles(Optional::empty, Optional::empty), (f, k, n, a) -> new Label(), () -> { });
    }

    private static ForeignManuscript tale() {
        List<ForeignChapter> chapters = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            chapters.add(new ForeignChapter("", i == 1 ? "The Very Long and Winding Title of a Chapter about Water, Time and the Keeping of Levels along a Coast"
                    : "Low Water " + (i + 1), List.of(new ForeignScene("", "", List.of("tide ".repeat(1_400).strip())),
                    new ForeignScene("", "", List.of("tide ".repeat(900).strip())))));
        }
        return new ForeignManuscript("The Salt Road", "Orla Penhallow", chapters, List.of(
                "The document marks no headings, so chapters were told by their words. Look at them.",
                "3 comments stayed behind in the document."), List.of("Chapter 4 has a scene of 5,200 words. It might part before “The next morning Ines was gone, and with…”."));
    }

    private static RunPlan plan() {
        return new RunPlan(List.of(Step.values()).subList(0, 10).stream().map(step -> new RunPlan.StepPlan(step, List.of(), 24,
                20_000, 4_000)).toList());
    }

    private void picture(FxRobot robot, Theme.Shade shade, String name, Supplier<Region> dialog) throws Exception {
        robot.interact(() -> {
            Region region = dialog.get();
            region.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
            StackPane pane = new StackPane(region);
            pane.setStyle("-fx-background-color: -color-bg-inset;");
            Scene scene = new Scene(pane, 900, 820);
            new Theme(new Fonts(), shade).apply(scene);
            stage.setScene(scene);
        });
        WaitForAsyncUtils.waitForFxEvents();
        Files.createDirectories(Path.of("target", "pictures"));
        robot.interact(() -> PictureFile.write(stage.getScene().snapshot(null),
                Path.of("target", "pictures", name + "-" + shade.name().toLowerCase(Locale.ROOT) + ".png")));
    }
}
