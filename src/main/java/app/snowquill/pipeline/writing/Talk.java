package app.snowquill.pipeline.writing;

import app.snowquill.agent.Scope;
import app.snowquill.context.Agent;
import app.snowquill.context.Candidate;
import app.snowquill.context.ContextAsk;
import app.snowquill.context.ContextElement;
import app.snowquill.context.ElementKind;
import app.snowquill.context.Fences;
import app.snowquill.context.Layer;
import app.snowquill.context.Phase;
import app.snowquill.context.Priority;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.FinishReason;
import app.snowquill.pipeline.writing.context.BookContext;
import app.snowquill.pipeline.writing.context.Told;
import app.snowquill.story.Book;
import app.snowquill.story.Scene;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Answers what the author asks of an agent, or of one of the people of the book. What the two said before goes in as far as there is room, the
 * newest first; to whoever speaks in character nothing goes in that they can't know. Belongs to one answer.
 */
public final class Talk {
    private static final int WORDS = 350;

    private final Writing writing;

    public Talk(Writing writing) {
        this.writing = writing;
    }

    /** What was asked and answered before. */
    public record Turn(String question, String answer) {
    }

    /** @param complete whether the model came to an end by itself */
    public record Said(String text, boolean complete) {
        static Said of(ModelCalls.Prose prose) {
            String text = prose.text().replace("\r", "").strip();
            if (text.isBlank()) {
                throw new EngineException(EngineException.Kind.UNUSABLE_ANSWER, "The model answered nothing. The book is as it was; ask again, or in other words.");
            }
            return new Said(text, prose.finish() == FinishReason.STOP);
        }
    }

    /**
     * What an agent says, who is told all that the author knows.
     *
     * @param scope what it is about
     * @param id of the scene, the chapter or the character; blank for the book
     * @param found what the archive has for the question; not looked at for a scene
     */
    public Said of(Agent agent, Scope scope, String id, List<BookContext.Found> found, List<Turn> before, Book book) {
        Told told = scope == Scope.SCENE ? writing.context().of(agent, Phase.CONTINUE, id, book, book.prose().getOrDefault(id, ""))
                : writing.bookContext().of(agent, scope, id, writing.instruction(), found, book);
        Map<String, String> inputs = new LinkedHashMap<>();
        for (Agent one : Agent.values()) {
            if (one != Agent.CHARACTER) {
                inputs.put(one.name().toLowerCase(Locale.ROOT), one == agent ? one.name().charAt(0) + one.name().substring(1).toLowerCase(Locale.ROOT) : "");
            }
        }
        return said("chat", inputs, with(told, before, "You", Set.of(Fences.OWN)), book);
    }

    /**
     * What one of the people of the book says, who knows what they know as a scene begins, and have read that scene where it is what is asked about.
     *
     * @param scene id; blank for a book without scenes
     */
    public Said inCharacter(String who, String scene, boolean hasRead, List<Turn> before, Book book) {
        String text = hasRead ? book.prose().getOrDefault(scene, "") : "";
        Told told = writing.context().knownTo(who, Agent.CHARACTER, Phase.CONTINUE, scene, book, text);
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("who", book.nameOf(who));
        inputs.put("about", hasRead ? book.outline().scene(scene).map(Scene::title).orElse("") : "");
        return said("chat-in-character", inputs, with(told, before, book.nameOf(who), Set.of()), book);
    }

    private Said said(String prompt, Map<String, String> inputs, Told told, Book book) {
        return Said.of(writing.prose(prompt, book, inputs, told, WORDS));
    }

    /** Turns stand last, next to the question; where there is little room the newest go in first. */
    private static Told with(Told told, List<Turn> before, String name, Set<String> tags) {
        List<Candidate> all = new ArrayList<>();
        told.ask().candidates().forEach(candidate -> all.add(candidate.element().kind() == ElementKind.PROSE ? medium(candidate) : candidate));
        for (int i = 0; i < before.size(); i++) {
            Turn turn = before.get(i);
            all.add(new Candidate(new ContextElement("turn/" + i, ElementKind.PROSE, Layer.CHARACTERS_AND_SCENE, Priority.MEDIUM, "What you asked: " + turn.question(),
                    "The author: " + turn.question() + "\n" + name + ": " + turn.answer(), tags, EnumSet.allOf(Agent.class), List.of()), "said before"));
        }
        ContextAsk ask = told.ask();
        return new Told(new ContextAsk(ask.agent(), ask.phase(), ask.scene(), ask.pov(), ask.povName(), all, ask.choices(), ask.hidden()), told.distilled());
    }

    /** Talk goes on about a scene that does not fit whole. */
    private static Candidate medium(Candidate candidate) {
        ContextElement one = candidate.element();
        return new Candidate(new ContextElement(one.id(), one.kind(), one.layer(), Priority.MEDIUM, one.title(), one.text(), one.tags(), one.agents(), one.withheld()),
                candidate.why());
    }
}
