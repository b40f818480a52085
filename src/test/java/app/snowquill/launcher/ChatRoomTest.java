package app.snowquill.launcher;

import static app.snowquill.launcher.ProgramWindow.isShown;
import static app.snowquill.launcher.ProgramWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.context.ContextLook;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.TestEngines;
import app.snowquill.pipeline.TestStudio;
import app.snowquill.story.BibleEntry;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.EntryKind;
import app.snowquill.ui.card.CardPane;
import app.snowquill.ui.common.Fonts;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.LatestOnFx;
import app.snowquill.ui.common.PictureFile;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import app.snowquill.ui.common.command.Command;
import app.snowquill.ui.common.command.CommandTable;
import app.snowquill.ui.editor.ProsePane;
import app.snowquill.ui.studio.View;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
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

/** The page and talk beside it, over the sample novel; what the model answers is the test's. */
@ExtendWith(ApplicationExtension.class)
class ChatRoomTest {
    private static final String SCENE = "s11";
    private static final String ANSWER = "Tobit is silent because he is paid.";
    @TempDir
    static Path folder;
    private final Strings strings = new Strings(Locale.ENGLISH);
    private final List<ContextLook> inspected = new CopyOnWriteArrayList<>();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile String next = ANSWER;
    private final TestStudio studio;
    private final BookSession book;
    private ProsePane prose;
    private ChatRoom room;
    private WriteSide side;
    private Stage stage;
    private Theme theme;

    /** The sample is made before the window, whose beginning must not take long. */
    ChatRoomTest() throws Exception {
        Path place = Files.createTempDirectory(folder, "studio");
        studio = TestEngines.answering(place, request -> {
            asked.add(request.messages().get(1).text());
            return next;
        });
        book = studio.studio().createSample(place.resolve("book.snowquill"));
    }

    @Start
    void start(Stage shown) throws Exception {
        stage = StageSize.usual(shown);
        FxThread fx = new FxThread();
        prose = new ProsePane(book, strings, fx, new PageListening(words -> { }, words -> { }, () -> { }));
        CardPane card = new CardPane(book, strings, fx, scene -> { });
        side = new WriteSide(book, studio.studio().models(), strings, fx, prose, card);
        room = new ChatRoom(book, studio.studio().models(), strings, fx, prose, side, new ChatRoom.Around(prose::flush, new SimpleObjectProperty<>(View.WRITE),
                inspected::add, () -> { }, toast -> said.add(toast.title())));
        book.onChange(new LatestOnFx<>(fx, view -> {
            prose.show(view);
            card.show(view);
        }));
        HBox all = new HBox(prose, side.node());
        HBox.setHgrow(prose, Priority.ALWAYS);
        ((TabPane) side.node()).setMinWidth(328);
        ((TabPane) side.node()).setPrefWidth(328);
        Scene scene = new Scene(all);
        theme = new Theme(new Fonts(), Theme.Shade.LIGHT);
        theme.apply(scene);
        stage.setScene(scene);
        stage.show();
        prose.open(SCENE);
        side.open(SCENE);
        room.show();
    }

