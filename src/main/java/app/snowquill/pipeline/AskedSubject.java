package app.snowquill.pipeline;

import app.snowquill.agent.Scope;
import app.snowquill.context.Agent;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;

/** What an agent is asked about, looked up in the book. Immutable. */
record AskedSubject(Book book) {
    /**
     * @param speaker id of the character who is to speak; looked at for {@link Agent#CHARACTER} only
     * @throws IllegalStateException with a sentence for the author where the book has no such thing
     */
    void refuseUnfit(Scope scope, String id, Agent agent, String speaker) {
        if ((scope == Scope.SCENE || scope == Scope.PASSAGE) && book.outline().scene(id).isEmpty()) {
            throw new IllegalStateException("There is no scene “" + id + "” in this book’s list.");
        }
        if (scope == Scope.CHAPTER && book.outline().chapter(id).isEmpty()) {
            throw new IllegalStateException("There is no chapter “" + id + "” in this book’s outline.");
        }
        if (scope == Scope.CHAPTER && book.outline().scenesOf(id).isEmpty()) {
            throw new IllegalStateException("The chapter “" + id + "” has no scenes yet, so there is nothing to tell of it.");
        }
        if (scope == Scope.CHARACTER && !book.characters().containsKey(id)) {
            throw new IllegalStateException("There is nobody “" + id + "” among this book’s characters.");
        }
        if (agent == Agent.CHARACTER && (scope == Scope.SCENE || !speaker.isBlank()) && !book.characters().containsKey(speaker)) {
            throw new IllegalStateException(speaker.isBlank() ? "Nobody’s eyes see this scene, so say who is to speak."
                    : "There is nobody “" + speaker + "” among this book’s characters.");
        }
        if (agent == Agent.CHARACTER && scope == Scope.BOOK && speaker.isBlank()) {
            throw new IllegalStateException("Say who of the book is to speak.");
        }
    }

    /** The document that calls of the model are told of for it. */
    static DocumentKey document(Scope scope, String id) {
        return switch (scope) {
            case SCENE, PASSAGE -> DocumentKey.prose(id);
            case CHARACTER -> new DocumentKey(DocumentKind.CHARACTER, id);
            case CHAPTER -> DocumentKey.step(8);
            case BOOK -> DocumentKey.PROJECT;
        };
    }
}
