package app.snowquill.pipeline;

import app.snowquill.agent.Span;
import app.snowquill.pipeline.agents.AgentRequest;
import app.snowquill.story.Book;

/** What of a scene is to be read by an agent. Pure. */
final class SceneReading {
    private SceneReading() {
    }

    /** @throws IllegalStateException with a sentence where there is nothing to read */
    static Span span(AgentRequest request, Book book) {
        if (book.outline().scene(request.subject()).isEmpty()) {
            throw new IllegalStateException("There is no scene “" + request.subject() + "” in this book’s list.");
        }
        String text = book.prose().getOrDefault(request.subject(), "");
        Span span = AgentText.span(request, book);
        refuseOutside(span, text);
        if (span.in(text).isBlank()) {
            throw new IllegalStateException("There are no words to read here yet. Write some, or let the Writer draft the scene first.");
        }
        return span;
    }

    /** @throws IllegalStateException with a sentence where the scene is not so long */
    static void refuseOutside(Span span, String text) {
        if (!span.fits(text)) {
            throw new IllegalStateException("The scene has " + text.length() + " characters, so no passage of it ends at " + span.to() + ".");
        }
    }
}
