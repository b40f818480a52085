package app.snowquill.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.ui.write.DressedStage;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.fxmisc.richtext.NavigationActions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ProseAreaTest {
    private final ProseMarkup markup = new ProseMarkup();
    private ProsePage page;

    @Start
    void start(Stage stage) {
        page = new ProsePage();
        DressedStage.show(stage, page, 800, 600);
        page.load(markup.read("One.\n\nTwo."));
        page.area().requestFocus();
    }

    private String text() {
        return markup.write(page.area().passages());
    }

    @Test
    void enterMakesAParagraphAndBackspaceJoinsItAgain(FxRobot robot) {
        robot.interact(() -> page.area().end(NavigationActions.SelectionPolicy.CLEAR));
        robot.type(KeyCode.ENTER).write("Three");
        assertThat(text()).isEqualTo("One.\n\nTwo.\n\nThree");
        robot.type(KeyCode.HOME, KeyCode.BACK_SPACE);
        assertThat(text()).isEqualTo("One.\n\nTwo.Three");
        robot.interact(() -> page.area().undo());
        assertThat(text()).isEqualTo("One.\n\nTwo.\n\nThree");
    }

    @Test
    void theCaretNeverStandsBeforeTheMark(FxRobot robot) {
        robot.interact(() -> page.area().moveTo(0));
        robot.write("X");
        assertThat(text()).isEqualTo("XOne.\n\nTwo.");
        robot.type(KeyCode.END, KeyCode.RIGHT).write("Y");
        assertThat(text()).isEqualTo("XOne.\n\nYTwo.");
        robot.type(KeyCode.HOME, KeyCode.LEFT).write("Z");
        assertThat(text()).isEqualTo("XOne.Z\n\nYTwo.");
    }

    @Test
    void aStraightQuoteCurlsAndOneUndoGivesItBack(FxRobot robot) {
        robot.interact(() -> page.area().moveTo(1));
        robot.interact(() -> page.area().fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, "\"", "",
                KeyCode.UNDEFINED, false, false, false, false)));
        assertThat(text()).startsWith("“One.");
        robot.interact(() -> page.area().undo());
        assertThat(text()).startsWith("\"One.");
    }

    @Test
    void italicsAreSetAndTakenBack(FxRobot robot) {
        robot.interact(() -> {
            page.area().selectRange(1, 4);
            page.area().toggle(Emphasis.ITALIC);
        });
        assertThat(text()).isEqualTo("*One*.\n\nTwo.");
        robot.interact(() -> page.area().undo());
        assertThat(text()).isEqualTo("One.\n\nTwo.");
        robot.interact(() -> {
            page.area().selectAll();
            page.area().toggle(Emphasis.BOLD);
        });
        assertThat(text()).isEqualTo("**One.**\n\n**Two.**");
    }

    @Test
    void deletingEverythingLeavesAnEmptyPageToTypeOn(FxRobot robot) {
        robot.interact(() -> page.area().selectAll());
        robot.type(KeyCode.DELETE).write("New");
        assertThat(text()).isEqualTo("New");
    }

    @Test
    void screenReadersReadTheWordsWithoutMarks(FxRobot robot) {
        assertThat(page.area().queryAccessibleAttribute(AccessibleAttribute.TEXT)).isEqualTo("One.\nTwo.");
        robot.interact(() -> page.area().moveTo(page.area().getLength()));
        assertThat(page.area().queryAccessibleAttribute(AccessibleAttribute.CARET_OFFSET)).isEqualTo(9);
        assertThat(page.area().passages()).extracting(Passage::text).isEqualTo(List.of("One.", "Two."));
    }
}
