package app.snowquill.json;

import app.snowquill.story.BinnedScene;
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
import app.snowquill.story.OnePage;
import app.snowquill.story.OneParagraph;
import app.snowquill.story.OneSentence;
import app.snowquill.story.Project;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneList;
import app.snowquill.story.Setup;
import app.snowquill.story.Synopsis;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A whole step as one JSON object. A step of several documents is a list under one name: {"characters": [...]},
 * {"synopses": [...]}, {"bibles": [...]}, {"cards": [...]}; the draft is {"scenes": [...]} and can only be read.
 * Thread-safe.
 */
public final class StepJson {
    private static final Map<Integer, Class<?>> SINGLE = Map.of(0, FirstThings.class, 1, OneSentence.class, 2,
            OneParagraph.class, 4, OnePage.class, 6, FourPages.class, 8, SceneList.class);

    private final StoryJson json;

    public StepJson(StoryJson json) {
        this.json = json;
    }

    /** The step as it stands; empty where a step of one document is not written yet. */
    public Optional<JsonNode> write(Book book, int step) {
        return switch (step) {
            case 0 -> book.firstThings().map(json::tree);
            case 1 -> book.oneSentence().map(json::tree);
            case 2 -> book.oneParagraph().map(json::tree);
            case 3 -> Optional.of(list("characters", book.characters().values()));
            case 4 -> book.onePage().map(json::tree);
            case 5 -> Optional.of(list("synopses", book.synopses().values()));
            case 6 -> book.fourPages().map(json::tree);
            case 7 -> Optional.of(list("bibles", book.bibles().values()));
            case 8 -> book.sceneList().map(json::tree);
            case 9 -> Optional.of(list("cards", book.cards().values()));
            case 10 -> Optional.of(draft(book));
            default -> throw new IllegalArgumentException("There are steps 0 to 10, not " + step + ".");
        };
    }

    /**
     * The documents a whole step says, by key, with those of {@code book} that it leaves out as null: taken out.
     *
     * @throws MalformedStoryJson where the text is not that step
     * @throws IllegalArgumentException for step 10, which is written scene by scene
     */
    public Map<DocumentKey, Object> read(int step, String text, Book book) {
        return switch (step) {
            case 3 -> documents(text, "characters", DocumentKind.CHARACTER, book.characters());
            case 5 -> documents(text, "synopses", DocumentKind.SYNOPSIS, book.synopses());
            case 7 -> documents(text, "bibles", DocumentKind.BIBLE, book.bibles());
            case 9 -> documents(text, "cards", DocumentKind.CARD, book.cards());
            case 10 -> throw new IllegalArgumentException("Step 10 is written scene by scene, not as a whole.");
            case 8 -> Map.of(DocumentKey.step(8), list(text, book.outline()));
            default -> Map.of(DocumentKey.step(step), document(DocumentKey.step(step), text));
        };
    }

    /** A list that says nothing of the bin leaves there what it doesn't list itself. */
    private Object list(String text, SceneList before) {
        SceneList list = (SceneList) document(DocumentKey.step(8), text);
        return json.tree(text).has("bin") ? list
                : list.withBin(before.bin().stream().filter(binned -> list.scene(binned.id()).isEmpty()).toList());
    }

    /**
     * One document's record from its JSON; for prose the text itself. A card without its scene's id gets it.
     *
     * @throws MalformedStoryJson where the text is not that record, or is another document's
     */
    public Object document(DocumentKey key, String text) {
        return switch (key.kind()) {
            case PROSE -> text;
            case PROJECT -> json.read(text, Project.class);
            case STEP -> withIds(json.read(text, single(key)));
            case CHARACTER -> named(key, "id", text, Character.class);
            case SYNOPSIS -> named(key, "character", text, Synopsis.class);
            case BIBLE -> named(key, "character", text, CharacterBible.class);
            case CARD -> named(key, "scene", text, SceneCard.class);
            case NOTES -> named(key, "scene", text, DraftNotes.class);
            case ENTRY -> named(key, "id", text, BibleEntry.class);
            case FACT -> named(key, "id", text, Fact.class);
            case SETUP -> named(key, "id", text, Setup.class);
        };
    }

    /** Cards and texts are kept under a scene's id, so each scene needs one of its own. */
    private static Object withIds(Object record) {
        if (record instanceof SceneList list && Stream.concat(list.sceneIds().stream(), list.bin().stream()
                .map(BinnedScene::id).filter(id -> !id.isEmpty())).distinct().count() < list.scenes().size() + list.bin().size()) {
            throw new MalformedStoryJson("Each of the scenes, those in the bin too, needs an “id” of its own.", null);
        }
        return record;
    }

    private static Class<?> single(DocumentKey key) {
        Class<?> type = SINGLE.get(Integer.parseInt(key.id()));
        if (type == null) {
            throw new IllegalArgumentException("Step " + key.id() + " is not one document.");
        }
        return type;
    }

    private <T> T named(DocumentKey key, String field, String text, Class<T> type) {
        JsonNode node = json.tree(text);
        if (!(node instanceof ObjectNode object)) {
            throw new MalformedStoryJson("The JSON must be one object.", null);
        }
        String id = object.path(field).asText().strip();
        if (!id.isEmpty() && !id.equals(key.id())) {
            throw new MalformedStoryJson("The JSON is for “" + id + "”, not for “" + key.id() + "”.", null);
        }
        return json.read(object.put(field, key.id()), type);
    }

    private Map<DocumentKey, Object> documents(String text, String name, DocumentKind kind, Map<String, ?> present) {
        JsonNode root = json.tree(text);
        if (root.size() != 1 || !root.path(name).isArray()) {
            throw new MalformedStoryJson("The JSON must be one object with the list “" + name + "” and nothing else.", null);
        }
        String idField = kind == DocumentKind.CHARACTER ? "id" : kind == DocumentKind.CARD ? "scene" : "character";
        Map<DocumentKey, Object> documents = new LinkedHashMap<>();
        for (JsonNode item : root.path(name)) {
            String id = item.path(idField).asText().strip();
            if (id.isEmpty()) {
                throw new MalformedStoryJson("Each of the " + name + " needs “" + idField + "”.", null);
            }
            DocumentKey key = new DocumentKey(kind, id);
            if (documents.put(key, document(key, item.toString())) != null) {
                throw new MalformedStoryJson("“" + id + "” is among the " + name + " twice.", null);
            }
        }
        present.keySet().forEach(id -> documents.putIfAbsent(new DocumentKey(kind, id), null));
        return documents;
    }

    private ObjectNode list(String name, Collection<?> records) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode items = root.putArray(name);
        records.forEach(each -> items.add(json.tree(each)));
        return root;
    }

    private static ObjectNode draft(Book book) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode scenes = root.putArray("scenes");
        for (Scene scene : book.outline().scenes()) {
            String prose = book.prose().get(scene.id());
            if (prose != null) {
                Optional<DraftNotes> notes = Optional.ofNullable(book.notes().get(scene.id()));
                ObjectNode item = scenes.addObject().put("scene", scene.id()).put("prose", prose);
                put(item, "facts_learned", notes.map(DraftNotes::factsLearned).orElse(List.of()));
                put(item, "state_changes", notes.map(DraftNotes::stateChanges).orElse(List.of()));
            }
        }
        return root;
    }

    private static void put(ObjectNode item, String name, List<String> texts) {
        ArrayNode array = item.putArray(name);
        texts.forEach(array::add);
    }
}
