package app.snowquill.pipeline;

import app.snowquill.snowflake.ConsumedFields;
import app.snowquill.store.Mark;
import app.snowquill.store.ProjectStore;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import java.util.List;
import java.util.Set;

/** Locks, and texts accepted as they are: each a change of its own, that undo takes back. On the session's thread; stateless. */
final class Marking {
    private Marking() {
    }

    /** Documents that do not stand in the book are passed over. */
    static Void lock(ProjectStore store, List<DocumentKey> keys, boolean locked) {
        Set<DocumentKey> there = store.documents().keySet();
        List<Mark> marks = keys.stream().filter(there::contains).<Mark>map(key -> new Mark.Locked(key, locked)).toList();
        store.mark((locked ? "Locked " : "Unlocked ") + count(marks), marks);
        return null;
    }

    static Void acceptAsIs(ProjectStore store, List<DocumentKey> keys, Book book) {
        List<Mark> marks = keys.stream().<Mark>map(key -> new Mark.Agreed(key, ConsumedFields.hash(key, book))).toList();
        store.mark("Accepted " + count(marks) + (marks.size() == 1 ? " as it is" : " as they are"), marks);
        return null;
    }

    private static String count(List<Mark> marks) {
        return marks.size() == 1 ? "1 text" : marks.size() + " texts";
    }
}
