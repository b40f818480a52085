package app.snowquill.pipeline.writing.context;

import app.snowquill.agent.Scope;
import app.snowquill.context.Agent;
import app.snowquill.context.Candidate;
import app.snowquill.context.ContextAsk;
import app.snowquill.context.ContextElement;
import app.snowquill.context.ElementKind;
import app.snowquill.context.Layer;
import app.snowquill.context.Phase;
import app.snowquill.context.Priority;
import app.snowquill.story.BibleEntry;
import app.snowquill.story.Book;
import app.snowquill.story.EntryKind;
import app.snowquill.story.Fact;
import app.snowquill.story.Scene;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that an agent might be told where no scene is open: of the book, of a chapter or of one of its people. The author asks and knows
 * all of it, so nothing is fenced, and nobody of the book is ever told it. Pure, but for what its sources look up; stateless.
 */
public final class BookContext {
    private final SceneSources sources;

    public BookContext(SceneSources sources) {
        this.sources = sources;
    }

    /** A passage that the archive found for the question. */
    public record Found(String id, String title, String text) {
    }

    /**
     * @param id of the chapter or the character; blank for the book
     * @param question what is asked; entries and facts that it names go before others
     */
    public Told of(Agent agent, Scope scope, String id, String question, List<Found> found, Book book) {
        Elements all = new Elements();
        AtHand atHand = new AtHand("", book, question + "\n" + subject(scope, id, book), "");
        WorldElements world = new WorldElements(all, book, "", atHand);
        world.addLasting();
        entries(all, atHand, book);
        story(all, book);
        found.forEach(one -> all.add("found/" + one.id(), ElementKind.NOTE, Layer.RECENT_STORY, Priority.MEDIUM, one.title(), "From “" + one.title() + "”:\n" + one.text(),
                "found for the question"));
        facts(all, atHand, book);
        people(all, atHand, book);
        if (scope == Scope.CHAPTER) {
            new ChapterElements(all, book).add(id);
        } else if (scope == Scope.CHARACTER) {
            all.add("sheet/" + id, ElementKind.CARD, Layer.CHARACTERS_AND_SCENE, Priority.MEDIUM, book.nameOf(id) + ", steps 3, 5 and 7", CharacterSheet.of(id, book),
                    "who it is about");
        }
        List<Candidate> open = all.all().stream().map(BookContext::open).toList();
        return new Told(new ContextAsk(agent, Phase.CONTINUE, "", "", "", open, sources.choices().of(""), List.of()), sources.distilled());
    }

    private static String subject(Scope scope, String id, Book book) {
        return scope == Scope.CHARACTER ? book.nameOf(id)
                : scope == Scope.CHAPTER ? book.outline().scenesOf(id).stream().map(scene -> scene.title() + "\n" + scene.summary() + "\n" + scene.place()).collect(Collectors.joining("\n")) : "";
    }

    private static Candidate open(Candidate candidate) {
        ContextElement element = candidate.element();
        return new Candidate(new ContextElement(element.id(), element.kind(), element.layer(), element.priority(), element.title(), element.text(), Set.of(),
                EnumSet.allOf(Agent.class), List.of()), candidate.why());
    }

    private static void entries(Elements all, AtHand atHand, Book book) {
        for (BibleEntry entry : book.lore().entries().values()) {
            boolean named = atHand.isOf(entry);
            if (entry.kind() != EntryKind.STYLE) {
                all.add("entry/" + entry.id(), ElementKind.WORLD, Layer.PLOT_AND_WORLD, named ? Priority.MEDIUM : Priority.LOW, book.nameOf(entry.id()),
                        CharacterSheet.of(entry, book), named ? "named in the question" : "of the bible");
            }
        }
    }

    /** Summaries where they are current; the last scene, before which they end, by its line. */
    private void story(Elements all, Book book) {
        List<Scene> scenes = book.outline().scenes();
        if (scenes.isEmpty()) {
            return;
        }
        String last = scenes.get(scenes.size() - 1).id();
        List<StorySoFar.Passage> passages = new ArrayList<>(sources.story().before(last, book));
        new SceneLines().before("", book).stream().filter(passage -> passage.id().equals(StorySoFar.Passage.of(last))).forEach(passages::add);
        passages.forEach(passage -> all.add(passage.id(), ElementKind.STORY_SO_FAR, Layer.PLOT_AND_WORLD, Priority.MEDIUM, "What happens: " + passage.title(),
                passage.title() + ": " + passage.text(), "what happens in the book"));
    }

    private static void facts(Elements all, AtHand atHand, Book book) {
        for (Fact fact : book.lore().facts().values()) {
            if (!fact.text().isBlank()) {
                boolean about = atHand.isAbout(fact.subject());
                all.add("fact/" + fact.id(), ElementKind.FACTS, Layer.CHARACTERS_AND_SCENE, about ? Priority.MEDIUM : Priority.LOW, fact.text(), "It is so: " + fact.text(),
                        about ? "about somebody or something in the question" : "of the ledger");
            }
        }
    }

    private static void people(Elements all, AtHand atHand, Book book) {
        book.characters().values().forEach(who -> {
            boolean named = atHand.why(who).isPresent();
            all.add("character/" + who.id(), ElementKind.CHARACTER, Layer.CHARACTERS_AND_SCENE, named ? Priority.MEDIUM : Priority.LOW, who.name(),
                    CharacterSheet.brief(who), named ? "named in the question" : "one of the people of the book");
        });
    }
}
