package app.snowquill.engine.around;

import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.JsonShape;
import app.snowquill.engine.Message;
import app.snowquill.engine.Sampling;
import app.snowquill.engine.ShapeGrammar;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A request as one text that is the same for the same request, whoever asks. Immutable.
 *
 * @param promptHash SHA-256 of the messages, roles and texts
 * @param parameters what shapes the answer but for the prompt, as JSON with sorted names; holds no text of the book but stop
 *                   texts: of the shape only a hash
 */
public record CanonicalRequest(String promptHash, String parameters) {
    public static CanonicalRequest of(GenerationRequest request) {
        return new CanonicalRequest(promptHash(request.messages()), parameters(request));
    }

    /** Whether asking again would give the same text: a fixed seed, or always the likeliest token. */
    public static boolean isRepeatable(GenerationRequest request) {
        return request.sampling().seed() >= 0 || request.sampling().temperature() == 0;
    }

    /** @param modelIdentity as {@link app.snowquill.engine.ModelInfo#identity()} */
    public String key(String modelIdentity) {
        MessageDigest digest = sha256();
        List.of(modelIdentity, promptHash, parameters).forEach(part -> add(digest, part));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String parameters(GenerationRequest request) {
        Sampling sampling = request.sampling();
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("dry", sampling.dry())
                .put("maxTokens", request.maxTokens()).put("minP", sampling.minP())
                .put("repeatPenalty", sampling.repeatPenalty()).put("seed", sampling.seed())
                .put("shape", request.shape().map(CanonicalRequest::hash).orElse(""));
        request.stop().forEach(json.putArray("stop")::add);
        json.put("temperature", sampling.temperature());
        return (sampling.xtc() == 0 ? json : json.put("xtc", sampling.xtc())).toString();
    }

    /** SHA-256 of a prompt. */
    public static String promptHash(List<Message> messages) {
        MessageDigest digest = sha256();
        for (Message message : messages) {
            add(digest, message.role().name());
            add(digest, message.text());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The grammar says all that a grammar can, with its texts quoted; the record's own text says the rest. */
    private static String hash(JsonShape shape) {
        MessageDigest digest = sha256();
        add(digest, new ShapeGrammar(shape).gbnf());
        add(digest, shape.toString());
        return HexFormat.of().formatHex(digest.digest());
    }

    /** With its length before it, so that no two lists of texts run into the same bytes. */
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
