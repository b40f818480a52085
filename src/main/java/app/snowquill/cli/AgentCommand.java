package app.snowquill.cli;

import app.snowquill.agent.Operation;
import app.snowquill.agent.Outcome;
import app.snowquill.agent.Provenance;
import app.snowquill.agent.Scope;
import app.snowquill.agent.Span;
import app.snowquill.context.Agent;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.agents.AgentAnswer;
import app.snowquill.pipeline.agents.AgentRequest;
import app.snowquill.pipeline.agents.PromptPreview;
import app.snowquill.pipeline.writing.Pieces;
import app.snowquill.story.Book;
import app.snowquill.story.Words;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "agent", description = "Asks an agent for one thing; nothing of the answer is put into the book.")
final class AgentCommand extends CliCommand {
    private static final String COMPARE = "compare";

    @Parameters(index = "0", paramLabel = "NAME", description = "writer, editor, character, rater, architect, director, dramaturge or continuity.")
    private Agent agent;
    @Parameters(index = "1", paramLabel = "OP", description = "What to ask for; without one that it knows it lists them.")
    private String word;
    @Parameters(index = "2", paramLabel = "FILE", description = "The project file.")
    private Path file;
    @Option(names = "--scene", paramLabel = "S", defaultValue = "", description = "The scene's id, as status lists it.")
    private String scene;
    @Option(names = "--chapter", paramLabel = "ID", defaultValue = "", description = "The chapter, for what is asked of one.")
    private String chapter;
    @Option(names = "--character", paramLabel = "ID", defaultValue = "", description = "The character, for what is asked of one.")
    private String character;
    @Option(names = "--from", paramLabel = "A", description = "First character of the passage, from 0; 0 if not given.")
    private Integer from;
    @Option(names = "--to", paramLabel = "B", description = "Behind its last character; the end if not given.")
    private Integer to;
    @Option(names = "--instruction", paramLabel = "T", defaultValue = "", description = "What the agent is to mind, or @FILE.")
    private String instruction;
    @Option(names = "--as", paramLabel = "CHARACTER", defaultValue = "", description = "Whom the character agent speaks as; the scene's point of view if not given.")
    private String speaker;
    @Option(names = "--words", paramLabel = "N", defaultValue = "0", description = "About how many words.")
    private int words;

    @Option(names = "--dry-run", description = "Shows the prompt as it would be sent, with its tokens; sends nothing.")
    private boolean dryRun;
    @Option(names = "--with", paramLabel = "TEXT", description = "Of rater compare: another version of the scene, or @FILE.")
    private String with;

    AgentCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        boolean compares = agent == Agent.RATER && word.equals(COMPARE);
        if (compares == (with == null)) {
            throw CliFailure.usage(compares ? "Say with what: --with @TEXT." : "--with goes with rater compare.");
        }
        if (compares) {
            return compared();
        }
        Operation operation = Operation.named(agent, word).orElseThrow(() -> CliFailure.usage("The " + name() + " can’t be asked for “" + word + "”; it knows "
                + Operation.of(agent).stream().map(Operation::word).collect(Collectors.joining(", ")) + "."));
        try (BookSession session = context().open(file)) {
            AgentRequest request = request(operation, session);
            if (dryRun) {
                return looked(context().await(session.agents().look(request)));
            }
            if (operation.outcome() == Outcome.REMARKS || operation.outcome() == Outcome.RATING) {
                return new RemarkAnswers(context()).read(session, request);
            }
            AgentAnswer answer = new WaitedWork(context()).of(() -> session.agents().write(request, Pieces.NONE));
            return Answer.of(json(answer), answer.text());
        }
    }

    private Answer looked(PromptPreview seen) {
        ObjectNode json = AnswerJson.object().put("agent", name()).put("operation", word).put("scene", scene).put("system", seen.system())
                .put("user", seen.user()).put("tokens", seen.tokens()).put("limit", seen.limit());
        return new Answer(seen.problem().isBlank() ? ExitCode.DONE : ExitCode.FAILED, json, String.format(Locale.ENGLISH, "%,d of %,d tokens%n%n%s%n%n%s",
                seen.tokens(), seen.limit(), seen.system(), seen.user()), seen.problem());
    }

    private Answer compared() {
        String other = TextArgument.read(with, context().host().in());
        try (BookSession session = context().open(file)) {
            return new RemarkAnswers(context()).compare(session, scene, other, TextArgument.read(instruction, context().host().in()));
        }
    }

    private AgentRequest request(Operation operation, BookSession session) {
        String asked = TextArgument.read(instruction, context().host().in());
        AgentRequest whole = new AgentRequest(operation, subject(operation, session), java.util.Optional.empty(), asked, speaker, words, 0);
        int length = session.view().book().prose().getOrDefault(scene, "").length();
        if (from == null && to == null) {
            return whole;
        }
        int begin = from == null ? 0 : from;
        int end = to == null ? length : to;
        if (begin < 0 || end > length || begin >= end) {
            throw CliFailure.usage("--from and --to have to name a passage of the scene's " + length + " characters.");
        }
        return whole.on(new Span(begin, end));
    }

    /** Id of what the operation is about. */
    private String subject(Operation operation, BookSession session) {
        Book book = session.view().book();
        String id = switch (operation.scope()) {
            case SCENE, PASSAGE -> scene;
            case CHAPTER -> chapter;
            case CHARACTER -> character;
            case BOOK -> "";
        };
        boolean there = switch (operation.scope()) {
            case SCENE, PASSAGE -> book.outline().scene(id).isPresent();
            case CHAPTER -> book.outline().chapter(id).isPresent();
            case CHARACTER -> book.characters().containsKey(id);
            case BOOK -> true;
        };
        if (!there) {
            String kind = subjectName(operation);
            throw CliFailure.refused("There is no " + kind + " “" + id + "” in this book" + (kind.equals("scene") ? "’s list." : id.isBlank() ? "; name one with --" + kind + "." : "."));
        }
        return id;
    }

    private ObjectNode json(AgentAnswer answer) {
        ObjectNode json = AnswerJson.object().put("agent", name()).put("operation", answer.request().operation().word()).put(subjectName(answer.request().operation()), answer.request().subject())
                .put("text", answer.text()).put("before", answer.before()).put("words", Words.count(answer.text())).put("complete", answer.complete());
        answer.from().ifPresent(call -> json.set("call", call(call)));
        return json;
    }

    private static ObjectNode call(Provenance call) {
        return AnswerJson.object().put("model", call.model()).put("parameters", call.parameters()).put("tokensIn", call.tokensIn())
                .put("cachedTokens", call.cachedTokens()).put("tokensOut", call.tokensOut()).put("millis", call.millis())
                .put("tokensPerSecond", call.tokensPerSecond());
    }

    private static String subjectName(Operation operation) {
        return operation.scope() == Scope.PASSAGE ? "scene" : operation.scope().name().toLowerCase(Locale.ROOT);
    }

    private String name() {
        return agent.name().toLowerCase(Locale.ROOT);
    }
}
