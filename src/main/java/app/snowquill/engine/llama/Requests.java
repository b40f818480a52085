package app.snowquill.engine.llama;

import app.snowquill.engine.Message;
import app.snowquill.engine.llamacpp.ControlTexts;
import app.snowquill.engine.llamacpp.Endings;
import app.snowquill.engine.llamacpp.PromptFrames;
import app.snowquill.engine.running.KnownSlots;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * What a worker is asked for, in the order it is asked: to load its one model, to answer, to count, to give vectors, to stop.
 * Lives in the worker as long as it does; one thread. Answers are written by {@link Slots}, vectors by {@link VectorRequests}.
 */
final class Requests {
    private final Frames.Writer out;
    private final Map<Long, Answer> answers = new ConcurrentHashMap<>();
    private NativeContexts contexts;
    private NativeModel model;
    private PromptFrames frames;
    private ControlTexts control;
    private TokenCounts counts;
    private Endings endings;
    private ChunkSize chunk;
    private Slots slots;
    private JsonNode load;
    private VectorRequests vectors;

    Requests(Frames.Writer out) {
        this.out = out;
    }

    /** @throws IOException where nobody listens any more */
    void serve(JsonNode ask) throws IOException {
        try {
            switch (ask.get("kind").asText()) {
                case "load" -> load(ask);
                case "generate" -> generate(ask);
                case "cancel" -> Optional.ofNullable(answers.get(ask.get("id").asLong())).ifPresent(slots::cancel);
                case "count" -> count(ask, model.encode(control.broken(ask.get("text").asText())).length);
                case "countPrompt" -> count(ask, prompt(ask).length);
                case "loadVectors" -> loadVectors(ask);
                case "embed" -> vectors.add(ask);
                case "cancelEmbed" -> vectors.cancel(ask.get("id").asLong());
                default -> throw new IllegalArgumentException("No frame of this kind is known: " + ask.get("kind"));
            }
        } catch (RuntimeException e) {
            out.write(reply("error", ask).put("message", String.valueOf(e.getMessage())));
        }
    }

    private void load(JsonNode ask) throws IOException {
        long start = System.nanoTime();
        load = ask;
        try {
            contexts = new NativeContexts(ask);
            model = contexts.model();
            control = new ControlTexts(Asks.texts(ask.get("control")));
            frames = new PromptFrames(model::applyTemplate, control);
            frames.render(List.of(Message.user("Hello.")));
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            notLoaded(e);
            return;
        }
        counts = new TokenCounts(model);
        endings = new Endings(model::encode, ask.get("smallModel").asBoolean());
        int batch = ask.get("batch").asInt();
        chunk = new ChunkSize(batch, ChunkSize.block(batch, ask.get("gpuLayers").asInt() > 0));
        slots = new Slots(new KnownSlots(ask.get("slots").asInt(), ask.get("contexts").asInt()), contexts, answer -> answers.remove(answer.id()));
        out.write(out.frame("loaded").put("millis", (System.nanoTime() - start) / 1_000_000));
    }

    private void loadVectors(JsonNode ask) throws IOException {
        long start = System.nanoTime();
        try {
            vectors = new VectorRequests(out, ask);
        } catch (RuntimeException | LinkageError e) {
            notLoaded(e);
            return;
        }
        WorkerMain.alongside("vectors", vectors::serve);
        out.write(out.frame("loaded").put("millis", (System.nanoTime() - start) / 1_000_000));
    }

    private void notLoaded(Throwable why) throws IOException {
        out.write(out.frame("failed").put("message", String.valueOf(why.getMessage()))
                .put("library", why instanceof LinkageError));
    }

    private void generate(JsonNode ask) throws IOException {
        int[] prompt = prompt(ask);
        int context = load.get("context").asInt();
        if (prompt.length + ask.get("maxTokens").asLong() > context) {
            out.write(reply("tooLong", ask).put("tokensIn", prompt.length).put("context", context));
            return;
        }
        Answer answer = new Answer(counts, endings, out, ask, prompt, chunk);
        answers.put(answer.id(), answer);
        out.write(reply("queued", ask));
        slots.add(answer);
    }

    private int[] prompt(JsonNode ask) {
        int[] tokens = model.encode(frames.render(Asks.messages(ask)));
        int start = load.get("startToken").asInt();
        if (start < 0 || tokens.length > 0 && tokens[0] == start) {
            return tokens;
        }
        return IntStream.concat(IntStream.of(start), IntStream.of(tokens)).toArray();
    }

    private void count(JsonNode ask, int tokens) throws IOException {
        out.write(reply("counted", ask).put("tokens", tokens));
    }

    private ObjectNode reply(String kind, JsonNode ask) {
        return out.frame(kind).put("id", ask.get("id").asLong());
    }
}
