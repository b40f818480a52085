package app.snowquill.pipeline.writing;

import app.snowquill.agent.Operation;
import app.snowquill.agent.Scope;
import app.snowquill.context.Agent;
import app.snowquill.context.Phase;
import app.snowquill.pipeline.writing.context.Told;
import app.snowquill.story.Book;
import app.snowquill.story.Chapter;
import java.util.List;
import java.util.Map;

/** A text about a scene as one of the people sees it, about a person, or about a chapter. Belongs to one answer. */
public final class SubjectText {
    private final Writing writing;

    public SubjectText(Writing writing) {
        this.writing = writing;
    }

    /**
     * What somebody of the book makes of a scene, in their own voice, out of what they know.
     *
     * @param words length asked for; 0 for about 150
     */
    public Talk.Said feedback(String who, String scene, int words, Book book) {
        int target = words > 0 ? words : 150;
        Told told = writing.context().knownTo(who, Agent.CHARACTER, Phase.CONTINUE, scene, book, book.prose().getOrDefault(scene, ""));
        return Talk.Said.of(writing.prose(Operation.FEEDBACK.word(), book, Map.of("who", book.nameOf(who), "words", Integer.toString(target)), told,
                target + target / 4));
    }

    /**
     * @param operation of a character or a chapter
     * @param words length asked for; 0 for the operation's own
     */
    public Talk.Said of(Operation operation, String id, int words, Book book) {
        int target = words > 0 ? words : operation == Operation.DETAILS ? 200 : 300;
        String subject = operation.scope() == Scope.CHAPTER ? book.outline().chapter(id).map(Chapter::title).orElse(id) : book.nameOf(id);
        Told told = writing.bookContext().of(operation.agent(), operation.scope(), id, writing.instruction(), List.of(), book);
        return Talk.Said.of(writing.prose(operation.word(), book, Map.of("subject", subject, "words", Integer.toString(target)), told, target + target / 4));
    }
}
