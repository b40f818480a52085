package app.snowquill.engine.llama;

import app.snowquill.engine.FinishReason;
import app.snowquill.engine.Urgency;
import app.snowquill.engine.llamacpp.Completion;
import app.snowquill.engine.llamacpp.Endings;
import app.snowquill.engine.running.Slot;
import app.snowquill.engine.running.StopTexts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One answer inside the worker: reads the prompt in chunks, so that a cancel needn't wait for all of it, then passes on
 * token after token. Made on the reading thread, written on a slot's thread; cancelled from anywhere by a flag, because
 * the binding's own cancel may only come from the thread that receives.
 */
final class Answer {
    /**
     * Pieces that follow each other faster than this share a frame: on a busy machine a frame a piece costs a small model
     * about a tenth of its speed, and nobody reads a hundred pieces a second. A slower model's pieces are sent as they come.
     */
    private static final long GATHERED_NANOS = 10_000_000;
    private static final int BYTES_OF_A_CHARACTER = 4;
    private static final int NARROW = 16;

    private final TokenCounts counts;
    private final Endings endings;
    private final Frames.Writer out;
    private final JsonNode ask;
    private final long id;
    private final int[] prompt;
    private final ChunkSize chunk;
    private final StopTexts stops;
    private final StringBuilder gathered = new StringBuilder();
    private volatile boolean cancelled;
    private long lastFrame;
    private boolean begun;
    private ObjectNode end;
    private NativeModel model;
    private int number;

    Answer(TokenCounts counts, Endings endings, Frames.Writer out, JsonNode ask, int[] prompt, ChunkSize chunk) {
        this.counts = counts;
        this.endings = endings;
        this.out = out;
        this.ask = ask;
        this.id = ask.get("id").asLong();
        this.prompt = prompt;
        this.chunk = chunk;
        List<String> texts = new ArrayList<>();
        ask.withArray("stop").forEach(text -> texts.add(text.asText()));
        this.stops = new StopTexts(texts);
        this.lastFrame = System.nanoTime() - GATHERED_NANOS; // the first piece goes at once
    }

    long id() {
        return id;
    }

    /** What keeps its prompt's beginning from call to call. */
    String feature() {
        return ask.get("feature").asText();
    }

    Urgency urgency() {
        return Urgency.valueOf(ask.get("urgency").asText());
    }

    int[] prompt() {
        return prompt;
    }

    void cancel() {
        cancelled = true;
    }

    /**
     * Writes all but the last frame, which {@link #tellEnd()} sends once the slot is free for the next.
     *
     * @param inModel the slot's number in the model that writes
     */
    void write(Slot slot, int inModel, NativeModel writing) {
        model = writing;
        number = inModel;
        tell(() -> {
            try {
                int known = chunk.begin(Math.min(slot.knownOf(prompt), prompt.length - 1));
                out.write(frame("started").put("tokensIn", prompt.length).put("cached", known));
                readAndAnswer(slot, known);
            } catch (RuntimeException e) {
                slot.forget();
                end = frame("error").put("message", String.valueOf(e.getMessage()));
            }
        });
    }

    /** Without having been written, an answer ends as cancelled. */
    void tellEnd() {
        tell(() -> out.write(end == null ? done(FinishReason.CANCELLED, 0) : end));
    }

    private void tell(Telling telling) {
        try {
            telling.run();
        } catch (IOException e) {
            Runtime.getRuntime().halt(3); // nobody reads any more
        }
    }

    private interface Telling {
        void run() throws IOException;
    }

    /**
     * In smaller chunks where the model's memory has no gap for larger ones: slots that write side by side leave it in
     * pieces, and it puts them together only while it reads.
     */
    private void readAndAnswer(Slot slot, int known) throws IOException {
        try {
            readAndAnswer(slot, known, Integer.MAX_VALUE);
        } catch (NativeModel.NoRoom wide) {
            if (begun) { // a second time would write it twice
                throw wide;
            }
            slot.forget();
            try {
                readAndAnswer(slot, 0, NARROW);
            } catch (NativeModel.NoRoom narrow) {
                slot.forget();
                readAndAnswer(slot, 0, 1);
            }
        }
    }

