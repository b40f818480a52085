package app.snowquill.store.sqlite;

import app.snowquill.store.StoreException;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import java.time.DateTimeException;
import java.time.Instant;

/** What columns hold as the values they stand for. A file can hold anything: what no Snowquill wrote is damage, not a mistake of the program. */
final class StoredValues {
    private StoredValues() {
    }

    /** @throws StoreException DAMAGED where there is no such kind of document */
    static DocumentKey key(String kind, String id) {
        try {
            return new DocumentKey(named(DocumentKind.class, kind), text(id));
        } catch (IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    /** @throws StoreException DAMAGED where the enum has none of this name */
    static <E extends Enum<E>> E named(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, text(name));
        } catch (IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    /** @throws StoreException DAMAGED where it is no time */
    static Instant time(String text) {
        try {
            return Instant.parse(text(text));
        } catch (DateTimeException e) {
            throw damaged(e);
        }
    }

    /** @throws StoreException DAMAGED where nothing is where something must be */
    static String text(String text) {
        if (text == null) {
            throw damaged(null);
        }
        return text;
    }

    static StoreException damaged(Throwable cause) {
        return new StoreException(StoreException.Kind.DAMAGED, "A part of this book that says which text is whose can't be understood. "
                + "Something other than Snowquill changed the file. Nothing was overwritten. Salvage makes a new book of what is whole; "
                + "a backup holds the book as it was.", cause);
    }
}
