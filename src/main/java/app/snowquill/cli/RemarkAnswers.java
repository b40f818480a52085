package app.snowquill.cli;

import app.snowquill.agent.Outcome;
import app.snowquill.agent.Remark;
import app.snowquill.agent.RemarkState;
import app.snowquill.agent.Span;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.agents.AgentRequest;
import app.snowquill.pipeline.agents.PlacedRemark;
import app.snowquill.pipeline.agents.RemarkReading;
import app.snowquill.pipeline.agents.VersionComparison;
import app.snowquill.pipeline.agents.VersionVerdict;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What agents said of scenes, as JSON and as lines. Belongs to one command. */
final class RemarkAnswers {
    private final CliContext context;

    RemarkAnswers(CliContext context) {
        this.context = context;
    }

    Answer read(BookSession session, AgentRequest request) {
        RemarkReading reading = new WaitedWork(context).of(() -> session.agents().remarks().read(request));
        ObjectNode json = AnswerJson.object().put("agent", name(request)).put("operation", request.operation().word()).put("scene", request.subject())
                .put("verdict", reading.verdict()).put("dropped", reading.dropped()).put("intended", reading.intended()).put("parts", reading.parts());
        json.set("findings", json(reading.remarks()));
        String dropped = reading.dropped() == 0 ? "" : "\n" + reading.dropped() + " of " + reading.found()
                + " quoted words that are not in the scene and were dropped.";
        String parts = reading.parts() == 1 ? "" : "\nRead in " + reading.parts() + " parts, since the scene is longer than the model reads at once"
                + (request.operation().outcome() == Outcome.RATING ? "; of each dimension the lowest score stands." : ".");
        return Answer.of(json, reading.verdict() + "\n" + text(reading.remarks()) + dropped + parts);
    }

    Answer compare(BookSession session, String scene, String other, String instruction) {
        VersionComparison compared = new WaitedWork(context).of(() -> session.agents().remarks().compare(scene, other, instruction));
        ObjectNode json = AnswerJson.object().put("scene", scene).put("reasoning", compared.reasoning()).put("overturned", compared.overturned()).put("parts", compared.parts());
        ArrayNode verdicts = json.putArray("verdicts");
        compared.verdicts().forEach(one -> verdicts.addObject().put("dimension", word(one.dimension())).put("better", word(one.better()))
                .put("reason", one.reason()));
        json.put("standing", compared.count(VersionVerdict.Better.STANDING)).put("other", compared.count(VersionVerdict.Better.OTHER))
                .put("tie", compared.count(VersionVerdict.Better.TIE));
        return Answer.of(json, compared.verdicts().stream().map(one -> word(one.dimension()) + ": " + word(one.better()) + ". " + one.reason())
                .collect(Collectors.joining("\n")) + (compared.parts() == 1 ? "" : "\nCompared in " + compared.parts()
                + " parts, since both versions are longer than the model reads at once; the version that is better in more parts stands."));
    }

    /** @param scene its id; null for all */
    Answer all(BookSession session, String scene) {
        List<PlacedRemark> remarks = session.view().book().outline().sceneIds().stream().filter(one -> scene == null || one.equals(scene))
                .flatMap(one -> session.agents().remarks().of(one).stream()).toList();
        ObjectNode json = AnswerJson.object();
        json.set("remarks", json(remarks));
        return Answer.of(json, remarks.isEmpty() ? "No remarks." : text(remarks));
    }

    Answer set(BookSession session, String id, RemarkState state) {
        PlacedRemark changed = context.await(session.agents().remarks().set(id, state));
        ObjectNode json = AnswerJson.object().put("state", state.word());
        json.set("remarks", json(List.of(changed)));
        return Answer.of(json, text(List.of(changed)));
    }

    private static ArrayNode json(List<PlacedRemark> remarks) {
        ArrayNode array = AnswerJson.object().putArray("remarks");
        for (PlacedRemark one : remarks) {
            Remark remark = one.remark();
            ObjectNode node = array.addObject().put("id", remark.id()).put("agent", remark.agent().map(RemarkAnswers::word).orElse("author")).put("scene", one.scene())
                    .put("kind", remark.kind().word()).put("severity", word(remark.severity())).put("quote", remark.quote());
            Optional<Span> span = one.place().map(place -> place.span());
            node.put("from", span.map(Span::from).orElse(null)).put("to", span.map(Span::to).orElse(null))
                    .put("edited", one.place().map(place -> place.edited()).orElse(false));
            node.put("message", remark.message()).put("suggestion", remark.suggestion()).put("state", one.state().word());
            if (remark.score() > 0) {
                node.put("score", remark.score());
            }
        }
        return array;
    }

    private static String text(List<PlacedRemark> remarks) {
        return remarks.stream().map(one -> one.remark().id() + "  " + one.scene() + "  " + one.state().word() + "  " + one.remark().kind().word()
                + (one.remark().score() > 0 ? " " + one.remark().score() + "/" + Remark.BEST : "") + (one.remark().isOfTheWhole() ? "" : "  “" + one.remark().quote() + "”")
                + (one.place().isEmpty() && !one.remark().isOfTheWhole() ? " (these words were changed)" : "") + "  " + one.remark().message()).collect(Collectors.joining("\n"));
    }

    private static String name(AgentRequest request) {
        return word(request.operation().agent());
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
