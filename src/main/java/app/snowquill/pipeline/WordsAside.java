package app.snowquill.pipeline;

import app.snowquill.store.Author;
import app.snowquill.store.Digest;
import app.snowquill.store.ProjectStore;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Of each summary the last words of the author's that stand in the book no more, so that they can be put back. Kept in the book's settings;
 * undo does not touch them. Stateless but for the store; on the session's thread.
 */
final class WordsAside {
    /** What words that could not be a summary of anything yet are said to be made from: put back, they are stale. */
    static final String NOTHING = "0".repeat(64);
    private static final String SETTING = "summary-aside/";

    private final ProjectStore store;

    WordsAside(ProjectStore store) {
        this.store = store;
    }

    /** In a line what they were made from, in one each its parts, and after a blank line the words. */
    void keep(Digest words) {
        StringBuilder lines = new StringBuilder(words.source()).append('\n');
        words.parts().forEach((name, hash) -> lines.append(hash).append(' ').append(name).append('\n'));
        store.putSetting(key(words.subject(), words.id()), lines.append('\n').append(words.text()).toString());
    }

    Optional<Digest> of(Digest.Subject subject, String id) {
        return store.setting(key(subject, id)).filter(kept -> kept.contains("\n\n")).map(kept -> {
            List<String> head = kept.substring(0, kept.indexOf("\n\n")).lines().toList();
            Map<String, String> parts = new LinkedHashMap<>();
            head.stream().skip(1).forEach(line -> parts.put(line.substring(line.indexOf(' ') + 1), line.substring(0, Math.max(0, line.indexOf(' ')))));
            return new Digest(subject, id, "", head.get(0), parts, kept.substring(kept.indexOf("\n\n") + 2), Author.HAND, "", 0, Instant.EPOCH);
        });
    }

    private static String key(Digest.Subject subject, String id) {
        return SETTING + subject + "/" + id;
    }
}
