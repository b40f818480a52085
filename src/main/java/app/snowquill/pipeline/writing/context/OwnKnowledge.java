package app.snowquill.pipeline.writing.context;

import app.snowquill.context.Agent;
import app.snowquill.context.Candidate;
import app.snowquill.context.Choice;
import app.snowquill.context.ContextAsk;
import app.snowquill.context.ContextElement;
import app.snowquill.context.ElementKind;
import app.snowquill.context.Fences;
import app.snowquill.context.KnowledgeFence;
import app.snowquill.context.Layer;
import app.snowquill.context.Phase;
import app.snowquill.context.Priority;
import app.snowquill.context.SentElement.Withheld;
import app.snowquill.story.Book;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneCard;
import app.snowquill.story.StoryTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one character knows as a scene begins. A writer keeps a secret behind a fence; a character is not told it at all, so whatever would stand
 * behind one is left out, and of the author's own choices only what leaves something out is heard. Of the card they are told where and when they
 * are; what they want and fear only where the scene is theirs. Belongs to one context.
 */
final class OwnKnowledge {
    private final String who;
    private final String scene;
    private final Book book;
    private final List<Withheld> hidden;

    /** @param hidden what the character can't know as the scene begins */
    OwnKnowledge(String who, String scene, Book book, List<Withheld> hidden) {
        this.who = who;
        this.scene = scene;
        this.book = book;
        this.hidden = hidden;
    }

    /** @param around what there is to tell beside the scene itself, as this character sees it */
    Told told(Agent agent, Phase phase, Elements around, String text, SceneSources sources) {
        Elements own = new Elements();
        around.all().stream().filter(this::isKnown).forEach(candidate -> own.add(open(candidate)));
        KnowledgeFence fence = new KnowledgeFence(hidden);
        own.add("card/" + scene, ElementKind.CARD, Layer.CHARACTERS_AND_SCENE, Priority.HIGH, "Where they are", fence.without(situation()), "where they are");
        KnowledgeFence ending = new KnowledgeFence(hidden.stream().filter(fact -> !fact.learnt().equals(scene)).toList());
        String heard = ending.without(text);
        if (!heard.isBlank()) {
            own.add("prose/" + scene, ElementKind.PROSE, Layer.CHARACTERS_AND_SCENE, Priority.HIGH, "What of this scene is written",
                    "The scene:\n" + heard, "the scene they are in", Fences.OWN);
        }
        Map<String, Choice> choices = sources.choices().of(scene).entrySet().stream().filter(choice -> choice.getValue() == Choice.LEAVE_OUT)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Told(new ContextAsk(agent, phase, scene, who, book.nameOf(who), own.all(), choices, hidden), sources.distilled());
    }

    private boolean isKnown(Candidate candidate) {
        Set<String> tags = candidate.element().tags();
        boolean seen = !tags.contains(Fences.BY_NAME) || tags.contains(Fences.seenBy(who));
        return seen && !tags.contains(Fences.FENCED) && !tags.contains(Fences.UNSEEN);
    }

    /** The part of the story that this one saw needs no fence that says so. */
    private static Candidate open(Candidate candidate) {
        ContextElement element = candidate.element();
        Set<String> tags = element.tags().stream().filter(tag -> !tag.equals(Fences.BY_NAME)).collect(Collectors.toSet());
        return new Candidate(new ContextElement(element.id(), element.kind(), element.layer(), element.priority(), element.title(), element.text(), tags,
                element.agents(), element.withheld()), candidate.why());
    }

    private String situation() {
        SceneCard card = book.cards().get(scene);
        Scene listed = book.outline().scene(scene).orElse(Scene.EMPTY);
        StringBuilder text = new StringBuilder("The scene:");
        line(text, "Where", card == null || card.place().isBlank() ? listed.place() : card.place());
        line(text, "When", StoryTime.shown(card == null || card.time().isBlank() ? listed.time() : card.time()));
        if (card != null && book.povOf(scene).equals(who)) {
            line(text, "Trap", card.crucible());
            line(text, "You want", card.goal() == null ? "" : card.goal().text());
            line(text, "First you", card.reaction());
            line(text, "At stake", card.stakes());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        if (!value.isBlank()) {
            text.append('\n').append(name).append(": ").append(value);
        }
    }
}
