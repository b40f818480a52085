package app.snowquill.ui.chat;

import app.snowquill.agent.Operation;
import app.snowquill.agent.Scope;
import app.snowquill.context.Agent;
import app.snowquill.pipeline.BookView;
import app.snowquill.pipeline.agents.ChatTurn;
import app.snowquill.pipeline.agents.Conversation;
import app.snowquill.story.Book;
import app.snowquill.story.Scene;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What talk is called. Immutable, but for the book it asks for names. */
record ChatWords(Strings strings, Supplier<BookView> book, FxThread fx, Function<Throwable, String> sentence) {
    /** "Editor", "Ines Corrow" */
    String who(Conversation of) {
        return of.with() == Agent.CHARACTER && !of.speaker().isBlank() ? book.get().book().nameOf(of.speaker()) : strings.of("chat.agent", of.with());
    }

    String question(ChatTurn turn) {
        return ChatViewModel.operation(turn).map(one -> asked(one, turn.question())).orElse(turn.question());
    }

    String asked(Operation operation, String more) {
        return strings.of("chat.asked", operation) + (more.isBlank() ? "" : " " + more);
    }

    /** "Sent 2,104 tokens: system 40, plot and world 900, …" */
    String sent(ChatTurn turn) {
        if (turn.told().isEmpty()) {
            return "";
        }
        String layers = turn.told().stream().filter(layer -> layer.tokens() > 0).map(layer -> strings.text("chat.layer", strings.of("context.layer", layer.layer()),
                layer.tokens())).collect(Collectors.joining(", "));
        return strings.text("chat.sent", turn.tokensIn(), layers);
    }

    /** What there is to talk about, the open scene before all else but the book. */
    List<Named<Conversation>> subjects(String scene) {
        Book now = book.get().book();
        List<Named<Conversation>> all = new ArrayList<>();
        all.add(new Named<>(Conversation.aboutBook(Agent.EDITOR), strings.text("chat.about-book")));
        now.outline().scene(scene).ifPresent(of -> {
            all.add(new Named<>(Conversation.aboutScene(scene, Agent.EDITOR), strings.text("chat.about-scene", of.title())));
            chapter(of, now).ifPresent(all::add);
        });
        now.characters().values().forEach(who -> all.add(new Named<>(new Conversation(Scope.CHARACTER, who.id(), Agent.EDITOR, ""),
                strings.text("chat.about-character", who.name()))));
        return all;
    }

    private Optional<Named<Conversation>> chapter(Scene scene, Book now) {
        return now.outline().chapter(scene.chapter()).map(of -> new Named<>(new Conversation(Scope.CHAPTER, of.id(), Agent.EDITOR, ""),
                strings.text("chat.about-chapter", of.title())));
    }

    /** Whom to ask: agents first, then the people of the book. */
    List<Named<Conversation>> partners(Conversation of) {
        List<Named<Conversation>> all = new ArrayList<>();
        for (Agent agent : List.of(Agent.EDITOR, Agent.WRITER, Agent.DRAMATURGE, Agent.ARCHITECT, Agent.DIRECTOR, Agent.RATER, Agent.CONTINUITY)) {
            all.add(new Named<>(new Conversation(of.scope(), of.id(), agent, ""), strings.of("chat.agent", agent)));
        }
        book.get().book().characters().values().forEach(who -> all.add(new Named<>(of.as(who.id()), strings.text("chat.in-character", who.name()))));
        return all;
    }

    /** What can be asked for by a button. */
    static List<Operation> operations(Conversation of) {
        return switch (of.scope()) {
            case SCENE -> of.with() == Agent.CHARACTER ? List.of(Operation.FEEDBACK) : List.of();
            case CHARACTER -> of.with() == Agent.CHARACTER ? List.of() : List.of(Operation.DETAILS, Operation.BIO);
            case CHAPTER -> of.with() == Agent.CHARACTER ? List.of() : List.of(Operation.CHAPTER_OUTLINE);
            case PASSAGE, BOOK -> List.of();
        };
    }

    List<String> examples(Conversation of) {
        String family = of.with() == Agent.CHARACTER ? "chat.example-person." : of.scope() == Scope.SCENE ? "chat.example-scene." : "chat.example-book.";
        return List.of(1, 2, 3).stream().map(number -> strings.text(family + number)).toList();
    }

    /** Tells what was done once it is, or why it was not. */
    void tell(CompletableFuture<?> change, String what, Consumer<String> said) {
        change.whenCompleteAsync((done, failure) -> said.accept(failure == null ? what
                : sentence.apply(failure.getCause() == null ? failure : failure.getCause())), fx);
    }
}
