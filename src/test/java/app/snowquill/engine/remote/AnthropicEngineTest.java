package app.snowquill.engine.remote;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.engine.Caller;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineException.Kind;
import app.snowquill.engine.FinishReason;
import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.JsonShape;
import app.snowquill.engine.Message;
import app.snowquill.engine.RemoteSettings;
import app.snowquill.engine.Sampling;
import app.snowquill.engine.TokenSink;
import app.snowquill.engine.running.Timeouts;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Anthropic's protocol, as its service speaks it. */
class AnthropicEngineTest {
    private static final List<Message> PROMPT = List.of(Message.system("You are a novelist."), Message.user("Draft it."));
    private static final JsonShape SHAPE = JsonShape.fields().with("title", new JsonShape.Phrase(1, 4)).build();

    private ChatServer server;
    private RemoteEngine engine;

    @BeforeEach
    void start() throws IOException {
        server = new ChatServer();
        engine = new RemoteEngine(new RemoteSettings(server.address(), "", 0, 1), new AnthropicChat(), new MemoryKeys(),
                Timeouts.usual());
    }

    @AfterEach
    void stop() {
        engine.close();
        server.close();
    }

    private static ChatServer.Reply begun(ChatServer.Reply reply) throws IOException {
        return reply.typed("message_start", ",\"message\":{\"id\":\"m\",\"type\":\"message\",\"role\":\"assistant\",\"content\":[],"
                        + "\"model\":\"tiny\",\"usage\":{\"input_tokens\":11,\"cache_read_input_tokens\":9,\"output_tokens\":1}}")
                .typed("content_block_start", ",\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}");
    }

    private static ChatServer.Reply piece(ChatServer.Reply reply, String text) throws IOException {
        return reply.typed("content_block_delta", ",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\"" + text + "\"}");
    }

    private static void finish(ChatServer.Reply reply, String reason) throws IOException {
        reply.typed("content_block_stop", ",\"index\":0")
                .typed("message_delta", ",\"delta\":{\"stop_reason\":\"" + reason + "\"},\"usage\":{\"output_tokens\":6}")
                .typed("message_stop", "");
    }

    private static void answer(ChatServer.Reply reply, String text, String reason) throws IOException {
        finish(piece(begun(reply), text), reason);
    }

    private GenerationResult write(GenerationRequest request) throws Exception {
        return engine.generate(request, TokenSink.NONE).result().get(20, TimeUnit.SECONDS);
    }

    private static GenerationRequest prose() {
        return new GenerationRequest(Caller.of("test"), PROMPT, Optional.empty(), Sampling.prose().withTemperature(1.4), 40,
                List.of("###", "\n"));
    }

    private EngineException failure() throws Exception {
        try {
            throw new AssertionError("It was answered: " + write(prose()));
        } catch (ExecutionException e) {
            return (EngineException) e.getCause();
        }
    }

    @Test
    void anAnswerStreamsAndIsCountedWithWhatWasKnownFromBefore() throws Exception {
        server.answers(reply -> finish(piece(piece(begun(reply), "The tide "), "came in."), "end_turn"));

        GenerationResult result = write(prose());

        assertThat(result.text()).isEqualTo("The tide came in.");
        assertThat(result.finish()).isEqualTo(FinishReason.STOP);
        assertThat(List.of(result.tokensIn(), result.tokensOut(), result.cachedTokens())).containsExactly(20, 6, 9);
    }

    @Test
    void theKeyGoesInItsHeaderOnlyAndSamplingStaysInItsScale() throws Exception {
        server.answers(reply -> answer(reply, "x", "max_tokens"));

        assertThat(write(prose()).finish()).isEqualTo(FinishReason.LENGTH);

        assertThat(server.asked).allSatisfy(asked -> {
            assertThat(asked.headers().get("X-api-key")).containsExactly(MemoryKeys.KEY);
            assertThat(asked.headers().get("Anthropic-version")).containsExactly("2023-06-01");
            assertThat(asked.headers()).doesNotContainKey("Authorization");
            assertThat(asked.body().toString()).doesNotContain(MemoryKeys.KEY);
        });
        JsonNode sent = server.questions().get(0);
        assertThat(sent.path("temperature").asDouble()).isEqualTo(1.0);
        assertThat(sent.path("max_tokens").asInt()).isEqualTo(40);
        assertThat(sent.path("stop_sequences").toString()).isEqualTo("[\"###\"]");
        assertThat(sent.path("system").toString()).contains("You are a novelist.");
        assertThat(sent.path("model").asText()).isEqualTo("tiny");
    }

