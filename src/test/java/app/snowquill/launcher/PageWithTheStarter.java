package app.snowquill.launcher;

import static app.snowquill.launcher.ProgramWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.story.DocumentKey;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.fxmisc.richtext.GenericStyledArea;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The page of one scene as its author uses it with agents: asks by keys, stops, asks again, takes the answer and takes it back. */
final class PageWithTheStarter {
    static final String SCENE = "s11";
    static final String TEXT = "Marit read the tide staff by the light of the lamp. The mark stood a hand below the line, and she wrote it down."
            + "\n\nHe had left the book on the desk. “Where is it?” she asked, and she did not touch it.";
    private static final int TRIES = 5;

    private final FxRobot robot;
    private final BookSession book;

    /** Opens the scene with a short text of its own. */
    PageWithTheStarter(FxRobot robot, ProgramWindow program) throws Exception {
        this.robot = robot;
        this.book = program.session();
        book.edit(HandEdit.of("Edited", DocumentKey.prose(SCENE), TEXT)).get(60, TimeUnit.SECONDS);
        robot.interact(() -> program.room().openDocument(DocumentKey.prose(SCENE)));
        until(() -> area().getText().contains("Marit read the tide staff"));
        WaitForAsyncUtils.waitForFxEvents(20);
        robot.clickOn(".prose-area");
    }

    String kept() {
        return book.view().book().prose().get(SCENE);
    }

    GenericStyledArea<?, ?, ?> area() {
        return robot.lookup(".prose-area").queryAs(GenericStyledArea.class);
    }

    /** Letter for letter, but for the sign that the page puts before each paragraph for its indent. */
    boolean showsTheOldText() {
        return area().getText().replaceAll("[\\u2060\\n]", "").equals(TEXT.replace("\n", ""));
    }

    /** Types at the end of the first paragraph, and waits until it is kept. */
    void typeAndKeep(String words) throws Exception {
        robot.interact(() -> area().moveTo(0, area().getParagraphLength(0)));
        robot.interact(() -> area().requestFocus());
        robot.write(words);
        until(() -> kept().contains(words));
    }

    /** Chooses words of the first paragraph. */
    void choose(int from, int to) {
        robot.interact(() -> area().selectRange(0, from, 0, to));
        robot.interact(() -> area().requestFocus());
    }

    /** Looks on the window's thread, where what grows does not change meanwhile. */
    boolean isShown(String query) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> ProgramWindow.isShown(robot, query)).get();
    }

    /** What has come of an answer that lies on the page, whether it still grows or not. */
    String coming() throws Exception {
        return WaitForAsyncUtils.asyncFx(this::lookAtComing).get();
    }

    private String lookAtComing() {
        return robot.lookup(".prose-preview").queryAll().stream().filter(Node::isVisible).flatMap(box -> box.lookupAll(".text").stream())
                .filter(Text.class::isInstance).map(node -> ((Text) node).getText()).collect(Collectors.joining());
    }

    /** Asks, stops as soon as something has come, and finds it kept; an answer that was whole before the stop is asked for again. */
    void askAndStop(Runnable asking, String kept) throws Exception {
        for (int tries = 0; tries < TRIES; tries++) {
            asking.run();
            until(() -> !coming().isBlank() || isShown(".prose-diff"));
            robot.push(KeyCode.ESCAPE);
            until(() -> !isWriting());
            WaitForAsyncUtils.waitForFxEvents(20);
            if (isShown(kept)) {
                assertThat(kept()).as("nothing enters the text by itself").isEqualTo(TEXT);
                return;
            }
        }
        throw new AssertionError("No answer could be stopped half way.");
    }

    /** Asks for another answer, waits until it is there, takes it, and takes that back. */
    void againTakenAndUndone(String waiting) throws Exception {
        robot.push(KeyCode.ALT, KeyCode.R);
        until(this::isWriting);
        until(() -> isShown(waiting) && !isWriting());
        takenAndUndone();
    }

    private boolean isWriting() throws Exception {
        return isShown("#passage-stop") || isShown("#suggestion-stop");
    }

    void takenAndUndone() throws Exception {
        assertThat(kept()).as("nothing enters the text by itself").isEqualTo(TEXT);
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        until(() -> !kept().equals(TEXT));
        until(() -> !isShown(".prose-diff") && !isShown(".prose-preview"));
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        until(() -> kept().equals(TEXT));
        until(this::showsTheOldText);
    }
}
