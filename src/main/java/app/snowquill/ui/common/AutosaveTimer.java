package app.snowquill.ui.common;

import app.snowquill.pipeline.AutosaveRule;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Calls when what is typed on a page should go into the book. Belongs to one page; on the window's thread. */
public final class AutosaveTimer {
    private final AutosaveRule rule = new AutosaveRule();
    private final PauseTransition pause = new PauseTransition();

    /** @param due must call {@link #stop} where it keeps the text, as every other way of keeping it must */
    public AutosaveTimer(Runnable due) {
        pause.setOnFinished(event -> due.run());
    }

    public void typed() {
        pause.stop();
        pause.setDuration(Duration.millis(Math.max(1, rule.typed(System.nanoTime()).toMillis())));
        pause.playFromStart();
    }

    public void stop() {
        rule.kept();
        pause.stop();
    }
}
