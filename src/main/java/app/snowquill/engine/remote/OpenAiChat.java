package app.snowquill.engine.remote;

import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.RemoteSettings;
import app.snowquill.engine.Sampling;
import app.snowquill.engine.ShapeGrammar;
import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.TokenUsage;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** OpenAI's chat protocol, as spoken by OpenAI and by the many that call themselves compatible. */
final class OpenAiChat implements ChatClient {
    private static final int HERE = 8_192;
    private static final int AWAY = 32_768;
    private static final int MOST_STOPS = 4;
    private static final int LIKELIEST = 40;
    private static final int WHOLE_CONTEXT = -1;

    @Override
    public Map<String, String> headers(String key) {
        return key.isBlank() ? Map.of() : Map.of("Authorization", "Bearer " + key);
    }

    @Override
    public ServerMake make(RemoteSettings settings, JsonNode listed) {
        return ServerMake.of(settings, listed);
    }

    @Override
    public int usualContext(boolean here) {
        return here ? HERE : AWAY;
    }

    @Override
    public Set<Feature> features(GenerationRequest request, ServerMake make) {
        Set<Feature> wanted = EnumSet.of(Feature.TEMPERATURE);
        wanted.addAll(make.extra());
        Sampling sampling = request.sampling();
        keepIf(wanted, Feature.DRY, sampling.dry());
        keepIf(wanted, Feature.XTC, sampling.xtc() > 0);
        keepIf(wanted, Feature.REPEAT_PENALTY, sampling.repeatPenalty() > 1);
        keepIf(wanted, Feature.GRAMMAR, request.shape().isPresent());
        keepIf(wanted, Feature.PREFILL, Conversation.continues(request.messages()) && request.shape().isEmpty());
        addIf(wanted, Feature.SEED, sampling.seed() >= 0);
        addIf(wanted, Feature.STOP, !request.stop().isEmpty());
        addIf(wanted, Feature.SCHEMA, request.shape().isPresent());
        addIf(wanted, Feature.SCHEMA_BOUNDS, request.shape().isPresent());
        addIf(wanted, Feature.MAX_TOKENS, make != ServerMake.OPENAI);
        return wanted;
    }

    private static void keepIf(Set<Feature> features, Feature feature, boolean use) {
        if (!use) {
            features.remove(feature);
        }
    }

    private static void addIf(Set<Feature> features, Feature feature, boolean use) {
        if (use) {
            features.add(feature);
        }
    }

    @Override
    public void ask(Question question, Exchange exchange, StreamingChatResponseHandler handler) {
        int most = question.request().maxTokens();
        OpenAiChatRequestParameters.Builder parameters = OpenAiChatRequestParameters.builder();
        parameters.modelName(question.model().name()).responseFormat(question.format())
                .customParameters(custom(question));
        if (question.has(Feature.MAX_TOKENS)) {
            parameters.maxOutputTokens(most);
        } else {
            parameters.maxCompletionTokens(most);
        }
        if (question.has(Feature.TEMPERATURE)) {
            parameters.temperature(question.sampling().temperature());
        }
        if (question.has(Feature.SEED)) {
            parameters.seed((int) (question.sampling().seed() & 0x7FFFFFFF));
        }
        if (question.has(Feature.STOP)) {
            List<String> stops = question.request().stop();
            parameters.stopSequences(stops.subList(0, Math.min(MOST_STOPS, stops.size())));
        }
        OpenAiStreamingChatModel.builder().baseUrl(question.address()).httpClientBuilder(exchange).strictJsonSchema(true)
                .logRequests(false).logResponses(false).build()
                .chat(ChatRequest.builder().messages(question.messages()).parameters(parameters.build()).build(), handler);
    }

    private static Map<String, Object> custom(Question question) {
        Map<String, Object> custom = new LinkedHashMap<>();
        Sampling sampling = question.sampling();
        boolean vllm = question.model().make() == ServerMake.VLLM;
        if (question.has(Feature.GRAMMAR)) {
            custom.put("grammar", new ShapeGrammar(question.shape().orElseThrow()).gbnf());
        }
        if (question.has(Feature.MIN_P)) {
            custom.put("min_p", sampling.minP());
        }
        if (question.has(Feature.TOP_K)) {
            custom.put("top_k", LIKELIEST);
            custom.put("top_p", 1.0);
        }
        if (question.has(Feature.REPEAT_PENALTY)) {
            boolean llama = !vllm && question.model().make() != ServerMake.OPENROUTER;
            custom.put(llama ? "repeat_penalty" : "repetition_penalty", sampling.repeatPenalty());
        }
        if (question.has(Feature.DRY)) {
            custom.put("dry_multiplier", 0.8);
            custom.put("dry_base", 1.75);
            custom.put("dry_allowed_length", 2);
            custom.put("dry_penalty_last_n", WHOLE_CONTEXT);
        }
        if (question.has(Feature.XTC)) {
            custom.put("xtc_probability", sampling.xtc());
            custom.put("xtc_threshold", 0.1);
        }
        if (question.has(Feature.PROGRESS)) {
            custom.put("return_progress", true);
        }
        if (question.has(Feature.THINKING_OFF)) { // thinking would use up the answer's tokens
            custom.put("chat_template_kwargs", Map.of("enable_thinking", false));
        }
        if (question.has(Feature.PREFILL) && vllm) {
            custom.put("continue_final_message", true);
            custom.put("add_generation_prompt", false);
        }
        return custom;
    }

    @Override
    public Cost cost(TokenUsage usage) {
        int known = usage instanceof OpenAiTokenUsage told && told.inputTokensDetails() != null
                ? orNone(told.inputTokensDetails().cachedTokens()) : 0;
        return new Cost(orNone(usage.inputTokenCount()), orNone(usage.outputTokenCount()), known);
    }

    static int orNone(Integer told) {
        return told == null ? 0 : told;
    }
}