    @AfterEach
    void close() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
            prose.end();
            room.close();
            side.close();
            return null;
        }).get();
        studio.close();
    }

    @Test
    void anAnswerIsTakenIntoTextCardAndBibleEachWithOneUndo(FxRobot robot) throws Exception {
        assertThat(isShown(robot, ".chat-example")).isTrue();
        ask(robot, "Why is Tobit silent?");
        assertThat(asked.get(0)).contains("Why is Tobit silent?");
        assertThat(this.<TextArea>query(robot, ".chat-answer").getText()).isEqualTo(ANSWER);

        String before = book.view().book().prose().get(SCENE);
        robot.interact(() -> prose.showWords(before.substring(0, 30), before.substring(0, 30)));
        robot.clickOn(".chat-into-text");
        until(() -> book.view().book().prose().get(SCENE).contains(ANSWER));
        book.undo().join();
        assertThat(book.view().book().prose().get(SCENE)).isEqualTo(before);

        String crucible = book.view().book().cards().get(SCENE).crucible();
        robot.clickOn(".chat-into-card");
        robot.clickOn("#chat-take");
        until(() -> book.view().book().cards().get(SCENE).crucible().endsWith(ANSWER));
        assertThat(book.view().book().cards().get(SCENE).crucible()).startsWith(crucible);
        book.undo().join();
        assertThat(book.view().book().cards().get(SCENE).crucible()).isEqualTo(crucible);

        robot.clickOn(".chat-into-bible");
        robot.clickOn("#chat-name").write("The bribe");
        robot.clickOn("#chat-take");
        until(() -> entry("The bribe") != null);
        assertThat(entry("The bribe").summary()).isEqualTo(ANSWER);
        assertThat(entry("The bribe").kind()).isEqualTo(EntryKind.PLACE);
        book.undo().join();
        assertThat(entry("The bribe")).isNull();
        assertThat(said).hasSize(3).allMatch(sentence -> sentence.contains("Undo takes it out."));

        robot.clickOn("#chat-inspect");
        assertThat(inspected).hasSize(1);
        pictures(robot, "chat-answer");
    }

    @Test
    void anAnswerIsStoppedAskedForAgainAndInOtherWords(FxRobot robot) throws Exception {
        next = null; // stays open until it is cancelled
        robot.clickOn("#chat-question").write("What is missing?").push(KeyCode.ENTER);
        until(() -> asked.size() == 1 && isShown(robot, "#chat-stop"));
        robot.push(KeyCode.ESCAPE);
        until(() -> !isShown(robot, "#chat-stop"));
        assertThat(book.agents().chat().turns().join()).isEmpty();

        next = ANSWER;
        ask(robot, "What is missing?");
        next = "The tide tables are.";
        robot.clickOn("#chat-again");
        until(() -> isShown(robot, ".chat-answer") && this.<TextArea>query(robot, ".chat-answer").getText().equals(next));
        robot.clickOn("#chat-edit").write(" And why?").push(KeyCode.ENTER);
        until(() -> book.agents().chat().turns().join().stream().anyMatch(turn -> turn.question().equals("What is missing? And why?")));
        assertThat(book.agents().chat().turns().join()).hasSize(1);
    }

    @Test
    void somebodyOfTheBookSaysWhatTheyMakeOfTheSceneAndALifeWaitsAsAProposal(FxRobot robot) throws Exception {
        String who = book.view().book().characters().keySet().iterator().next();
        choose(robot, "#chat-with", book.view().book().nameOf(who) + ", in character");
        robot.clickOn("#chat-feedback");
        until(() -> isShown(robot, ".chat-into-text"));
        assertThat(asked.get(0)).contains("what you make of this scene");

        choose(robot, "#chat-about", "About " + book.view().book().nameOf(who));
        choose(robot, "#chat-with", "Editor");
        robot.clickOn("#chat-bio");
        until(() -> isShown(robot, ".chat-into-person"));
        robot.clickOn(".chat-into-person");
        choose(robot, "#chat-field", "Life so far, step 7");
        robot.clickOn("#chat-take");
        until(() -> book.view().proposals().keySet().stream().anyMatch(key -> key.id().equals(who)));
        pictures(robot, "chat-life");
    }

    private void ask(FxRobot robot, String question) throws Exception {
        robot.clickOn("#chat-question").write(question).push(KeyCode.ENTER);
        until(() -> isShown(robot, ".chat-into-text"));
    }

    private <T> void choose(FxRobot robot, String query, String name) {
        ComboBox<T> box = query(robot, query);
        robot.interact(() -> box.getItems().stream().filter(item -> item.toString().equals(name)).findFirst().ifPresentOrElse(box::setValue, () -> {
            throw new AssertionError(name + " is not among " + box.getItems());
        }));
    }

    private BibleEntry entry(String name) {
        return book.view().book().lore().entries().values().stream().filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }

    private <T extends Node> T query(FxRobot robot, String query) {
        return robot.lookup(query).query();
    }

    @Test
    void aChaptersOutlineBecomesLinesOfItsScenesOnceTheyAreAccepted(FxRobot robot) throws Exception {
        CommandTable commands = new CommandTable();
        room.bind(commands, Optional::empty);
        List<app.snowquill.story.Scene> before = book.view().book().outline().scenesOf(book.view().book().outline().scene(SCENE).orElseThrow().chapter());
        next = "1. Ines wants the staff read, and the ice will not have it.\n\n2. Tobit wants his book back.\n\nWhat it changes is told at some length, and stays out.";
        robot.interact(() -> commands.run(Command.CHAPTER_OUTLINE));
        until(() -> isShown(robot, ".chat-into-lines"));
        robot.interact(() -> robot.lookup(".chat-into-lines").queryButton().fire());
        until(() -> isShown(robot, "#chat-line-1"));
        pictures(robot, "chat-outline");
        robot.interact(() -> robot.lookup("#chat-line-2").queryAs(ComboBox.class).getSelectionModel().select(0));
        robot.interact(() -> robot.lookup("#chat-take").queryButton().fire());
        until(() -> book.view().proposals().containsKey(DocumentKey.step(8)));
        assertThat(summary(before.get(0).id())).isEqualTo(before.get(0).summary());
        book.acceptProposal(DocumentKey.step(8)).get(60, TimeUnit.SECONDS);
        assertThat(summary(before.get(0).id())).isEqualTo("Ines wants the staff read, and the ice will not have it.");
        assertThat(summary(before.get(1).id())).isEqualTo("Tobit wants his book back.");
        book.undo().get(60, TimeUnit.SECONDS);
        assertThat(summary(before.get(0).id())).isEqualTo(before.get(0).summary());
    }

    /** To be looked at. */
    @Test
    @EnabledIfSystemProperty(named = "snowquill.pictures", matches = "true")
    void aLongAnswerIsRead(FxRobot robot) throws Exception {
        next = ("Tobit keeps silent because the Commission pays him by the quarter, and because the man who set the staff four feet low once paid for his "
                + "mother’s coal. He would tell Ines if she asked him on the stairs; she asks him in the hall, where the clerk hears every word.\n\n").repeat(6).strip();
        robot.interact(() -> stage.setWidth(1_100));
        robot.interact(() -> robot.lookup("#chat-question").queryAs(TextArea.class).setText("Why does Tobit keep silent about the staff for nineteen years, and what would "
                + "have to happen for him to say it aloud in front of the Commission, with the minutes being taken?"));
        robot.interact(() -> robot.lookup("#chat-send").queryButton().fire());
        until(() -> isShown(robot, "#chat-again"));
        pictures(robot, "chat-long");
    }

    private String summary(String scene) {
        return book.view().book().outline().scene(scene).orElseThrow().summary();
    }

    private void pictures(FxRobot robot, String name) throws Exception {
        if (Boolean.getBoolean("snowquill.pictures")) {
            Path pictures = Files.createDirectories(Path.of("target", "pictures"));
            for (Theme.Shade shade : Theme.Shade.values()) {
                robot.interact(() -> theme.shadeProperty().set(shade));
                WaitForAsyncUtils.waitForFxEvents();
                robot.interact(() -> PictureFile.write(stage.getScene().snapshot(null), pictures.resolve(name + "-" + shade.name().toLowerCase(Locale.ROOT) + ".png")));
            }
        }
    }
}
