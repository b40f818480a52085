package app.snowquill.ui.snowflake;

import app.snowquill.json.StoryJson;
import app.snowquill.story.Book;
import app.snowquill.story.Character;
import app.snowquill.story.CharacterBible;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.FirstThings;
import app.snowquill.story.FourPages;
import app.snowquill.story.OnePage;
import app.snowquill.story.OneParagraph;
import app.snowquill.story.OneSentence;
import app.snowquill.story.Project;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneList;
import app.snowquill.story.Synopsis;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** A book's documents as JSON, and JSON as the records the book is made of. Stateless. */
final class Contents {
    private final StoryJson json;

    Contents(StoryJson json) {
        this.json = json;
    }

    /** The content of a document as it is kept; empty where there is none. */
    Optional<ObjectNode> of(Book book, DocumentKey key) {
        Object record = switch (key.kind()) {
            case PROJECT -> book.project();
            case CHARACTER -> book.characters().get(key.id());
            case SYNOPSIS -> book.synopses().get(key.id());
            case BIBLE -> book.bibles().get(key.id());
            case CARD -> book.cards().get(key.id());
            case STEP -> switch (key.id()) {
                case "0" -> book.firstThings().orElse(null);
                case "1" -> book.oneSentence().orElse(null);
                case "2" -> book.oneParagraph().orElse(null);
                case "4" -> book.onePage().orElse(null);
                case "6" -> book.fourPages().orElse(null);
                default -> book.sceneList().orElse(null);
            };
            case PROSE, NOTES, ENTRY, FACT, SETUP -> null;
        };
        return Optional.ofNullable(record).map(value -> (ObjectNode) json.tree(value));
    }

    /** A document of this kind with nothing in it yet but who or what it is about. */
    ObjectNode blank(DocumentKey key) {
        ObjectNode identity = (ObjectNode) json.tree("{}");
        switch (key.kind()) {
            case CHARACTER -> identity.put("id", key.id());
            case SYNOPSIS, BIBLE -> identity.put("character", key.id());
            case CARD -> identity.put("scene", key.id());
            default -> {
            }
        }
        return (ObjectNode) json.tree(json.read(identity, type(key)));
    }

    /** @throws app.snowquill.json.MalformedStoryJson where the content does not have the fields of its kind */
    Object record(DocumentKey key, JsonNode content) {
        return json.read(content, type(key));
    }

    JsonNode parse(String text) {
        return json.tree(text);
    }

    private static Class<?> type(DocumentKey key) {
        return switch (key.kind()) {
            case PROJECT -> Project.class;
            case CHARACTER -> Character.class;
            case SYNOPSIS -> Synopsis.class;
            case BIBLE -> CharacterBible.class;
            case CARD -> SceneCard.class;
            case STEP -> switch (key.id()) {
                case "0" -> FirstThings.class;
                case "1" -> OneSentence.class;
                case "2" -> OneParagraph.class;
                case "4" -> OnePage.class;
                case "6" -> FourPages.class;
                default -> SceneList.class;
            };
            case PROSE, NOTES, ENTRY, FACT, SETUP -> throw new IllegalArgumentException("No step has a form for " + key + ".");
        };
    }
}
