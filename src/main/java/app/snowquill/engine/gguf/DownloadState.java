package app.snowquill.engine.gguf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What has to be known to go on with a download, kept as JSON beside the part that is here.
 *
 * @param address the file's
 * @param sha256 what the author says it must be; blank where nothing was said
 * @param stated what the server says it is; blank where it says nothing
 * @param version the server's mark of this version of the file, for If-Range; blank where it gives none
 * @param total bytes of the whole file; negative where the server doesn't say
 */
record DownloadState(String address, String sha256, String stated, String version, long total) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static DownloadState begun(ModelAddress address, Optional<String> sha256) {
        return new DownloadState(address.uri().toString(), sha256.orElse(""), "", "", -1);
    }

    /** Empty where there is none, or none that can be read: then nothing is known of the part beside it. */
    static Optional<DownloadState> read(Path file) {
        try {
            JsonNode node = JSON.readTree(Files.readAllBytes(file));
            String address = node.path("address").asText();
            return address.isBlank() ? Optional.empty() : Optional.of(new DownloadState(address, node.path("sha256").asText(),
                    node.path("stated").asText(), node.path("version").asText(), node.path("total").asLong(-1)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void write(Path file) throws IOException {
        ObjectNode node = JSON.createObjectNode().put("address", address).put("sha256", sha256).put("stated", stated)
                .put("version", version).put("total", total);
        Files.write(file, JSON.writeValueAsBytes(node));
    }

    /** What the file's SHA-256 has to be, where anybody says. */
    Optional<String> expected() {
        return Optional.of(sha256.isEmpty() ? stated : sha256).filter(hash -> !hash.isEmpty());
    }

    DownloadState with(String nowStated, String nowVersion, long nowTotal) {
        return new DownloadState(address, sha256, nowStated, nowVersion, nowTotal);
    }
}
