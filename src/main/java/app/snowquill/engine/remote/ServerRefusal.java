package app.snowquill.engine.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * A server said no, before its answer or in the middle of it. Its own words are kept for {@link Refusals} and
 * {@link Failures} to look at and are no part of this exception's message, for they may repeat the prompt.
 */
final class ServerRefusal extends Exception {
    private static final ObjectReader JSON = JsonMapper.builder().build().reader();
    private static final int OVERLOADED = 529;

    private final int status;
    private final transient JsonNode body;

    /** @param text what came with it, JSON or not */
    ServerRefusal(int status, String text) {
        this(status, parsed(text));
    }

    private ServerRefusal(int status, JsonNode body) {
        super("The server answered with status " + status + ".");
        this.status = status;
        this.body = body;
    }

    /** One that came as an event in the middle of an answer that had begun well. */
    static ServerRefusal inStream(String text) {
        JsonNode body = parsed(text);
        int code = body.path("error").path("code").asInt(0);
        int status = switch (body.path("error").path("type").asText()) {
            case "overloaded_error" -> OVERLOADED;
            case "rate_limit_error" -> 429;
            case "authentication_error", "permission_error" -> 401;
            case "invalid_request_error" -> 400;
            default -> code >= 400 && code < 600 ? code : 500;
        };
        return new ServerRefusal(status, body);
    }

    int status() {
        return status;
    }

    /** The server's own sentence; blank where it has none. */
    String words() {
        JsonNode error = body.path("error");
        for (JsonNode each : new JsonNode[] {error.path("message"), error, body.path("message"), body.path("detail")}) {
            if (each.isTextual()) {
                return each.asText();
            }
        }
        return "";
    }

    /** What it names as the cause, by its own kinds and codes. */
    String code() {
        JsonNode error = body.path("error");
        return error.path("param").asText("") + " " + error.path("code").asText("") + " " + error.path("type").asText("");
    }

    private static JsonNode parsed(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            return node.isArray() && !node.isEmpty() ? node.get(0) : node;
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }
}
