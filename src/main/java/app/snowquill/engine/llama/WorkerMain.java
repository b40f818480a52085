package app.snowquill.engine.llama;

import app.snowquill.engine.llamacpp.ControlTexts;
import app.snowquill.engine.llamacpp.Endings;
import app.snowquill.engine.llamacpp.PromptFrames;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The worker process: holds one model and answers frames on its standard streams until its input closes. The main thread
 * reads; slots write. Ends by halting, for native threads keep the process alive otherwise.
 */
public final class WorkerMain {
    private final Frames.Reader in;
    private final Frames.Writer out;
    private final Map<Long, Answer> answers = new ConcurrentHashMap<>();
    private NativeModel model;
    private PromptFrames frames;
    private ControlTexts control;
    private TokenCounts counts;
    private Endings endings;
    private Slots slots;
    private JsonNode load;

    private WorkerMain(Frames.Reader in, Frames.Writer out) {
        this.in = in;
        this.out = out;
    }

    public static void main(String[] arguments) {
        ObjectMapper mapper = new ObjectMapper();
        FileOutputStream pipe = new FileOutputStream(FileDescriptor.out);
        System.setOut(System.err); // the pipe belongs to the frames
        int code = 2;
        try {
            new WorkerMain(new Frames.Reader(mapper, System.in), new Frames.Writer(mapper, pipe)).serve();
            code = 0;
        } catch (IOException e) {
            e.printStackTrace();
        } finally {
            Runtime.getRuntime().halt(code);
        }
    }

    private void serve() throws IOException {
        for (Optional<JsonNode> frame = in.read(); frame.isPresent(); frame = in.read()) {
            JsonNode ask = frame.get();
            if (ask.get("kind").asText().equals("load")) {
                load(ask);
                continue;
            }
            try {
                serve(ask);
            } catch (RuntimeException e) {
                out.write(reply("error", ask).put("message", String.valueOf(e.getMessage())));
            }
        }
    }

    private void serve(JsonNode ask) throws IOException {
        switch (ask.get("kind").asText()) {
            case "generate" -> generate(ask);
            case "cancel" -> Optional.ofNullable(answers.get(ask.get("id").asLong())).ifPresent(slots::cancel);
            case "count" -> count(ask, model.encode(control.broken(ask.get("text").asText())).length);
            case "countPrompt" -> count(ask, prompt(ask).length);
            default -> throw new IllegalArgumentException("No frame of this kind is known: " + ask.get("kind"));
        }
    }

    private void load(JsonNode ask) throws IOException {
        long start = System.nanoTime();
        load = ask;
        try {
            model = new NativeModel(ask);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            out.write(out.frame("failed").put("message", String.valueOf(e.getMessage())));
            return;
        }
        List<String> texts = new ArrayList<>();
        ask.get("control").forEach(text -> texts.add(text.asText()));
        control = new ControlTexts(texts);
        frames = new PromptFrames(model::applyTemplate, control);
        counts = new TokenCounts(model);
        endings = new Endings(model::encode, ask.get("smallModel").asBoolean());
        slots = new Slots(ask.get("slots").asInt(), answer -> answers.remove(answer.id()));
        out.write(out.frame("loaded").put("millis", (System.nanoTime() - start) / 1_000_000));
    }

    private void generate(JsonNode ask) throws IOException {
        int[] prompt = prompt(ask);
        int context = load.get("context").asInt();
        if (prompt.length + ask.get("maxTokens").asInt() > context) {
            out.write(reply("tooLong", ask).put("tokensIn", prompt.length).put("context", context));
            return;
        }
        Answer answer = new Answer(model, counts, endings, out, ask, prompt, load.get("chunk").asInt());
        answers.put(answer.id(), answer);
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
