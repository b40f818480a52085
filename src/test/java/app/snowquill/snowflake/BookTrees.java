package app.snowquill.snowflake;

import app.snowquill.json.StoryJson;
import app.snowquill.story.Book;
import app.snowquill.story.Character;
import app.snowquill.story.CharacterBible;
import app.snowquill.story.FirstThings;
import app.snowquill.story.FourPages;
import app.snowquill.story.OnePage;
import app.snowquill.story.OneParagraph;
import app.snowquill.story.OneSentence;
import app.snowquill.story.SceneCard;
import app.snowquill.story.SceneList;
import app.snowquill.story.Synopsis;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A book as JSON that a test may change: "0", "2", "3/ines", "9/s01"; made a book again by {@link #book()}. */
public final class BookTrees {
    private static final StoryJson JSON = new StoryJson();
    private final Book good;
    private final Map<String, ObjectNode> trees = new LinkedHashMap<>();

    public BookTrees(Book good) {
        this.good = good;
        put("0", good.firstThings().orElseThrow());
        put("1", good.oneSentence().orElseThrow());
        put("2", good.oneParagraph().orElseThrow());
        good.characters().forEach((id, who) -> put("3/" + id, who));
        put("4", good.onePage().orElseThrow());
        good.synopses().forEach((id, synopsis) -> put("5/" + id, synopsis));
        put("6", good.fourPages().orElseThrow());
        good.bibles().forEach((id, bible) -> put("7/" + id, bible));
        put("8", good.sceneList().orElseThrow());
        good.cards().forEach((id, card) -> put("9/" + id, card));
    }

    public ObjectNode tree(String name) {
        return trees.get(name);
    }

    public Book book() {
        return new Book(good.project(), Optional.of(read("0", FirstThings.class)), Optional.of(read("1", OneSentence.class)),
                Optional.of(read("2", OneParagraph.class)), all("3/", Character.class), Optional.of(read("4", OnePage.class)),
                all("5/", Synopsis.class), Optional.of(read("6", FourPages.class)), all("7/", CharacterBible.class),
                Optional.of(read("8", SceneList.class)), all("9/", SceneCard.class), good.prose(), good.notes());
    }

    private void put(String name, Object record) {
        trees.put(name, (ObjectNode) JSON.tree(record));
    }

    private static <T> T read(ObjectNode tree, Class<T> type) {
        return JSON.read(tree, type);
    }

    private <T> T read(String name, Class<T> type) {
        return read(trees.get(name), type);
    }

    private <T> Map<String, T> all(String prefix, Class<T> type) {
        Map<String, T> all = new LinkedHashMap<>();
        trees.forEach((name, tree) -> {
            if (name.startsWith(prefix)) {
                all.put(name.substring(prefix.length()), read(tree, type));
            }
        });
        return all;
    }
}
