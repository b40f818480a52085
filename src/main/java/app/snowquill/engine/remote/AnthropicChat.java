package app.snowquill.engine.remote;

import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.RemoteSettings;
import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.model.anthropic.AnthropicChatRequestParameters;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.anthropic.AnthropicTokenUsage;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.TokenUsage;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Anthropic's messages protocol. */
final class AnthropicChat implements ChatClient {
    private static final String VERSION = "2023-06-01";
    private static final int CONTEXT = 200_000;
    /** The library wants a key. This one never leaves: {@link Server} sends headers of its own. */
    private static final String NO_KEY = "none";

    @Override
    public Map<String, String> headers(String key) {
        return key.isBlank() ? Map.of("anthropic-version", VERSION)
                : Map.of("anthropic-version", VERSION, "x-api-key", key);
    }

    @Override
    public ServerMake make(RemoteSettings settings, JsonNode listed) {
        return settings.isHere() ? ServerMake.OTHER_HERE : ServerMake.OTHER_AWAY;
    }

    @Override
    public int usualContext(boolean here) {
        return CONTEXT;
    }

    @Override
    public Set<Feature> features(GenerationRequest request, ServerMake make) {
        Set<Feature> wanted = EnumSet.of(Feature.TEMPERATURE);
        if (request.shape().isPresent()) {
            wanted.add(Feature.SCHEMA);
        } else if (Conversation.continues(request.messages())) {
            wanted.add(Feature.PREFILL);
        }
        if (request.stop().stream().anyMatch(stop -> !stop.isBlank())) {
            wanted.add(Feature.STOP);
        }
        return wanted;
    }

    @Override
    public void ask(Question question, Exchange exchange, StreamingChatResponseHandler handler) {
        AnthropicChatRequestParameters.Builder parameters = new AnthropicChatRequestParameters.Builder();
        parameters.modelName(question.model().name()).maxOutputTokens(question.request().maxTokens())
                .responseFormat(question.format());
        if (question.has(Feature.TEMPERATURE)) { // its scale ends at 1
            parameters.temperature(Math.min(1, question.sampling().temperature()));
        }
        if (question.has(Feature.STOP)) { // it refuses blank ones
            parameters.stopSequences(question.request().stop().stream().filter(stop -> !stop.isBlank()).toList());
        }
        AnthropicStreamingChatModel.builder().baseUrl(question.address()).apiKey(NO_KEY).version(VERSION)
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA).modelName(question.model().name())
                .httpClientBuilder(exchange).logRequests(false).logResponses(false).build()
                .chat(ChatRequest.builder().messages(question.messages()).parameters(parameters.build()).build(), handler);
    }

    /** It counts what it knew from before apart. */
    @Override
    public Cost cost(TokenUsage usage) {
        int in = OpenAiChat.orNone(usage.inputTokenCount());
        int known = 0;
        if (usage instanceof AnthropicTokenUsage told) {
            known = OpenAiChat.orNone(told.cacheReadInputTokens());
            in += known + OpenAiChat.orNone(told.cacheCreationInputTokens());
        }
        return new Cost(in, OpenAiChat.orNone(usage.outputTokenCount()), known);
    }
}
