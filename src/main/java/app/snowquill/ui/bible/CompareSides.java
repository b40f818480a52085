package app.snowquill.ui.bible;

import app.snowquill.pipeline.memory.LedgerDesk.Contradiction;
import app.snowquill.ui.common.Buttons;
import app.snowquill.ui.common.Strings;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Both places that disagree side by side, each with what it says, its own words, and a way there. */
final class CompareSides extends HBox {
    private static final double SIDE_WIDTH = 200;

    CompareSides(Contradiction contradiction, SceneNumbers numbers, Strings strings, Consumer<Contradiction.Side> open) {
        super(10);
        getStyleClass().add("compare-sides");
        getChildren().addAll(side(contradiction.one(), numbers, strings, open), side(contradiction.other(), numbers, strings, open));
    }

    private static VBox side(Contradiction.Side side, SceneNumbers numbers, Strings strings, Consumer<Contradiction.Side> open) {
        Label sentence = words(side.sentence(), "dense");
        Hyperlink go = Buttons.link(side.scene().isBlank() ? strings.text("bible.open") : numbers.title(side.scene()), () -> open.accept(side));
        VBox box = new VBox(6, go, sentence);
        if (!side.quote().isBlank()) {
            box.getChildren().add(words(strings.text("bible.quoted", side.quote()), "lore-quote"));
        }
        box.setPrefWidth(SIDE_WIDTH);
        box.setMinWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
