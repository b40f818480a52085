package app.snowquill.pipeline;

import app.snowquill.agent.Operation;
import app.snowquill.agent.Span;
import app.snowquill.pipeline.agents.AgentRequest;
import app.snowquill.pipeline.writing.ScenePassage;
import app.snowquill.pipeline.writing.SceneText;
import app.snowquill.pipeline.writing.SubjectText;
import app.snowquill.pipeline.writing.Talk;
import app.snowquill.pipeline.writing.Writing;
import app.snowquill.story.Book;

/** Hands what an author asks an agent for to whoever writes such a text. Belongs to one answer. */
record AgentText(Writing writing, Book book) {
    /** Waits for the model. */
    Talk.Said of(AgentRequest request, Span span) {
        Operation operation = request.operation();
        return switch (operation.scope()) {
            case SCENE -> ofScene(request);
            case PASSAGE -> {
                ScenePassage.Rewritten rewritten = new ScenePassage(writing).replaced(operation, request.subject(), span, request.words(), book);
                yield new Talk.Said(rewritten.text(), rewritten.complete());
            }
            case CHAPTER, CHARACTER, BOOK -> new SubjectText(writing).of(operation, request.subject(), request.words(), book);
        };
    }

    private Talk.Said ofScene(AgentRequest request) {
        if (request.operation() == Operation.FEEDBACK) {
            return new SubjectText(writing).feedback(speaker(request, book), request.subject(), request.words(), book);
        }
        SceneText text = new SceneText(writing);
        SceneText.Written written = request.operation() == Operation.DRAFT ? text.draft(request.subject(), request.words(), book)
                : text.continuation(request.subject(), request.words(), book);
        return new Talk.Said(written.text(), written.complete());
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
