package app.snowquill.engine.remote;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.engine.Caller;
import app.snowquill.engine.EngineStatus;
import app.snowquill.engine.FinishReason;
import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.JsonShape;
import app.snowquill.engine.Message;
import app.snowquill.engine.ModelInfo;
import app.snowquill.engine.RemoteSettings;
import app.snowquill.engine.Sampling;
import app.snowquill.engine.StructuredCall;
import app.snowquill.engine.TokenSink;
import app.snowquill.engine.running.Timeouts;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes right, and what is sent, over OpenAI's protocol. */
class OpenAiEngineTest {
    private static final List<Message> PROMPT = List.of(Message.system("You are a novelist."), Message.user("Draft it."));
    private static final JsonShape SHAPE = JsonShape.fields().with("title", new JsonShape.Phrase(1, 4)).build();
    private static final String BEARER = "Bearer " + MemoryKeys.KEY;

    private ChatServer server;
    private RemoteEngine engine;

    @BeforeEach
    void start() throws IOException {
        server = new ChatServer();
        engine = engine("");
    }

    @AfterEach
    void stop() {
        engine.close();
        server.close();
    }

    private RemoteEngine engine(String model) {
        return new RemoteEngine(new RemoteSettings(server.address(), model, 0, 1), new OpenAiChat(), new MemoryKeys(), Timeouts.usual());
    }

    private static GenerationRequest prose(List<String> stop) {
        return new GenerationRequest(Caller.of("test"), PROMPT, Optional.empty(), Sampling.prose().withSeed(3), 40, stop);
    }

    private GenerationResult write(GenerationRequest request) throws Exception {
        return engine.generate(request, TokenSink.NONE).result().get(20, TimeUnit.SECONDS);
    }

    @Test
    void anAnswerStreamsAndIsCounted() throws Exception {
        server.answers(reply -> reply.piece("The tide ").piece("came in — Zoë 😀.").finish("stop"));
        StringBuilder pieces = new StringBuilder();

        GenerationResult result = engine.generate(prose(List.of()), pieces::append).result().get(20, TimeUnit.SECONDS);

        assertThat(result.text()).isEqualTo("The tide came in — Zoë 😀.").isEqualTo(pieces.toString());
        assertThat(result.finish()).isEqualTo(FinishReason.STOP);
        assertThat(List.of(result.tokensIn(), result.tokensOut(), result.cachedTokens())).containsExactly(21, 7, 16);
        assertThat(server.asked).allSatisfy(asked -> assertThat(asked.headers().get("Authorization")).containsExactly(BEARER));
    }

    @Test
    void whatIsSentIsWhatWasAskedFor() throws Exception {
        server.answers(reply -> reply.piece("x").finish("length"));

        assertThat(write(prose(List.of("###"))).finish()).isEqualTo(FinishReason.LENGTH);

        JsonNode sent = server.questions().get(0);
        assertThat(sent.path("model").asText()).isEqualTo("tiny");
        assertThat(sent.path("stream").asBoolean()).isTrue();
        assertThat(sent.path("max_tokens").asInt()).isEqualTo(40);
        assertThat(sent.path("seed").asInt()).isEqualTo(3);
        assertThat(sent.path("temperature").asDouble()).isEqualTo(0.8);
        assertThat(sent.path("min_p").asDouble()).isEqualTo(0.1);
        assertThat(sent.path("repeat_penalty").asDouble()).isEqualTo(1.05);
        assertThat(sent.path("stop").get(0).asText()).isEqualTo("###");
        assertThat(sent.at("/messages/0/role").asText()).isEqualTo("system");
        assertThat(sent.has("response_format")).isFalse();
    }

    @Test
    void aLlamaServerGetsTheGrammarAndNoWordsAboutIt() throws Exception {
        server.lists("{\"data\":[{\"id\":\"tiny\",\"owned_by\":\"llamacpp\",\"meta\":{\"n_ctx\":2048}}]}");
        server.answers(reply -> reply.piece("{\"title\":\"The tide\"}").finish("stop"));

        write(GenerationRequest.json("test", PROMPT, SHAPE, Sampling.structure(), 40));

        JsonNode sent = server.questions().get(0);
        assertThat(sent.path("grammar").asText()).startsWith("root ::=");
        assertThat(sent.has("response_format")).isFalse();
        assertThat(sent.at("/messages/0/content").asText()).isEqualTo("You are a novelist.");
    }

