package app.snowquill.ui.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.export.ExportException;
import app.snowquill.export.ExportFormat;
import app.snowquill.export.ExportRequest;
import app.snowquill.export.ExportTemplate;
import app.snowquill.export.PageProof;
import app.snowquill.export.PaperSize;
import app.snowquill.export.ProofPress;
import app.snowquill.ui.common.Fonts;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import app.snowquill.ui.exporting.ExportDesk.ExportOrder;
import app.snowquill.ui.exporting.ExportDesk.Format;
import app.snowquill.ui.exporting.ExportDesk.Pieces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PagePreviewTest {
    private final List<ExportOrder> asked = new ArrayList<>();
    private final List<BooleanSupplier> stops = new ArrayList<>();
    private final List<CompletableFuture<PageProof>> answers = new ArrayList<>();
    private ObjectProperty<ExportOrder> order;
    private PagePreview preview;

    @Start
    void start(Stage stage) {
        order = new SimpleObjectProperty<>(order("Orla"));
        ScriptedExportDesk desk = new ScriptedExportDesk() {
            @Override
            public CompletableFuture<PageProof> pages(ExportOrder wishes, BooleanSupplier stop) {
                asked.add(wishes);
                stops.add(stop);
                answers.add(new CompletableFuture<>());
                return answers.get(answers.size() - 1);
            }
        };
        preview = new PagePreview(order, desk, new Strings(Locale.ENGLISH), new FxThread());
        Scene scene = new Scene(preview, 614, 650);
        scene.getStylesheets().add(PagePreview.class.getResource("exporting.css").toExternalForm());
        new Theme(new Fonts(), Theme.Shade.LIGHT).apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void pagesAreTurnedByButtonsKeysAndTheRow(FxRobot robot) {
        answer(0, proof(ExportTemplate.SHUNN_MODERN));
        int pages = preview.pageCountProperty().get();
        assertThat(pages).isGreaterThan(10);
        assertThat(where(robot)).isEqualTo("pages 1 and 2 of " + pages);
        robot.clickOn("#preview-forward");
        assertThat(where(robot)).isEqualTo("pages 3 and 4 of " + pages);
        robot.press(KeyCode.PAGE_DOWN).release(KeyCode.PAGE_DOWN).press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        assertThat(where(robot)).isEqualTo("pages 7 and 8 of " + pages);
        robot.press(KeyCode.PAGE_UP).release(KeyCode.PAGE_UP);
        assertThat(where(robot)).isEqualTo("pages 5 and 6 of " + pages);
        robot.clickOn("#preview-small-" + pages);
        assertThat(where(robot)).contains("" + pages + " of " + pages);
        assertThat(robot.lookup("#preview-small-" + pages).query().getStyleClass()).contains("open");
        assertThat(robot.lookup("#preview-forward").query().isDisabled()).isTrue();
    }

    @Test
    void facingPagesOfABookLieAsInTheBook(FxRobot robot) {
        answer(0, proof(ExportTemplate.BOOK));
        assertThat(where(robot)).startsWith("page 1 of");
        robot.clickOn("#preview-forward");
        assertThat(where(robot)).startsWith("pages 2 and 3 of");
    }

    @Test
    void aPageCanBeSeenLarger(FxRobot robot) {
        answer(0, proof(ExportTemplate.SHUNN_MODERN));
        double before = canvas(robot, 1).getWidth();
        robot.clickOn("#preview-zoom");
        assertThat(canvas(robot, 1).getWidth()).isGreaterThan(before * 1.5);
        robot.clickOn("#preview-zoom");
        assertThat(canvas(robot, 1).getWidth()).isEqualTo(before);
    }

    @Test
    void otherWishesStopWhatIsUnderWay(FxRobot robot) throws Exception {
        assertThat(robot.lookup("#preview-quiet").<Label>query().isVisible()).isTrue();
        robot.interact(() -> order.set(order("Orla Penhallow")));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> asked.size() == 2);
        assertThat(stops.get(0).getAsBoolean()).isTrue();
        answer(0, proof(ExportTemplate.BOOK));
        assertThat(preview.pageCountProperty().get()).isZero();
        answer(1, proof(ExportTemplate.SHUNN_CLASSIC));
        assertThat(preview.pageCountProperty().get()).isPositive();
        assertThat(asked.get(1).wishes().contact()).isEqualTo("Orla Penhallow");
    }

    @Test
    void whyThereIsNothingToSeeIsSaid(FxRobot robot) {
        answers.get(0).completeExceptionally(new ExportException(ExportException.Kind.NOTHING_TO_EXPORT, "No scene has text."));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#preview-quiet").<Label>query().getText()).isEqualTo("No scene has text.");
        assertThat(robot.lookup("#preview-forward").query().isDisabled()).isTrue();
    }

    @Test
    void whatCouldNotBeSetIsSaidAboveThePages(FxRobot robot) {
        PageProof proof = proof(ExportTemplate.BOOK);
        answer(0, new PageProof(proof.pages(), proof.facing(), List.of("2 letters stand as boxes.")));
        assertThat(robot.lookup("#preview-notice").<Label>query().getText()).isEqualTo("2 letters stand as boxes.");
    }

    private void answer(int which, PageProof proof) {
        answers.get(which).complete(proof);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String where(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#preview-where").<Label>query().getText();
    }

    private static Canvas canvas(FxRobot robot, int page) {
        WaitForAsyncUtils.waitForFxEvents();
        return (Canvas) robot.lookup("#preview-page-" + page).<StackPane>query().getChildren().get(0);
    }

    private static PageProof proof(ExportTemplate template) {
        return new ProofPress().proof(SlackWater.view("Slack Water", 6, 2, 0).book(),
                ExportRequest.of(Path.of("a.pdf"), ExportFormat.PDF).as(template, PaperSize.A4), () -> false);
    }

    private static ExportOrder order(String contact) {
        WishesModel wishes = new WishesModel("");
        wishes.contactProperty().set(contact);
        return new ExportOrder(Path.of("a.docx"), Format.DOCX, wishes.wishes(Format.DOCX), Pieces.ONE_FILE, Set.of());
    }
}
