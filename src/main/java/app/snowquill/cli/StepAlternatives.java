package app.snowquill.cli;

import app.snowquill.pipeline.Alternatives;
import app.snowquill.pipeline.Alternatives.Alternative;
import app.snowquill.pipeline.BookSession;
import app.snowquill.snowflake.Step;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.stream.Collectors;

/** Several versions of an idea on the command line: writes a round, or keeps one of the last. One use. */
final class StepAlternatives {
    private final CliContext context;
    private final BookSession session;
    private final Step step;

    StepAlternatives(CliContext context, BookSession session, Step step) {
        this.context = context;
        this.session = session;
        this.step = step;
    }

    Answer write(int count, String instruction) {
        try (Interruption stop = new Interruption(context.host())) {
            ReadyModel.await(context, stop);
            Alternatives.Round round = session.alternatives().write(step, count, instruction, new Told());
            stop.signal().thenRun(round::cancel);
            List<Alternative> all = context.await(round.done());
            ObjectNode json = AnswerJson.object().put("step", step.number()).put("name", StepNames.of(step)).put("asked", count);
            json.set("alternatives", array(all));
            String text = all.isEmpty() ? "Nothing that could be used was written." : all.stream()
                    .map(StepAlternatives::text).collect(Collectors.joining("\n")) + "\nKeep one with --choose N.";
            return stop.happened() ? new Answer(ExitCode.CANCELLED, json, text, "Stopped. What was written is kept.") : Answer.of(json, text);
        }
    }

    Answer choose(int number) {
        Alternatives.Chosen chosen = context.await(session.alternatives().choose(step, number));
        ObjectNode json = AnswerJson.object().put("step", step.number()).put("name", StepNames.of(step)).put("chosen", number)
                .put("result", chosen.name()).put("state", session.view().step(step).status().name());
        return Answer.of(json, chosen == Alternatives.Chosen.KEPT ? "Alternative " + number + " is step " + step.number() + " now."
                : "Step " + step.number() + " is yours, so alternative " + number + " waits beside it as a proposal.");
    }

    private static ArrayNode array(List<Alternative> all) {
        ArrayNode array = AnswerJson.object().putArray("alternatives");
        for (Alternative one : all) {
            ObjectNode node = array.addObject().put("number", one.number());
            try {
                node.set("content", new ObjectMapper().readTree(one.content()));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("An alternative could not be read.", e);
            }
            node.set("findings", AnswerJson.findings(one.findings()));
        }
        return array;
    }

    private static String text(Alternative one) {
        return one.number() + ". " + one.content() + (one.findings().isEmpty() ? "" : "  (" + AnswerText.count(one.findings().size(),
                "finding") + ")");
    }

    /** Tells each one that is written, on standard error. */
    private final class Told implements Alternatives.Listener {
        @Override
        public void text(int number, String text) {
            // shown when it is whole
        }

        @Override
        public void written(Alternative alternative) {
            context.tell("Alternative " + alternative.number() + " is written.");
        }

        @Override
        public void dropped(int number) {
            context.tell("Alternative " + number + " was left out: it said what another one says, or could not be used.");
        }
    }
}