    private void readAndAnswer(Slot slot, int known, int most) throws IOException {
        readPrompt(slot, known, most);
        if (!cancelled) {
            answer(slot);
        }
    }

    private void readPrompt(Slot slot, int known, int most) throws IOException {
        cut(slot, known);
        int tokens = Math.min(most, chunk.tokens());
        for (int end = known + tokens; end < prompt.length && !cancelled; end += tokens) {
            long began = System.nanoTime();
            int[] beginning = Arrays.copyOf(prompt, end);
            read(slot, beginning);
            out.write(frame("reading").put("tokens", end));
            chunk.took(tokens, System.nanoTime() - began);
            tokens = Math.min(most, chunk.tokens());
        }
    }

    /**
     * Has the native slot forget all beyond: it knows the rest of the last answer too, word by word as it was written, and would go on
     * wherever that ends to be alike. A token that comes otherwise ends what is alike; it is replaced by the next that is read.
     */
    private void cut(Slot slot, int known) {
        if (known == 0) {
            slot.forget();
        } else if (chunk.inBlocks()) {
            int[] other = Arrays.copyOf(prompt, known + 1);
            other[known] = other[known] == 0 ? 1 : other[known] - 1;
            read(slot, other);
        }
    }

    private void read(Slot slot, int[] beginning) {
        ObjectNode body = Completion.body(number, beginning).put("cache_prompt", slot.trusted()).put("n_predict", 0).put("stream", false);
        slot.knows(beginning);
        int task = model.request(body);
        while (!model.receive(task).last()) {
            continue;
        }
    }

    private void answer(Slot slot) throws IOException {
        int most = ask.get("maxTokens").asInt();
        slot.knows(prompt);
        int task = model.request(Completion.of(number, prompt, Asks.sampling(ask), most,
                Optional.ofNullable(ask.get("grammar")).map(JsonNode::asText), endings).put("cache_prompt", slot.trusted()));
        int tokens = 0;
        boolean ended = false;
        while (true) {
            NativeModel.Piece piece = model.receive(task);
            if (piece.last()) {
                break;
            }
            ended = piece.text().isEmpty(); // control tokens have no text; the model's end is one
            if (!ended) {
                tokens += counts.of(piece.text());
                pass(stops.accept(piece.text()), tokens);
            }
            if (stops.met() || cancelled) {
                flush(tokens);
                model.cancel(task);
                end = done(stops.met() ? FinishReason.STOP : FinishReason.CANCELLED, tokens);
                return;
            }
        }
        pass(stops.rest(), tokens);
        flush(tokens);
        // The binding doesn't say why it stopped. A character that the model spells in bytes may be counted as one token of
        // up to four, and one that it didn't finish never arrives; an end mark with a text of its own looks like no end.
        boolean cut = !ended && tokens >= most / BYTES_OF_A_CHARACTER;
        end = done(cut ? FinishReason.LENGTH : FinishReason.STOP, cut ? most : tokens);
    }

    private void pass(String text, int tokens) throws IOException {
        String shown = begun || ask.get("continues").asBoolean() ? text : text.stripLeading();
        begun |= !shown.isEmpty();
        gathered.append(shown);
        if (System.nanoTime() - lastFrame >= GATHERED_NANOS) {
            flush(tokens);
        }
    }

    private void flush(int tokens) throws IOException {
        if (!gathered.isEmpty()) {
            out.write(frame("piece").put("text", gathered.toString()).put("tokens", tokens));
            gathered.setLength(0);
            lastFrame = System.nanoTime();
        }
    }

    private ObjectNode done(FinishReason reason, int tokens) {
        return frame("done").put("finish", reason.name()).put("tokensOut", tokens);
    }

    private ObjectNode frame(String kind) {
        return out.frame(kind).put("id", id);
    }
}
