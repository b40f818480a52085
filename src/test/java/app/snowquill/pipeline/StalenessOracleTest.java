package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.json.StoryJson;
import app.snowquill.scene.quality.PhraseList;
import app.snowquill.snowflake.ConsumedFields;
import app.snowquill.snowflake.Sample;
import app.snowquill.snowflake.Staleness;
import app.snowquill.store.Author;
import app.snowquill.store.Document;
import app.snowquill.store.Edit;
import app.snowquill.store.Revision;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import com.fasterxml.jackson.core.JsonPointer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Random edits by the author's hand, takings-out, texts accepted as they are and edits that change nothing, over the sample
 * novel. After each, what is stale is what {@link ReadingOracle} says, and the preview of the edit has told exactly what it
 * made stale. A hundred for each of {@code snowquill.rounds}, ten thousand in the long round.
 */
class StalenessOracleTest {
    private static final int ROUNDS = Integer.getInteger("snowquill.rounds", 3);
    private static final int EDITS = ROUNDS >= 40 ? 10_000 : 100 * ROUNDS;

    private final StoryJson json = new StoryJson();
    private final HandEdits edits = new HandEdits(json);
    private final Map<DocumentKey, Document> documents = new LinkedHashMap<>();
    private final Random random = new Random(20260101);
    private final ReadingOracle oracle = new ReadingOracle();
    private Book book = Sample.book();
    private final Map<DocumentKey, String> madeFrom = new LinkedHashMap<>();

    @Test
    void theSameIsStaleAsByComparingEveryFieldThatIsRead() {
        BookAssembler.contents(book).forEach((key, content) -> put(key, edits.text(key, content), ConsumedFields.hash(key, book)));
        documents.keySet().forEach(key -> madeFrom.put(key, oracle.reads(key, book)));
        int told = 0;
        long foundInAll = 0;
        long rightly = 0;
        long expectedInAll = 0;
        for (int i = 0; i < EDITS; i++) {
            Set<DocumentKey> before = stale();
            switch (random.nextInt(10)) {
                case 0 -> accept(1);
                case 1 -> accept(Integer.MAX_VALUE);
                case 2 -> nothing();
                default -> told += edit(before);
            }
            Set<DocumentKey> expected = oracle.stale(madeFrom, book);
            Set<DocumentKey> found = stale();
            foundInAll += found.size();
            expectedInAll += expected.size();
            rightly += found.stream().filter(expected::contains).count();
            assertThat(found).as("too many after edit " + i).isSubsetOf(expected);
            assertThat(expected).as("too few after edit " + i).isSubsetOf(found);
        }
        System.out.printf(Locale.ROOT, "%d edits: %d stale, precision %.4f, recall %.4f%n", EDITS, expectedInAll,
                (double) rightly / foundInAll, (double) rightly / expectedInAll);
        assertThat(told).isGreaterThan(EDITS / 50);
    }

    /** Changes one value; answers how many texts that made stale. */
    private int edit(Set<DocumentKey> before) {
        DocumentKey key = anyOf(new ArrayList<>(documents.keySet()));
        Object record = BookAssembler.contents(book).get(key);
        List<JsonPointer> leaves = Leaves.of(record);
        Object changed = leaves.isEmpty() ? record + " It rained." : Leaves.changed(key, record, anyOf(leaves),
                List.of("anew", "in 1911", "", "1999").get(random.nextInt(4))).orElse(record);
        if (changed.equals(record)) {
            nothing();
            return 0;
        }
        HandEdit edit = HandEdit.of("Edited", key, changed);
        Impact impact = edits.impact(edit, documents, PhraseList.NONE, book);
        assertThat(impact.changes()).isTrue();
        keep(edit);
        Set<DocumentKey> now = new TreeSet<>(stale());
        now.removeAll(before);
        assertThat(impact.staled()).as("preview of " + key).containsExactlyElementsOf(now);
        return now.size();
    }

    /** The same record again, and its JSON with keys turned round. */
    private void nothing() {
        DocumentKey key = anyOf(documents.keySet().stream().filter(one -> one.kind() != DocumentKind.PROSE).toList());
        Set<DocumentKey> before = stale();
        String text = documents.get(key).current().content();
        Object again = json.read(JsonOrder.turned(json.tree(text)), BookAssembler.type(key));
        HandEdit edit = HandEdit.of("Edited", key, again);
        Impact impact = edits.impact(edit, documents, PhraseList.NONE, book);
        assertThat(impact.changes()).isFalse();
        assertThat(edits.text(key, again)).isEqualTo(text);
        assertThat(before).containsAll(stale());
    }

    /** As it is: what is accepted agrees with its own fields again, and nothing else changes. */
    private void accept(int most) {
        List<DocumentKey> own = documents.keySet().stream().filter(this::ownFieldsChanged).toList();
        List<DocumentKey> accepted = own.subList(0, Math.min(own.size(), most));
        for (DocumentKey key : accepted) {
            put(key, documents.get(key).current().content(), ConsumedFields.hash(key, book));
            madeFrom.put(key, oracle.reads(key, book));
        }
        assertThat(documents.keySet().stream().filter(this::ownFieldsChanged)).containsExactlyElementsOf(
                own.subList(accepted.size(), own.size()));
    }

    private boolean ownFieldsChanged(DocumentKey key) {
        return key.kind() != DocumentKind.NOTES && new Staleness(book, BookViewBuilder.consumed(documents)).ownFieldsChanged(key);
    }

    private void keep(HandEdit edit) {
        Book after = HandEdits.applied(book, edit.contents());
        for (Edit one : edits.request(edit, documents, book).edits()) {
            boolean typedInto = one.consumed().equals(documents.get(one.key()).current().consumed());
            put(one.key(), one.content(), one.consumed());
            if (!List.of(DocumentKind.PROSE, DocumentKind.CARD).contains(one.key().kind()) && !one.key().equals(DocumentKey.step(8))) {
                madeFrom.put(one.key(), oracle.reads(one.key(), after));
            } else {
                assertThat(typedInto).isTrue();
            }
        }
        book = after;
    }

    private Set<DocumentKey> stale() {
        return new Staleness(book, BookViewBuilder.consumed(documents)).stale();
    }

    private <T> T anyOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private void put(DocumentKey key, String content, String consumed) {
        documents.put(key, new Document(key, documents.size(), false, new Revision(1, key, content, false, "", consumed,
                OptionalLong.empty(), 1, Author.HAND, "", "", Instant.EPOCH), 1));
    }
}