    @Test
    void aStopTextEndsTheAnswer() throws Exception {
        server.answers(reply -> answer(reply, "One.", "stop_sequence"));

        assertThat(write(prose()).finish()).isEqualTo(FinishReason.STOP);
    }

    @Test
    void aShapeIsSentAsThePlainestSchemaAndInWordsWhereThatIsRefused() throws Exception {
        server.answers(reply -> {
            if (server.questions().get(server.questions().size() - 1).has("output_config")) {
                reply.status(400, "{\"type\":\"error\",\"error\":{\"type\":\"invalid_request_error\",\"message\":"
                        + "\"output_config.format: this model takes none\"}}");
            } else {
                answer(reply, "{}", "end_turn");
            }
        });

        write(GenerationRequest.json("test", PROMPT, SHAPE, Sampling.structure(), 40));

        JsonNode schema = server.questions().get(0).at("/output_config/format/schema");
        assertThat(schema.at("/properties/title/description").asText()).isEqualTo("1 to 4 words, no full stop");
        assertThat(schema.toString()).doesNotContain("maxLength");
        assertThat(server.questions().get(1).path("system").toString()).contains("Answer with one JSON value");
    }

    @Test
    void aMessageOfItsOwnIsGoneOnWithAndInWordsWhereThatIsRefused() throws Exception {
        server.answers(reply -> {
            JsonNode last = server.questions().get(server.questions().size() - 1).path("messages");
            if (last.get(last.size() - 1).path("role").asText().equals("assistant")) {
                reply.status(400, "{\"type\":\"error\",\"error\":{\"type\":\"invalid_request_error\",\"message\":"
                        + "\"This model does not support assistant message prefill.\"}}");
            } else {
                answer(reply, "on.", "end_turn");
            }
        });

        write(prose().withMessages(List.of(Message.user("Draft it."), Message.assistant("The tide came in  "))));

        assertThat(server.questions().get(0).at("/messages/1/content").toString()).contains("came in\"");
        assertThat(server.questions().get(1).at("/messages/2/content").toString()).contains(Conversation.GO_ON);
    }

    @Test
    void aServiceThatIsOverloadedIsBusy() throws Exception {
        server.answers(reply -> begun(reply).raw("event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\","
                + "\"message\":\"Overloaded\"}}\n\n"));
        assertThat(failure().kind()).isEqualTo(Kind.BUSY);

        server.answers(reply -> reply.status(529, "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}"));
        assertThat(failure().kind()).isEqualTo(Kind.BUSY);
    }

    @Test
    void anAnswerThatBreaksOffOrIsFilteredIsNotTakenForWhole() throws Exception {
        server.answers(reply -> piece(begun(reply), "The tide"));
        EngineException broken = failure();
        assertThat(broken.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(broken.partialText()).isEqualTo("The tide");

        server.answers(reply -> answer(reply, "The", "refusal"));
        assertThat(failure().kind()).isEqualTo(Kind.REFUSED);

        server.answers(reply -> piece(begun(reply), "The").raw("event: content_block_delta\ndata: {\"type\":\n\n").forever(": \n\n"));
        assertThat(failure().kind()).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void aCancelFreesTheServer() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        server.answers(reply -> piece(begun(reply), "Far out").forever("event: ping\ndata: {\"type\":\"ping\"}\n\n"));
        Generation generation = engine.generate(prose(), piece -> begun.countDown());
        begun.await(20, TimeUnit.SECONDS);

        generation.cancel();

        assertThat(generation.result().get(20, TimeUnit.SECONDS).text()).isEqualTo("Far out");
        assertThat(server.hungUp.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void itsContextIsTheUsualOneUnlessItIsToldOrSet() throws Exception {
        assertThat(engine.load().get(20, TimeUnit.SECONDS).contextTokens()).isEqualTo(200_000);
    }
}
