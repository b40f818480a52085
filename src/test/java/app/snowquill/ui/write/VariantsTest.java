package app.snowquill.ui.write;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.ui.variants.VariantsActions;
import app.snowquill.ui.variants.VariantsPane;
import app.snowquill.ui.card.CardPane;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import app.snowquill.ui.editor.ProseListener;
import app.snowquill.ui.editor.ProsePane;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import atlantafx.base.theme.Styles;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Stage;
import org.fxmisc.richtext.GenericStyledArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The variants of a passage beside the page, by clicks; with {@code -Dsnowquill.pictures=true} drawn as the design shows them, light and dark. */
@ExtendWith(ApplicationExtension.class)
class VariantsTest {
    private static final String FIRST = "He said nothing. Below them the water moved around the foot of the staff and never once stopped. "
            + "A barge lamp slid along the far bank and was gone behind the maltings.\n\n“It may have settled,” he said at last. “The staff. Timber does.”\n\n"
            + "“Oak on a stone footing. I remember the day. You were there too, Tobit. You held the rope.”";
    private static final String SECOND = "He said nothing. Below them the water moved around the foot of the staff, and he let it. A barge lamp slid along the "
            + "far bank and went out behind the maltings.\n\nIt was said lightly, and a shiver ran down her spine.\n\n“Oak on a stone footing. You held the rope.”";

    private ScriptedBook book;
    private ProsePane prose;

    private Stage window(Theme.Shade shade) throws Exception {
        book = SlackWater.book();
        FxThread fx = new FxThread();
        Strings strings = new Strings(Locale.ENGLISH);
        return FxToolkit.registerStage(() -> {
            prose = new ProsePane(book, strings, fx, new ProseListener() {
                @Override
                public void saveStatus(String words) {
                }

                @Override
                public void sceneCount(String words) {
                }

                @Override
                public void chooseModel() {
                }
            });
            book.onChange(view -> fx.execute(() -> prose.show(view)));
            HBox.setHgrow(prose, Priority.ALWAYS);
            CardPane card = new CardPane(book, strings, fx, id -> { });
            card.open(SlackWater.OPEN);
            TabPane tabs = new TabPane();
            tabs.getStyleClass().addAll(Styles.DENSE, "write-side");
            tabs.getTabs().addAll(new Tab("Card", card), new Tab("Agents", new VariantsPane(prose.agents().variants(), book, strings, fx,
                    new VariantsActions(prose.agents()::again, prose::layOver, () -> book.answers.add("context")))));
            tabs.getSelectionModel().select(1);
            tabs.setMinWidth(328);
            tabs.setPrefWidth(328);
            Stage made = new Stage();
            DressedStage.show(made, new HBox(prose, tabs), 1160, 778, shade);
            prose.open(SlackWater.OPEN);
            return made;
        });
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String kept() {
        return book.view().book().prose().get(SlackWater.OPEN);
    }

    @Test
    void variantsLieBesideThePageAreComparedAskedAgainAndOneIsTaken(FxRobot robot) throws Exception {
        for (Theme.Shade shade : Boolean.getBoolean("snowquill.pictures") ? Theme.Shade.values() : new Theme.Shade[] {Theme.Shade.LIGHT}) {
            Stage stage = window(shade);
            String name = "passage-" + shade.name().toLowerCase(Locale.ROOT);
            StagePicture.draw(stage, name + "-empty");
            robot.interact(() -> ((GenericStyledArea<?, ?, ?>) prose.lookup(".prose-area")).selectRange(3, 1, 5, 20));
            robot.interact(() -> prose.lookup(".prose-area").requestFocus());
            robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.R);
            await(() -> book.agents.asked.size() == 1);
            book.agents.last().write(FIRST.substring(0, 120));
            await(() -> prose.lookup(".prose-preview") != null);
            StagePicture.draw(stage, name + "-writing");
            book.agents.last().write(FIRST.substring(120));
            book.agents.last().finish();
            await(() -> prose.lookup(".prose-diff") != null);
            robot.clickOn("#again-instruction").write("Less said");
            robot.clickOn("#variants-again");
            await(() -> book.agents.asked.size() == 2);
            assertThat(book.agents.last().request.instruction()).isEqualTo("Less said");
            book.agents.last().write(SECOND);
            book.agents.last().finish();
            await(() -> robot.lookup("Editor · rewrite · B of 2").tryQuery().isPresent());
            await(() -> robot.lookup("1 stock phrase").tryQuery().isPresent());
            robot.clickOn("#accept-hunk-1");
            robot.clickOn("#refuse-hunk-2");
            StagePicture.draw(stage, name + "-diff");
            robot.clickOn("#variants-compare");
            await(() -> robot.lookup(".variant-compare").tryQuery().isPresent());
            StagePicture.draw(stage, name + "-compare");
            robot.clickOn("In the text");
            robot.clickOn("#variant-a");
            await(() -> robot.lookup("Editor · rewrite · A of 2").tryQuery().isPresent());
            robot.clickOn("See the context and the prompt");
            assertThat(book.answers).contains("context");
            robot.clickOn("#accept-rest");
            await(() -> kept().contains("was gone behind the maltings"));
            await(() -> robot.lookup("Nothing has been asked").tryQuery().isPresent());
            assertThat(book.edits).hasSize(1);
            FxToolkit.setupFixture(stage::close);
        }
    }
}
