package app.snowquill.ui.variants;

import java.util.function.Consumer;
import javafx.scene.Node;

/**
 * What the tab leads to.
 *
 * @param again asks for another answer with this instruction
 * @param layOver lays a comparison over the page; null takes it away
 * @param context shows what an agent is told, and the prompt as it is sent
 */
public record VariantsActions(Consumer<String> again, Consumer<Node> layOver, Runnable context) {
}
