package app.snowquill.ui.studio;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.ModelDesk.ModelState;
import app.snowquill.ui.common.Fonts;
import app.snowquill.ui.common.Strings;
import app.snowquill.ui.common.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class StudioFrameTest {
    private final List<String> done = new ArrayList<>();
    private TopBarViewModel top;
    private StatusViewModel status;
    private Stage stage;
    private Button left;
    private TextField centre;
    private Button right;

    @Start
    void start(Stage shown) {
        stage = shown;
        Strings strings = new Strings(Locale.ENGLISH);
        top = new TopBarViewModel();
        status = new StatusViewModel(strings);
        Theme theme = new Theme(new Fonts(), Theme.Shade.LIGHT);
        FrameActions actions = new FrameActions(() -> done.add("new"), () -> done.add("open"), List::of, file -> { },
                () -> done.add("model"), () -> done.add("export"), () -> done.add("backups"), () -> done.add("check"), () -> done.add("close"), () -> done.add("quit"),
                () -> done.add("undo"), () -> done.add("redo"), () -> done.add("details"), step -> done.add("step " + step), () -> done.add("all"), () -> done.add("stop"), () -> done.add("history"), () -> done.add("context"),
                () -> done.add("import"), () -> done.add("derive"), () -> done.add("agents"));
        left = new Button("left");
        centre = new TextField("centre");
        right = new Button("right");
        StudioFrame frame = new StudioFrame(strings, theme, top, status, actions, new StackPane(new Button("strip")));
        frame.setModelActions(() -> done.add("engines"), () -> done.add("stop loading"));
        frame.setPanes(View.WRITE, new ViewPanes(new VBox(left), new VBox(centre), new VBox(right)));
        frame.setPanes(View.PLAN, new ViewPanes(new VBox(new Button("plan")), new VBox(), null));
        top.viewProperty().set(View.WRITE);
        Scene scene = new Scene(frame, 1440, 900);
        theme.apply(scene);
        stage.setScene(scene);
        stage.setWidth(1440);
        stage.setHeight(900);
        stage.show();
    }

    @Test
    void thePanelsHaveTheirWidths() {
        assertThat(width(left)).isBetween(279.0, 281.0);
        assertThat(width(right)).isBetween(327.0, 329.0);
    }

    @Test
    void aNarrowWindowFoldsTheRightPanelThenTheLeft(FxRobot robot) {
        resize(robot, 1100);
        assertThat(right.getScene()).isNull();
        assertThat(left.getScene()).isNotNull();
        resize(robot, 940);
        assertThat(left.getScene()).isNull();
        resize(robot, 1300);
        assertThat(right.getScene()).isNotNull();
        assertThat(width(left)).isBetween(279.0, 281.0);
    }

    @Test
    void theKeysFoldPanelsChangeViewsAndOpenSteps(FxRobot robot) {
        robot.interact(() -> centre.requestFocus());
        robot.press(KeyCode.CONTROL, KeyCode.BACK_SLASH).release(KeyCode.BACK_SLASH, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(left.getScene()).isNull();
        robot.press(KeyCode.ALT, KeyCode.DIGIT4).release(KeyCode.DIGIT4, KeyCode.ALT);
        robot.press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.DIGIT0).release(KeyCode.DIGIT0, KeyCode.SHIFT, KeyCode.ALT);
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT1).release(KeyCode.DIGIT1, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(done).containsExactly("step 4", "step 10");
        assertThat(top.viewProperty().get()).isEqualTo(View.PLAN);
        assertThat(centre.getScene()).isNull();
    }

    @Test
    void f6GoesFromPanelToPanelAndBackToWhereOneWas(FxRobot robot) {
        robot.interact(() -> left.requestFocus());
        robot.push(KeyCode.F6);
        assertThat(centre.isFocused()).isTrue();
        robot.push(KeyCode.F6);
        assertThat(right.isFocused()).isTrue();
        robot.press(KeyCode.SHIFT, KeyCode.F6).release(KeyCode.F6, KeyCode.SHIFT);
        assertThat(centre.isFocused()).isTrue();
    }

    @Test
    void undoIsTheBooksWhereNoTextFieldTakesIt(FxRobot robot) {
        robot.interact(() -> centre.requestFocus());
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        assertThat(done).isEmpty();
        robot.interact(() -> left.requestFocus());
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z).release(KeyCode.Z, KeyCode.SHIFT, KeyCode.CONTROL);

        assertThat(done).containsExactly("undo", "redo");
    }

    @Test
    void theStatusBarSaysHowTheModelIs(FxRobot robot) {
        robot.interact(() -> status.show(new ModelState(ModelState.Kind.LOADING, Optional.empty(), "Nemo 12B", 0.43, "", 0, 0, Optional.empty())));
        assertThat(status.modelProperty().get()).isEqualTo("Nemo 12B · loading, 43 %");
        robot.interact(() -> status.show(new ModelState(ModelState.Kind.READY, Optional.empty(), "Nemo 12B", 1, "", 21.44, 0, Optional.empty())));
        assertThat(status.speedProperty().get()).isEqualTo("21.4 tokens/s");
    }

    @Test
    void theMarkSaysWhetherTextLeavesTheComputer(FxRobot robot) {
        Button mark = robot.lookup("#away-mark").queryButton();
        assertThat(mark.getText()).isEqualTo("Offline");
        assertThat(mark.getAccessibleText()).startsWith("Offline. The model runs on this computer");
        robot.interact(() -> status.show(server(ModelState.Kind.IDLE)));
        assertThat(mark.getText()).isEqualTo("Sends to api.example.org");
        assertThat(mark.getStyleClass()).contains("chosen");
        assertThat(mark.getTooltip().getText()).contains("Nothing is being sent at this moment");
        robot.interact(() -> status.show(server(ModelState.Kind.WRITING)));
        assertThat(mark.getStyleClass()).contains("sending").doesNotContain("chosen");
        assertThat(mark.getAccessibleText()).startsWith("Sends to api.example.org. Text is going to");
        robot.clickOn(mark);
        robot.interact(() -> mark.requestFocus());
        robot.push(KeyCode.SPACE);
        assertThat(done).containsExactly("engines", "engines");
        robot.interact(() -> status.show(new ModelState(ModelState.Kind.READY, Optional.empty(), "Nemo", 1, "", 0, 0, Optional.empty())));
        assertThat(mark.getText()).isEqualTo("Offline");
        assertThat(mark.getStyleClass()).contains("offline").doesNotContain("sending");
    }

    @Test
    void aModelThatTakesItsTimeToLoadShowsHowFarItIs(FxRobot robot) throws Exception {
        Path file = Path.of("nemo.gguf");
        robot.interact(() -> {
            status.showBytes(file, 7_500_000_000L);
            status.show(loading(file, 0.1));
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> robot.lookup("#loading-card").query().isVisible());
        robot.interact(() -> status.show(loading(file, 0.68)));
        assertThat(robot.lookup("#loading-card .label").queryAllAs(Label.class))
                .extracting(Label::getText).contains("Loading Nemo 12B", "5.1 of 7.5 GB", "You can keep writing.")
                .anyMatch(text -> text.endsWith(" left"));
        robot.clickOn("#stop-loading");
        assertThat(done).containsExactly("stop loading");
        robot.interact(() -> status.show(new ModelState(ModelState.Kind.IDLE, Optional.of(file), "Nemo 12B", -1, "", 0, 0, Optional.empty())));
        assertThat(robot.lookup("#loading-card").query().isVisible()).isFalse();
    }

    private static ModelState loading(Path file, double part) {
        return new ModelState(ModelState.Kind.LOADING, Optional.of(file), "Nemo 12B", part, "", 0, 0, Optional.empty());
    }

    private static ModelState server(ModelState.Kind kind) {
        return new ModelState(kind, Optional.empty(), "large", 1, "", 0, 8192, Optional.of("api.example.org"));
    }

    private void resize(FxRobot robot, double width) {
        robot.interact(() -> stage.setWidth(width));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private double width(Button button) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> button.getParent().getLayoutBounds().getWidth());
    }
}
