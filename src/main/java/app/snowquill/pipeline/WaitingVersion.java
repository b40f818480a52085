package app.snowquill.pipeline;

import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.history.FieldTexts;
import app.snowquill.pipeline.history.FormChanges;
import app.snowquill.pipeline.history.Passage;
import app.snowquill.pipeline.history.TextComparison;
import app.snowquill.pipeline.history.Writers;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A new version that waits beside a document, laid against what is kept. Immutable, safe on any thread.
 *
 * @param kept the document's JSON, or its prose, as it was when they were compared
 * @param proposed the same of the new version
 * @param passages of a form, each part that differs; of prose, every paragraph
 * @param same by path, the fields of a form that are alike on both sides; none of prose
 */
public record WaitingVersion(DocumentKey key, String kept, String proposed, List<Passage> passages,
                             Map<String, String> same) {
    private static final String GAP = "\n\n";

    public WaitingVersion {
        passages = List.copyOf(passages);
        same = Collections.unmodifiableMap(new LinkedHashMap<>(same));
    }

    /**
     * @param kept blank where the document does not stand in the book
     * @param names says a value of a form as a person knows it: a character's id as a name
     */
    public static WaitingVersion of(DocumentKey key, String kept, String proposed, UnaryOperator<String> names, StoryJson json) {
        if (key.kind() == DocumentKind.PROSE) {
            Writers writers = new Writers();
            writers.next(kept, false);
            writers.next(proposed, true);
            return new WaitingVersion(key, kept, proposed, TextComparison.ofProse(kept, proposed, writers), Map.of());
        }
        JsonNode before = json.tree(kept.isBlank() ? "{}" : kept);
        List<Passage> passages = FormChanges.of(before, json.tree(proposed), names);
        Map<String, String> same = FieldTexts.of(before);
        same.keySet().removeIf(path -> passages.stream().anyMatch(passage -> path.equals(passage.field())
                || path.startsWith(passage.field() + ".") || path.startsWith(passage.field() + "[")));
        same.replaceAll((path, text) -> names.apply(text));
        return new WaitingVersion(key, kept, proposed, passages, same);
    }

    /** The places in {@link #passages} of what differs. */
    public Set<Integer> changes() {
        return IntStream.range(0, passages.size()).filter(i -> passages.get(i).differs()).boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The text with only these changes in it, as JSON or prose. @param taken places in {@link #passages} */
    String with(Set<Integer> taken, StoryJson json) {
        if (key.kind() != DocumentKind.PROSE) {
            Set<String> paths = taken.stream().map(i -> passages.get(i).field()).collect(Collectors.toSet());
            return FormChanges.taken(json.tree(kept.isBlank() ? "{}" : kept), json.tree(proposed), paths).toString();
        }
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            String text = taken.contains(i) ? passages.get(i).right() : passages.get(i).left();
            if (text != null) {
                paragraphs.add(text);
            }
        }
        return String.join(GAP, paragraphs);
    }
}
