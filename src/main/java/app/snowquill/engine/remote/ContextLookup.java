package app.snowquill.engine.remote;

import app.snowquill.engine.EngineException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.Optional;

/** Finds out how many tokens a request may have, each server telling it in a place of its own. Waits; any thread. */
final class ContextLookup {
    /** What Ollama gives a model unless told otherwise; beyond it, it drops the prompt's beginning without a word. */
    private static final int OLLAMA = 4_096;

    private final Server server;
    private final ChatClient client;
    private final Duration limit;

    ContextLookup(Server server, ChatClient client, Duration limit) {
        this.server = server;
        this.client = client;
        this.limit = limit;
    }

    int tokens(ServerMake make, String name, JsonNode entry) {
        int told = firstOf(entry.at("/meta/n_ctx"), entry.path("max_model_len"), entry.path("loaded_context_length"),
                entry.path("max_input_tokens"), entry.path("context_length"), entry.path("max_context_length"));
        return told > 0 ? told : switch (make) {
            case LLAMA_SERVER -> or(asked("/props").at("/default_generation_settings/n_ctx").asInt(), usual());
            case LM_STUDIO -> or(listed(asked("/api/v0/models").path("data"), "id", name, "loaded_context_length",
                    "max_context_length"), usual());
            case OLLAMA -> or(listed(asked("/api/ps").path("models"), "name", name, "context_length"), OLLAMA);
            default -> usual();
        };
    }

    private int usual() {
        return client.usualContext(server.settings().isHere());
    }

    private JsonNode asked(String path) {
        try {
            return server.json(server.root() + path, Optional.empty(), limit);
        } catch (EngineException e) {
            return MissingNode.getInstance();
        }
    }

    private static int listed(JsonNode models, String nameField, String name, String... fields) {
        for (JsonNode model : models) {
            if (model.path(nameField).asText().equals(name)) {
                for (String field : fields) {
                    if (model.path(field).asInt() > 0) {
                        return model.path(field).asInt();
                    }
                }
            }
        }
        return 0;
    }

    private static int firstOf(JsonNode... told) {
        for (JsonNode each : told) {
            if (each.asInt() > 0) {
                return each.asInt();
            }
        }
        return 0;
    }

    private static int or(int told, int otherwise) {
        return told > 0 ? told : otherwise;
    }
}
