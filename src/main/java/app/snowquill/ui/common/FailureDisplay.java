package app.snowquill.ui.common;

import javafx.scene.Node;

/** Shows what failed, as every room of the window shows it. */
@FunctionalInterface
public interface FailureDisplay {
    /**
     * @param kept what is safe
     * @param next what the author can do now
     * @param again does the same once more
     */
    Node card(Throwable failure, String kept, String next, Runnable again);
}
