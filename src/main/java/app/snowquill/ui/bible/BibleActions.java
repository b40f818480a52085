package app.snowquill.ui.bible;

import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.Toast;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the bible's view asks of the rest of the window. All are called on the window's thread.
 *
 * @param open shows a document where it is edited
 * @param history shows the past of a document
 * @param rename shows what another name of an entry would change everywhere
 * @param write has the model write a text of a step anew
 * @param openScene id of the scene on the page; blank for none
 * @param toaster says what has been done
 * @param reading where what takes time is done
 */
public record BibleActions(Consumer<DocumentKey> open, Consumer<DocumentKey> history, Consumer<String> rename, Rewriting write,
                           Supplier<String> openScene, Consumer<Toast> toaster, Executor reading) {
    /** Has a text of a step written anew. */
    public interface Rewriting {
        void again(DocumentKey key, String instruction);
    }
}
