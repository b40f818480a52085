package app.snowquill.cli;

import app.snowquill.agent.Operation;
import app.snowquill.agent.Outcome;
import app.snowquill.agent.Span;
import app.snowquill.context.Agent;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.agents.AgentRequest;
import app.snowquill.story.Book;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "agent", description = "Asks an agent for one thing; nothing of the answer is put into the book without --take.")
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
    @Option(names = "--take", description = "Puts the answer into the scene's text; undo takes it back.")
    private boolean take;
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
        if (compares && (dryRun || take)) {
            throw CliFailure.usage("rater compare goes without --dry-run and --take.");
        }
        if (compares) {
            return compared();
        }
        Operation operation = Operation.named(agent, word).orElseThrow(() -> CliFailure.usage("The " + name() + " can’t be asked for “" + word + "”; it knows "
                + Operation.of(agent).stream().map(Operation::word).collect(Collectors.joining(", ")) + "."));
        try (BookSession session = context().open(file)) {
            AgentRequest request = request(operation, session);
            AgentAnswers answers = new AgentAnswers(context(), take ? AgentAnswers.Taking.INTO_THE_SCENE : AgentAnswers.Taking.ONLY_SHOWN);
            if (dryRun) {
                return answers.looked(request, context().await(session.agents().look(request)));
            }
            if (!take && (operation.outcome() == Outcome.REMARKS || operation.outcome() == Outcome.RATING)) {
                return new RemarkAnswers(context()).read(session, request);
            }
            return answers.write(session, request);
        }
    }

    private Answer compared() {
        String other = TextArgument.read(with, context().host().in());
        try (BookSession session = context().open(file)) {
            return new RemarkAnswers(context()).compare(session, scene, other, TextArgument.read(instruction, context().host().in()));
        }
    }

    private AgentRequest request(Operation operation, BookSession session) {
        String asked = TextArgument.read(instruction, context().host().in());
        AgentRequest whole = new AgentRequest(operation, subject(operation, session), Optional.empty(), asked, speaker, words, 0);
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
            String kind = AgentAnswers.subject(operation);
            throw CliFailure.refused("There is no " + kind + " “" + id + "” in this book" + (kind.equals("scene") ? "’s list." : id.isBlank() ? "; name one with --" + kind + "." : "."));
        }
        return id;
    }

    private String name() {
        return agent.name().toLowerCase(Locale.ROOT);
    }
}
