package app.snowquill.ui.bible;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.HandEdit;
import app.snowquill.pipeline.memory.LedgerDesk;
import app.snowquill.pipeline.memory.LedgerDesk.WaitingLore;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Evidence;
import app.snowquill.story.Fact;
import app.snowquill.story.FactKind;
import app.snowquill.ui.common.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What waits, what disagrees and what is revised, by clicks over the real ledger; what the model says is the tests' input. */
@ExtendWith(ApplicationExtension.class)
class BibleWithLedgerTest {
    private static final String TEXT = "Ines came down the stair. Her eyes were grey. Somebody would pay for the staff.";
    private static final String READ = """
            {"facts":[
            {"kind":"trait","subject":"ines","attribute":"eye colour","value":"grey","sentence":"Ines has grey eyes.","learnt_by":[],"quote":"her eyes were grey"},
            {"kind":"place","subject":"ines","attribute":"place","value":"the stair","sentence":"Ines is on the stair.","learnt_by":["ines"],"quote":"Ines came down the stair"}],
            "setups":[{"sentence":"Somebody must pay for the staff.","quote":"Somebody would pay for the staff"}],"payoffs":[],"changes":[],"names":[]}""";

    @TempDir
    static Path folder;
    private static OpenBible bible;
    private static volatile String answer = READ;

    @Start
    void start(Stage shown) {
        if (bible == null) {
            bible = OpenBible.answering(folder, request -> answer);
        }
        answer = READ;
        bible.toasts.clear();
        bible.show(shown, Theme.Shade.LIGHT);
        bible.view.open("ines");
    }

    @AfterAll
    static void end() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> bible.close());
        bible = null;
    }

    @Test
    void whatWaitsIsTakenOrRefusedAndWhatThenDisagreesIsComparedAndIntended(FxRobot robot) throws Exception {
        LedgerDesk ledger = bible.book.memory().ledger();
        put(DocumentKey.prose("s01"), TEXT);
        put(DocumentKey.fact("brown"), new Fact("brown", FactKind.TRAIT, "ines", "colour of eyes", "brown", "Ines has brown eyes.", "", "",
                Fact.Audience.EVERYBODY, List.of(), Evidence.NONE));
        ledger.approve(List.of("s01"), true).get(30, TimeUnit.SECONDS);
        assertThat(ledger.collect(List.of("s01")).done().get(30, TimeUnit.SECONDS)).isEqualTo(3);
        robot.interact(() -> bible.view.open("ines"));
        robot.clickOn("#tab-waiting");
        WaitingLore grey = ledger.waiting().stream().filter(one -> one.sentence().contains("grey")).findFirst().orElseThrow();
        WaitingLore stair = ledger.waiting().stream().filter(one -> one.sentence().contains("stair")).findFirst().orElseThrow();

        answer(robot, grey, "Accept");
        until(() -> bible.book.view().book().lore().facts().containsKey(grey.key().id()));
        until(() -> ledger.waiting().size() == 2);
        answer(robot, stair, "Refuse");
        until(() -> ledger.waiting().size() == 1);
        until(() -> robot.lookup("Accept all 1").tryQuery().isPresent());
        robot.clickOn("#accept-all");
        until(() -> ledger.waiting().isEmpty() && bible.book.view().book().lore().setups().values().stream()
                .anyMatch(setup -> setup.text().equals("Somebody must pay for the staff.")));
        until(() -> robot.lookup(".waiting-lore").queryAll().isEmpty());

        int disagree = (int) ledger.contradictions().stream().filter(one -> !one.waived()).count();
        assertThat(disagree).isPositive();
        until(() -> robot.lookup(".contradiction").queryAll().size() == disagree);
        WaitForAsyncUtils.waitForFxEvents(20);
        robot.clickOn("Compare");
        until(() -> robot.lookup(".compare-sides").queryAll().size() == 1);
        robot.clickOn("It is intended");
        until(() -> robot.lookup(".contradiction").queryAll().size() == disagree - 1);
        assertThat(ledger.contradictions()).filteredOn(one -> one.waived()).hasSize(1);
        assertThat(bible.toasts).isEmpty();
    }

    @Test
    void aTextThatAChangeTouchesIsRevisedByTheModel(FxRobot robot) throws Exception {
        String before = bible.book.view().book().prose().get("s05");
        answer = before + "\n\nThe wall stood grey behind them.";
        robot.interact(() -> bible.view.open("sea-wall"));
        robot.clickOn("#tab-touches");
        robot.clickOn("#entry-field-looks").write("Grey. ");
        until(() -> robot.lookup("#touched-prose-s05").tryQuery().isPresent());
        robot.interact(() -> reveal(robot.lookup("#touched-prose-s05").query()));
        WaitForAsyncUtils.waitForFxEvents(20);
        robot.interact(() -> ((Button) in(robot, "#touched-prose-s05", "Revise this")).fire()); // by the time of a click its row may be another one
        until(() -> robot.lookup("#touched-prose-s05 .caption").queryAllAs(Label.class).stream().anyMatch(words -> words.getText().endsWith("the revision waits beside it")));
        assertThat(bible.book.view().proposals().get(DocumentKey.prose("s05"))).endsWith("The wall stood grey behind them.");
        assertThat(bible.book.view().book().prose()).containsEntry("s05", before);
        assertThat(bible.toasts).isEmpty();
    }

    @Test
    void aChangeIsTakenOffTheLine(FxRobot robot) throws Exception {
        robot.interact(() -> bible.view.open("second-ledger"));
        int before = bible.book.view().book().lore().entries().get("second-ledger").progressions().size();
        until(() -> robot.lookup(".timeline-point.changeable").queryAll().size() == before);
        robot.clickOn((Node) robot.lookup(".timeline-point.changeable").queryAll().iterator().next());
        robot.clickOn("Take out");
        until(() -> bible.book.view().book().lore().entries().get("second-ledger").progressions().size() == before - 1);
        until(() -> robot.lookup(".timeline-point.changeable").queryAll().size() == before - 1);
    }

    private static void answer(FxRobot robot, WaitingLore one, String word) throws Exception {
        until(() -> robot.lookup("#waiting-" + one.key().id()).tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents(20);
        robot.clickOn(in(robot, "#waiting-" + one.key().id(), word));
    }

    private static void reveal(Node card) {
        ScrollPane scroller = (ScrollPane) Stream.iterate(card, Node::getParent).filter(ScrollPane.class::isInstance).findFirst().orElseThrow();
        double rest = scroller.getContent().getBoundsInLocal().getHeight() - scroller.getViewportBounds().getHeight();
        scroller.setVvalue(rest <= 0 ? 0 : Math.min(1, card.getBoundsInParent().getMinY() / rest));
    }

    private static Node in(FxRobot robot, String card, String word) {
        return robot.from(robot.lookup(card)).lookup(word).query();
    }

    private static void put(DocumentKey key, Object content) throws Exception {
        bible.book.edit(new HandEdit("Typed", Map.of(key, content), "")).get(30, TimeUnit.SECONDS);
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
