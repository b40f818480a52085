package app.snowquill.engine.server;

import app.snowquill.engine.EngineException;
import com.fasterxml.jackson.databind.JsonNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a server's refusals into words. What a server says may quote the author's text, so only its kind is logged. */
final class ServerRefusal {
    private static final Logger LOG = LoggerFactory.getLogger(ServerRefusal.class);

    private ServerRefusal() {
    }

    /** @param answer what came with the status; null where it wasn't JSON */
    static EngineException of(int status, JsonNode answer) {
        JsonNode error = answer == null ? null : answer.path("error");
        String type = error == null ? "" : error.path("type").asText();
        LOG.warn("The llama-server answered with status {} {}.", status, type.replaceAll("[^a-z_]", ""));
        if (status == 401 || status == 403) {
            return new EngineException(EngineException.Kind.REFUSED, "The llama-server doesn't take the key it was started "
                    + "with. Choose another llama-server program in the settings.");
        }
        if (status == 404 || status == 405 || status == 501) {
            return new EngineException(EngineException.Kind.REFUSED, "This llama-server doesn't know what it is asked for, so "
                    + "it is too old or no llama-server. Install a newer llama.cpp.");
        }
        if (status == 503 || status == 429) {
            return new EngineException(EngineException.Kind.BUSY, "The llama-server has too much to do just now.");
        }
        if (type.equals("exceed_context_size_error")) {
            return new EngineException(EngineException.Kind.TOO_LONG, "The prompt and its answer are longer than the model's "
                    + "context.");
        }
        if (status < 500) {
            return new EngineException(EngineException.Kind.UNUSABLE_ANSWER, "The model could not take this request.");
        }
        return new EngineException(EngineException.Kind.UNREACHABLE, "The llama-server had a fault of its own.");
    }

    static EngineException unreadable() {
        return new EngineException(EngineException.Kind.UNREACHABLE, "The llama-server answered with something that can't be "
                + "read.");
    }

    static EngineException stopped() {
        return new EngineException(EngineException.Kind.CRASHED, "The model stopped unexpectedly.");
    }
}