    @Test
    void aShapeIsSentAsASchemaAndInWords() throws Exception {
        server.answers(reply -> reply.piece("{\"title\":\"The tide\"}").finish("stop"));

        assertThat(StructuredCall.ask(engine, GenerationRequest.json("test", PROMPT, SHAPE, Sampling.structure(), 40),
                TokenSink.NONE).answer().get(20, TimeUnit.SECONDS).json().get("title").asText()).isEqualTo("The tide");

        JsonNode sent = server.questions().get(0);
        assertThat(sent.at("/response_format/json_schema/schema/properties/title/maxLength").asInt()).isEqualTo(80);
        assertThat(sent.at("/response_format/json_schema/strict").asBoolean()).isTrue();
        assertThat(sent.at("/messages/0/content").asText()).contains("{\"title\": \"<1 to 4 words, no full stop>\"}");
    }

    @Test
    void whatAServerRefusesByNameIsLeftOutAndNotTriedAgain() throws Exception {
        server.answers(reply -> {
            JsonNode sent = server.questions().get(server.questions().size() - 1);
            if (sent.toString().contains("maxLength")) {
                reply.status(400, "{\"error\":{\"message\":\"Invalid schema: 'maxLength' is not permitted.\",\"param\":\"response_format\"}}");
            } else if (sent.has("response_format")) {
                reply.status(400, "{\"error\":{\"message\":\"This model has no structured outputs.\",\"param\":\"response_format\"}}");
            } else if (sent.has("min_p")) {
                reply.status(400, "{\"error\":{\"message\":\"Unrecognized request argument supplied: min_p\"}}");
            } else if (sent.has("max_tokens")) {
                reply.status(400, "{\"error\":{\"message\":\"Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens'.\",\"param\":\"max_tokens\"}}");
            } else {
                reply.piece("{\"title\":\"The tide\"}").finish("stop");
            }
        });
        GenerationRequest request = GenerationRequest.json("test", PROMPT, SHAPE, Sampling.structure(), 40);

        assertThat(write(request).text()).contains("The tide");
        assertThat(server.questions()).hasSize(5);
        assertThat(server.questions().get(1).at("/response_format/json_schema/schema/properties/title").toString())
                .contains("description").doesNotContain("maxLength");
        assertThat(server.questions().get(4).path("max_completion_tokens").asInt()).isEqualTo(40);

        write(request);
        assertThat(server.questions()).hasSize(6);
    }

