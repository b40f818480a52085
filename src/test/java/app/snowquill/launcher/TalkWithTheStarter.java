package app.snowquill.launcher;

import static app.snowquill.launcher.ProgramWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.agents.ChatTurn;
import app.snowquill.story.Book;
import app.snowquill.ui.common.Strings;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Talk beside the page as its author uses it: asks, stops, asks again, takes the answer into the book and takes it back. */
final class TalkWithTheStarter {
    private static final int TRIES = 5;

    private final FxRobot robot;
    private final BookSession book;
    private final Strings strings = new Strings(Locale.ENGLISH);

    TalkWithTheStarter(FxRobot robot, ProgramWindow program) {
        this.robot = robot;
        this.book = program.session();
    }

    Strings strings() {
        return strings;
    }

    /** Asks, stops once something has come, and finds that kept; an answer that was whole before the stop is asked for again. */
    void askAndStop(Runnable asking) throws Exception {
        for (int tries = 0; tries < TRIES; tries++) {
            int before = turns().size();
            asking.run();
            until(() -> hasBegun() || turns().size() > before);
            robot.interact(() -> robot.lookup("#chat-question").query().requestFocus());
            robot.push(KeyCode.ESCAPE);
            until(() -> !isShown("#chat-stop") && turns().size() > before);
            if (!last().complete()) {
                assertThat(last().answer()).isNotBlank();
                until(() -> isShown("#chat-again"));
                return;
            }
        }
        throw new AssertionError("No answer could be stopped half way.");
    }

    /** The same again takes the place of the answer that was stopped. */
    void again() throws Exception {
        int before = turns().size();
        ChatTurn stopped = last();
        robot.clickOn("#chat-again");
        until(() -> isShown("#chat-stop"));
        until(() -> !isShown("#chat-stop") && isShown("#chat-again"));
        assertThat(turns()).hasSize(before);
        assertThat(last().at()).isGreaterThan(stopped.at());
        assertThat(last().answer()).isNotBlank();
    }

    void takenIntoTextAndUndone(PageWithTheStarter page) throws Exception {
        assertThat(page.kept()).as("nothing enters the text by itself").isEqualTo(PageWithTheStarter.TEXT);
        robot.clickOn(".chat-into-text");
        until(() -> !page.kept().equals(PageWithTheStarter.TEXT));
        robot.clickOn(".prose-area").push(KeyCode.SHORTCUT, KeyCode.Z);
        until(() -> page.kept().equals(PageWithTheStarter.TEXT));
        until(page::showsTheOldText);
    }

    void takenIntoCardAndUndone() throws Exception {
        Book before = book.view().book();
        robot.clickOn(".chat-into-card").clickOn("#chat-take");
        until(() -> !book.view().book().cards().equals(before.cards()));
        robot.clickOn(".prose-area").push(KeyCode.SHORTCUT, KeyCode.Z);
        until(() -> book.view().book().cards().equals(before.cards()));
    }

    void takenIntoBibleAndUndone() throws Exception {
        Book before = book.view().book();
        robot.clickOn(".chat-into-bible").clickOn("#chat-name").write("The bribe").clickOn("#chat-take");
        until(() -> !book.view().book().lore().equals(before.lore()));
        robot.clickOn(".prose-area").push(KeyCode.SHORTCUT, KeyCode.Z);
        until(() -> book.view().book().lore().equals(before.lore()));
    }

    private boolean hasBegun() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> robot.lookup(".chat-coming").tryQueryAs(Labeled.class)
                .filter(coming -> !coming.getText().equals(strings.text("chat.reading"))).isPresent()).get();
    }

    private boolean isShown(String query) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> ProgramWindow.isShown(robot, query)).get();
    }

    private List<ChatTurn> turns() throws Exception {
        return book.agents().chat().turns().get(60, TimeUnit.SECONDS);
    }

    private ChatTurn last() throws Exception {
        List<ChatTurn> turns = turns();
        return turns.get(turns.size() - 1);
    }
}
