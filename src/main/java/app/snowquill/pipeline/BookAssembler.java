package app.snowquill.pipeline;

import app.snowquill.json.MalformedStoryJson;
import app.snowquill.json.StoryJson;
import app.snowquill.store.Document;
import app.snowquill.store.StoreException;
import app.snowquill.story.BibleEntry;
import app.snowquill.story.Book;
import app.snowquill.story.Character;
import app.snowquill.story.CharacterBible;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.DraftNotes;
import app.snowquill.story.Fact;
import app.snowquill.story.FirstThings;
import app.snowquill.story.FourPages;
import app.snowquill.story.Lore;
import app.snowquill.story.OnePage;
import app.snowquill.story.OneParagraph;
import app.snowquill.story.OneSentence;
import app.snowquill.story.Project;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneList;
import app.snowquill.story.Setup;
import app.snowquill.story.Synopsis;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads documents into a {@link Book}; keeps what it parsed, so that an edit costs one parse. One thread at a time. */
final class BookAssembler {
    private record Parsed(long revision, Object content) {
    }

    private final StoryJson json;
    private final Map<DocumentKey, Parsed> parsed = new HashMap<>();

    BookAssembler(StoryJson json) {
        this.json = json;
    }

    /** @throws StoreException where a document's JSON can't be read */
    Book book(Map<DocumentKey, Document> documents) {
        parsed.keySet().retainAll(documents.keySet());
        Map<DocumentKey, Object> contents = new LinkedHashMap<>();
        documents.forEach((key, document) -> contents.put(key, content(key, document)));
        return assembled(contents);
    }

    /** A book of records as they would be kept; for what is not kept yet. */
    static Book assembled(Map<DocumentKey, Object> contents) {
        return new Book((Project) contents.get(DocumentKey.PROJECT),
                one(contents, 0, FirstThings.class), one(contents, 1, OneSentence.class),
                one(contents, 2, OneParagraph.class), all(contents, DocumentKind.CHARACTER, Character.class),
                one(contents, 4, OnePage.class), all(contents, DocumentKind.SYNOPSIS, Synopsis.class),
                one(contents, 6, FourPages.class), all(contents, DocumentKind.BIBLE, CharacterBible.class),
                one(contents, 8, SceneList.class), all(contents, DocumentKind.CARD, SceneCard.class),
                all(contents, DocumentKind.PROSE, String.class), all(contents, DocumentKind.NOTES, DraftNotes.class),
                new Lore(all(contents, DocumentKind.ENTRY, BibleEntry.class), all(contents, DocumentKind.FACT, Fact.class),
                        all(contents, DocumentKind.SETUP, Setup.class)));
    }

    /** The records of a book, by document: the inverse of {@link #assembled}. */
    static Map<DocumentKey, Object> contents(Book book) {
        Map<DocumentKey, Object> contents = new LinkedHashMap<>();
        contents.put(DocumentKey.PROJECT, book.project());
        book.firstThings().ifPresent(value -> contents.put(DocumentKey.step(0), value));
        book.oneSentence().ifPresent(value -> contents.put(DocumentKey.step(1), value));
        book.oneParagraph().ifPresent(value -> contents.put(DocumentKey.step(2), value));
        book.onePage().ifPresent(value -> contents.put(DocumentKey.step(4), value));
        book.fourPages().ifPresent(value -> contents.put(DocumentKey.step(6), value));
        book.sceneList().ifPresent(value -> contents.put(DocumentKey.step(8), value));
        put(contents, DocumentKind.CHARACTER, book.characters());
        put(contents, DocumentKind.SYNOPSIS, book.synopses());
        put(contents, DocumentKind.BIBLE, book.bibles());
        put(contents, DocumentKind.CARD, book.cards());
        put(contents, DocumentKind.PROSE, book.prose());
        put(contents, DocumentKind.NOTES, book.notes());
        put(contents, DocumentKind.ENTRY, book.lore().entries());
        put(contents, DocumentKind.FACT, book.lore().facts());
        put(contents, DocumentKind.SETUP, book.lore().setups());
        return contents;
    }

    private static void put(Map<DocumentKey, Object> contents, DocumentKind kind, Map<String, ?> values) {
        values.forEach((id, value) -> contents.put(new DocumentKey(kind, id), value));
    }

    /** The record that a document of this kind holds. */
    static Class<?> type(DocumentKey key) {
        return switch (key.kind()) {
            case PROJECT -> Project.class;
            case STEP -> switch (key.id()) {
                case "0" -> FirstThings.class;
                case "1" -> OneSentence.class;
                case "2" -> OneParagraph.class;
                case "4" -> OnePage.class;
                case "6" -> FourPages.class;
                case "8" -> SceneList.class;
                default -> throw new IllegalArgumentException("Step " + key.id() + " is not one document.");
            };
            case CHARACTER -> Character.class;
            case SYNOPSIS -> Synopsis.class;
            case BIBLE -> CharacterBible.class;
            case CARD -> SceneCard.class;
            case PROSE -> String.class;
            case NOTES -> DraftNotes.class;
            case ENTRY -> BibleEntry.class;
            case FACT -> Fact.class;
            case SETUP -> Setup.class;
        };
    }

    private Object content(DocumentKey key, Document document) {
        Parsed known = parsed.get(key);
        if (known == null || known.revision() != document.current().id()) {
            known = new Parsed(document.current().id(), read(key, document.current().content()));
            parsed.put(key, known);
        }
        return known.content();
    }

    private Object read(DocumentKey key, String content) {
        try {
            return key.kind() == DocumentKind.PROSE ? content : json.read(content, type(key));
        } catch (MalformedStoryJson e) {
            throw new StoreException(StoreException.Kind.DAMAGED, "The document " + key
                    + " can't be read. Nothing was changed. A newer Snowquill may have written it.", e);
        }
    }

    private static <T> Optional<T> one(Map<DocumentKey, Object> contents, int step, Class<T> type) {
        return Optional.ofNullable(type.cast(contents.get(DocumentKey.step(step))));
    }

    private static <T> Map<String, T> all(Map<DocumentKey, Object> contents, DocumentKind kind, Class<T> type) {
        Map<String, T> found = new LinkedHashMap<>();
        contents.forEach((key, content) -> {
            if (key.kind() == kind) {
                found.put(key.id(), type.cast(content));
            }
        });
        return found;
    }
}
