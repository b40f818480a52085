package app.snowquill.engine.remote;

import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.RemoteSettings;
import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.TokenUsage;
import java.util.Map;
import java.util.Set;

/** What differs from one protocol to the other. Holds nothing; any thread. */
interface ChatClient {
    /** The headers that carry a key, and what the protocol wants besides. Given a blank key, none that carries it. */
    Map<String, String> headers(String key);

    /** Who made the server. {@code listed} is its entry of the model; missing where it lists none. */
    ServerMake make(RemoteSettings settings, JsonNode listed);

    /** Tokens of a request where the server doesn't tell. */
    int usualContext(boolean here);

    /** What could be sent with this request, were nothing refused. */
    Set<Feature> features(GenerationRequest request, ServerMake make);

    /** Sends and comes back at once; the answer comes to the handler on the exchange's reading thread. */
    void ask(Question question, Exchange exchange, StreamingChatResponseHandler handler);

    /** What the answer cost. {@code usage} is never null. */
    Cost cost(TokenUsage usage);

    /**
     * Tokens; 0 where the server doesn't say.
     *
     * @param in of the prompt, known ones among them
     * @param out of the answer
     * @param known tokens of the prompt that were known from before
     */
    record Cost(int in, int out, int known) {
        static final Cost UNTOLD = new Cost(0, 0, 0);
    }
}
