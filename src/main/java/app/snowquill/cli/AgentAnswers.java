package app.snowquill.cli;

import app.snowquill.agent.Operation;
import app.snowquill.agent.Outcome;
import app.snowquill.agent.Provenance;
import app.snowquill.agent.Scope;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.EditResult;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.pipeline.agents.AgentAnswer;
import app.snowquill.pipeline.agents.AgentRequest;
import app.snowquill.pipeline.agents.PromptPreview;
import app.snowquill.pipeline.writing.Pieces;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Words;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;

/** What agents wrote, or would be told: as JSON, as text while it comes, and in the book where the author says so. Belongs to one command. */
final class AgentAnswers {
    private final CliContext context;
    private final Taking taking;

    /** Whether the answer enters the book. */
    enum Taking {
        ONLY_SHOWN, INTO_THE_SCENE
    }

    AgentAnswers(CliContext context, Taking taking) {
        this.context = context;
        this.taking = taking;
    }

    /** @throws CliFailure where the answer has no place in the scene */
    Answer write(BookSession session, AgentRequest request) {
        Outcome outcome = request.operation().outcome();
        if (taking == Taking.INTO_THE_SCENE && outcome != Outcome.REPLACEMENT && outcome != Outcome.CONTINUATION) {
            throw CliFailure.usage("--take is for what stands in a scene’s text; “" + request.operation().word() + "” does not.");
        }
        boolean prints = !context.options().json() && context.host().terminal();
        PrintedPieces printed = new PrintedPieces(context.host().out());
        WaitedWork work = new WaitedWork(context);
        AgentAnswer answer = work.of(() -> session.agents().write(request, prints ? printed : Pieces.NONE));
        String text = prints ? printed.rest(answer.text()) : answer.text();
        ObjectNode json = json(answer);
        if (work.stopped()) {
            return new Answer(ExitCode.CANCELLED, json, text, answer.text().isBlank() ? "Stopped before anything had come. The book is as it was."
                    : "Stopped. What had come is above; the book is as it was.");
        }
        if (taking == Taking.INTO_THE_SCENE) {
            EditResult taken = taken(session, answer);
            taken.revision().ifPresentOrElse(revision -> json.put("revision", revision), () -> json.putNull("revision"));
            context.tell("It is in the scene’s text now. undo takes it back.");
        }
        return Answer.of(json, text);
    }

    private EditResult taken(BookSession session, AgentAnswer answer) {
        AgentRequest request = answer.request();
        DocumentKey key = DocumentKey.prose(request.subject());
        String prose = session.view().book().prose().getOrDefault(request.subject(), "");
        String next = request.operation().outcome() == Outcome.CONTINUATION ? continued(prose, answer.text())
                : request.passage().map(span -> prose.substring(0, span.from()) + answer.text() + prose.substring(span.to())).orElse(answer.text());
        String agent = word(request.operation().agent());
        return context.await(session.edit(new HandEdit("Took “" + request.operation().word() + "” of " + request.subject(), Map.of(key, next),
                Character.toUpperCase(agent.charAt(0)) + agent.substring(1))));
    }

    private static String continued(String prose, String more) {
        return prose.isBlank() ? more.strip() : prose.stripTrailing() + "\n\n" + more.strip();
    }

    /** What would be sent. */
    Answer looked(AgentRequest request, PromptPreview seen) {
        ObjectNode json = about(request).put("system", seen.system()).put("user", seen.user()).put("tokens", seen.tokens()).put("limit", seen.limit())
                .put("questions", seen.questions());
        String which = seen.questions() < 2 ? "" : ", the first of " + seen.questions() + " questions";
        return new Answer(seen.problem().isBlank() ? ExitCode.DONE : ExitCode.FAILED, json, String.format(Locale.ENGLISH, "%,d of %,d tokens%s%n%n%s%n%n%s",
                seen.tokens(), seen.limit(), which, seen.system(), seen.user()), seen.problem());
    }

    private static ObjectNode json(AgentAnswer answer) {
        ObjectNode json = about(answer.request()).put("text", answer.text()).put("before", answer.before()).put("words", Words.count(answer.text()))
                .put("complete", answer.complete());
        answer.from().ifPresent(call -> json.set("call", call(call)));
        return json;
    }

    private static ObjectNode about(AgentRequest request) {
        Operation operation = request.operation();
        return AnswerJson.object().put("agent", word(operation.agent())).put("operation", operation.word()).put(subject(operation), request.subject());
    }

    private static ObjectNode call(Provenance call) {
        return AnswerJson.object().put("model", call.model()).put("parameters", call.parameters()).put("tokensIn", call.tokensIn())
                .put("cachedTokens", call.cachedTokens()).put("tokensOut", call.tokensOut()).put("millis", call.millis())
                .put("tokensPerSecond", call.tokensPerSecond());
    }

    /** What the operation is about, as options and JSON call it. */
    static String subject(Operation operation) {
        return operation.scope() == Scope.PASSAGE ? "scene" : word(operation.scope());
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
