package app.snowquill.ui.card;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.story.DocumentKey;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneType;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.GrowingTextArea;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.write.DressedStage;
import app.snowquill.ui.write.ScriptedBook;
import app.snowquill.ui.write.SlackWater;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class CardPaneTest {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private ScriptedBook book;
    private CardPane pane;

    @Start
    void start(Stage stage) {
        book = new ScriptedBook(SlackWater.view());
        FxThread fx = new FxThread();
        pane = new CardPane(book, new Strings(Locale.ENGLISH), fx, asked::add);
        book.onChange(view -> fx.execute(() -> pane.show(view)));
        DressedStage.show(stage, pane, 328, 1000);
        pane.open(SlackWater.OPEN);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private SceneCard card() {
        return book.view().book().cards().get(SlackWater.OPEN);
    }

    private static GrowingTextArea field(FxRobot robot, String name) {
        return robot.lookup(".growing-text-area").queryAllAs(GrowingTextArea.class).stream()
                .filter(area -> name.equals(area.getAccessibleText())).findFirst().orElseThrow();
    }

    @Test
    void showingACardChangesNothing(FxRobot robot) {
        robot.interact(() -> pane.flush());
        assertThat(book.edits).isEmpty();
    }

    @Test
    void anEditIsKeptAfterAPause(FxRobot robot) throws Exception {
        robot.clickOn(field(robot, "Goal")).write("x");
        await(() -> card().goal().text().contains("x"));
        assertThat(book.edits).hasSize(1);
        assertThat(card()).usingRecursiveComparison().ignoringFields("goal").isEqualTo(SlackWater.card());
    }

    @Test
    void theOtherTypeHidesFieldsAndKeepsThem(FxRobot robot) throws Exception {
        robot.clickOn("Reactive");
        assertThat(field(robot, "Goal").getParent().isVisible()).isFalse();
        await(() -> card().type() == SceneType.REACTIVE);
        assertThat(card().goal()).isEqualTo(SlackWater.card().goal());
        assertThat(card().obstacles()).isEqualTo(SlackWater.card().obstacles());
    }

    @Test
    void severityIsSetByASquare(FxRobot robot) throws Exception {
        robot.clickOn(robot.lookup(".severity").queryAllAs(HBox.class).iterator().next().getChildren().get(4));
        await(() -> card().obstacles().get(0).severity() == 5);
    }

    @Test
    void anEmptyCardIsFilledFromTheSceneList(FxRobot robot) throws Exception {
        robot.interact(() -> pane.open("s5"));
        robot.clickOn("Fill from scene list");
        await(() -> book.view().book().cards().containsKey("s5"));
        SceneCard filled = book.view().book().cards().get("s5");
        assertThat(filled.pov()).isEqualTo("ines");
        assertThat(filled.targetWords()).isEqualTo(1_400);
        robot.interact(() -> pane.open("s6"));
        robot.clickOn("Write");
        assertThat(asked).containsExactly("s6");
    }

    @Test
    void switchingScenesKeepsWhatWasChanged(FxRobot robot) throws Exception {
        robot.clickOn(field(robot, "Stakes")).write("!");
        robot.interact(() -> pane.open("s5"));
        await(() -> card().stakes().contains("!"));
        assertThat(book.edits).extracting(edit -> List.copyOf(edit.contents().keySet()))
                .containsExactly(List.of(DocumentKey.card(SlackWater.OPEN)));
    }

    @Test
    void rulesAndVerdictFollowWhatIsTypedBeforeItIsKept(FxRobot robot) throws Exception {
        book.gate = new CompletableFuture<>();
        robot.clickOn(field(robot, "Goal")).push(KeyCode.SHORTCUT, KeyCode.A)
                .push(KeyCode.DELETE);
        await(() -> !robot.lookup("#card-verdict").queryLabeled().getText().equals("Yes"));
        assertThat(robot.lookup("#card-failing").queryLabeled().getText()).contains("goal");
        assertThat(card().goal().text()).isNotBlank();
        book.gate.complete(null);
    }

    @Test
    void aRedesignWaitsBesideTheCardWithWhatItWouldChange(FxRobot robot) throws Exception {
        robot.clickOn(field(robot, "Stakes")).push(KeyCode.SHORTCUT, KeyCode.A)
                .push(KeyCode.DELETE);
        robot.clickOn(field(robot, "Goal")).push(KeyCode.SHORTCUT, KeyCode.A)
                .push(KeyCode.DELETE);
        await(() -> robot.lookup("#card-redesign").queryButton().isVisible());
        robot.clickOn("#card-redesign");
        await(() -> robot.lookup(".change-row .added-by-agent").tryQuery().isPresent());
        assertThat(robot.lookup(".change-row .piece.added-by-agent").queryAllAs(Text.class))
                .anyMatch(piece -> piece.getText().contains("Have the staff read by lantern light"));
        assertThat(card().goal().text()).isBlank();
    }

    @Test
    void theQualityOpensToSevenBarsAndEachToItsEvidence(FxRobot robot) {
        assertThat(robot.lookup("#card-quality").queryButton().getText()).startsWith("Quality 0.");
        robot.clickOn("#card-quality");
        assertThat(robot.lookup(".quality-row").queryAll()).hasSize(7);
        robot.clickOn("#quality-readability");
        assertThat(robot.lookup(".quality-evidence .label").queryAllAs(Label.class))
                .anyMatch(label -> label.getText().contains("words on average"));
    }

    @Test
    void theTransitionIsChosenAndKept(FxRobot robot) throws Exception {
        ComboBox<SceneCard.TransitionKind> kind = robot.lookup("#card-transition").queryComboBox();
        robot.interact(() -> kind.requestFocus());
        robot.type(KeyCode.DOWN, 5);
        await(() -> card().transition().kind() == SceneCard.TransitionKind.POV_SHIFT);
    }
}
