package app.snowquill.ui.editor;

import app.snowquill.pipeline.BookView;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneList;
import app.snowquill.story.Words;
import app.snowquill.ui.common.Strings;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Counts the words on the page, 0.3 s after the last key, and says them with the scene's number and target. */
final class SceneCounter {
    private final ProsePage page;
    private final Strings strings;
    private final Consumer<String> told;
    private final PauseTransition soon = new PauseTransition(Duration.millis(300));
    private String scene = "";
    private BookView view;

    SceneCounter(ProsePage page, Strings strings, Consumer<String> told) {
        this.page = page;
        this.strings = strings;
        this.told = told;
        soon.setOnFinished(event -> count());
    }

    void open(String id, BookView now) {
        scene = id;
        view = now;
        count();
    }

    void show(BookView now) {
        view = now;
        count();
    }

    void countSoon() {
        soon.playFromStart();
    }

    private void count() {
        if (scene.isEmpty()) {
            return;
        }
        SceneList list = view.book().outline();
        int number = list.scenes().stream().map(Scene::id).toList().indexOf(scene) + 1;
        SceneCard card = view.book().cards().get(scene);
        int target = card != null && card.targetWords() > 0 ? card.targetWords()
                : list.scene(scene).map(Scene::targetWords).orElse(0);
        int words = Words.count(page.area().words());
        told.accept(number == 0 ? strings.text("editor.count-unplaced", words)
                : target == 0 ? strings.text("editor.count", number, words)
                : strings.text("editor.count-of", number, words, target));
    }
}
