package app.snowquill.settings;

import app.snowquill.context.Agent;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The config file: what was chosen for every book. Thread-safe; reads and writes wait. Holds nothing open. */
public final class SettingsFile {
    private final JsonFile file;

    public SettingsFile(Path path) {
        this.file = new JsonFile(path.toAbsolutePath());
    }

    /**
     * What the file says.
     *
     * @param sentences what could not be read, for the author
     */
    public record Loaded(Map<SettingKey, String> texts, List<String> sentences) {
    }

    public Path path() {
        return file.path();
    }

    /** Never fails: a file that can't be read counts as empty and is told of. */
    public synchronized Loaded load() {
        JsonFile.Content content = file.read();
        List<String> sentences = new ArrayList<>(content.sentence().stream().toList());
        Map<SettingKey, String> texts = new EnumMap<>(SettingKey.class);
        for (SettingKey key : SettingKey.values()) {
            JsonNode value = content.object().path(key.key());
            if (value.isValueNode() && !value.isNull()) {
                texts.put(key, value.asText());
            } else if (value.isContainerNode()) {
                sentences.add("The setting " + key.key() + " in “" + path().getFileName()
                        + "” has to be one value; it was passed over.");
            }
        }
        return new Loaded(Map.copyOf(texts), List.copyOf(sentences));
    }

    /** What the file says of how each step is written. Never fails. */
    public synchronized StepRoutes routes() {
        JsonNode content = file.read().object();
        return StepRoutes.read(key -> Optional.of(content.path(key)).filter(value -> value.isValueNode() && !value.isNull())
                .map(JsonNode::asText));
    }

    /** What the file says of how each agent writes. Never fails. */
    public synchronized AgentRoutes agents() {
        JsonNode content = file.read().object();
        return AgentRoutes.read(key -> Optional.of(content.path(key)).filter(value -> value.isValueNode() && !value.isNull())
                .map(JsonNode::asText));
    }

    /** Writes how an agent writes, and leaves everything else as it is. A blank text takes a key out. */
    public synchronized void put(Agent agent, Map<AgentAspect, String> texts) {
        file.change(object -> texts.forEach((aspect, text) -> {
            if (text.isBlank()) {
                object.remove(aspect.key(agent));
            } else if (aspect.isNumber()) {
                object.put(aspect.key(agent), new BigDecimal(text.strip()));
            } else {
                object.put(aspect.key(agent), text.strip());
            }
        }));
    }

    /**
     * Writes these and leaves everything else in the file as it is, keys unknown to this version as well. A blank text
     * takes a key out.
     */
    public synchronized void put(Map<SettingKey, String> texts) {
        texts.forEach((key, text) -> key.complaint(text).ifPresent(complaint -> {
            throw new IllegalArgumentException(complaint);
        }));
        file.change(object -> texts.forEach((key, text) -> {
            if (text.isBlank()) {
                object.remove(key.key());
            } else if (key.isNumber()) {
                object.put(key.key(), Long.parseLong(text.strip()));
            } else {
                object.put(key.key(), text.strip());
            }
        }));
    }
}
