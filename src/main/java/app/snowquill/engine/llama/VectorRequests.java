package app.snowquill.engine.llama;

import app.snowquill.engine.Urgency;
import app.snowquill.engine.llamacpp.ControlTexts;
import app.snowquill.engine.running.Turns;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The vectors that a worker is asked for: one text after the other, a batch that an author waits for before those that can
 * wait. Lives in the worker as long as it does, on a thread of its own, so that a cancel is heard between two texts.
 */
final class VectorRequests {
    private final Frames.Writer out;
    private final NativeVectors model;
    private final ControlTexts control;
    private final TextPieces pieces;
    private final int dimension;
    private final Turns<Batch> turns = new Turns<>();
    private Batch underWay;

    /** What is left of one frame's texts. */
    private record Batch(long id, Urgency urgency, List<String> left) {
    }

    /** Loads the model. @param load the frame that asks for it */
    VectorRequests(Frames.Writer out, JsonNode load) {
        this.out = out;
        model = new NativeVectors(load);
        control = new ControlTexts(Asks.texts(load.get("control")));
        dimension = load.get("dimension").asInt();
        pieces = new TextPieces(load.get("piece").asInt() - NativeVectors.MARKS, model::tokens);
    }

    synchronized void add(JsonNode ask) {
        turns.add(new Batch(ask.get("id").asLong(), Urgency.valueOf(ask.get("urgency").asText()),
                new ArrayList<>(Asks.texts(ask.get("texts")))), Urgency.valueOf(ask.get("urgency").asText()));
        notifyAll();
    }

    synchronized void cancel(long id) {
        turns.all().stream().filter(batch -> batch.id() == id).forEach(turns::remove);
        if (underWay != null && underWay.id() == id) {
            underWay.left().clear();
        }
    }

    /** Serves until the process ends. @throws IOException where nobody listens any more */
    void serve() throws IOException, InterruptedException {
        while (true) {
            String text = next();
            byte[] vector = bytes(vector(control.broken(text)));
            out.write(out.frame("vector").put("id", underWay.id()).put("values", vector));
        }
    }

    private synchronized String next() throws InterruptedException {
        if (underWay != null && !underWay.left().isEmpty()) {
            turns.add(underWay, underWay.urgency());
        }
        while (turns.isEmpty()) {
            wait();
        }
        underWay = turns.next();
        return underWay.left().remove(0);
    }

    /** The mean of its pieces' vectors, each counting as much as it has tokens; zeros where the text says nothing. */
    private float[] vector(String text) {
        double[] sum = new double[dimension];
        for (TextPieces.Piece piece : pieces.of(text)) {
            float[] part = model.of(piece.text());
            double weight = piece.tokens() / length(part);
            for (int i = 0; i < dimension && Double.isFinite(weight); i++) {
                sum[i] += part[i] * weight;
            }
        }
        return ofLengthOne(sum);
    }

    private static double length(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        return Math.sqrt(squares);
    }

    private static float[] ofLengthOne(double[] sum) {
        double squares = 0;
        for (double value : sum) {
            squares += value * value;
        }
        float[] vector = new float[sum.length];
        for (int i = 0; i < vector.length && squares > 0; i++) {
            vector[i] = (float) (sum[i] / Math.sqrt(squares));
        }
        return vector;
    }

    private static byte[] bytes(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }
}
