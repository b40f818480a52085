package app.snowquill.engine.gguf;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What can be told about a model file without loading it.
 *
 * @param origin where it was found, in words: "LM Studio"; blank for a file that was named
 * @param header empty of a file that is no whole model
 * @param fileBytes size on disk, of this file alone
 * @param memory estimated need with the settings as they are; empty where not known
 * @param reason a sentence why it can't be used; blank where it can
 */
public record ModelFacts(Path path, String origin, Optional<GgufHeader> header, long fileBytes, Optional<MemoryNeed> memory,
                         String reason) {
    public boolean supported() {
        return reason.isEmpty();
    }

    /** As the header gives it, or the file's name. */
    public String name() {
        return header.map(GgufHeader::name).orElse(String.valueOf(path.getFileName()));
    }
}
