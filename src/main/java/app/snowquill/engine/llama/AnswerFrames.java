package app.snowquill.engine.llama;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.FinishReason;
import app.snowquill.engine.running.AnswerUnderWay;
import com.fasterxml.jackson.databind.JsonNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the frames of one answer into it, on the worker's reading thread. */
record AnswerFrames(long id, AnswerUnderWay answer) implements Pending {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerFrames.class);

    @Override
    public boolean take(JsonNode frame) {
        switch (frame.get("kind").asText()) {
            case "queued" -> answer.queued();
            case "started" -> answer.started(frame.get("tokensIn").asInt(), frame.get("cached").asInt());
            case "reading" -> answer.read(frame.get("tokens").asInt());
            case "piece" -> answer.piece(frame.get("text").asText(), frame.get("tokens").asInt());
            default -> {
                end(frame);
                return true;
            }
        }
        return false;
    }

    private void end(JsonNode frame) {
        switch (frame.get("kind").asText()) {
            case "done" -> answer.done(FinishReason.valueOf(frame.get("finish").asText()), frame.get("tokensOut").asInt());
            case "tooLong" -> answer.tooLong(frame.get("tokensIn").asInt(), frame.get("context").asInt());
            default -> {
                LOG.warn("The model refused a request: {}", frame.path("message").asText());
                fail(new EngineException(EngineException.Kind.CRASHED, "The model could not take this request."));
            }
        }
    }

    @Override
    public void fail(EngineException why) {
        answer.fail(why);
    }

    @Override
    public void closed() {
        answer.closed();
    }

    @Override
    public boolean overdue(long nanoTime) {
        return answer.overdue(nanoTime);
    }
}
