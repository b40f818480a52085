package app.snowquill.ui.snowflake;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.pipeline.TestEngines;
import app.snowquill.pipeline.TestStudio;
import app.snowquill.pipeline.WaitingTexts;
import app.snowquill.snowflake.Step;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.OneParagraph;
import app.snowquill.ui.card.CardPane;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.PictureFile;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import app.snowquill.ui.editor.ProseListener;
import app.snowquill.ui.editor.ProsePane;
import app.snowquill.ui.write.DressedStage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What the author says to versions that wait, stale texts and findings, by clicks and keys over a real book. */
@ExtendWith(ApplicationExtension.class)
class ReviewTest {
    private static final DocumentKey PARAGRAPH = DocumentKey.step(2);

    @TempDir
    static Path folder;
    private static int books;
    private final Strings strings = new Strings(Locale.ENGLISH);
    private final TestStudio studio;
    private final BookSession session;
    private final OneParagraph before;
    private SnowflakeViewModel model;
    private HBox panes;
    private Stage stage;

    ReviewTest() throws IOException {
        studio = TestEngines.silent(Files.createDirectory(folder.resolve("book" + ++books)));
        session = studio.sample(folder.resolve("review" + books + ".snowquill"));
        before = session.view().book().oneParagraph().orElseThrow();
        WaitingTexts.form(session, PARAGRAPH, form -> form.put("setup", before.setup().replace("comes home", "is called back")
                        .replace("do not agree", "no longer agree"))
                .put("ending", before.ending().replace("in the dark", "without a lamp"))
                .withObject("/disaster_2").put("forces", "Paper is gone: she builds the old gauge again by hand, at night."));
    }

    @Start
    void start(Stage shown) {
        stage = shown;
        model = new SnowflakeViewModel(session, strings, new FxThread(), future -> {
        });
        PlanView plan = new PlanView(model, strings, scene -> {
        });
        panes = new HBox(plan.left(), plan.centre());
        HBox.setHgrow(plan.centre(), Priority.ALWAYS);
        VBox.setVgrow(panes, Priority.ALWAYS);
        DressedStage.show(stage, new VBox(new StepStrip(model, strings, step -> {
        }), panes), 1440, 900);
        model.openProperty().set(Step.ONE_PARAGRAPH);
    }

    @AfterEach
    void close() {
        session.close();
        studio.close();
    }

    @Test
    void keysTakeTwoOfThreeChangesAndOneUndoBringsBackTheVersionThatWaited(FxRobot robot) throws Exception {
        assertThat(robot.lookup(".change-row").queryAll()).hasSize(3);
        assertThat(words(robot, "#same-fields")).isEqualTo("7 fields are the same");
        assertThat(words(robot, "#accept-impact")).startsWith("Accepting marks ").endsWith(" stale.");
        robot.clickOn(robot.lookup(".change-row .field-label").<Labeled>queryAll().iterator().next());
        robot.type(KeyCode.Y);
        robot.type(KeyCode.N);
        robot.press(KeyCode.ALT, KeyCode.UP).release(KeyCode.UP, KeyCode.ALT);
        robot.press(KeyCode.ALT, KeyCode.DOWN).release(KeyCode.DOWN, KeyCode.ALT);
        robot.type(KeyCode.Y);
        assertThat(words(robot, "#accept-taken")).isEqualTo("Take 2 of 3");
        robot.clickOn("#accept-taken");

        await(() -> session.view().proposals().isEmpty());
        OneParagraph now = session.view().book().oneParagraph().orElseThrow();
        assertThat(now.setup()).contains("is called back");
        assertThat(now.ending().equals(before.ending()) ^ now.disaster2().equals(before.disaster2())).isTrue();
        session.undo().join();
        await(() -> robot.lookup(".change-row").queryAll().size() == 3);
        assertThat(session.view().book().oneParagraph()).contains(before);
    }

