package app.snowquill.ui.chat;

import app.snowquill.context.ContextLook;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What talk asks of the window around it, on the window's thread.
 *
 * @param flush keeps what was typed last, so that it is told
 * @param intoText puts words (first) by an agent (second) on the page where the caret stands; fails in a sentence where no scene is open
 * @param copy puts a text on the clipboard
 * @param inspect shows what was sent
 * @param chooseModel shows the choice of a model
 * @param said tells the author what was done, in a sentence
 */
public record ChatActions(Supplier<CompletableFuture<Void>> flush, BiFunction<String, String, CompletableFuture<?>> intoText, Consumer<String> copy,
                          Consumer<ContextLook> inspect, Runnable chooseModel, Consumer<String> said) {
}
