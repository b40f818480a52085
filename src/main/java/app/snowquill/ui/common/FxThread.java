package app.snowquill.ui.common;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The only door to the window's thread. Work given from that thread itself is done at once, other work soon and in order. */
public final class FxThread implements Executor {
    @Override
    public void execute(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }

    /** Always after what is happening now, also when called on the window's thread. */
    public void later(Runnable work) {
        Platform.runLater(work);
    }
}
