package app.snowquill.ui.write;

import app.snowquill.ui.common.Fonts;
import app.snowquill.ui.common.Theme;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** Shows a node in the studio's theme, so that it is laid out as the author sees it. */
public final class DressedStage {
    private DressedStage() {
    }

    public static void show(Stage stage, Parent root, double width, double height, Theme.Shade shade) {
        Scene scene = new Scene(root, width, height);
        new Theme(new Fonts(), shade).apply(scene);
        stage.setScene(scene);
        stage.setWidth(width);
        stage.setHeight(height);
        stage.show();
    }

    public static void show(Stage stage, Parent root, double width, double height) {
        show(stage, root, width, height, Theme.Shade.LIGHT);
    }
}
