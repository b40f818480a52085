package app.snowquill.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.BookView;
import app.snowquill.pipeline.ModelDesk;
import app.snowquill.pipeline.RunEvent;
import app.snowquill.snowflake.Step;
import app.snowquill.pipeline.outline.OutlineEdits;
import app.snowquill.pipeline.outline.Seam;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.ThinBar;
import app.snowquill.ui.write.DressedStage;
import app.snowquill.ui.write.ScriptedBook;
import app.snowquill.ui.write.SlackWater;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ProsePaneTest {
    private final List<String> statuses = new CopyOnWriteArrayList<>();
    private final List<String> counts = new CopyOnWriteArrayList<>();
    private ScriptedBook book;
    private ProsePane pane;
    private ProseArea area;

    @Start
    void start(Stage stage) {
        book = new ScriptedBook(SlackWater.view());
        FxThread fx = new FxThread();
        pane = new ProsePane(book, new Strings(Locale.ENGLISH), fx, new ProseListener() {
            @Override
            public void saveStatus(String words) {
                statuses.add(words);
            }

            @Override
            public void sceneCount(String words) {
                counts.add(words);
            }

            @Override
            public void chooseModel() {
                statuses.add("choose");
            }
        });
        book.onChange(view -> fx.execute(() -> pane.show(view)));
        DressedStage.show(stage, pane, 900, 700);
        pane.open(SlackWater.OPEN);
        area = (ProseArea) pane.lookup(".prose-area");
        area.requestFocus();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String kept(String scene) {
        return book.view().book().prose().getOrDefault(scene, "");
    }

    @Test
    void whatIsTypedIsKeptAfterAPause(FxRobot robot) throws Exception {
        robot.interact(() -> area.moveTo(area.getLength()));
        robot.write(" Not once");
        await(() -> kept(SlackWater.OPEN).endsWith("*his* book. Not once"));
        assertThat(book.edits).hasSize(1);
        assertThat(book.edits.get(0).agent()).isEmpty();
        assertThat(statuses).anyMatch(words -> words.startsWith("Saved "));
        assertThat(counts).last().asString().startsWith("Scene 11 · ").endsWith("of 1,400 words");
    }

    @Test
    void anUndoIsShownThoughThePageNeverLookedAtWhatItTakesBack(FxRobot robot) throws Exception {
        String before = kept(SlackWater.OPEN);
        robot.interact(() -> {
            area.insertText(area.getLength(), " Not once");
            pane.flush();
            book.change(DocumentKey.prose(SlackWater.OPEN), before, "");
        });
        await(() -> !area.words().endsWith("Not once"));
        assertThat(kept(SlackWater.OPEN)).isEqualTo(before);
    }

    @Test
    void whileTheModelReadsTheBarSaysHowMuchAndWhatIsReused(FxRobot robot) throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        book.agents.last().read(4_100, 4_028, 5_772);
        await(() -> robot.lookup("Writer is reading 5,772 tokens").tryQuery().isPresent());
        assertThat(robot.lookup("· 4,028 were read before and are reused").tryQuery()).isPresent();
        assertThat(robot.lookup(".reading-bar").queryAs(ThinBar.class).part()).isBetween(0.7, 0.72);
        book.agents.last().write("She");
        await(() -> robot.lookup("Writer is continuing").tryQuery().isPresent());
        assertThat(robot.lookup(".reading-bar").query().isVisible()).isFalse();
    }

    @Test
    void whatWasJustTypedIsInTheTextThatTwoScenesBecome(FxRobot robot) throws Exception {
        String next = new OutlineEdits(book, Enum::name).next(SlackWater.OPEN).orElseThrow().id();
        book.change(DocumentKey.prose(next), "The next one.", "Writer");
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> area.moveTo(0));
        robot.write("Now");
        robot.interact(() -> pane.hold(() -> new OutlineEdits(book, Enum::name).merge(SlackWater.OPEN, Seam.PARAGRAPH)));
        await(() -> area.words().contains("The next one."));
        robot.interact(() -> pane.flush());
        await(() -> kept(SlackWater.OPEN).startsWith("Now") && kept(SlackWater.OPEN).endsWith("The next one."));
        assertThat(area.isEditable()).isTrue();
    }

    @Test
    void nothingIsDoneToTextsWhileWhatWasTypedCantBeKept(FxRobot robot) throws Exception {
        book.failure = "The disk is full.";
        robot.write("Mine ");
        List<String> done = new CopyOnWriteArrayList<>();
        CompletableFuture<?>[] held = new CompletableFuture<?>[1];
        robot.interact(() -> held[0] = pane.hold(() -> CompletableFuture.completedFuture(done.add("merged"))));
        await(() -> held[0].isDone());
        assertThat(held[0]).isCompletedExceptionally();
        assertThat(done).isEmpty();
        assertThat(area.isEditable()).isTrue();
        assertThat(area.words()).startsWith("Mine ");
    }

    @Test
    void aCutTakesThePageAsItIsAndKeysTypedWhileItIsKeptDoubleNothing(FxRobot robot) throws Exception {
        OutlineEdits edits = new OutlineEdits(book, Enum::name);
        robot.interact(() -> pane.setOnSplit(new SplitListener() {
            @Override
            public void split(String scene, String before, String after) {
                pane.hold(() -> edits.split(scene, before, after).kept());
            }

            @Override
            public void nothingToSplit() {
                statuses.add("nothing to split");
            }
        }));
        String text = kept(SlackWater.OPEN);
        book.gate = new CompletableFuture<>();
        robot.interact(() -> area.moveTo(1, 0));
        robot.write("Cut");
        robot.interact(() -> area.moveTo(1, 0));
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.ENTER);
        robot.write("lost");
        robot.interact(() -> pane.open("s15"));
        book.gate.complete(null);
        await(() -> book.view().book().outline().scenes().size() > SlackWater.view().book().outline().scenes().size());
        String made = edits.next(SlackWater.OPEN).orElseThrow().id();
        assertThat(kept(made)).startsWith("Cut");
        assertThat(kept(SlackWater.OPEN) + kept(made).substring("Cut".length())).isEqualTo(text);
        assertThat(kept("s15")).isEmpty();
    }

    @Test
    void switchingScenesKeepsTheOneAndShowsTheOther(FxRobot robot) throws Exception {
        robot.interact(() -> area.moveTo(1));
        robot.write("Now");
        robot.interact(() -> pane.open("s15"));
        await(() -> kept(SlackWater.OPEN).startsWith("Now"));
        assertThat(area.isBlank()).isTrue();
        robot.interact(() -> pane.open(SlackWater.OPEN));
        assertThat(area.words()).startsWith("Now“It stands");
        assertThat(area.isUndoAvailable()).isFalse();
        assertThat(area.getCaretPosition()).isEqualTo(4);
    }

    @Test
    void aTextThatCantBeKeptStaysOnThePage(FxRobot robot) throws Exception {
        book.failure = "The disk is full.";
        robot.write("Mine ");
        robot.interact(() -> pane.flush());
        await(() -> statuses.contains("Not saved: The disk is full."));
        assertThat(area.words()).startsWith("Mine ");
        book.failure = "";
        robot.interact(() -> pane.flush());
        await(() -> kept(SlackWater.OPEN).startsWith("Mine "));
    }

    @Test
    void aChangeFromOutsideAppearsUnlessKeysAreUnsaved(FxRobot robot) throws Exception {
        book.change(DocumentKey.prose(SlackWater.OPEN), "Another hand.", "Writer");
        await(() -> area.words().equals("Another hand."));
        robot.interact(() -> area.replaceSelection("I write. "));
        book.change(DocumentKey.prose(SlackWater.OPEN), "A third hand.", "Writer");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(area.words()).isEqualTo("I write. Another hand.");
    }

    @Test
    void acceptingASuggestionIsOneEditOfTheWriter(FxRobot robot) throws Exception {
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        assertThat(book.agents.last().request.subject()).isEqualTo(SlackWater.OPEN);
        book.agents.last().write("“Where is it?” ");
        book.agents.last().write("she asked.");
        await(() -> pane.lookup(".prose-preview") != null && !pane.lookupAll(".prose-preview .text").isEmpty());
        assertThat(kept(SlackWater.OPEN)).doesNotContain("Where is it");
        book.agents.last().finish();
        await(() -> pane.lookupAll(".preview-caret").isEmpty());
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        await(() -> kept(SlackWater.OPEN).endsWith("*his* book.\n\n“Where is it?” she asked."));
        assertThat(book.edits).hasSize(1);
        assertThat(book.edits.get(0).agent()).isEqualTo("Writer");
        assertThat(pane.lookup(".prose-preview")).isNull();
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        await(() -> book.answers.contains("undo"));
    }

    @Test
    void refusingLeavesTheTextAsItWas(FxRobot robot) throws Exception {
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        book.agents.last().write("Words.");
        robot.type(KeyCode.ESCAPE);
        await(() -> robot.lookup("Refuse").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
        await(() -> pane.lookup(".prose-preview") == null);
        assertThat(book.edits).isEmpty();
        assertThat(area.words()).doesNotContain("Words.");
    }

    @Test
    void whatCameBeforeACrashCanBeTaken(FxRobot robot) throws Exception {
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        book.agents.last().write("Half a thought");
        book.agents.last().crash("The model stopped unexpectedly.");
        await(() -> robot.lookup("Accept").tryQuery().isPresent());
        assertThat(robot.lookup(".suggestion-bar .label").queryAllAs(Label.class))
                .anyMatch(label -> label.getText().contains("3 words are kept as a draft"));
        robot.clickOn("Accept");
        await(() -> kept(SlackWater.OPEN).endsWith("Half a thought"));
    }

    @Test
    void aRunThatWritesTheOpenSceneIsSeen() throws Exception {
        DocumentKey key = DocumentKey.prose(SlackWater.OPEN);
        pane.runListener().accept(new RunEvent.ItemStarted(Step.DRAFT, key));
        pane.runListener().accept(new RunEvent.Piece(key, "The run writes."));
        await(() -> !pane.lookupAll(".prose-preview .text").isEmpty());
        pane.runListener().accept(new RunEvent.ItemEnded(Step.DRAFT, key, RunEvent.ItemOutcome.WRITTEN, "", 1, 1));
        await(() -> pane.lookup(".prose-preview") == null);
    }

    @Test
    void aWaitingVersionIsTakenOnlyWhenAccepted(FxRobot robot) throws Exception {
        BookView v = book.view();
        DocumentKey key = DocumentKey.prose(SlackWater.OPEN);
        book.publish(new BookView(v.number() + 1, v.book(), v.steps(), v.documents(), v.findings(), v.waived(), Map.of(key, "A new version."),
                Map.of(), true, false));
        await(() -> robot.lookup("A new version waits").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#compare").clickOn("#refuse");
        await(() -> !book.answers.isEmpty());
        assertThat(book.answers).containsExactly("refused " + key);
    }

    @Test
    void withoutAModelTheBarSaysWhatCanBeDone(FxRobot robot) {
        robot.interact(() -> pane.showModel(new ModelDesk.ModelState(ModelDesk.ModelState.Kind.NONE, Optional.empty(), "", 0, "", 0, 0, Optional.empty())));
        robot.clickOn("Choose a model");
        assertThat(statuses).containsExactly("choose");
    }

    @Test
    void anEmptySceneWaitsUntilOneStartsWriting(FxRobot robot) throws Exception {
        robot.interact(() -> pane.open("s15"));
        robot.clickOn("Start writing");
        robot.write("It begins");
        await(() -> kept("s15").equals("It begins"));
    }

    @Test
    void thePageFollowsTheWriterOnlyWhileItsEndIsSeen(FxRobot robot) throws Exception {
        String long30 = "A paragraph that is long enough to be seen.\n\n".repeat(30);
        book.change(DocumentKey.prose(SlackWater.OPEN), long30, "");
        await(() -> area.words().startsWith("A paragraph"));
        robot.interact(() -> area.scrollYToPixel(0));
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        book.agents.last().write("Piece one.\n\n".repeat(5));
        await(() -> robot.lookup("· 10 of about 250 words · not in your text yet").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents(10);
        assertThat(area.getEstimatedScrollY()).as("what was asked for is in view").isGreaterThan(100);
        robot.interact(() -> area.scrollYToPixel(0));
        book.agents.last().write("Piece one.\n\n".repeat(5));
        await(() -> robot.lookup("· 20 of about 250 words · not in your text yet").tryQuery().isPresent());
        assertThat(area.getEstimatedScrollY()).isLessThan(2);
        // The foot of the text is measured once it comes into view.
        for (int i = 0; i < 2; i++) {
            robot.interact(() -> area.showParagraphAtBottom(area.getParagraphs().size() - 1));
            WaitForAsyncUtils.waitForFxEvents(10);
        }
        double before = area.getEstimatedScrollY();
        assertThat(before).isGreaterThan(300);
        book.agents.last().write("More of it.\n\n".repeat(10));
        await(() -> robot.lookup("· 50 of about 250 words · not in your text yet").tryQuery().isPresent());
        await(() -> area.getEstimatedScrollY() > before + 250);
    }

    @Test
    void keysTypedWhileASaveIsUnderWayAreNotLost(FxRobot robot) throws Exception {
        book.gate = new CompletableFuture<>();
        robot.write("A");
        robot.interact(() -> pane.flush());
        robot.write("B");
        robot.interact(() -> pane.flush());
        book.gate.complete(null);
        await(() -> kept(SlackWater.OPEN).startsWith("AB"));
        assertThat(area.words()).startsWith("AB");
        assertThat(book.edits).hasSize(2);
    }

    @Test
    void aTextThatCouldNotBeKeptIsThereWhenItsSceneIsOpenedAgain(FxRobot robot) throws Exception {
        book.failure = "The disk is full.";
        robot.write("Mine ");
        robot.interact(() -> pane.open("s15"));
        await(() -> statuses.contains("Not saved: The disk is full."));
        robot.interact(() -> pane.open(SlackWater.OPEN));
        assertThat(area.words()).startsWith("Mine ");
        book.failure = "";
        await(() -> kept(SlackWater.OPEN).startsWith("Mine "));
    }

    @Test
    void anUndoOfTheBookShowsOnThePage(FxRobot robot) throws Exception {
        String before = kept(SlackWater.OPEN);
        robot.write("New ");
        robot.interact(() -> pane.flush());
        await(() -> kept(SlackWater.OPEN).startsWith("New "));
        book.change(DocumentKey.prose(SlackWater.OPEN), before, "");
        await(() -> area.words().startsWith("“It stands"));
    }
}
