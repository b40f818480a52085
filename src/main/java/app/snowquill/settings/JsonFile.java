package app.snowquill.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;

/** One JSON object in one small file, replaced whole or not at all. Not thread-safe. */
final class JsonFile {
    private final ObjectMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private final Path path;

    JsonFile(Path path) {
        this.path = path;
    }

    /**
     * What a file says.
     *
     * @param sentence for the author, where it could not be read
     */
    record Content(ObjectNode object, Optional<String> sentence) {
    }

    Path path() {
        return path;
    }

    /** An empty object where there is no file, or none that can be read; what is not JSON is put aside. */
    Content read() {
        try {
            return parse();
        } catch (IOException e) {
            return new Content(mapper.createObjectNode(), Optional.of("The file “" + path.getFileName()
                    + "” could not be read, so the defaults are used. It was left as it is."));
        }
    }

    /** Reads, changes, and writes anew. @throws SettingsException where that can't be; the file is then as it was */
    void change(Consumer<ObjectNode> change) {
        try {
            ObjectNode object = parse().object();
            change.accept(object);
            write(object);
        } catch (IOException e) {
            throw new SettingsException("“" + path.getFileName()
                    + "” could not be written, and was left as it was. What you "
                    + "chose holds until Snowquill ends. Make room or allow writing in its folder.", e);
        }
    }

    private Content parse() throws IOException {
        try {
            JsonNode tree = mapper.readTree(Files.readAllBytes(path));
            return tree instanceof ObjectNode object ? new Content(object, Optional.empty()) : putAside();
        } catch (NoSuchFileException e) {
            return new Content(mapper.createObjectNode(), Optional.empty());
        } catch (JsonProcessingException e) {
            return putAside();
        }
    }

    private Content putAside() throws IOException {
        Path aside = path.resolveSibling(path.getFileName() + ".broken");
        Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
        return new Content(mapper.createObjectNode(),
                Optional.of("The file “" + path.getFileName() + "” is not what Snowquill "
                + "wrote, so the defaults are used. It was kept as “" + aside.getFileName() + "” beside it."));
    }

    private void write(ObjectNode object) throws IOException {
        Files.createDirectories(path.getParent());
        Path target = Files.exists(path) ? path.toRealPath() : path;
        Path draft = Files.createTempFile(target.getParent(), ".snowquill-", ".new");
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(mapper.writeValueAsString(object) + "\n");
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            replace(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void replace(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
