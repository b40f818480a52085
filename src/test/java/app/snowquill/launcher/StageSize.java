package app.snowquill.launcher;

import javafx.stage.Stage;

/** The size a window of the program has on a fresh desk. */
final class StageSize {
    private StageSize() {
    }

    static Stage usual(Stage stage) {
        stage.setWidth(1440);
        stage.setHeight(900);
        return stage;
    }
}
