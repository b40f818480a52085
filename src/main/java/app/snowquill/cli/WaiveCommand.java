package app.snowquill.cli;

import app.snowquill.agent.RemarkState;
import app.snowquill.pipeline.BookSession;
import app.snowquill.snowflake.Finding;
import app.snowquill.story.DocumentKey;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "waive", description = "Says of a finding that it is intended, so that it counts no longer while its words stay the same.")
final class WaiveCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "The project file.")
    private Path file;
    @Parameters(index = "1", paramLabel = "KIND", description = "step, character, synopsis, bible, card, prose or notes; remark for what an agent said.")
    private String kind;
    @Parameters(index = "2", paramLabel = "ID", description = "The step's number, the character's, the scene's or the remark's id.")
    private String id;
    @Parameters(index = "3", arity = "0..1", paramLabel = "RULE", description = "The finding's rule, as validate shows it; a remark has none.")
    private String rule;
    @Option(names = "--field", paramLabel = "FIELD", description = "Only the findings of this field.")
    private String field;
    @Option(names = "--intended", description = "Of a remark: it is meant so, and is not to be brought up again.")
    private boolean intended;
    @Option(names = "--take-back", description = "Counts it again.")
    private boolean takeBack;

    WaiveCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        boolean remark = kind.equals("remark");
        if (remark == (rule != null) || intended && !remark) {
            throw CliFailure.usage(remark ? "A remark has no rule: waive FILE remark ID." : "Say which finding: waive FILE " + kind + " " + id + " RULE.");
        }
        try (BookSession session = context().open(file)) {
            if (remark) {
                return new RemarkAnswers(context()).set(session, id, takeBack ? RemarkState.OPEN : intended ? RemarkState.INTENDED : RemarkState.WAIVED);
            }
            DocumentKey key = new DocumentNames(session).one(kind, id);
            List<Finding> meant = (takeBack ? session.view().waivedOf(key) : session.view().findingsOf(key)).stream()
                    .filter(finding -> finding.rule().equals(rule) && (field == null || finding.field().equals(field))).toList();
            if (meant.isEmpty()) {
                throw CliFailure.refused("There is no " + (takeBack ? "waived " : "") + "finding “" + rule + "” of " + key
                        + (field == null ? "" : " in the field " + field) + ". Nothing was changed.");
            }
            meant.forEach(finding -> context().await(takeBack ? session.decisions().takeBack(finding)
                    : session.decisions().waive(finding)));
            ObjectNode json = AnswerJson.object().put("waived", !takeBack);
            json.set("findings", AnswerJson.findings(meant));
            return Answer.of(json, (takeBack ? "Counted again:\n" : "Waived:\n") + AnswerText.findings(meant));
        }
    }
}
