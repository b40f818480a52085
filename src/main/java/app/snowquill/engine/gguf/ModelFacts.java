package app.snowquill.engine.gguf;

import java.nio.file.Path;

/**
 * What can be told about a model file without loading it.
 *
 * @param origin where it was found, in words: "LM Studio"; blank for a file that was named
 * @param parameters number of weights; 0 where not known
 * @param contextTokens what it was trained for
 * @param memoryBytes estimated need with the settings as they are; 0 where not known
 * @param reason a sentence why it can't be used; blank where it can
 */
public record ModelFacts(Path path, String name, String origin, String architecture, String quantisation,
                         long parameters, int contextTokens, String licence, long fileBytes, long memoryBytes,
                         String reason) {
    public boolean supported() {
        return reason.isEmpty();
    }
}
