package app.snowquill.engine.gguf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Ollama's list of the layers that make up one of its models: {@code manifests/registry.ollama.ai/library/qwen2.5/7b}. The
 * layer of the media type ending in "model" names the GGUF file among the blobs by its checksum.
 */
final class OllamaList {
    private static final String MODEL_LAYER = "application/vnd.ollama.image.model";
    private static final long LARGEST = 1 << 20;

    private OllamaList() {
    }

    /** @param models Ollama's folder of models */
    static Optional<FoundModel> read(Path models, Path list) {
        try {
            if (Files.size(list) > LARGEST) {
                return Optional.empty();
            }
            for (JsonNode layer : new ObjectMapper().readTree(Files.readAllBytes(list)).path("layers")) {
                String digest = layer.path("digest").asText();
                if (layer.path("mediaType").asText().equals(MODEL_LAYER) && digest.matches("sha256:[0-9a-f]{64}")) {
                    Path file = models.resolve("blobs").resolve(digest.replace(':', '-'));
                    return ModelNames.hasMagic(file) ? Optional.of(new FoundModel(file, "Ollama", name(list))) : Optional.empty();
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // not a list, or of a later kind
        }
    }

    private static String name(Path list) {
        return list.getParent().getFileName() + ":" + list.getFileName();
    }
}
