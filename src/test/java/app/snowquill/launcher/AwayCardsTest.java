package app.snowquill.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.AwayAnswer;
import app.snowquill.pipeline.AwayQuestion;
import app.snowquill.pipeline.EngineSetup;
import app.snowquill.ui.common.Fonts;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import app.snowquill.ui.models.ScriptedEngineDesk;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The card before text leaves the computer, as the window shows it. */
@ExtendWith(ApplicationExtension.class)
class AwayCardsTest {
    private static final AwayQuestion QUESTION = new AwayQuestion("api.example.org", "step-4", "", "", 5_772);

    private final ScriptedEngineDesk engines = new ScriptedEngineDesk();
    private final Button page = new Button("page");
    private AwayCards cards;

    @Start
    void start(Stage stage) {
        Strings strings = new Strings(Locale.ENGLISH);
        Dialogs dialogs = new Dialogs(stage, strings);
        cards = new AwayCards(engines, dialogs, strings, new FxThread(), Optional::empty);
        Scene scene = new Scene(new StackPane(page, dialogs.pane(), dialogs.questionPane()), 900, 600);
        new Theme(new Fonts(), Theme.Shade.LIGHT).apply(scene);
        stage.setScene(scene);
        stage.show();
        page.requestFocus();
    }

    @Test
    void theCardSaysWhatGoesOutHowMuchAndWhereTo(FxRobot robot) {
        ask(QUESTION);
        assertThat(words(robot)).contains("This sends text to a server", "Goes out:",
                "what step 4 reads of the book; about 5,772 tokens, to api.example.org.", "Your local model can do this too.");
        assertThat(robot.lookup("#away-local").query().isFocused()).isTrue();
    }

    @Test
    void sendOnceIsAClickAndTheFocusGoesBack(FxRobot robot) {
        CompletableFuture<AwayAnswer> answer = ask(QUESTION);
        robot.clickOn("#away-once");
        assertThat(answer).isCompletedWithValue(AwayAnswer.ONCE);
        assertThat(page.isFocused()).isTrue();
    }

    @Test
    void alwaysIsAnsweredByKeys(FxRobot robot) {
        CompletableFuture<AwayAnswer> answer = ask(QUESTION);
        robot.push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.SPACE);
        assertThat(answer).isCompletedWithValue(AwayAnswer.ALWAYS);
    }

    @Test
    void useLocalAnswersOnceTheLocalModelIsThere(FxRobot robot) {
        engines.localEnds = new CompletableFuture<>();
        CompletableFuture<AwayAnswer> answer = ask(QUESTION);
        robot.push(KeyCode.SPACE);
        assertThat(engines.asked).containsExactly("local");
        assertThat(answer).isNotDone();
        assertThat(robot.lookup("#away-once").query().isDisabled()).isTrue();
        robot.interact(() -> engines.localEnds.complete(null));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(answer).isCompletedWithValue(AwayAnswer.LOCAL);
    }

    @Test
    void aLocalModelThatCanNotBeLoadedLeavesTheQuestionOpen(FxRobot robot) {
        engines.localEnds = CompletableFuture.failedFuture(new IllegalStateException("The model file is not there."));
        CompletableFuture<AwayAnswer> answer = ask(QUESTION);
        robot.clickOn("#away-local");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(words(robot)).contains("The model file is not there. Nothing was sent.");
        robot.clickOn("#away-once");
        assertThat(answer).isCompletedWithValue(AwayAnswer.ONCE);
    }

    @Test
    void escapeSendsNothing(FxRobot robot) {
        CompletableFuture<AwayAnswer> answer = ask(QUESTION);
        robot.push(KeyCode.ESCAPE);
        assertThat(answer).isCompletedWithValue(AwayAnswer.NOT_NOW);
    }

    @Test
    void aSecondQuestionWaitsForTheFirstAndAWithdrawnOneGoesAway(FxRobot robot) {
        CompletableFuture<AwayAnswer> first = ask(QUESTION);
        CompletableFuture<AwayAnswer> second = ask(new AwayQuestion("other.example.org", "writer", "try-out", "", 90));
        assertThat(words(robot)).contains("api.example.org").doesNotContain("other.example.org");
        first.cancel(false);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(words(robot)).contains("a question for one sentence, and nothing of your book; about 90 tokens, to other.example.org.");
        robot.clickOn("#away-once");
        assertThat(second).isCompletedWithValue(AwayAnswer.ONCE);
    }

    @Test
    void withoutALocalModelTheCardDoesNotOfferOne(FxRobot robot) {
        engines.now = new EngineSetup(engines.now.way(), Optional.empty(), Optional.empty(),
                engines.now.address(), engines.now.anthropic(), engines.now.fallback());
        ask(QUESTION);
        assertThat(robot.lookup("#away-local").tryQuery()).isEmpty();
        assertThat(words(robot)).doesNotContain("Your local model");
    }

    private CompletableFuture<AwayAnswer> ask(AwayQuestion question) {
        CompletableFuture<AwayAnswer> answer = cards.ask(question);
        WaitForAsyncUtils.waitForFxEvents();
        return answer;
    }

    private static String words(FxRobot robot) {
        String labels = robot.lookup("#away-card .label").queryAllAs(Label.class).stream().map(Label::getText)
                .collect(Collectors.joining(" "));
        return labels + Stream.of("#away-card .lead-word", "#away-card .rest").flatMap(query ->
                robot.lookup(query).queryAllAs(Text.class).stream()).map(text -> " " + text.getText()).collect(Collectors.joining());
    }
}
