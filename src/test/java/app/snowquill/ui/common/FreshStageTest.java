package app.snowquill.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Each round leaves its desk in disorder; the next finds it tidy. */
@ExtendWith(ApplicationExtension.class)
class FreshStageTest {
    private Stage stage;
    private int pressed;

    @Start
    void start(Stage fresh) {
        stage = fresh;
        Button button = new Button("At the edge");
        button.setOnAction(event -> pressed++);
        StackPane root = new StackPane(button);
        StackPane.setAlignment(button, Pos.BOTTOM_RIGHT);
        stage.setScene(new Scene(root, 1_100, 760));
        stage.show();
    }

    @RepeatedTest(2)
    void aTestFindsAStageOfItsScenesSizeWhateverTheOneBeforeItLeft(FxRobot robot) {
        assertThat(Window.getWindows()).containsExactly(stage);
        assertThat(stage.getScene().getWidth()).isEqualTo(1_100);
        assertThat(stage.getScene().getHeight()).isEqualTo(760);
        assertThat(stage.getX()).isNotNegative();
        assertThat(stage.getTitle()).isNull();
        assertThat(stage.isFullScreen() || stage.isMaximized()).isFalse();
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().hasString()).isFalse());
        robot.clickOn("At the edge");
        assertThat(pressed).isOne();

        robot.interact(this::leaveInDisorder);
    }

    private void leaveInDisorder() {
        ClipboardContent words = new ClipboardContent();
        words.putString("Left behind");
        Clipboard.getSystemClipboard().setContent(words);
        stage.setTitle("Left behind");
        stage.setScene(new Scene(new StackPane(new Label("Another scene")), 300, 200));
        stage.setX(-200);
        stage.setWidth(320);
        stage.setHeight(180);
        stage.setMaximized(true);
        Popup popup = new Popup();
        popup.getContent().add(new Label("Still open"));
        popup.show(stage);
        Stage second = new Stage();
        second.initOwner(stage);
        second.setScene(new Scene(new StackPane(), 200, 100));
        second.show();
    }
}
