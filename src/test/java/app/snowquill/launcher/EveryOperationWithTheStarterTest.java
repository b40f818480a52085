package app.snowquill.launcher;

import static app.snowquill.launcher.ProgramWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.agent.Operation;
import app.snowquill.context.Agent;
import app.snowquill.pipeline.agents.AgentSettings;
import app.snowquill.settings.AgentAspect;
import app.snowquill.settings.SettingKey;
import app.snowquill.ui.common.PictureFile;
import app.snowquill.ui.common.command.Command;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Every operation of every agent, in the real window and by the model that comes with the program: it streams, stops, is taken and undone. */
@ExtendWith(ApplicationExtension.class)
class EveryOperationWithTheStarterTest {
    private static final String CHANGES = ".prose-diff";

    @TempDir
    static Path folder;
    private ProgramWindow program;

    @Start
    void start(Stage shown) {
        program = new ProgramWindow(shown, folder, Map.of(SettingKey.SEED, "7"));
    }

    @AfterEach
    void end(TestInfo test) throws Exception {
        picture("end-" + test.getDisplayName().replaceAll("[^A-Za-z_]", ""));
        program.close();
    }

    @Test
    void aPassageIsWrittenAnewTakenAndTakenBack(FxRobot robot) throws Exception {
        program.sample("short");
        PageWithTheStarter page = new PageWithTheStarter(robot, program);
        page.choose(0, 51);
        byKey(robot, Command.REWRITE);
        until(() -> !page.coming().isBlank() || page.isShown(CHANGES));
        until(() -> page.isShown(CHANGES));
        page.takenAndUndone();
    }

    @Tag("long")
    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"REWRITE", "EXPAND", "SHORTEN", "DESCRIBE", "CHANGE_POV", "CHANGE_TENSE", "DRAFT", "CONTINUE"})
    void everyOperationOnThePageByItsKey(Operation operation, FxRobot robot) throws Exception {
        program.sample(operation.word());
        PageWithTheStarter page = new PageWithTheStarter(robot, program);
        stoppedAskedForAgainTakenAndUndone(operation, robot, page);
    }

    @Test
    @Tag("long")
    void oneAfterTheOther(FxRobot robot) throws Exception {
        program.sample("several");
        PageWithTheStarter page = new PageWithTheStarter(robot, program);
        stoppedAskedForAgainTakenAndUndone(Operation.CHANGE_POV, robot, page);
        stoppedAskedForAgainTakenAndUndone(Operation.CHANGE_TENSE, robot, page);
        stoppedAskedForAgainTakenAndUndone(Operation.CONTINUE, robot, page);
        stoppedAskedForAgainTakenAndUndone(Operation.REWRITE, robot, page);
    }

    private void stoppedAskedForAgainTakenAndUndone(Operation operation, FxRobot robot, PageWithTheStarter page) throws Exception {
        String kept = operation == Operation.CONTINUE ? ".prose-preview" : CHANGES;
        page.askAndStop(() -> {
            byKey(robot, Command.of(operation));
            if (operation == Operation.CHANGE_POV || operation == Operation.CHANGE_TENSE) {
                robot.write(operation == Operation.CHANGE_POV ? "Tobit" : "present").push(KeyCode.ENTER);
            }
        }, kept);
        picture("stopped-" + operation.word());
        page.againTakenAndUndone(kept);
    }

    @Test
    @Tag("long")
    void aSceneThatItsCharactersPlay(FxRobot robot) throws Exception {
        program.sample("character-scene");
        few(Agent.DIRECTOR, Agent.CHARACTER, Agent.DRAMATURGE);
        PageWithTheStarter page = new PageWithTheStarter(robot, program);
        page.askAndStop(() -> byPalette(robot, "have the characters play"), CHANGES);
        picture("stopped-character-scene");
        page.againTakenAndUndone(CHANGES);
    }

    @Test
    @Tag("long")
    void readingsRatingsAndComparisonsBesideThePage(FxRobot robot) throws Exception {
        program.sample("beside");
        PageWithTheStarter page = new PageWithTheStarter(robot, program);
        for (Command command : new Command[] {Command.REVIEW, Command.CRITIQUE, Command.RATE}) {
            readStoppedAndReadAgain(robot, page, () -> byKey(robot, command));
            picture("read-" + command.name().toLowerCase(Locale.ROOT));
        }
        until(() -> page.isShown("#rating"));
        page.typeAndKeep(" She waited.");
        readStoppedAndReadAgain(robot, page, () -> byPalette(robot, "compare with the version"));
        picture("read-compare");
    }

    private static void readStoppedAndReadAgain(FxRobot robot, PageWithTheStarter page, Runnable asking) throws Exception {
        asking.run();
        until(() -> page.isShown("#stop-remarks"));
        robot.clickOn("#stop-remarks");
        until(() -> !page.isShown("#stop-remarks"));
        asking.run();
        until(() -> page.isShown("#stop-remarks"));
        until(() -> !page.isShown("#stop-remarks"));
        assertThat(robot.lookup(".findings-pane .found-content .label").queryAll().stream().map(Node.class::cast).map(Labeled.class::cast).map(Labeled::getText)
                .findFirst()).as("a sentence on what was found").hasValueSatisfying(said -> assertThat(said).isNotBlank());
    }

    @Tag("long")
    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"TALK", "FEEDBACK", "DETAILS", "BIO", "CHAPTER_OUTLINE"})
    void talkBesideThePage(Command command, FxRobot robot) throws Exception {
        program.sample("talk-" + command);
        few(Agent.CHARACTER, Agent.ARCHITECT, Agent.EDITOR);
        PageWithTheStarter page = new PageWithTheStarter(robot, program);
        TalkWithTheStarter talk = new TalkWithTheStarter(robot, program);
        talk.askAndStop(() -> {
            if (command == Command.TALK) {
                byKey(robot, Command.TALK);
                robot.clickOn("#chat-question").write("Who is Marit?").push(KeyCode.ENTER);
            } else {
                byPalette(robot, command.title(talk.strings()));
            }
        });
        picture("talk-stopped-" + command.name().toLowerCase(Locale.ROOT));
        talk.again();
        talk.takenIntoTextAndUndone(page);
        if (command == Command.TALK) {
            talk.takenIntoCardAndUndone();
            talk.takenIntoBibleAndUndone();
        }
    }

    private static void byKey(FxRobot robot, Command command) {
        robot.push((KeyCodeCombination) command.keys().orElseThrow());
    }

    private static void byPalette(FxRobot robot, String words) {
        byKey(robot, Command.PALETTE);
        robot.write(words).push(KeyCode.ENTER);
    }

    /** Answers short enough that all of it can be waited for. */
    private void few(Agent... agents) throws Exception {
        for (Agent agent : agents) {
            program.session().agents().workshop().settings().choose(AgentSettings.Place.THIS_BOOK, agent, Map.of(AgentAspect.MOST_TOKENS, "200")).get(60, TimeUnit.SECONDS);
        }
    }

    private void picture(String name) throws Exception {
        if (Boolean.getBoolean("snowquill.pictures")) {
            WaitForAsyncUtils.waitForFxEvents(20);
            Path pictures = Files.createDirectories(Path.of("target", "pictures"));
            WaitForAsyncUtils.asyncFx(() -> {
                PictureFile.write(program.stage.getScene().snapshot(null), pictures.resolve("starter-" + name + ".png"));
                return null;
            }).get();
        }
    }
}
