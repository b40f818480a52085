package app.snowquill.launcher;

import app.snowquill.ui.editor.ProseListener;
import java.util.function.Consumer;

/** What the page tells goes into the status bar. On the window's thread; lives with the room. */
final class PageListening implements ProseListener {
    private final Consumer<String> saved;
    private final Consumer<String> count;
    private final Runnable choose;

    /** @param choose shows where a model is chosen */
    PageListening(Consumer<String> saved, Consumer<String> count, Runnable choose) {
        this.saved = saved;
        this.count = count;
        this.choose = choose;
    }

    @Override
    public void saveStatus(String words) {
        saved.accept(words);
    }

    @Override
    public void sceneCount(String words) {
        count.accept(words);
    }

    @Override
    public void chooseModel() {
        choose.run();
    }
}
