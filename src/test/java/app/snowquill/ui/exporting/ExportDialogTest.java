package app.snowquill.ui.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.ui.common.Fonts;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import app.snowquill.ui.exporting.ExportDesk.ExportOrder;
import app.snowquill.ui.exporting.ExportDesk.Exported;
import app.snowquill.ui.exporting.ExportDesk.Format;
import app.snowquill.ui.exporting.ExportDesk.Paper;
import app.snowquill.ui.exporting.ExportDesk.Style;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    private ScriptedExportDesk desk;
    private ExportViewModel model;

    @Start
    void start(Stage stage) {
        desk = new ScriptedExportDesk();
        model = new ExportViewModel(SlackWater.view("Slack Water", 14, 48, 3), desk, new FxThread());
        Strings strings = new Strings(Locale.ENGLISH);
        PagePreview preview = new PagePreview(model.orderProperty(), desk, strings, new FxThread());
        Scene scene = new Scene(new ExportDialog(model, preview, strings, new ExportActions(
                suggestion -> Optional.of(ELSEWHERE), file -> { }, () -> { }),
                (failure, kept, next, again) -> new Label(failure.getMessage())));
        new Theme(new Fonts(), Theme.Shade.LIGHT).apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void theOrderHoldsEveryChoice(FxRobot robot) {
        robot.clickOn("#pill-classic").clickOn("#pill-a4").clickOn("#export-keyword").write("WATER").clickOn("#export-end")
                .clickOn("Change").clickOn("#export");
        assertThat(desk.orders).containsExactly(new ExportOrder(ELSEWHERE, Format.WORD, Style.CLASSIC, Paper.A4,
                List.of("Orla Penhallow"), "WATER", false));
    }

    @Test
    void anotherFormatSuggestsAnotherFileAndHasNoWordOptions(FxRobot robot) {
        robot.clickOn("#format-markdown");
        assertThat(robot.lookup("#export-keyword").tryQuery()).isEmpty();
        robot.clickOn("#export");
        assertThat(desk.orders.get(0).target().toString()).endsWith(".md");
    }

    @Test
    void whatWillBeMissingIsSaidBefore(FxRobot robot) {
        assertThat(robot.lookup("3 scenes have open findings").tryQuery()).isPresent();
        assertThat(robot.lookup("48 planned scenes have no text and are left out.").tryQuery()).isPresent();
    }

    @Test
    void aFinishedExportShowsTheFile(FxRobot robot) {
        robot.clickOn("#export");
        desk.progress.accept(0.5);
        desk.answer.complete(new Exported(ELSEWHERE, 16_800, 52_000));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#export-done").<Label>query().getText()).isEqualTo("Slack.docx");
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
