package app.snowquill.pipeline;

import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How a book was, beside how it is now.
 *
 * @param scenes ids of scenes whose text or card differs, or that only one of the two has
 * @param others how many other documents differ: steps, characters, the outline
 * @param words how many words more it had then; negative for fewer
 */
public record BackupDifference(Set<String> scenes, int others, int words) {
    static BackupDifference between(Book then, Book now) {
        Map<DocumentKey, Object> before = BookAssembler.contents(then);
        Map<DocumentKey, Object> after = BookAssembler.contents(now);
        Set<DocumentKey> all = new HashSet<>(before.keySet());
        all.addAll(after.keySet());
        all.removeIf(key -> Objects.equals(before.get(key), after.get(key)));
        Set<String> scenes = new HashSet<>();
        int others = 0;
        for (DocumentKey key : all) {
            if (key.kind() == DocumentKind.PROSE || key.kind() == DocumentKind.CARD) {
                scenes.add(key.id());
            } else {
                others++;
            }
        }
        return new BackupDifference(Set.copyOf(scenes), others, then.words() - now.words());
    }

    public boolean isNone() {
        return scenes.isEmpty() && others == 0;
    }
}
