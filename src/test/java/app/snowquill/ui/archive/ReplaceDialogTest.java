package app.snowquill.ui.archive;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.memory.ArchiveDesk;
import app.snowquill.pipeline.memory.Replacement;
import app.snowquill.pipeline.memory.Replacement.Occurrence;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.PictureFile;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import app.snowquill.ui.write.DressedStage;
import app.snowquill.ui.write.SlackWater;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ReplaceDialogTest {
    private final ScriptedArchive archive = new ScriptedArchive();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private ReplaceViewModel model;
    private StackPane root;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        archive.places = List.of(place(DocumentKey.prose("s6"), "", 12, "He had the ", "rope", " twice round his hands the night the staff was set,", false),
                place(DocumentKey.prose("s6"), "", 90, "and when Aldous called the mark he let the ", "rope", " run before he had understood", false),
                place(DocumentKey.card("s11"), "goal.text", 10, "reach the ", "rope", " he has not held since the staff went in", false),
                place(DocumentKey.prose("s11"), "", 7, "He set it himself. You held the ", "rope", ".” “I held a great many ropes for your father.”", true));
        ReplaceDesk desk = new ReplaceDesk() {
            @Override
            public Subject subject() {
                return Subject.WORDS;
            }

            @Override
            public CompletableFuture<Replacement> look(ReplaceWish wish) {
                told.add(wish.letters() + " " + wish.extent());
                return archive.replacing(new ArchiveDesk.Pattern(wish.find(), wish.letters(), wish.extent(), Set.of()), wish.with());
            }

            @Override
            public CompletableFuture<List<DocumentKey>> keep(Replacement replacement, Set<Integer> chosen) {
                return archive.replace(replacement, chosen);
            }
        };
        model = new ReplaceViewModel(desk, "rope", new FxThread(), (count, staled) -> told.add("done " + count.places() + " in " + count.texts()));
        ReplaceDialog dialog = new ReplaceDialog(model, () -> SlackWater.view().book(), new Strings(Locale.ENGLISH), () -> told.add("closed"));
        dialog.setMaxSize(ReplaceDialog.USE_PREF_SIZE, ReplaceDialog.USE_PREF_SIZE);
        root = new StackPane(dialog);
        DressedStage.show(stage, root, 1000, 720);
        dialog.requestFocus();
    }

    private static Occurrence place(DocumentKey key, String field, int start, String before, String found, String after, boolean locked) {
        return new Occurrence(key, field, start, before, found, "", after, locked);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String keep(FxRobot robot) {
        return robot.lookup("#replace-keep").queryAs(Button.class).getText();
    }

    private void type(FxRobot robot, String with) throws Exception {
        robot.write(with);
        await(() -> model.canKeep() && model.shownProperty().get().filter(shown -> shown.places().get(0).with().equals(with)).isPresent());
    }

    @Test
    void placesAreLeftOutOneByOneAndAllAtOnce(FxRobot robot) throws Exception {
        type(robot, "cable");
        assertThat(keep(robot)).isEqualTo("Replace 3 in 2 texts");
        robot.clickOn("#replace-places").type(KeyCode.HOME, KeyCode.DOWN, KeyCode.DOWN).type(KeyCode.SPACE);
        assertThat(keep(robot)).isEqualTo("Replace 2 in 2 texts");
        robot.clickOn("#replace-all");
        assertThat(keep(robot)).isEqualTo("Replace 3 in 2 texts");
        robot.clickOn("#replace-all");
        assertThat(robot.lookup("#replace-keep").query().isDisabled()).isTrue();
        robot.clickOn("#replace-all").clickOn("#replace-places").type(KeyCode.HOME).type(KeyCode.SPACE);
        assertThat(keep(robot)).isEqualTo("Replace 1 in 1 text");
        robot.clickOn("#replace-keep");
        await(() -> told.contains("done 1 in 1"));
        assertThat(archive.replaced).containsExactly("[2] cable");
    }

    @Test
    void whatCouldNotBeDoneIsSaidAndTheDialogStays(FxRobot robot) throws Exception {
        type(robot, "cable");
        archive.refusal = "A text has changed since the places were looked for.";
        robot.clickOn("#replace-keep");
        await(() -> robot.lookup(archive.refusal).tryQuery().isPresent());
        robot.clickOn("#replace-case").clickOn("#replace-whole");
        await(() -> told.contains("SAME ANYWHERE"));
        robot.clickOn("#replace-find").push(KeyCode.SHORTCUT, KeyCode.A).write("nothing");
        await(() -> robot.lookup("No text has “nothing”").tryQuery().isPresent());
        robot.clickOn("#replace-cancel");
        assertThat(told).last().isEqualTo("closed");
    }

    @Test
    @EnabledIfSystemProperty(named = "snowquill.pictures", matches = "true")
    void pictures(FxRobot robot) throws Exception {
        type(robot, "cable");
        robot.interact(() -> model.choose(List.of(1), false));
        for (Theme.Shade shade : Theme.Shade.values()) {
            robot.interact(() -> {
                stage.getScene().setRoot(new StackPane());
                DressedStage.show(stage, root, 1000, 720, shade);
            });
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> PictureFile.write(stage.getScene().snapshot(null),
                    Path.of("target/pictures", "replace-" + shade.name().toLowerCase(Locale.ROOT) + ".png")));
        }
    }
}
