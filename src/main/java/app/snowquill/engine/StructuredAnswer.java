package app.snowquill.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * An answer that is JSON of the shape it was asked for.
 *
 * @param json the answer, trimmed
 * @param raw the model's own text
 * @param attempts 1, or 2 where it had to be mended
 * @param results what each attempt cost
 */
public record StructuredAnswer(JsonNode json, String raw, int attempts, List<GenerationResult> results) {
    public StructuredAnswer {
        results = List.copyOf(results);
    }
}
