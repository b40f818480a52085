package app.snowquill.engine;

import app.snowquill.json.MalformedStoryJson;
import app.snowquill.json.StoryJson;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A record as what a model is asked for: the {@link JsonShape} that its components and their {@link Bound bounds} say, and
 * the way back from an answer to the record. Bounds that only a book knows, such as the ids in it, are put in by
 * {@link #with}. Immutable; any thread.
 */
public final class RecordShape<T extends Record> {
    private final Class<T> type;
    private final JsonShape.Fields shape;
    private final JsonShape.Fields mending;
    private final StoryJson json;

    private RecordShape(Class<T> type, JsonShape.Fields shape, JsonShape.Fields mending, StoryJson json) {
        this.type = type;
        this.shape = shape;
        this.mending = mending;
        this.json = json;
    }

    /** @throws IllegalArgumentException naming the component that has no bound, or one that doesn't go with its type */
    public static <T extends Record> RecordShape<T> of(Class<T> type) {
        JsonShape.Fields shape = ComponentShapes.of(type);
        return new RecordShape<>(type, shape, shape, new StoryJson());
    }

    /**
     * The same with another bound for one field.
     *
     * @param path the field's name in JSON; a field of a field after a full stop, "outcome.kind"
     * @throws IllegalArgumentException where there is no such field
     */
    public RecordShape<T> with(String path, JsonShape bound) {
        JsonShape.Fields changed = replaced(shape, path, bound);
        return new RecordShape<>(type, changed, changed, json);
    }

    /**
     * The same, where an answer that has to be mended keeps inside a narrower shape, which a model that is told what was wrong can't
     * get wrong again.
     *
     * @param narrower takes nothing that this one does not take
     */
    public RecordShape<T> mendedBy(RecordShape<T> narrower) {
        return new RecordShape<>(type, shape, narrower.shape, json);
    }

    private JsonShape.Fields replaced(JsonShape.Fields fields, String path, JsonShape bound) {
        int stop = path.indexOf('.');
        String name = stop < 0 ? path : path.substring(0, stop);
        JsonShape before = fields.fields().get(name);
        if (before == null || stop >= 0 && !(before instanceof JsonShape.Fields)) {
            throw new IllegalArgumentException("There is no field " + path + " in " + type.getSimpleName() + ".");
        }
        Map<String, JsonShape> changed = new LinkedHashMap<>(fields.fields());
        changed.put(name, stop < 0 ? bound : replaced((JsonShape.Fields) before, path.substring(stop + 1), bound));
        return new JsonShape.Fields(changed);
    }

    public JsonShape.Fields shape() {
        return shape;
    }

    JsonShape.Fields mending() {
        return mending;
    }

    /** @throws MalformedStoryJson where the record itself refuses what its fields say */
    public T read(JsonNode answer) {
        return json.read(answer, type);
    }

    /** What the record itself has against an answer of its shape, in a sentence; empty where it takes it. */
    List<String> refusals(JsonNode answer) {
        try {
            read(answer);
            return List.of();
        } catch (MalformedStoryJson e) {
            return List.of(e.getMessage());
        }
    }
}
