package app.snowquill.ui.bible;

import app.snowquill.story.BibleEntry;
import app.snowquill.story.BibleEntry.Relation;
import app.snowquill.story.Book;
import app.snowquill.story.CharacterBible;
import app.snowquill.story.CharacterBible.Relationship;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.EntryKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ties of a book's entries, seen from either side, and what changing one changes. Made for one book at one moment; pure. */
final class Relations {
    private final Book book;

    Relations(Book book) {
        this.book = book;
    }

    /** Between characters first. */
    List<RelationRow> of(String id) {
        Map<String, RelationRow> characters = new LinkedHashMap<>();
        ties(id).forEach(tie -> characters.put(tie.character(), new RelationRow(tie.character(), tie.nature(),
                tie(tie.character(), id).orElse(""), RelationRow.KeptIn.CHARACTERS)));
        book.bibles().keySet().stream().filter(other -> !characters.containsKey(other)).forEach(other -> tie(other, id)
                .ifPresent(nature -> characters.put(other, new RelationRow(other, "", nature, RelationRow.KeptIn.CHARACTERS))));
        List<RelationRow> rows = new ArrayList<>(characters.values());
        entry(id).relations().forEach(relation -> rows.add(new RelationRow(relation.other(), relation.nature(), relation.back(),
                RelationRow.KeptIn.THIS_ENTRY)));
        book.lore().entries().values().stream().filter(other -> !other.id().equals(id)).forEach(other -> other.relations().stream()
                .filter(relation -> relation.other().equals(id)).forEach(relation -> rows.add(new RelationRow(other.id(), relation.back(),
                        relation.nature(), RelationRow.KeptIn.OTHER_ENTRY))));
        return rows;
    }

    private List<Relationship> ties(String id) {
        CharacterBible bible = book.bibles().get(id);
        return bible == null ? List.of() : bible.relationships();
    }

    private Optional<String> tie(String from, String to) {
        return ties(from).stream().filter(tie -> tie.character().equals(to)).map(Relationship::nature).findFirst();
    }

    private BibleEntry entry(String id) {
        return book.lore().entries().getOrDefault(id, BibleEntry.named(id, EntryKind.CHARACTER, ""));
    }

    /** A tie that is not there yet, kept where its kind is. */
    RelationRow between(String id, String other) {
        boolean people = book.characters().containsKey(id) && book.characters().containsKey(other);
        return new RelationRow(other, "", "", people ? RelationRow.KeptIn.CHARACTERS : RelationRow.KeptIn.THIS_ENTRY);
    }

    /** The documents as they are with a tie of {@code id} that says what {@code now} says; blank on both sides takes it out. */
    Map<DocumentKey, Object> with(String id, RelationRow now) {
        Map<DocumentKey, Object> contents = new LinkedHashMap<>();
        switch (now.keptIn()) {
            case CHARACTERS -> {
                contents.put(new DocumentKey(DocumentKind.BIBLE, id), tied(id, now.other(), now.nature()));
                contents.put(new DocumentKey(DocumentKind.BIBLE, now.other()), tied(now.other(), id, now.back()));
                contents.entrySet().removeIf(one -> one.getValue().equals(book.bibles().getOrDefault(one.getKey().id(),
                        EntryDraft.blank(one.getKey().id()))));
            }
            case THIS_ENTRY -> contents.put(DocumentKey.entry(id), related(id, new Relation(now.other(), now.nature(), now.back())));
            case OTHER_ENTRY -> contents.put(DocumentKey.entry(now.other()), related(now.other(), new Relation(id, now.back(), now.nature())));
        }
        return contents;
    }

    private CharacterBible tied(String id, String other, String nature) {
        CharacterBible bible = book.bibles().getOrDefault(id, EntryDraft.blank(id));
        List<Relationship> ties = new ArrayList<>(bible.relationships());
        int place = ties.stream().map(Relationship::character).toList().indexOf(other);
        if (nature.isBlank()) {
            ties.removeIf(tie -> tie.character().equals(other));
        } else if (place < 0) {
            ties.add(new Relationship(other, nature));
        } else {
            ties.set(place, new Relationship(other, nature));
        }
        return EntryParts.relationships(bible, ties);
    }

    private BibleEntry related(String id, Relation relation) {
        BibleEntry entry = entry(id);
        List<Relation> relations = new ArrayList<>(entry.relations());
        int place = relations.stream().map(Relation::other).toList().indexOf(relation.other());
        if (relation.nature().isBlank() && relation.back().isBlank()) {
            relations.removeIf(one -> one.other().equals(relation.other()));
        } else if (place < 0) {
            relations.add(relation);
        } else {
            relations.set(place, relation);
        }
        return EntryParts.relations(entry, relations);
    }
}
