package app.snowquill.scene;

import app.snowquill.story.ContentWords;
import app.snowquill.snowflake.Names;
import app.snowquill.snowflake.Report;
import app.snowquill.story.Book;
import app.snowquill.story.CharacterBible;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneCard;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Knowledge: what a card lets its point-of-view character use must be known to them by then. Facts are compared by their
 * words, so this only ever warns.
 */
final class KnowledgeRules {
    private static final double SAME = 0.6;
    private static final int LEAST_SHARED = 3;

    private final SceneCard card;
    private final Book book;
    private final List<Scene> before;

    private KnowledgeRules(SceneCard card, Book book) {
        this.card = card;
        this.book = book;
        this.before = new StoryOrder(book).before(card);
    }

    static void check(SceneCard card, Book book, Report report) {
        KnowledgeRules rules = new KnowledgeRules(card, book);
        for (int i = 0; i < card.exposition().size(); i++) {
            rules.use("exposition." + i + ".fact", card.exposition().get(i).fact(), report);
        }
        if (card.goal() != null) {
            rules.use("goal.text", card.goal().text(), report);
        }
        rules.use("decision", card.decision(), report);
    }

    private void use(String field, String used, Report report) {
        Set<String> words = ContentWords.of(used);
        if (words.size() < LEAST_SHARED || isKnown(words)) {
            return;
        }
        hidden(words).ifPresent(fact -> report.warn(CardRule.KNOWLEDGE.id(), field, used, "“" + fact.text() + "” " + fact.why() + "; "
                + book.nameOf(card.pov()) + " may not know it yet.", "Let them learn it first, or leave it out."));
    }

    private boolean isKnown(Set<String> words) {
        CharacterBible own = book.bibles().get(card.pov());
        return own != null && own.initialKnowledge().stream().anyMatch(fact -> same(words, fact))
                || before.stream().anyMatch(scene -> fact(words, scene).isPresent() && wasThere(scene));
    }

    /** A fact like this that the character cannot have by then. */
    private Optional<Hidden> hidden(Set<String> words) {
        for (CharacterBible bible : book.bibles().values()) {
            Optional<String> fact = bible.initialKnowledge().stream().filter(one -> same(words, one)).findFirst();
            if (!bible.character().equals(card.pov()) && fact.isPresent()) {
                return Optional.of(new Hidden(fact.get(), "is what " + book.nameOf(bible.character()) + " knows from the start"));
            }
        }
        for (Scene scene : book.outline().scenes()) {
            Optional<String> fact = fact(words, scene);
            if (fact.isPresent() && !scene.id().equals(card.scene())) {
                return Optional.of(new Hidden(fact.get(), "is learnt in “" + scene.title() + "”"));
            }
        }
        return Optional.empty();
    }

    /** @param why what hides it */
    private record Hidden(String text, String why) {
    }

    private Optional<String> fact(Set<String> words, Scene scene) {
        return !book.notes().containsKey(scene.id()) ? Optional.empty()
                : book.notes().get(scene.id()).factsLearned().stream().filter(fact -> same(words, fact)).findFirst();
    }

    /** Whoever sees a scene is in it, and so is whoever its text names. */
    private boolean wasThere(Scene scene) {
        SceneCard there = book.cards().get(scene.id());
        String prose = book.prose().getOrDefault(scene.id(), "");
        return card.pov().equals(there == null ? scene.pov() : there.pov())
                || Names.occurs(book.nameOf(card.pov()).split("\\s+")[0], prose);
    }

    private static boolean same(Set<String> words, String fact) {
        Set<String> shared = ContentWords.of(fact);
        int size = Math.min(words.size(), shared.size());
        shared.retainAll(words);
        return shared.size() >= LEAST_SHARED && shared.size() >= SAME * size;
    }
}
