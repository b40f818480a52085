package app.snowquill.cli;

import app.snowquill.agent.Scope;
import app.snowquill.context.Agent;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.agents.ChatQuestion;
import app.snowquill.pipeline.agents.ChatTurn;
import app.snowquill.pipeline.agents.Conversation;
import app.snowquill.pipeline.writing.Pieces;
import app.snowquill.story.Book;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "chat", description = "Asks an agent, or one of the people of the book, about the book; the answer is kept as talk and no part of the book.")
final class ChatCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "The project file.")
    private Path file;
    @Parameters(index = "1", arity = "0..1", defaultValue = "", paramLabel = "QUESTION", description = "What to ask, or @FILE.")
    private String question;
    @Option(names = "--scene", paramLabel = "S", defaultValue = "", description = "About this scene.")
    private String scene;
    @Option(names = "--chapter", paramLabel = "ID", defaultValue = "", description = "About this chapter.")
    private String chapter;
    @Option(names = "--character", paramLabel = "ID", defaultValue = "", description = "About this character.")
    private String character;
    @Option(names = "--with", paramLabel = "AGENT", defaultValue = "editor", description = "Whom to ask: editor (if not given), writer, dramaturge or another agent.")
    private Agent with;
    @Option(names = "--as", paramLabel = "CHARACTER", defaultValue = "", description = "Who of the book answers in character, out of what they know.")
    private String speaker;
    @Option(names = "--list", description = "Shows what was said so far; asks nothing.")
    private boolean list;

    ChatCommand(CliContext context) {
        super(context);
    }

    @Override
    Answer answer() {
        if (list != question.isBlank()) {
            throw CliFailure.usage(list ? "--list asks nothing, so it goes without a question." : "Write a question, or --list to see what was said.");
        }
        if (List.of(scene, chapter, character).stream().filter(id -> !id.isBlank()).count() > 1) {
            throw CliFailure.usage("Only one of --scene, --chapter and --character at a time.");
        }
        try (BookSession session = list ? context().openToRead(file) : context().open(file)) {
            return list ? said(context().await(session.agents().chat().turns())) : asked(session);
        }
    }

    private Answer asked(BookSession session) {
        Conversation of = conversation(session.view().book());
        String text = TextArgument.read(question, context().host().in());
        boolean streams = !context().options().json();
        Pieces pieces = streams ? new PrintedPieces(context().host().out()) : Pieces.NONE;
        WaitedWork work = new WaitedWork(context());
        ChatTurn turn = work.of(() -> session.agents().chat().ask(ChatQuestion.next(of, text), pieces));
        return work.stopped() ? new Answer(ExitCode.CANCELLED, json(turn), streams ? "\n" : turn.answer(), "Stopped. What had come of the answer is kept with the talk.")
                : Answer.of(json(turn), streams ? "\n" : turn.answer());
    }

    private Conversation conversation(Book book) {
        refuseUnknown(book);
        Conversation of = !scene.isBlank() ? new Conversation(Scope.SCENE, scene, with, "") : !chapter.isBlank() ? new Conversation(Scope.CHAPTER, chapter, with, "")
                : !character.isBlank() ? new Conversation(Scope.CHARACTER, character, with, "") : Conversation.aboutBook(with);
        return speaker.isBlank() ? of : of.as(speaker);
    }

    private void refuseUnknown(Book book) {
        if (!scene.isBlank() && book.outline().scene(scene).isEmpty()) {
            throw CliFailure.refused("There is no scene “" + scene + "” in this book’s list.");
        }
        if (!chapter.isBlank() && book.outline().chapter(chapter).isEmpty()) {
            throw CliFailure.refused("There is no chapter “" + chapter + "” in this book’s outline.");
        }
        for (String id : List.of(character, speaker)) {
            if (!id.isBlank() && !book.characters().containsKey(id)) {
                throw CliFailure.refused("There is nobody “" + id + "” among this book’s characters.");
            }
        }
        if (with == Agent.CHARACTER && speaker.isBlank()) {
            throw CliFailure.usage("Say who of the book is to speak, with --as.");
        }
    }

    private static Answer said(List<ChatTurn> turns) {
        ObjectNode json = AnswerJson.object();
        ArrayNode array = json.putArray("turns");
        turns.forEach(turn -> array.add(json(turn)));
        return Answer.of(json, turns.isEmpty() ? "Nothing was asked yet." : turns.stream().map(turn -> name(turn.of()) + "\n> "
                + (turn.question().isBlank() ? turn.operation() : turn.question()) + "\n" + turn.answer()).collect(Collectors.joining("\n\n")));
    }

    private static String name(Conversation of) {
        return (of.speaker().isBlank() ? word(of.with()) : of.speaker()) + ", " + word(of.scope()) + (of.id().isBlank() ? "" : " " + of.id()) + ":";
    }

    private static ObjectNode json(ChatTurn turn) {
        ObjectNode json = AnswerJson.object().put("with", word(turn.of().with())).put("as", turn.of().speaker()).put("about", word(turn.of().scope()))
                .put("id", turn.of().id()).put("question", turn.question()).put("operation", turn.operation()).put("answer", turn.answer()).put("complete", turn.complete())
                .put("at", Instant.ofEpochMilli(turn.at()).toString()).put("model", turn.model()).put("tokensIn", turn.tokensIn()).put("tokensOut", turn.tokensOut());
        ObjectNode told = json.putObject("told");
        turn.told().forEach(layer -> told.put(word(layer.layer()), layer.tokens()));
        return json;
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
