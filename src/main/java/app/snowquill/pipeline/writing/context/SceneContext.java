package app.snowquill.pipeline.writing.context;

import app.snowquill.context.Agent;
import app.snowquill.context.ContextAsk;
import app.snowquill.context.ElementKind;
import app.snowquill.context.Fences;
import app.snowquill.context.KnowledgeFence;
import app.snowquill.context.Layer;
import app.snowquill.context.Phase;
import app.snowquill.context.Priority;
import app.snowquill.context.SentElement.Withheld;
import app.snowquill.ledger.Knowledge;
import app.snowquill.story.Book;
import app.snowquill.story.SceneCard;
import java.util.List;
import java.util.stream.Collectors;

/** Everything that an agent might be told for one scene. Pure, but for what its sources look up; stateless. */
public final class SceneContext {
    private final SceneSources sources;

    public SceneContext(SceneSources sources) {
        this.sources = sources;
    }

    /**
     * @param book as it may be shown: without the prose that the same run writes
     * @param text of the scene so far, or that is to be revised; blank for none
     */
    public Told of(Agent agent, Phase phase, String scene, Book book, String text) {
        AtHand atHand = new AtHand(scene, book, text, book.povOf(scene));
        Elements elements = new Elements();
        List<Withheld> hidden = around(elements, atHand, scene, book);
        card(elements, scene, book, new KnowledgeFence(hidden.stream().filter(fact -> !fact.learnt().equals(scene)).toList()));
        text(elements, scene, phase, text);
        new PinnedElements(elements, book, scene, atHand).add(sources.choices().of(scene));
        return new Told(new ContextAsk(agent, phase, scene, atHand.pov(), atHand.pov().isBlank() ? "" : book.nameOf(atHand.pov()), elements.all(),
                sources.choices().of(scene), hidden), sources.distilled());
    }

    /**
     * What one of the people of the book knows as the scene begins, and nothing else: not even behind a fence, and whatever was pinned.
     *
     * @param who id of that character, who need not be the scene's point of view
     * @param text of the scene as that character is to hear it; blank for none
     */
    public Told knownTo(String who, Agent agent, Phase phase, String scene, Book book, String text) {
        AtHand atHand = new AtHand(scene, book, text, who);
        Elements elements = new Elements();
        List<Withheld> hidden = around(elements, atHand, scene, book);
        return new OwnKnowledge(who, scene, book, hidden).told(agent, phase, elements, text, sources);
    }

    /** All but the scene itself. @return what the point of view can't know as the scene begins */
    private List<Withheld> around(Elements elements, AtHand atHand, String scene, Book book) {
        Knowledge knowledge = new Knowledge(book);
        List<Withheld> hidden = FactElements.hidden(book, scene, atHand.pov(), knowledge);
        WorldElements world = new WorldElements(elements, book, scene, atHand);
        StoryElements story = new StoryElements(elements, book, scene, atHand.pov(), sources);
        world.addLasting();
        story.addBefore();
        world.addNear();
        story.addRecent();
        new PeopleElements(elements, book, scene, atHand).add();
        new FactElements(elements, book, scene, atHand, knowledge).add();
        return hidden;
    }

    /** What the card gives away that its own point of view does not even learn in it goes behind the fence, line by line. */
    private static void card(Elements elements, String scene, Book book, KnowledgeFence fence) {
        SceneCard card = book.cards().get(scene);
        if (card == null) {
            return;
        }
        List<String> lines = CardText.of(card, book).lines().toList();
        String open = lines.stream().filter(line -> fence.in(line).isEmpty()).collect(Collectors.joining("\n"));
        String unseen = lines.stream().filter(line -> !fence.in(line).isEmpty()).collect(Collectors.joining("\n"));
        if (!unseen.isBlank()) {
            elements.add("card/" + scene + "/unseen", ElementKind.CARD, Layer.CHARACTERS_AND_SCENE, Priority.HIGH, "What the card gives away",
                    "The scene, too:\n" + unseen, "not known yet as the scene ends", Fences.FENCED);
        }
        elements.add("card/" + scene, ElementKind.CARD, Layer.CHARACTERS_AND_SCENE, Priority.HIGH, "Card of this scene", "The scene:\n" + open, "the task", Fences.OWN);
    }

    private static void text(Elements elements, String scene, Phase phase, String text) {
        if (!text.isBlank()) {
            elements.add("prose/" + scene, ElementKind.PROSE, Layer.CHARACTERS_AND_SCENE, phase == Phase.REVISE ? Priority.HIGH : Priority.MEDIUM,
                    "What of this scene is written", (phase == Phase.REVISE ? "The scene as it stands:\n" : "It stands so far:\n") + text,
                    phase == Phase.REVISE ? "the text to revise" : "the text to go on from", Fences.OWN);
        }
    }
}
