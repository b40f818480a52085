package app.snowquill.ledger;

import app.snowquill.story.Book;
import app.snowquill.story.Fact;
import java.util.List;
import java.util.Optional;

/** Who knows which fact of a book, and since when. Immutable; made for one book at one moment. */
public final class Knowledge {
    private final Book book;
    private final SceneOrder order;

    public Knowledge(Book book) {
        this.book = book;
        this.order = new SceneOrder(book.outline());
    }

    public SceneOrder order() {
        return order;
    }

    /** Whether a character knows a fact as a scene begins: it is true by then, and no secret or learnt before. */
    public boolean knows(String character, Fact fact, String scene) {
        if (!order.hasBegunBefore(fact.since(), scene)) {
            return false;
        }
        return fact.audience() == Fact.Audience.EVERYBODY || learns(character, fact).filter(since -> order.hasBegunBefore(since, scene)).isPresent();
    }

    /** The scene in which a character learns a fact, blank for before the first; empty for never. */
    public Optional<String> learns(String character, Fact fact) {
        return fact.knownBy().stream().filter(knower -> knower.character().equals(character)).map(Fact.Knower::since).findFirst();
    }

    /** The facts that a character can't know as a scene begins, or that are not true before it. */
    public List<Fact> hidden(String character, String scene) {
        return book.lore().facts().values().stream().filter(fact -> !knows(character, fact, scene)).toList();
    }

    /** The facts that a character knows as a scene begins. */
    public List<Fact> known(String character, String scene) {
        return book.lore().facts().values().stream().filter(fact -> knows(character, fact, scene)).toList();
    }
}