    @Test
    void aStopTextEndsTheAnswerThoughTheServerIgnoresIt() throws Exception {
        server.answers(reply -> reply.piece("One. #").piece("## Two.").forever(": \n\n"));

        GenerationResult result = write(prose(List.of("###")));

        assertThat(result.text()).isEqualTo("One. ");
        assertThat(result.finish()).isEqualTo(FinishReason.STOP);
        assertThat(server.hungUp.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aCancelFreesTheServerAndKeepsWhatWasWritten() throws Exception {
        server.answers(reply -> reply.piece("Far out ").forever(": \n\n"));
        CountDownLatch begun = new CountDownLatch(1);
        Generation generation = engine.generate(prose(List.of()), piece -> begun.countDown());
        begun.await(20, TimeUnit.SECONDS);

        generation.cancel();

        GenerationResult result = generation.result().get(20, TimeUnit.SECONDS);
        assertThat(result.finish()).isEqualTo(FinishReason.CANCELLED);
        assertThat(result.text()).isEqualTo("Far out ");
        assertThat(server.hungUp.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aCancelBeforeTheFirstWordClosesTheConnectionToo() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        server.answers(reply -> {
            reply.raw(": reading\n\n");
            reading.countDown();
            reply.forever(": \n\n");
        });
        Generation generation = engine.generate(prose(List.of()), TokenSink.NONE);
        reading.await(20, TimeUnit.SECONDS);

        generation.cancel();

        assertThat(generation.result().get(20, TimeUnit.SECONDS).text()).isEmpty();
        assertThat(server.hungUp.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anAnswerThatWaitsForAPlaceCanBeCancelledAndNeverSent() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        server.answers(reply -> reply.piece("x").forever(": \n\n"));
        Generation first = engine.generate(prose(List.of()), piece -> begun.countDown());
        begun.await(20, TimeUnit.SECONDS);
        Generation second = engine.generate(prose(List.of()), TokenSink.NONE);

        second.cancel();

        assertThat(second.result().get(20, TimeUnit.SECONDS).finish()).isEqualTo(FinishReason.CANCELLED);
        first.cancel();
        first.result().get(20, TimeUnit.SECONDS);
        server.answers(reply -> reply.piece("y").finish("stop"));
        assertThat(write(prose(List.of())).text()).isEqualTo("y");
        assertThat(server.questions()).hasSize(2);
    }

    @Test
    void anAnswerOnTheWayEndsWithTheEngine() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        server.answers(reply -> reply.piece("x").forever(": \n\n"));
        Generation generation = engine.generate(prose(List.of()), piece -> begun.countDown());
        begun.await(20, TimeUnit.SECONDS);

        engine.close();

        assertThat(generation.result().get(20, TimeUnit.SECONDS).finish()).isEqualTo(FinishReason.CANCELLED);
        assertThat(engine.load()).isCompletedExceptionally();
    }

    @Test
    void aServerThatDoesNotHangUpAfterItsLastWordIsNotWaitedFor() throws Exception {
        server.answers(reply -> {
            reply.piece("The end.").finish("stop");
            reply.forever(": \n\n");
        });

        assertThat(write(prose(List.of())).text()).isEqualTo("The end.");
    }

    @Test
    void aMessageOfItsOwnIsGoneOnWithInWordsWhereTheServerCannot() throws Exception {
        server.answers(reply -> reply.piece("and on.").finish("stop"));

        write(prose(List.of()).withMessages(List.of(Message.user("Draft it."), Message.assistant("The tide came in "))));

        assertThat(server.questions().get(0).at("/messages/2/content").asText()).isEqualTo(Conversation.GO_ON);
    }

    @Test
    void aModelThatThinksBeforeItWritesGetsRoomForIt() throws Exception {
        server.answers(reply -> {
            if (server.questions().size() == 1) {
                reply.finish("length");
            } else {
                reply.piece("The tide.").finish("stop");
            }
        });

        assertThat(write(prose(List.of())).text()).isEqualTo("The tide.");
        assertThat(server.questions().get(1).path("max_tokens").asInt()).isGreaterThan(4_000);
    }

    @Test
    void aModelIsFoundAndItsContextAsTheServerTellsIt() throws Exception {
        server.lists("{\"data\":[{\"id\":\"big\",\"owned_by\":\"vllm\",\"max_model_len\":16384}]}");

        ModelInfo info = engine.load().get(20, TimeUnit.SECONDS);

        assertThat(info.name()).isEqualTo("big");
        assertThat(info.contextTokens()).isEqualTo(16_384);
        assertThat(info.awayHost()).isEmpty();
        assertThat(info.identity()).isNotEqualTo(Identity.of(server.address().toString(), "other"));
        assertThat(engine.status().state()).isEqualTo(EngineStatus.State.READY);
    }

    @Test
    void aServerThatTellsNoContextGetsTheUsualOne() throws Exception {
        assertThat(engine.load().get(20, TimeUnit.SECONDS).contextTokens()).isEqualTo(8_192);
    }

    @Test
    void tokensAreEstimatedRatherHighAndNothingIsSentForIt() throws Exception {
        engine.load().get(20, TimeUnit.SECONDS);

        assertThat(engine.countTokens("")).isZero();
        assertThat(engine.countTokens("The tide came in over the flat sand.")).isBetween(10, 14);
        assertThat(engine.countPrompt(PROMPT)).isGreaterThan(engine.countTokens("You are a novelist.Draft it.") + 8);
        assertThat(server.asked).hasSize(1);
    }
}
