package app.snowquill.ui.editor;

import app.snowquill.agent.Operation;
import app.snowquill.pipeline.agents.AgentRequest;
import app.snowquill.ui.common.variants.VariantTable;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Whom the page asks, and where the answers go: into the text as changes, or to whoever answers elsewhere. Lives with its page; on the window's thread. */
public final class PageAgents {
    private final PassageTable passages;
    private final Map<Operation, Consumer<String>> elsewhere = new EnumMap<>(Operation.class);

    PageAgents(PassageTable passages) {
        this.passages = passages;
    }

    /** What agents have made of passages and for the scene's end, for whoever shows it beside the page. */
    public VariantTable variants() {
        return passages.desk().table();
    }

    /** Asks for another version of what the open scene was asked for last. */
    public void again(String instruction) {
        passages.desk().again(instruction);
    }

    /**
     * Asks for words to be written anew; the answer stands in the page as changes.
     *
     * @param request asked for once all that is typed is kept; nothing is written where it is empty
     * @param taken told when changes of the answer were taken
     */
    public void ask(Supplier<Optional<AgentRequest>> request, Runnable taken) {
        passages.desk().ask(request, taken);
    }

    /** @param asked told the instruction, which may be blank */
    void setOnOperation(Operation operation, Consumer<String> asked) {
        elsewhere.put(operation, asked);
    }

    void ask(Operation operation, String instruction) {
        elsewhere.getOrDefault(operation, words -> passages.ask(operation, words)).accept(instruction);
    }
}
