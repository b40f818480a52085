package app.snowquill.ui.bible;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.HandEdit;
import app.snowquill.story.BibleEntry;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.EntryKind;
import app.snowquill.story.Fact;
import app.snowquill.ui.common.PictureFile;
import app.snowquill.ui.common.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The bible by clicks and keys, over the sample novel. */
@ExtendWith(ApplicationExtension.class)
class BibleViewTest {
    @TempDir
    Path folder;
    private OpenBible bible;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        bible = OpenBible.sample(folder);
        bible.ledger.asDesigned();
        bible.show(shown, Theme.Shade.LIGHT);
        bible.view.open("tobit");
    }

    @AfterEach
    void end() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> bible.close());
    }

    @Test
    void anEntryOfACharacterIsEditedInItsOwnDocumentAndInSteps3And7(FxRobot robot) throws Exception {
        until(() -> text(robot, "#entry-counts").startsWith("in "));
        robot.clickOn("#entry-field-reader_feeling").push(KeyCode.SHORTCUT, KeyCode.END);
        robot.write(", all at once");
        until(() -> entry("tobit").fields().get("reader_feeling").endsWith(", all at once"));
        robot.clickOn("#entry-field-goal").push(KeyCode.SHORTCUT, KeyCode.END);
        robot.write(" or May");
        until(() -> keepBar(robot).startsWith("Keeping this edit marks "));
        assertThat(bible.book.view().book().characters().get("tobit").goal()).doesNotContain("May");
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        until(() -> bible.book.view().book().characters().get("tobit").goal().endsWith(" or May"));
        until(() -> !robot.lookup("#entry-keep-bar").query().isVisible());
        assertThat(bible.book.view().documents().values().stream().anyMatch(document -> document.stale())).isTrue();
    }

    @Test
    void anAliasIsAddedAndRemoved(FxRobot robot) throws Exception {
        robot.clickOn("#add-alias").write("Old Tob\n");
        until(() -> entry("tobit").aliases().contains("Old Tob"));
        robot.clickOn(spoken(robot, "Remove the alias Old Tob"));
        until(() -> !entry("tobit").aliases().contains("Old Tob"));
    }

    @Test
    void aClickInTheTableChangesWhoKnowsAFactAndSinceWhen(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#learned-line-struck-tobit").tryQuery().isPresent());
        reveal(robot, "#learned-book-left-tobit");
        assertThat(spoken(robot, "Tobit Lasker does not know it yet; learns it in scene 8")).isNotNull();
        click(robot, "#learned-book-left-ines");
        robot.clickOn("Knows it from the start");
        until(() -> bible.book.view().book().lore().facts().get("book-left").knownBy().contains(new Fact.Knower("ines", "")));
        until(() -> text(robot, "#learned-book-left-ines").equals("start"));
        robot.interact(() -> bible.book.undo());
        until(() -> text(robot, "#learned-book-left-ines").equals("–"));
    }

    @Test
    void aFactIsAddedByHand(FxRobot robot) throws Exception {
        reveal(robot, "#add-fact");
        click(robot, "#add-fact");
        robot.write("Tobit never takes sugar.");
        reveal(robot, "#fact-keep");
        robot.clickOn("#fact-attribute").write("tea");
        robot.clickOn("#fact-value").write("no sugar");
        robot.clickOn("#fact-knower-marit");
        robot.clickOn("#fact-keep");
        until(() -> bible.book.view().book().lore().facts().values().stream().anyMatch(fact -> fact.text().equals("Tobit never takes sugar.")
                && fact.subject().equals("tobit") && fact.value().equals("no sugar") && fact.knownBy().equals(List.of(new Fact.Knower("marit", "")))));
    }

    @Test
    void aChangeFromASceneOnStandsOnTheLine(FxRobot robot) throws Exception {
        robot.clickOn("#entry-blue-book");
        until(() -> text(robot, ".timeline-title").startsWith("Start"));
        click(robot, "#add-change");
        robot.write("Under her coat");
        reveal(robot, "#change-keep");
        robot.clickOn("#change-field").type(KeyCode.DOWN, 2).type(KeyCode.ENTER);
        robot.clickOn("#change-scene").type(KeyCode.DOWN, 3).type(KeyCode.ENTER);
        robot.clickOn("#change-keep");
        until(() -> entry("blue-book").progressions().stream().anyMatch(one -> one.text().equals("Under her coat") && one.field().equals("whereabouts")));
        until(() -> robot.lookup("Where it is: Under her coat").tryQuery().isPresent());
    }

    @Test
    void aRelationOfTwoCharactersIsKeptInBothBibles(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#relation-hale").tryQuery().isPresent());
        Node back = robot.from(robot.lookup("#relation-hale")).lookup(".back").query();
        robot.clickOn(back).push(KeyCode.SHORTCUT, KeyCode.A);
        robot.write("cousin, weekly avoided\n");
        until(() -> bible.book.view().book().bibles().get("hale").relationships().stream()
                .anyMatch(tie -> tie.character().equals("tobit") && tie.nature().equals("cousin, weekly avoided")));
    }

    @Test
    void whatWaitsIsAcceptedOrRefused(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#waiting-waiting-book").tryQuery().isPresent());
        assertThat(spoken(robot, "Tobit Lasker, 1 waits for your word")).isNotNull();
        robot.clickOn((Node) robot.from(robot.lookup("#waiting-waiting-book")).lookup("Accept").query());
        until(() -> bible.ledger.accepted.equals(List.of(DocumentKey.fact("waiting-book"))));
        until(() -> robot.lookup("Refuse all 2").tryQuery().isPresent());
        robot.clickOn("#refuse-all");
        until(() -> bible.ledger.refused.size() == 2);
    }

    @Test
    void whereItAppearsOpensWithAClick(FxRobot robot) throws Exception {
        robot.clickOn("#tab-places");
        until(() -> robot.lookup("#place-prose-s03").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents(30);
        robot.clickOn("#place-prose-s03");
        assertThat(bible.opened).isEqualTo(List.of(DocumentKey.prose("s03")));
        robot.clickOn("#tab-versions");
        assertThat(bible.histories).isEqualTo(List.of(DocumentKey.entry("tobit")));
        robot.clickOn("#rename-everywhere");
        until(() -> bible.renames.equals(List.of("tobit")));
    }

    @Test
    void aChangeSaysWhatItTouchesAndEachIsAnswered(FxRobot robot) throws Exception {
        robot.clickOn("#entry-sea-wall");
        robot.clickOn("#tab-touches");
        robot.clickOn("#entry-field-looks").push(KeyCode.SHORTCUT, KeyCode.END);
        robot.write(" It is grey.");
        until(() -> robot.lookup("#touched-prose-s05").tryQuery().isPresent());
        int before = robot.lookup(".touched").queryAll().size();
        Node first = robot.lookup(".touched").queryAll().iterator().next();
        robot.clickOn((Node) robot.from(first).lookup("It is fine").query());
        until(() -> robot.lookup(".touched").queryAll().size() == before - 1);
        until(() -> entry("sea-wall").fields().get("looks").endsWith(" It is grey."));
        assertThat(robot.lookup(".touched").queryAll()).hasSize(before - 1);
    }

    @Test
    void anEntryIsAddedNamedFoundAndBinned(FxRobot robot) throws Exception {
        robot.clickOn("#add-entry").clickOn("Place");
        until(() -> robot.lookup("#entry-title").query().isFocused());
        robot.write("The ice-house");
        until(() -> bible.book.view().book().lore().entries().values().stream().anyMatch(one -> one.name().equals("The ice-house")));
        robot.clickOn("#bible-search").write("ice-h");
        until(() -> robot.lookup(".entry-row").queryAll().size() == 1);
        robot.clickOn("#entry-more").clickOn("Take out of the bible");
        until(() -> bible.book.view().book().lore().entries().values().stream().noneMatch(one -> one.name().equals("The ice-house")));
        until(() -> !bible.toasts.isEmpty());
        robot.interact(() -> bible.toasts.get(0).action().run());
        until(() -> bible.book.view().book().lore().entries().values().stream().anyMatch(one -> one.name().equals("The ice-house")));
    }

    @Test
    void theGraphOpensAnEntry(FxRobot robot) throws Exception {
        robot.clickOn("#graph-toggle");
        until(() -> robot.lookup("#node-staff").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#node-staff").queryButton().fire());
        until(() -> robot.lookup("#entry-title").queryTextInputControl().getText().equals("The tide staff"));
    }

    @Test
    void anEmptyBibleOffersBothWaysToBegin(FxRobot robot) throws Exception {
        Path place = Files.createDirectories(folder.resolve("empty"));
        OpenBible[] empty = new OpenBible[1];
        robot.interact(() -> {
            empty[0] = OpenBible.empty(place);
            empty[0].show(stage, Theme.Shade.LIGHT);
        });
        until(() -> robot.lookup("By hand").tryQuery().isPresent());
        if (Boolean.getBoolean("snowquill.pictures")) {
            picture("bible-empty");
        }
        assertThat(robot.lookup("From the logline").queryAll()).isNotEmpty();
        robot.interact(() -> empty[0].close());
    }

    @Test
    @EnabledIfSystemProperty(named = "snowquill.pictures", matches = "true")
    void draws(FxRobot robot) throws Exception {
        for (Theme.Shade shade : Theme.Shade.values()) {
            String name = "-" + shade.name().toLowerCase(Locale.ROOT);
            robot.interact(() -> {
                bible.show(stage, shade);
                bible.view.open("tobit");
            });
            until(() -> text(robot, "#entry-counts").startsWith("in "));
            picture("bible-character" + name);
            robot.interact(() -> robot.lookup(".entry-scroller").queryAs(ScrollPane.class).setVvalue(1));
            picture("bible-character-end" + name);
            robot.interact(() -> bible.view.open("gauge-house"));
            robot.clickOn("#tab-places");
            until(() -> robot.lookup("#place-prose-s01").tryQuery().isPresent());
            picture("bible-place" + name);
            robot.clickOn("#tab-waiting");
            robot.clickOn("#graph-toggle");
            picture("bible-graph" + name);
            robot.clickOn("#setups-toggle");
            picture("bible-setups" + name);
        }
        robot.interact(() -> bible.view.open("sea-wall"));
        robot.clickOn("#tab-touches");
        robot.clickOn("#entry-field-looks").write("x");
        until(() -> robot.lookup("#touched-prose-s05").tryQuery().isPresent());
        click(robot, "#add-change");
        click(robot, "#add-fact");
        picture("bible-forms");
        Map<DocumentKey, Object> many = new LinkedHashMap<>();
        for (int i = 0; i < 20; i++) {
            many.put(DocumentKey.entry("many-" + i), new BibleEntry("many-" + i, EntryKind.values()[1 + i % 6],
                    i == 0 ? "The Upper and the Lower Town of Saltmere, with everything that lies between them" : "Entry number " + i,
                    "the wall runs between, and has run between for as long as anybody remembers", List.of("a very long alias that goes on and on", "Saltmere"), Map.of(), List.of(), List.of()));
        }
        bible.book.edit(new HandEdit("Many", many, "")).get(30, TimeUnit.SECONDS);
        robot.interact(() -> bible.view.open("many-0"));
        robot.clickOn("#tab-waiting");
        picture("bible-many");
    }

    private void picture(String name) throws Exception {
        WaitForAsyncUtils.waitForFxEvents(20);
        Files.createDirectories(Path.of("target/pictures"));
        PictureFile.write(WaitForAsyncUtils.asyncFx(() -> stage.getScene().snapshot(null)).get(), Path.of("target/pictures", name + ".png"));
    }

    private BibleEntry entry(String id) {
        return bible.book.view().book().lore().entries().get(id);
    }

    private static String keepBar(FxRobot robot) {
        return robot.from(robot.lookup("#entry-keep-bar")).lookup(".strong").queryAs(Label.class).getText();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).<Labeled>query().getText();
    }

    private static Node spoken(FxRobot robot, String words) {
        return robot.lookup(node -> words.equals(node.getAccessibleText())).query();
    }

    /** Brings what lies below the fold into sight. */
    private static void reveal(FxRobot robot, String query) {
        robot.interact(() -> {
            Node node = robot.lookup(query).query();
            ScrollPane scroller = robot.lookup(".entry-scroller").queryAs(ScrollPane.class);
            scroller.applyCss();
            scroller.layout();
            double y = scroller.getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal())).getMinY();
            double rest = scroller.getContent().getBoundsInLocal().getHeight() - scroller.getViewportBounds().getHeight();
            scroller.setVvalue(rest <= 0 ? 0 : Math.max(0, Math.min(1, (y - 300) / rest)));
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void click(FxRobot robot, String query) {
        reveal(robot, query);
        robot.clickOn(query);
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
