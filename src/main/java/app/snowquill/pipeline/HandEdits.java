package app.snowquill.pipeline;

import app.snowquill.json.StoryJson;
import app.snowquill.scene.quality.PhraseList;
import app.snowquill.snowflake.ConsumedFields;
import app.snowquill.snowflake.Staleness;
import app.snowquill.store.Author;
import app.snowquill.store.ChangeSet;
import app.snowquill.store.CommitRequest;
import app.snowquill.store.Document;
import app.snowquill.store.Edit;
import app.snowquill.store.ProjectStore;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Turns records into edits: their text, their place among their kind, and the hash of what they were made from. Pure but
 * for the JSON writer; thread-safe.
 */
final class HandEdits {
    private final StoryJson json;

    HandEdits(StoryJson json) {
        this.json = json;
    }

    /**
     * The author's edits as a change set. A form that the author wrote anew counts as made from its inputs as they are
     * now; of a text typed into bit by bit (prose, a card, the outline) only the author can say so, by accepting it as it
     * is, so it stays as stale as it was.
     */
    CommitRequest request(HandEdit edit, Map<DocumentKey, Document> documents, Book before) {
        Book after = applied(before, edit.contents());
        List<Edit> edits = new ArrayList<>();
        edit.contents().forEach((key, content) -> {
            if (content == null) {
                if (documents.containsKey(key)) {
                    edits.add(Edit.removal(key));
                }
                return;
            }
            Document existing = documents.get(key);
            boolean kept = existing != null && !existing.current().content().isBlank() && isTypedInto(key);
            edits.add(edit(key, content, kept ? existing.current().consumed() : ConsumedFields.hash(key, after),
                    documents, edits.size()));
        });
        return edit.agent().isBlank() ? CommitRequest.byHand(edit.reason(), edits)
                : new CommitRequest(Author.AGENT, edit.agent(), edit.reason(), edits);
    }

    /** Commits the edit and says what it made stale. On the session's thread. */
    EditResult keep(HandEdit edit, ProjectStore store, Book before) {
        Map<DocumentKey, Document> documents = store.documents();
        Impact impact = impact(edit, documents, LocalPhraseDesk.kept(store), before);
        Optional<ChangeSet> made = store.commit(request(edit, documents, before));
        OptionalLong revision = made.isEmpty() || made.get().revisions().isEmpty() ? OptionalLong.empty()
                : OptionalLong.of(made.get().revisions().get(0).id());
        return new EditResult(revision, impact.staled(), impact.findings());
    }

    Edit edit(DocumentKey key, Object content, String consumed, Map<DocumentKey, Document> documents, int offset) {
        return Edit.of(key, text(key, content), consumed, position(key, documents, offset));
    }

    /** @throws IllegalArgumentException where the content is not the record this document holds */
    String text(DocumentKey key, Object content) {
        if (!BookAssembler.type(key).isInstance(content)) {
            throw new IllegalArgumentException("The document " + key + " can't hold a " + content.getClass().getSimpleName() + ".");
        }
        return content instanceof String prose ? prose : json.write(content);
    }

    /** What the edit changes, and which documents would be stale then and are not now. @param phrases that the book does without */
    Impact impact(HandEdit edit, Map<DocumentKey, Document> documents, PhraseList phrases, Book before) {
        CommitRequest request = request(edit, documents, before);
        boolean changes = request.edits().stream().anyMatch(one -> one.removes()
                || !documents.containsKey(one.key())
                || !documents.get(one.key()).current().content().equals(one.content()));
        Map<DocumentKey, String> consumed = BookViewBuilder.consumed(documents);
        Set<DocumentKey> staleBefore = new Staleness(before, consumed).stale();
        Book after = applied(before, edit.contents());
        Map<DocumentKey, String> consumedAfter = new LinkedHashMap<>(consumed);
        request.edits().forEach(one -> {
            if (one.removes()) {
                consumedAfter.remove(one.key());
            } else if (one.key().kind().isOfAStep()) {
                consumedAfter.put(one.key(), one.consumed());
            }
        });
        List<DocumentKey> staled = new Staleness(after, consumedAfter).stale().stream()
                .filter(key -> !staleBefore.contains(key)).toList();
        return new Impact(changes, staled, Findings.of(edit.contents().keySet(), after, phrases));
    }

    static Book applied(Book book, Map<DocumentKey, Object> changes) {
        Map<DocumentKey, Object> contents = BookAssembler.contents(book);
        changes.forEach((key, content) -> {
            if (content == null) {
                contents.remove(key);
            } else {
                contents.put(key, content);
            }
        });
        return BookAssembler.assembled(contents);
    }

    private static boolean isTypedInto(DocumentKey key) {
        return key.kind() == DocumentKind.PROSE || key.kind() == DocumentKind.CARD || key.equals(DocumentKey.step(8));
    }

    private static int position(DocumentKey key, Map<DocumentKey, Document> documents, int offset) {
        if (documents.containsKey(key)) {
            return documents.get(key).position();
        }
        return offset + documents.values().stream().filter(document -> document.key().kind() == key.kind())
                .mapToInt(document -> document.position() + 1).max().orElse(0);
    }
}
