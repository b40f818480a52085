package app.snowquill.pipeline;

import app.snowquill.agent.Operation;
import app.snowquill.agent.Span;
import app.snowquill.pipeline.agents.AgentRequest;
import app.snowquill.pipeline.revising.DraftMeasuring;
import app.snowquill.pipeline.writing.CharacterScene;
import app.snowquill.pipeline.writing.Ensemble;
import app.snowquill.pipeline.writing.HeardPieces;
import app.snowquill.pipeline.writing.ScenePassage;
import app.snowquill.pipeline.writing.SceneText;
import app.snowquill.pipeline.writing.SubjectText;
import app.snowquill.pipeline.writing.Talk;
import app.snowquill.pipeline.writing.Writing;
import app.snowquill.pipeline.writing.context.SceneContext;
import app.snowquill.story.Book;
import java.util.List;
import java.util.function.Function;

/**
 * Hands what an author asks an agent for to whoever writes such a text. Belongs to one answer.
 *
 * @param ensemble by whom each agent is asked
 * @param heard receives the text as it is made
 * @param ofScene what measures versions of a scene; asked for where two are compared
 */
record AgentText(Ensemble ensemble, Book book, HeardPieces heard, Function<String, DraftMeasuring> ofScene) {
    private static final int MOST_SPEAKERS = 5;

    /** Waits for the model. */
    Talk.Said of(AgentRequest request, Span span) {
        Operation operation = request.operation();
        return operation == Operation.CHARACTER_SCENE ? woven(request)
                : ensemble.with(operation.agent(), part -> alone(part.writings().get(), request, span));
    }

    private Talk.Said alone(Writing writing, AgentRequest request, Span span) {
        Operation operation = request.operation();
        return switch (operation.scope()) {
            case SCENE -> ofScene(writing, request);
            case PASSAGE -> {
                ScenePassage.Rewritten rewritten = new ScenePassage(writing).replaced(operation, request.subject(), span, request.words(), book);
                yield new Talk.Said(rewritten.text(), rewritten.complete());
            }
            case CHAPTER, CHARACTER, BOOK -> new SubjectText(writing).of(operation, request.subject(), request.words(), book);
        };
    }

    private Talk.Said ofScene(Writing writing, AgentRequest request) {
        if (request.operation() == Operation.FEEDBACK) {
            return new SubjectText(writing).feedback(speaker(request, book), request.subject(), request.words(), book);
        }
        SceneText text = new SceneText(writing);
        SceneText.Written written = request.operation() == Operation.DRAFT ? text.draft(request.subject(), request.words(), book)
                : text.continuation(request.subject(), request.words(), book);
        return new Talk.Said(written.text(), written.complete());
    }

    private Talk.Said woven(AgentRequest request) {
        String scene = request.subject();
        List<String> people = SceneContext.present(scene, book).stream().limit(MOST_SPEAKERS).toList();
        if (people.isEmpty()) {
            throw new IllegalStateException("Neither the card nor the scene list names anybody here, so nobody can speak. Name who takes part.");
        }
        DraftMeasuring measuring = ofScene.apply(scene);
        CharacterScene.Woven woven = new CharacterScene(ensemble, heard).woven(scene, people, request.words(), book,
                versions -> !measuring.apply(versions.get(1)).isWorseThan(measuring.apply(versions.get(0))));
        return new Talk.Said(woven.text(), woven.complete());
    }

    /** What of the scene's prose it is about: the passage, else all of it. */
    static Span span(AgentRequest request, Book book) {
        return request.passage().orElse(new Span(0, book.prose().getOrDefault(request.subject(), "").length()));
    }

    /** Who speaks: the one who is named, else the scene's point of view. */
    static String speaker(AgentRequest request, Book book) {
        return request.speaker().isBlank() ? book.povOf(request.subject()) : request.speaker();
    }
}
