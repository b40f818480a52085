package app.snowquill.launcher;

import static app.snowquill.launcher.ProgramWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.BookEvent;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.pipeline.TestEngines;
import app.snowquill.pipeline.TestStudio;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.card.CardPane;
import app.snowquill.ui.common.Fonts;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.LatestOnFx;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Revising beside the card, by clicks; what the model answers is the test's. */
@ExtendWith(ApplicationExtension.class)
class RevisionBoxTest {
    private static final String SCENE = "s11";
    private static final String FOUND = "Ines counted the marks on the staff twice by the light, and a zeppelin of doubt rose in her.";
    @TempDir
    static Path folder;
    private final TestStudio studio;
    private final BookSession book;
    private CardPane card;

    /** The sample is made before the window, whose beginning must not take long. */
    RevisionBoxTest() throws Exception {
        Path place = Files.createTempDirectory(folder, "studio");
        studio = TestEngines.answering(place, request -> "Ines counted the marks on the staff twice by the light, and did not trust the number.");
        book = studio.studio().createSample(place.resolve("book.snowquill"));
        book.edit(HandEdit.of("Typed", DocumentKey.prose(SCENE), book.view().book().prose().get(SCENE) + "\n\n" + FOUND)).get(60, TimeUnit.SECONDS);
    }

    @Start
    void start(Stage shown) {
        Stage stage = StageSize.usual(shown);
        FxThread fx = new FxThread();
        card = new CardPane(book, new Strings(Locale.ENGLISH), fx, scene -> { });
        book.onChange(new LatestOnFx<>(fx, card::show));
        card.setPrefWidth(328);
        Scene scene = new Scene(new HBox(card));
        new Theme(new Fonts(), Theme.Shade.LIGHT).apply(scene);
        stage.setScene(scene);
        stage.show();
        card.open(SCENE);
    }

    @AfterEach
    void close() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> card.end()).get();
        studio.close();
    }

    @Test
    void aPhraseIsBannedAndTheDraftRevisedInAsManyRoundsAsChosen(FxRobot robot) throws Exception {
        robot.clickOn("#card-phrases");
        until(() -> !robot.lookup("#card-phrase-list").queryAs(TextArea.class).getText().isBlank());
        robot.interact(() -> robot.lookup("#card-phrase-list").queryAs(TextArea.class).setText("zeppelin of doubt"));
        robot.clickOn("#card-phrases-keep");
        until(() -> !robot.lookup("#card-phrase-list").query().getParent().isVisible());
        robot.clickOn("#card-revise-rounds").push(KeyCode.HOME).push(KeyCode.ENTER);
        until(() -> book.scenes().rounds().get(60, TimeUnit.SECONDS) == 1);
        assertThat(robot.lookup("#card-revise-rounds").queryAs(ComboBox.class).getValue()).isEqualTo(1);

        robot.clickOn("#card-revise");
        Label course = robot.lookup("#card-revise-course").queryAs(Label.class);
        until(() -> course.getText().startsWith("Your text stays; the revision waits beside it."));
        assertThat(book.view().book().prose().get(SCENE)).as("nothing is taken unasked").endsWith(FOUND);
        assertThat(book.view().proposals().get(DocumentKey.prose(SCENE))).endsWith("and did not trust the number.");
        List<BookEvent> rounds = book.events().after(0, 1_000).get(60, TimeUnit.SECONDS).stream().filter(one -> one.kind() == BookEvent.Kind.REVISION_ROUND).toList();
        assertThat(rounds).hasSize(1);
        assertThat(rounds.get(0).note()).contains("TAKEN");
        assertThat(rounds.get(0).done()).as("fewer than before").isLessThan(rounds.get(0).items());
    }
}
