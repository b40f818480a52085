package app.snowquill.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.JobInfo;
import java.util.ArrayList;
import java.util.OptionalInt;
import java.util.Set;
import app.snowquill.pipeline.CallInfo;
import app.snowquill.pipeline.ModelDesk.ModelState;
import app.snowquill.pipeline.RunReport;
import app.snowquill.pipeline.RunRequest;
import app.snowquill.snowflake.Step;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.Fonts;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import app.snowquill.ui.common.Toast;
import app.snowquill.ui.models.ScriptedModelDesk;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The activity view over a scripted book, by clicks and keys. */
@ExtendWith(ApplicationExtension.class)
class ActivityViewTest {
    private final ActivityScript script = new ActivityScript().withTheMorning();
    private final Map<Path, String> written = new ConcurrentHashMap<>();
    private final List<RunRequest> again = new CopyOnWriteArrayList<>();
    private final List<DocumentKey> opened = new CopyOnWriteArrayList<>();
    private final List<Toast> toasts = new CopyOnWriteArrayList<>();
    private final StackPane over = new StackPane();
    private ActivityView view;

    @Start
    void start(Stage stage) {
        script.models.using(ScriptedModelDesk.NEMO, ModelState.Kind.READY, 1, 21.4);
        Strings strings = new Strings(Locale.ENGLISH);
        view = new ActivityView(new ActivityViewModel(script.session, script.models, script.health(), strings, new FxThread(),
                ActivityScript.CLOCK, ZoneOffset.UTC), strings, new ActivityActions(Optional::of, (file, text) -> {
                    written.put(file, text);
                    return CompletableFuture.completedFuture(null);
                }, this::lay, () -> over.getChildren().clear(), again::add, opened::add), toasts::add);
        over.setPickOnBounds(false);
        HBox both = new HBox(view.left(), view.centre());
        ((Region) view.left()).setPrefWidth(320);
        ((Region) view.left()).setMinWidth(320);
        HBox.setHgrow(view.centre(), Priority.ALWAYS);
        Scene scene = new Scene(new StackPane(both, over), 1440, 780);
        new Theme(new Fonts(), Theme.Shade.LIGHT).apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    private void lay(Region dialog) {
        dialog.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        over.getChildren().setAll(dialog);
    }

    @Test
    void theCallsStandThereNewestFirst(FxRobot robot) throws Exception {
        until(() -> calls(robot).getItems().size() == script.session.calls.size());
        assertThat(calls(robot).getItems().get(0).operation()).isEqualTo("Step 9 · card");
        assertThat(calls(robot).getItems().get(0).place()).isEqualTo("1");
        assertThat(robot.lookup("#tile-calls").query().getAccessibleText()).startsWith("Calls today: 208, ");
    }

    @Test
    void aTileSortsTheCallsAndTheLineBeneathShowsThoseTriedAgain(FxRobot robot) throws Exception {
        until(() -> !calls(robot).getItems().isEmpty());
        robot.clickOn("#tile-first");
        assertThat(calls(robot).getItems()).isSortedAccordingTo((a, b) ->
                Long.compare(b.call().firstTokenMillis(), a.call().firstTokenMillis()));
        robot.clickOn("#tile-again");
        assertThat(calls(robot).getItems()).isNotEmpty().allMatch(row -> row.call().attempt() > 1);
        robot.clickOn("#clear-filter");
        assertThat(calls(robot).getItems()).hasSize(script.session.calls.size());
    }

    @Test
    void aColumnsHeadSortsAndTurnsTheOrder(FxRobot robot) throws Exception {
        until(() -> !calls(robot).getItems().isEmpty());
        robot.clickOn("Out");
        assertThat(calls(robot).getItems().get(0).call().tokensOut()).isZero();
        robot.clickOn("Out");
        assertThat(calls(robot).getItems().get(0).call().tokensOut()).isEqualTo(800);
    }

    @Test
    void aBarOfTheStepsShowsItsCalls(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#tokens-step-5").tryQuery().isPresent());
        robot.clickOn("#tokens-step-5");
        assertThat(calls(robot).getItems()).isNotEmpty().allMatch(row -> row.step() == 5);
    }

    @Test
    void keysMoveAlongTheCallsOpenTheDetailAndCloseIt(FxRobot robot) throws Exception {
        until(() -> !calls(robot).getItems().isEmpty());
        robot.interact(() -> calls(robot).requestFocus());
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        until(() -> robot.lookup("#call-detail").query().isVisible());
        assertThat(texts(robot, "#call-detail")).anyMatch(text -> text.contains("20 November 2026, 09:"));
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#call-detail").query().isVisible()).isFalse();
    }

    @Test
    void theRawTextOfACutAnswerCanBeReadFromItsEvent(FxRobot robot) throws Exception {
        until(() -> !calls(robot).getItems().isEmpty());
        script.session.rawTexts.put(2_000L, "Brother Hale came to");
        call(2_000L, "LENGTH", true);
        until(() -> !events(robot).getItems().isEmpty());
        assertThat(events(robot).getItems().get(0).text()).contains("token limit").endsWith("raw text kept");
        robot.clickOn(".event-raw");
        until(() -> robot.lookup("#raw-text").tryQuery().isPresent());
        assertThat(robot.lookup("#raw-text").queryAs(TextArea.class).getText()).isEqualTo("Brother Hale came to");
        robot.clickOn("#raw-close");
        assertThat(over.getChildren()).isEmpty();
    }

    @Test
    void theCsvHoldsTheCallsThatAreShown(FxRobot robot) throws Exception {
        until(() -> !calls(robot).getItems().isEmpty());
        robot.clickOn("#tile-again");
        int shown = calls(robot).getItems().size();
        robot.clickOn("#save-csv");
        until(() -> !written.isEmpty());
        assertThat(written).containsOnlyKeys(Path.of("slack-water calls.csv"));
        assertThat(written.values().iterator().next().split("\r\n")).hasSize(shown + 1);
        assertThat(toasts.get(0).title()).contains(shown + " calls saved");
    }

    @Test
    void eventsAreFilteredByKind(FxRobot robot) throws Exception {
        robot.interact(script::run);
        until(() -> events(robot).getItems().size() == 3);
        robot.clickOn("#events-steps");
        assertThat(events(robot).getItems()).hasSize(1).allMatch(event -> event.group() == LiveEvent.Group.STEPS);
        robot.clickOn("#events-agents");
        assertThat(events(robot).getItems()).hasSize(2);
        robot.clickOn("#events-all");
        assertThat(events(robot).getItems()).hasSize(3);
    }

    @Test
    void theQueueShowsTheRunItsBarAndStopsIt(FxRobot robot) throws Exception {
        robot.interact(script::run);
        until(() -> robot.lookup("#queue-pause").query().isVisible());
        until(() -> queue(robot).stream().anyMatch(text -> text.startsWith("212 of about 600 tokens")));
        assertThat(queue(robot)).contains("Running, 2 of 2 slots", "Next", "Needs you", "Done today", "10 documents · about 5 min");
        robot.clickOn("#queue-pause");
        assertThat(script.session.queue.asked).containsExactly("pause");
        robot.clickOn(".queue-cancel");
        assertThat(script.session.cancelled).isTrue();
        script.session.runEnds.complete(new RunReport(RunReport.Outcome.CANCELLED, "", List.of(DocumentKey.card("s1")), List.of(),
                List.of(), Map.of(), Map.of(), Map.of(), 100));
        until(() -> queue(robot).contains("Run stopped by you"));
        assertThat(queue(robot)).contains("1 document was kept").noneMatch(words -> words.startsWith("Running"));
    }

    @Test
    void whatWaitsIsMovedByKeysTakenOutAndGoneOnWith(FxRobot robot) throws Exception {
        script.session.queue.held = true;
        script.session.queue.jobs.addAll(List.of(job(1, JobInfo.State.PAUSED, Step.BRIEFS, 12), job(2, JobInfo.State.QUEUED, Step.ONE_PAGE, 0),
                job(3, JobInfo.State.QUEUED, Step.DRAFT, 0)));
        robot.interact(script.session.queue::tell);
        until(() -> queue(robot).contains("Interrupted at step 9, 12 of 62"));
        robot.clickOn("#queue-go-on");
        robot.clickOn(".queue-resume");
        QueueRow row = robot.lookup(".queue-row").queryAllAs(QueueRow.class).stream().filter(one -> one.job() == 2).findFirst().orElseThrow();
        robot.interact(row::requestFocus);
        robot.press(KeyCode.ALT, KeyCode.DOWN).release(KeyCode.DOWN, KeyCode.ALT);
        robot.clickOn(robot.from(row).lookup(".queue-cancel").queryButton());
        assertThat(script.session.queue.asked).containsExactly("go on", "go on 1", "move 2 before 0", "cancel 2");
    }

    private static JobInfo job(long id, JobInfo.State state, Step step, int done) {
        return new JobInfo(id, Optional.of(new RunRequest(Set.of(step), Set.of(), false, "", OptionalInt.empty(), 0)), state, "",
                done == 0 ? -1 : step.number(), done, 62, ActivityScript.NOW, Optional.empty());
    }

    @Test
    void whatFailedIsRetriedAndWhatWaitsIsOpened(FxRobot robot) throws Exception {
        until(() -> robot.lookup(".queue-retry").tryQuery().isPresent());
        robot.clickOn(".queue-retry");
        assertThat(again.get(0).only()).extracting(DocumentKey::id).containsExactly("tobit");
        robot.clickOn(".queue-open");
        assertThat(opened).containsExactly(DocumentKey.step(4));
    }

    @Test
    void testNowTestsAgainAndAWarningSaysWhatToDo(FxRobot robot) throws Exception {
        until(() -> script.models.asked.contains("answer"));
        until(() -> texts(robot, ".health").contains("3.1 GB free"));
        script.free = 150_000_000L;
        robot.clickOn("#test-now");
        until(() -> texts(robot, ".health").contains("150 MB free"));
        assertThat(robot.lookup("#health-disk").query().getAccessibleText()).isEqualTo("Disk: failed, 150 MB free");
        assertThat(texts(robot, ".health")).anyMatch(text -> text.contains("Free some space"));
        assertThat(texts(robot, ".health")).contains("tested 09:41", "every row matches", "1.1 s");
    }

    @Test
    void fiveThousandCallsAreShownAndNewOnesStillCome(FxRobot robot) throws Exception {
        List<CallInfo> many = new ArrayList<>();
        for (int i = 0; i < CallLog.MOST + 100; i++) {
            CallInfo old = script.session.calls.get(i % 100);
            many.add(new CallInfo(-i - 1L, ActivityScript.NOW.minusSeconds(60L * i), old.component(), old.stage(), old.subject(), 1,
                    "a model whose name goes on and on and on, from a community repository Q4_K_M", "ab", "{}", i, i, 0, 1, 2,
                    old.served(), "STOP", false));
        }
        script.session.calls.clear();
        script.session.calls.addAll(many);
        call(3_000L, "STOP", false);
        until(() -> calls(robot).getItems().size() == CallLog.MOST);
        call(3_001L, "STOP", false);
        until(() -> calls(robot).getItems().get(0).call().id() == 3_001L);
        assertThat(calls(robot).getItems()).hasSize(CallLog.MOST);
        assertThat(calls(robot).lookupAll(".table-row-cell")).hasSizeLessThan(60);
    }

    @Test
    void callsThatCannotBeReadSayWhyAndAreReadAgain(FxRobot robot) throws Exception {
        until(() -> !calls(robot).getItems().isEmpty());
        script.session.callsFailure = new IllegalStateException("The disk is gone.");
        robot.interact(script::run);
        WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
        script.session.callsFailure = null;
        call(3_000L, "STOP", false);
        until(() -> calls(robot).getItems().get(0).call().id() == 3_000L);
    }

    /** A call ends now. */
    private void call(long id, String ending, boolean raw) {
        script.session.calls.add(0, new CallInfo(id, ActivityScript.NOW, "step-5", "synopsis", "synopsis:tobit", 1, "m", "h", "{}",
                100, 40, 0, 300, 2300, CallInfo.Served.MODEL, ending, raw));
        script.models.using(ScriptedModelDesk.NEMO, ModelState.Kind.WRITING, 1, 21.4);
        script.models.using(ScriptedModelDesk.NEMO, ModelState.Kind.READY, 1, 21.4);
    }

    @SuppressWarnings("unchecked")
    private static TableView<CallRow> calls(FxRobot robot) {
        return robot.lookup("#calls").queryAs(TableView.class);
    }

    @SuppressWarnings("unchecked")
    private static ListView<LiveEvent> events(FxRobot robot) {
        return robot.lookup("#events").queryAs(ListView.class);
    }

    private static List<String> queue(FxRobot robot) {
        return texts(robot, ".queue");
    }

    private static List<String> texts(FxRobot robot, String under) {
        return robot.from(robot.lookup(under).queryAll().toArray(Node[]::new)).lookup(".label").queryAllAs(Label.class)
                .stream().map(Label::getText).collect(Collectors.toList());
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
