package app.snowquill.ui.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.ui.common.Fonts;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import app.snowquill.ui.exporting.ExportDesk.ExportOrder;
import app.snowquill.ui.exporting.ExportDesk.Exported;
import app.snowquill.pipeline.exports.ExportWishes;
import app.snowquill.pipeline.exports.ExportWishes.Break;
import app.snowquill.pipeline.exports.ExportWishes.Headings;
import app.snowquill.pipeline.exports.ExportWishes.Paper;
import app.snowquill.pipeline.exports.ExportWishes.Passage;
import app.snowquill.pipeline.exports.ExportWishes.Place;
import app.snowquill.pipeline.exports.ExportWishes.Style;
import app.snowquill.ui.exporting.ExportDesk.Format;
import app.snowquill.ui.exporting.ExportDesk.Pieces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.ToggleButton;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ExportDialogTest {
    private static final Path ELSEWHERE = Path.of("/home/orla/Desktop/Slack.docx");

    private final List<String> shown = new ArrayList<>();
    private ScriptedExportDesk desk;
    private ExportViewModel model;

    @Start
    void start(Stage stage) {
        desk = new ScriptedExportDesk();
        model = new ExportViewModel(SlackWater.view("Slack Water", 14, 48, 3), desk, new FxThread());
        Strings strings = new Strings(Locale.ENGLISH);
        PagePreview preview = new PagePreview(model.orderProperty(), desk, strings, new FxThread());
        Scene scene = new Scene(new ExportDialog(model, preview, strings, new ExportActions(
                suggestion -> Optional.of(ELSEWHERE), () -> Optional.of(Path.of("/home/orla/cover.png")), file -> { }, shown::add, () -> { }),
                (failure, kept, next, again) -> new Label(failure.getMessage())));
        new Theme(new Fonts(), Theme.Shade.LIGHT).apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void theOrderHoldsEveryChoice(FxRobot robot) {
        robot.clickOn("#pill-classic").clickOn("#pill-a4").clickOn("#pill-stars").clickOn("#export-epigraph").clickOn("#export-epigraph-text")
                .write("Deep.").clickOn("#export-end").clickOn("#export-title-page").clickOn("#export-keyword").write("WATER")
                .clickOn("Change").clickOn("#export");
        ExportWishes wishes = new ExportWishes("DOCX", Style.CLASSIC, Paper.A4, false, true, "Orla Penhallow",
                List.of(new Passage(Place.EPIGRAPH, true, "Deep.")), false, Headings.TITLE, Break.STARS, "WATER", "");
        assertThat(desk.orders).containsExactly(new ExportOrder(ELSEWHERE, Format.DOCX, wishes, Pieces.ONE_FILE, Set.of()));
    }

    @Test
    void anotherFormatSuggestsAnotherFileAndHasItsOwnOptions(FxRobot robot) {
        robot.clickOn("#format-markdown");
        assertThat(robot.lookup("#export-keyword").tryQuery()).isEmpty();
        robot.clickOn("#pill-one-a-chapter").clickOn("#export");
        assertThat(desk.orders.get(0).target().getFileName().toString()).doesNotContain(".");
        assertThat(desk.orders.get(0).pieces()).isEqualTo(Pieces.ONE_A_CHAPTER);
    }

    @Test
    void aPrintedBookHasNoContactNoKeywordAndAPageOfItsOwn(FxRobot robot) {
        robot.clickOn("#format-pdf");
        List<String> ofManuscripts = List.of("#export-contact", "#export-contact-text", "#export-keyword", "#pill-a4");
        assertThat(ofManuscripts).allMatch(id -> shown(robot, id));
        robot.clickOn("#pill-book");
        assertThat(ofManuscripts).noneMatch(id -> shown(robot, id));
        robot.clickOn("#pill-modern");
        assertThat(ofManuscripts).allMatch(id -> shown(robot, id));
    }

    private static boolean shown(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        while (node != null && node.isVisible()) {
            node = node.getParent();
        }
        return node == null;
    }

    @Test
    void anEBookTakesAPictureForItsCover(FxRobot robot) {
        robot.clickOn("#format-epub").clickOn("#choose-cover").clickOn("#export");
        assertThat(desk.orders.get(0).wishes().cover()).isEqualTo("/home/orla/cover.png");
    }

    @Test
    void chaptersAreChosenFromAList(FxRobot robot) {
        robot.clickOn("#export-chapters").clickOn("#chapters-whole");
        assertThat(robot.lookup("0 words").tryQuery()).isPresent();
        assertThat(robot.lookup("#export").query().isDisabled()).isTrue();
        robot.clickOn("#chapter-c1");
        assertThat(robot.lookup("#export-chapters").<ToggleButton>query().getText()).startsWith("Whole book, 14 drafted scenes");
        assertThat(robot.lookup("#export").query().isDisabled()).isFalse();
    }

    @Test
    void theBooksFileAndTheReportNeedNoChoice(FxRobot robot) {
        robot.clickOn("#format-json");
        assertThat(robot.lookup("#export-chapters").tryQuery()).isEmpty();
        robot.clickOn("#format-origin").clickOn("#export");
        assertThat(desk.orders.get(0).format()).isEqualTo(Format.ORIGIN);
    }

    @Test
    void whoseWordsTheyAreIsSaid(FxRobot robot) {
        assertThat(robot.lookup("17,936 words").tryQuery()).isPresent();
        assertThat(robot.lookup("Yours, from a suggestion").tryQuery()).isPresent();
        assertThat(robot.lookup("Imported").tryQuery()).isEmpty();
    }

    @Test
    void whatWillBeMissingIsSaidBefore(FxRobot robot) {
        assertThat(robot.lookup("3 scenes have open findings").tryQuery()).isPresent();
        assertThat(robot.lookup("48 planned scenes have no text and are left out.").tryQuery()).isPresent();
    }

    @Test
    void theFirstSceneWithFindingsCanBeShown(FxRobot robot) {
        robot.clickOn("Show");
        assertThat(shown).containsExactly("s1");
    }

    @Test
    void everyChoiceOfAPdfIsInsideItsColumn(FxRobot robot) {
        robot.clickOn("#format-pdf").clickOn("#pill-a4");
        Bounds column = robot.lookup(".export-scroll > .viewport").query().localToScene(robot.lookup(".export-scroll > .viewport").query().getLayoutBounds());
        Bounds paper = robot.lookup("#pill-a4").query().localToScene(robot.lookup("#pill-a4").query().getLayoutBounds());
        assertThat(paper.getMaxX()).isLessThan(column.getMaxX());
        assertThat(model.wishes().paperProperty().get()).isEqualTo(Paper.A4);
    }

    @Test
    void aFinishedExportShowsTheFile(FxRobot robot) {
        robot.clickOn("#export");
        desk.progress.accept(0.5);
        desk.answer.complete(new Exported(ELSEWHERE, 16_800, 52_000, List.of("A box stands for each of 2 letters.")));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#export-done").<Label>query().getText()).isEqualTo("Slack.docx");
        assertThat(robot.lookup("A box stands for each of 2 letters.").tryQuery()).isPresent();
    }

    @Test
    void stoppingLeadsBackToTheChoices(FxRobot robot) {
        robot.clickOn("#export").clickOn("#export-stop");
        assertThat(desk.cancelled.getAsBoolean()).isTrue();
        desk.answer.completeExceptionally(new IllegalStateException("The export was stopped."));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model.stateProperty().get()).isInstanceOf(ExportViewModel.State.Asking.class);
        assertThat(robot.lookup("#export").query().isVisible()).isTrue();
    }

    @Test
    void aFailureIsShownInItsOwnWords(FxRobot robot) {
        robot.clickOn("#export");
        desk.answer.completeExceptionally(new IllegalStateException("The disk is full."));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("The disk is full.").tryQuery()).isPresent();
    }
}
