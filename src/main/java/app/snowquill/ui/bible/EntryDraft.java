package app.snowquill.ui.bible;

import app.snowquill.story.BibleEntry;
import app.snowquill.story.Book;
import app.snowquill.story.Character;
import app.snowquill.story.CharacterBible;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.EntryKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One entry with every document it is edited in: its own, and of a character those of steps 3 and 7. Immutable. */
record EntryDraft(String id, Map<DocumentKey, Object> documents) {
    EntryDraft {
        documents = Collections.unmodifiableMap(new LinkedHashMap<>(documents));
    }

    /** Empty where the book has no such entry. What is not written yet is blank. */
    static Optional<EntryDraft> of(Book book, String id) {
        Map<DocumentKey, Object> documents = new LinkedHashMap<>();
        Character who = book.characters().get(id);
        if (who != null) {
            documents.put(new DocumentKey(DocumentKind.CHARACTER, id), who);
            documents.put(new DocumentKey(DocumentKind.BIBLE, id), book.bibles().getOrDefault(id, blank(id)));
        }
        BibleEntry entry = book.lore().entries().get(id);
        if (entry == null && who == null) {
            return Optional.empty();
        }
        documents.put(DocumentKey.entry(id), entry == null ? BibleEntry.named(id, EntryKind.CHARACTER, "") : entry);
        return Optional.of(new EntryDraft(id, documents));
    }

    static CharacterBible blank(String id) {
        return new CharacterBible(id, "", "", "", List.of(), List.of(), List.of(), "");
    }

    BibleEntry entry() {
        return (BibleEntry) documents.get(DocumentKey.entry(id));
    }

    EntryKind kind() {
        return character().isPresent() ? EntryKind.CHARACTER : entry().kind();
    }

    Optional<Character> character() {
        return Optional.ofNullable((Character) documents.get(new DocumentKey(DocumentKind.CHARACTER, id)));
    }

    Optional<CharacterBible> bible() {
        return Optional.ofNullable((CharacterBible) documents.get(new DocumentKey(DocumentKind.BIBLE, id)));
    }

    String name() {
        return character().map(Character::name).orElse(entry().name());
    }

    EntryDraft with(DocumentKey key, Object content) {
        Map<DocumentKey, Object> others = new LinkedHashMap<>(documents);
        others.put(key, content);
        return new EntryDraft(id, others);
    }

    EntryDraft with(BibleEntry entry) {
        return with(DocumentKey.entry(id), entry);
    }

    EntryDraft with(Character who) {
        return with(new DocumentKey(DocumentKind.CHARACTER, id), who);
    }

    EntryDraft with(CharacterBible bible) {
        return with(new DocumentKey(DocumentKind.BIBLE, id), bible);
    }

    /** The documents that read otherwise here than there. */
    Map<DocumentKey, Object> changesFrom(EntryDraft other) {
        Map<DocumentKey, Object> changes = new LinkedHashMap<>(documents);
        changes.entrySet().removeIf(one -> one.getValue().equals(other.documents().get(one.getKey())));
        return changes;
    }
}
