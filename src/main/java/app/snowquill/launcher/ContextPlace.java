package app.snowquill.launcher;

import app.snowquill.ui.studio.View;
import app.snowquill.ui.studio.ViewPanes;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.beans.value.WritableValue;

/**
 * What the context inspector stands in.
 *
 * @param flush keeps what was typed last
 * @param beneath what stands in the Write view otherwise
 * @param view the one that is shown
 * @param bare takes away what else is in the place of a view's panels
 * @param chooseModel shows the choice of a model
 * @param agents shows how agents write and what they are told
 */
record ContextPlace(Supplier<CompletableFuture<Void>> flush, Supplier<ViewPanes> beneath, WritableValue<View> view, Runnable bare,
                    Runnable chooseModel, Runnable agents) {
}
