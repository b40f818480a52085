package app.snowquill.pipeline;

import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.history.FieldTexts;
import app.snowquill.pipeline.history.Passage;
import app.snowquill.pipeline.history.TextComparison;
import app.snowquill.pipeline.history.Writers;
import app.snowquill.store.Author;
import app.snowquill.store.Document;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.Revision;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** Puts versions side by side. On the session's thread; stateless. */
final class Comparing {
    private final StoryJson json;

    Comparing(StoryJson json) {
        this.json = json;
    }

    Comparison versions(ProjectStore store, Revision left, Revision right) {
        return new Comparison(left.id(), right.id(), List.of(text(store, right.key(), left, right)));
    }

    /** @param left a change set, as is {@code right} */
    Comparison books(ProjectStore store, long left, long right) {
        Map<DocumentKey, Revision> before = store.past().standingAfter(left);
        Map<DocumentKey, Revision> after = store.past().standingAfter(right);
        Set<DocumentKey> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        List<ComparedText> texts = new ArrayList<>();
        for (DocumentKey key : keys) {
            if (!content(before.get(key)).equals(content(after.get(key)))) {
                texts.add(text(store, key, before.get(key), after.get(key)));
            }
        }
        return new Comparison(left, right, texts);
    }

    /** @param left null where the document did not stand then, as may be {@code right} */
    private ComparedText text(ProjectStore store, DocumentKey key, Revision left, Revision right) {
        Document now = store.documents().get(key);
        boolean current = now != null && right != null && now.current().id() == right.id();
        List<Passage> passages = key.kind() == DocumentKind.PROSE
                ? TextComparison.ofProse(content(left), content(right), writers(store, right))
                : TextComparison.ofFields(fields(left), fields(right), right != null && isNewFromAgent(right));
        return new ComparedText(key, id(left), id(right), current, passages);
    }

    /** Whose each word is, from the first version to {@code until}. */
    private static Writers writers(ProjectStore store, Revision until) {
        Writers writers = new Writers();
        if (until != null) {
            List<Revision> oldestFirst = new ArrayList<>(store.history(until.key()));
            Collections.reverse(oldestFirst);
            oldestFirst.stream().filter(each -> each.id() <= until.id())
                    .forEach(each -> writers.next(each.content(), isNewFromAgent(each)));
        }
        return writers;
    }

    /** Whether what is new in it came from an agent; also where the author took a part of what was proposed. */
    private static boolean isNewFromAgent(Revision revision) {
        return revision.author() == Author.AGENT || !revision.agent().isBlank();
    }

    private Map<String, String> fields(Revision revision) {
        return content(revision).isEmpty() ? Map.of() : FieldTexts.of(json.tree(revision.content()));
    }

    private static String content(Revision revision) {
        return revision == null ? "" : revision.content();
    }

    private static OptionalLong id(Revision revision) {
        return revision == null ? OptionalLong.empty() : OptionalLong.of(revision.id());
    }
}
