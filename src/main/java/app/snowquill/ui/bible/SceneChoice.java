package app.snowquill.ui.bible;

import app.snowquill.ui.common.ChoiceWords;
import java.util.List;
import javafx.scene.control.ComboBox;

/** One scene out of all, by number and title. A blank id stands for before the first. */
final class SceneChoice extends ComboBox<String> {
    private static final double WIDTH = 220;

    SceneChoice(SceneNumbers numbers, List<String> ids, String name) {
        getItems().setAll(ids);
        setConverter(ChoiceWords.as(numbers::line));
        setPromptText(name);
        setAccessibleText(name);
        setPrefWidth(WIDTH);
        setMinWidth(120);
    }
}
