package app.snowquill.pipeline.writing;

import app.snowquill.scene.ChainLinks;
import app.snowquill.story.Book;
import app.snowquill.story.ChainLink;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneCard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Joins cards to chains once they are written: each card's link out follows from its own ending, and the next card of its
 * strand takes it up. Pure; no model is asked.
 */
public final class CardChain {
    private CardChain() {
    }

    /** The cards of these strands whose links change, with their links as they should be. Only {@code writable} ones are touched. */
    public static Map<DocumentKey, Object> joined(Book book, Set<String> strands, Set<String> writable) {
        Map<String, SceneCard> cards = new LinkedHashMap<>(book.cards());
        for (String strand : strands) {
            join(book.outline().strand(strand), cards, writable);
        }
        Map<DocumentKey, Object> changed = new LinkedHashMap<>();
        cards.forEach((id, card) -> {
            if (!card.equals(book.cards().get(id))) {
                changed.put(DocumentKey.card(id), card);
            }
        });
        return changed;
    }

    private static void join(List<Scene> strand, Map<String, SceneCard> cards, Set<String> writable) {
        ChainLink incoming = ChainLink.NONE;
        for (int i = 0; i < strand.size(); i++) {
            String id = strand.get(i).id();
            SceneCard card = cards.get(id);
            if (card == null) {
                incoming = ChainLink.NONE;
                continue;
            }
            if (writable.contains(id)) {
                Optional<Scene> next = i + 1 < strand.size() ? Optional.of(strand.get(i + 1)) : Optional.empty();
                card = card.withLinks(incoming, ChainLinks.onward(card, next));
                cards.put(id, card);
            }
            incoming = card.linkOut().kind() == ChainLink.LinkKind.NONE ? ChainLink.NONE
                    : new ChainLink(card.linkOut().kind(), id);
        }
    }
}
