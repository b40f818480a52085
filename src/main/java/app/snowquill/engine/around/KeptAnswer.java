package app.snowquill.engine.around;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** A whole answer as it lies on disk: a line with the hash of the rest, then JSON. Immutable. */
record KeptAnswer(String text, int tokensIn, int tokensOut) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int HASH_LENGTH = 64;

    byte[] bytes(String key) {
        String json = JSON.createObjectNode().put("key", key).put("tokensIn", tokensIn).put("tokensOut", tokensOut)
                .put("text", text).toString();
        return (hash(json) + "\n" + json).getBytes(StandardCharsets.UTF_8);
    }

    /** Empty where the bytes are not what was written, or were written for another key. */
    static Optional<KeptAnswer> of(byte[] bytes, String key) {
        String whole = new String(bytes, StandardCharsets.UTF_8);
        if (whole.length() <= HASH_LENGTH || whole.charAt(HASH_LENGTH) != '\n'
                || !hash(whole.substring(HASH_LENGTH + 1)).equals(whole.substring(0, HASH_LENGTH))) {
            return Optional.empty();
        }
        try {
            JsonNode json = JSON.readTree(whole.substring(HASH_LENGTH + 1));
            return Optional.of(json).filter(node -> node.path("key").asText().equals(key)).map(node -> new KeptAnswer(
                    node.path("text").asText(), node.path("tokensIn").asInt(), node.path("tokensOut").asInt()));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static String hash(String json) {
        return HexFormat.of().formatHex(CanonicalRequest.sha256().digest(json.getBytes(StandardCharsets.UTF_8)));
    }
}