    @Test
    void aStaleStepSaysWhyAndIsAcceptedAsItIs(FxRobot robot) throws Exception {
        robot.clickOn("#accept");
        await(() -> session.view().documents().get(DocumentKey.step(4)).stale());
        robot.interact(() -> model.openProperty().set(Step.ONE_PAGE));
        await(() -> robot.lookup(".stale-notice .reasons .label").<Labeled>queryAll().stream()
                .anyMatch(label -> label.getText().startsWith("2 One paragraph changed") && label.getText().contains("Setup")));
        assertThat(words(robot, "#write-stale")).startsWith("Write all that is stale · ");
        assertThat(session.currentRun()).as("nothing starts unasked").isEmpty();
        robot.clickOn("#as-is");
        await(() -> !session.view().documents().get(DocumentKey.step(4)).stale());
        await(() -> robot.lookup("#stale").tryQuery().isEmpty());
    }

    @Test
    void aWaivedFindingIsListedApartAndTakenBack(FxRobot robot) throws Exception {
        robot.clickOn("#refuse");
        await(() -> session.view().proposals().isEmpty());
        twoSentences();
        await(() -> robot.lookup("Waive").tryQuery().isPresent());
        int open = session.view().findingsOf(PARAGRAPH).size();
        robot.clickOn("Waive");
        await(() -> session.view().findingsOf(PARAGRAPH).size() == open - 1);
        await(() -> robot.lookup("#waived").tryQuery().isPresent());
        robot.clickOn("#waived");
        robot.clickOn("Take back");
        await(() -> session.view().findingsOf(PARAGRAPH).size() == open);
    }

    @Test
    @EnabledIfSystemProperty(named = "snowquill.pictures", matches = "true")
    void pictures(FxRobot robot) throws Exception {
        String card = session.view().book().cards().keySet().iterator().next();
        WaitingTexts.form(session, DocumentKey.card(card), form -> form.put("crucible", "She has one tide to read the staff by.")
                .put("stakes", "If the staff is wrong the wall is."));
        String scene = session.view().book().prose().keySet().iterator().next();
        WaitingTexts.prose(session, scene, session.view().book().prose().get(scene).replace("the", "that").replaceFirst("\n\n.*\n\n", "\n\n"));
        for (Theme.Shade shade : Theme.Shade.values()) {
            robot.interact(() -> {
                CardPane pane = new CardPane(session, strings, new FxThread(), id -> {
                });
                pane.setMinWidth(328);
                pane.setMaxWidth(328);
                pane.open(card);
                ProsePane prose = new ProsePane(session, strings, new FxThread(), new ProseListener() {
                    @Override
                    public void saveStatus(String words) {
                    }

                    @Override
                    public void sceneCount(String words) {
                    }

                    @Override
                    public void chooseModel() {
                    }
                });
                prose.open(scene);
                HBox.setHgrow(prose, Priority.ALWAYS);
                ((VBox) panes.getParent()).getChildren().remove(panes);
                DressedStage.show(stage, new VBox(panes), 1440, 848, shade);
                model.openProperty().set(Step.ONE_PARAGRAPH);
                picture("form", shade, panes);
                DressedStage.show(stage, new HBox(prose, pane), 1440, 848, shade);
            });
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> picture("card-and-prose", shade, stage.getScene().getRoot()));
            robot.interact(() -> DressedStage.show(stage, new VBox(panes), 1440, 848, shade));
        }
        session.refuseProposal(PARAGRAPH).join();
        twoSentences();
        session.decisions().waive(session.view().findingsOf(PARAGRAPH).get(0)).join();
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#waived");
        robot.interact(() -> picture("waived", Theme.Shade.DARK, panes));
        robot.interact(() -> model.openProperty().set(Step.ONE_PAGE));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> picture("stale", Theme.Shade.DARK, panes));
    }

    private static void picture(String name, Theme.Shade shade, Parent root) {
        root.getScene().getRoot().layout();
        PictureFile.write(root.getScene().snapshot(null), Path.of("target",
                "review-" + name + "-" + shade.name().toLowerCase(Locale.ROOT) + ".png"));
    }

    private void twoSentences() {
        OneParagraph two = new OneParagraph("One thing happens here. Another thing happens there. A third as well.", before.disaster1(),
                before.disaster2(), before.disaster3(), before.ending(), before.moral());
        session.edit(HandEdit.of("Typed", PARAGRAPH, two)).join();
    }

    private static String words(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>query().getText();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
