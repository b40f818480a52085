package app.snowquill.launcher;

import static app.snowquill.launcher.ProgramWindow.isShown;
import static app.snowquill.launcher.ProgramWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.HandEdit;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.PictureFile;
import app.snowquill.ui.common.command.Command;
import app.snowquill.ui.studio.View;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.GenericStyledArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The palette over the sample novel, by keys. */
@ExtendWith(ApplicationExtension.class)
class PaletteTest {
    @TempDir
    static Path folder;
    private ProgramWindow program;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        program = new ProgramWindow(shown, folder);
    }

    @AfterEach
    void end() throws Exception {
        program.close();
    }

    @Test
    void commandsAreFoundByWordsAndDoneFromWhereOneWas(FxRobot robot) throws Exception {
        program.sample("palette");
        GenericStyledArea<?, ?, ?> page = robot.lookup(".prose-area").queryAs(GenericStyledArea.class);
        robot.interact(page::requestFocus);
        open(robot);
        assertThat(robot.lookup("#palette-field").query().isFocused()).isTrue();
        picture(robot, "palette-all");
        robot.write("crit sce");
        assertThat(names(robot)).startsWith("Criticise the scene, Dramaturge");
        robot.eraseText(8);
        robot.write("proofread");
        assertThat(names(robot)).as("by another usual word").startsWith("Review the scene, Editor");
        assertThat(names(robot)).as("with why it can't be done").endsWith("Review the marked passage, Editor, No words are marked on the page.");
        picture(robot, "palette-dimmed");
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        assertThat(isShown(robot, "#palette-field")).as("what can't be done is not done").isTrue();
        robot.eraseText(9);
        robot.write("zzz");
        picture(robot, "palette-nothing");
        assertThat(names(robot)).isEmpty();
        robot.push(KeyCode.ESCAPE);
        until(() -> !isShown(robot, "#palette-field"));
        assertThat(page.isFocused()).isTrue();

        open(robot);
        robot.write("go to act");
        robot.push(KeyCode.ENTER);
        until(() -> isShown(robot, "#calls"));
        open(robot);
        robot.write("cha");
        assertThat(names(robot)).as("“chat” is another word for it").anyMatch(name -> name.startsWith("Talk about the book"));
        robot.write("t");
        robot.push(KeyCode.ENTER);
        until(() -> isShown(robot, "#chat-question") && robot.lookup("#chat-question").query().isFocused());
        open(robot);
        assertThat(names(robot)).as("what was used last stands first").startsWith("Talk about the book, Go to", "Go to Activity, Go to");
        robot.push(KeyCode.SHORTCUT, KeyCode.K);
        until(() -> !isShown(robot, "#palette-field"));
        assertThat(robot.lookup("#chat-question").query().isFocused()).isTrue();
    }

    @Test
    void theProgramsMenuHasTheSameCommands(FxRobot robot) throws Exception {
        program.sample("menu");
        robot.clickOn("#menu-button");
        until(() -> robot.lookup("#menu-talk").tryQuery().isPresent());
        robot.clickOn("#menu-show-findings");
        until(() -> isShown(robot, ".findings-pane"));
        var commands = program.room().frame().commands();
        assertThat(commands.commands()).as("somebody does each").containsExactlyInAnyOrder(Command.values());
        assertThat(commands.obstacle(Command.REVIEW)).isEmpty();
        assertThat(commands.obstacle(Command.COPY)).contains("No words are marked on the page.");
        robot.interact(() -> commands.run(Command.SHOW_PLAN));
        robot.interact(() -> commands.run(Command.PHRASES));
        until(() -> isShown(robot, "#card-phrase-list"));
        assertThat(program.room().frame().panes(View.WRITE)).isNotNull();
        picture(robot, "phrases");
    }

    /** To be looked at: 1,100 pixels, and names that have no room. */
    @Test
    @EnabledIfSystemProperty(named = "snowquill.pictures", matches = "true")
    void aNarrowWindowAndLongTitles(FxRobot robot) throws Exception {
        var session = program.sample("narrow");
        var book = session.view().book();
        String longTitle = "What the clerk left out of the minutes, and why he left it out, as told by the ferryman who was not there";
        session.edit(HandEdit.of("Named", DocumentKey.step(8), book.outline().withScenes(book.outline().scenes().stream()
                .map(scene -> scene.withTitle(longTitle)).toList()))).get(60, TimeUnit.SECONDS);
        robot.interact(() -> stage.setWidth(1_100));
        WaitForAsyncUtils.waitForFxEvents(20);
        picture(robot, "narrow");
        robot.interact(() -> stage.setWidth(1_200));
        robot.interact(() -> program.room().frame().commands().run(Command.SHOW_FINDINGS));
        WaitForAsyncUtils.waitForFxEvents(20);
        picture(robot, "narrow-findings");
        robot.clickOn("#menu-button");
        until(() -> robot.lookup("#menu-talk").tryQuery().isPresent());
        robot.interact(() -> PictureFile.write(robot.lookup("#menu-talk").query().getScene().snapshot(null), Path.of("target/pictures/menu.png")));
    }

    private void open(FxRobot robot) throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.K);
        until(() -> isShown(robot, "#palette-field"));
    }

    /** As they stand in the list, each as it is read aloud. */
    private static List<String> names(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        ListView<?> list = robot.lookup("#palette-list").queryAs(ListView.class);
        return list.lookupAll(".list-cell").stream().map(node -> (ListCell<?>) node).filter(cell -> cell.getItem() != null && cell.isVisible())
                .sorted(Comparator.comparingInt(ListCell::getIndex)).map(Node::getAccessibleText).toList();
    }

    private void picture(FxRobot robot, String name) throws Exception {
        if (Boolean.getBoolean("snowquill.pictures")) {
            Path pictures = Files.createDirectories(Path.of("target/pictures"));
            for (String shade : List.of("light", "dark")) {
                robot.interact(() -> PictureFile.write(stage.getScene().snapshot(null), pictures.resolve(name + "-" + shade + ".png")));
                robot.interact(() -> program.room().frame().commands().run(Command.SHADE));
            }
        }
    }
}
