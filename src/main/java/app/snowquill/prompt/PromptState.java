package app.snowquill.prompt;

import java.util.Optional;

/**
 * How a prompt stands.
 *
 * @param own as it came with the program
 * @param inUse what the next call is rendered from: the author's copy where there is one that can be used
 * @param copied whether there is a copy
 * @param problem why the copy is not used, in a sentence; empty where it is, or there is none
 * @param originalChanged whether the program's own is another than the one that was copied
 */
public record PromptState(PromptFile own, PromptFile inUse, boolean copied, Optional<String> problem, boolean originalChanged) {
    static PromptState of(PromptFile own) {
        return new PromptState(own, own, false, Optional.empty(), false);
    }

    static PromptState refused(PromptFile own, String sentence, boolean originalChanged) {
        return new PromptState(own, own, true, Optional.of(sentence), originalChanged);
    }

    public String name() {
        return own.name();
    }

    /** Whether the next call says something of the author's. */
    public boolean isChanged() {
        return copied && problem.isEmpty();
    }
}
