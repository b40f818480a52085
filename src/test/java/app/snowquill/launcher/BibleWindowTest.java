package app.snowquill.launcher;

import static app.snowquill.launcher.ProgramWindow.clickWhenStill;
import static app.snowquill.launcher.ProgramWindow.isShown;
import static app.snowquill.launcher.ProgramWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Setup;
import java.nio.file.Path;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The bible in the whole program's program.window. */
@ExtendWith(ApplicationExtension.class)
class BibleWindowTest {
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
    void theBibleOpensWithAKeyAndItsPlacesLeadToThePage(FxRobot robot) throws Exception {
        program.sample("bible");
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        until(() -> robot.lookup("#entry-blue-book").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents(40);
        robot.clickOn("#entry-blue-book");
        until(() -> robot.lookup("#entry-title").queryTextInputControl().getText().equals("Tobit’s book"));
        robot.clickOn("#entry-field-meaning").push(KeyCode.SHORTCUT, KeyCode.END);
        robot.write(", and it is enough");
        until(() -> program.session().view().book().lore().entries().get("blue-book").fields().get("meaning")
                .endsWith(", and it is enough"));
        robot.clickOn("#tab-places");
        until(() -> robot.lookup("#place-prose-s06").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents(20);
        robot.clickOn("#place-prose-s06");
        until(() -> robot.lookup(".prose-area").tryQuery().isPresent());
        robot.interact(() -> program.room().openDocument(DocumentKey.fact("book-left")));
        until(() -> robot.lookup("#entry-title").queryTextInputControl().getText().equals("Tobit Lasker"));
        assertThat(robot.lookup("#learned-book-left-marit").queryButton().getText()).isEqualTo("6");
    }

    @Test
    void anEntryIsRenamedEverywhereByItsButtonAndTakenBackAsOne(FxRobot robot) throws Exception {
        program.sample("renamed");
        String before = all();
        assertThat(before).contains("Tobit").doesNotContain("Tobias");
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        until(() -> isShown(robot, "#entry-tobit"));
        clickWhenStill(robot, "#entry-tobit");
        until(() -> robot.lookup("#entry-title").queryTextInputControl().getText().equals("Tobit Lasker"));
        clickWhenStill(robot, "#rename-everywhere");
        until(() -> isShown(robot, "#replace-with") && robot.lookup("#replace-with").query().isFocused());
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write("Tobias Lasker");
        until(() -> !robot.lookup("#replace-keep").queryButton().isDisabled());
        ListView<?> places = robot.lookup("#replace-places").queryAs(ListView.class);
        assertThat(places.getItems()).hasSizeGreaterThan(50);
        clickWhenStill(robot, "#replace-keep");
        until(() -> program.session().view().book().nameOf("tobit").equals("Tobias Lasker"));
        assertThat(all()).contains("Tobias").doesNotContain("Tobit");
        until(() -> isShown(robot, "Undo"));
        robot.clickOn("Undo");
        until(() -> all().equals(before));
        assertThat(program.session().view().book().nameOf("tobit")).isEqualTo("Tobit Lasker");
    }

    @Test
    void whatTheBookPromisesIsListedAndLeadsToItsScene(FxRobot robot) throws Exception {
        Setup paid = program.sample("promises").view().book().lore().setups().values().stream().filter(setup -> !setup.isOpen()).findFirst().orElseThrow();
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        until(() -> isShown(robot, "#setups-toggle"));
        clickWhenStill(robot, "#setups-toggle");
        until(() -> robot.lookup(".setup-row").queryAll().size() == program.session().view().book().lore().setups().size());
        clickWhenStill(robot, "#paid-" + paid.id());
        until(() -> isShown(robot, ".prose-area"));
        String title = program.session().view().book().outline().scene(paid.paid().scene()).orElseThrow().title();
        until(() -> robot.lookup(title).queryAll().size() > 1);
        robot.interact(() -> program.room().openDocument(DocumentKey.setup(paid.id())));
        until(() -> isShown(robot, "#setup-" + paid.id()));
    }

    private String all() {
        Book book = program.session().view().book();
        return book.prose().toString() + book.characters() + book.lore() + book.bibles();
    }
}
