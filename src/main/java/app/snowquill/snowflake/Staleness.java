package app.snowquill.snowflake;

import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which documents no longer agree with what they were made from: those whose consumed fields have another hash now, and
 * all that follow from a stale one. A following document that turns out to be made from the same fields is current again
 * as soon as what it reads is. Made for one book at one moment; not thread-safe.
 */
public final class Staleness {
    private final Book book;
    private final Map<DocumentKey, String> consumed;
    private final Map<DocumentKey, Boolean> known = new HashMap<>();

    /** @param consumed for each document that exists, the hash of the fields it was made from */
    public Staleness(Book book, Map<DocumentKey, String> consumed) {
        this.book = book;
        this.consumed = consumed;
    }

    /** All stale documents, in order. */
    public Set<DocumentKey> stale() {
        Set<DocumentKey> stale = new TreeSet<>();
        for (DocumentKey key : consumed.keySet()) {
            if (isStale(key)) {
                stale.add(key);
            }
        }
        return stale;
    }

    /** Whether the fields the document itself was made from have changed. */
    public boolean ownFieldsChanged(DocumentKey key) {
        return consumed.containsKey(key) && key.kind() != DocumentKind.PROJECT
                && !ConsumedFields.hash(key, book).equals(consumed.get(key))
                && !EarlierFields.hash(key, book).equals(consumed.get(key));
    }

    private boolean isStale(DocumentKey key) {
        if (!consumed.containsKey(key) || rests(key)) {
            return false;
        }
        Boolean answer = known.get(key);
        if (answer == null) {
            answer = ownFieldsChanged(key) || read(key).stream().anyMatch(this::isStale);
            known.put(key, answer);
        }
        return answer;
    }

    /** What lies in the bin waits as it is, and says whether it still agrees when it is back in the outline. */
    private boolean rests(DocumentKey key) {
        return switch (key.kind()) {
            case CARD, PROSE, NOTES -> book.outline().binned(key.id()).isPresent();
            default -> false;
        };
    }

    /** The documents that {@code key} is made from. */
    private List<DocumentKey> read(DocumentKey key) {
        return switch (key.kind()) {
            case PROJECT, ENTRY, FACT, SETUP -> List.of();
            case STEP -> readByStep(Step.of(Integer.parseInt(key.id())));
            case CHARACTER -> List.of(DocumentKey.step(2));
            case SYNOPSIS -> List.of(new DocumentKey(DocumentKind.CHARACTER, key.id()));
            case BIBLE -> List.of(new DocumentKey(DocumentKind.SYNOPSIS, key.id()));
            case CARD -> List.of(DocumentKey.step(8));
            case PROSE, NOTES -> List.of(DocumentKey.card(key.id()));
        };
    }

    private List<DocumentKey> readByStep(Step step) {
        return switch (step) {
            case ONE_SENTENCE -> List.of(DocumentKey.step(0));
            case ONE_PARAGRAPH -> List.of(DocumentKey.step(1));
            case ONE_PAGE -> List.of(DocumentKey.step(2));
            case FOUR_PAGES -> List.of(DocumentKey.step(4));
            case SCENE_LIST -> {
                List<DocumentKey> keys = new ArrayList<>();
                keys.add(DocumentKey.step(6));
                book.bibles().keySet().forEach(id -> keys.add(new DocumentKey(DocumentKind.BIBLE, id)));
                yield keys;
            }
            default -> List.of();
        };
    }
}
