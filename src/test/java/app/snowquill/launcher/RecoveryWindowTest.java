package app.snowquill.launcher;

import static app.snowquill.launcher.ProgramWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.store.journal.JournalReplay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.GenericStyledArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The program ends while somebody types: file and journal are put back as they were at that moment, and the book is opened. */
@ExtendWith(ApplicationExtension.class)
class RecoveryWindowTest {
    @TempDir
    static Path folder;
    private ProgramWindow program;

    @Start
    void start(Stage shown) {
        program = new ProgramWindow(shown, folder);
    }

    @AfterEach
    void end() throws Exception {
        program.close();
    }

    @Test
    void whatWasTypedBeforeTheProgramEndedIsThereAndSaid(FxRobot robot) throws Exception {
        Path file = folder.resolve("Slack Water.snowquill");
        program.open(() -> program.window.studio().createSample(file));
        String before = program.session().view().book().prose().get("s01");
        program.sample("Another");
        byte[] book = Files.readAllBytes(file);
        program.open(() -> program.window.studio().open(file));
        GenericStyledArea<?, ?, ?> page = page(robot);
        robot.clickOn(page);
        robot.push(KeyCode.SHORTCUT, KeyCode.END);
        robot.write(" The bell stopped");
        byte[] journal;
        do {
            robot.write(" ringing");
            journal = journalWith(page, before);
        } while (journal.length == 0);
        String typed = page.getText();
        program.open(() -> program.window.studio().open(folder.resolve("Another.snowquill")));
        Files.write(file, book);
        Files.write(folder.resolve("snowquill-journals").resolve(name), journal);

        robot.interact(() -> program.window.open(file)); // a toast stays for some seconds only, so it is looked for at once
        until(() -> robot.lookup(".toast .label").queryAllAs(Label.class).stream().map(Label::getText).toList()
                .stream().anyMatch(words -> words.startsWith("Recovered ") && words.endsWith(" words")));
        until(() -> page(robot).getText().equals(typed));
        assertThat(program.session().view().book().prose().get("s01")).startsWith(before);
    }

    private Path name = Path.of("none");

    /** The journal as a kill at this moment would leave it; nothing where all that was typed is in the book already. */
    private byte[] journalWith(GenericStyledArea<?, ?, ?> page, String before) throws Exception {
        for (int tries = 0; tries < 30; tries++) {
            try (Stream<Path> journals = Files.list(folder.resolve("snowquill-journals"))) {
                Path journal = journals.findFirst().orElseThrow();
                name = journal.getFileName();
                Path copy = Files.write(folder.resolve("copy"), Files.readAllBytes(journal));
                if (JournalReplay.of(List.of(copy)).get(0).recovered(key -> Optional.of(before)).stream()
                        .anyMatch(text -> text.text().endsWith(page.getText().substring(page.getText().length() - 8)))) {
                    return Files.readAllBytes(copy);
                }
            }
            Thread.sleep(10);
        }
        return new byte[0];
    }

    private static GenericStyledArea<?, ?, ?> page(FxRobot robot) {
        return robot.lookup(".prose-area").queryAs(GenericStyledArea.class);
    }
}
