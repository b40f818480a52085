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
    private final Map<String, Object> records = new LinkedHashMap<>();
    private final Map<String, ObjectNode> trees = new LinkedHashMap<>();

    public BookTrees(Book good) {
        this.good = good;
        records.put("0", good.firstThings().orElseThrow());
        records.put("1", good.oneSentence().orElseThrow());
        records.put("2", good.oneParagraph().orElseThrow());
        good.characters().forEach((id, who) -> records.put("3/" + id, who));
        records.put("4", good.onePage().orElseThrow());
        good.synopses().forEach((id, synopsis) -> records.put("5/" + id, synopsis));
        records.put("6", good.fourPages().orElseThrow());
        good.bibles().forEach((id, bible) -> records.put("7/" + id, bible));
        records.put("8", good.sceneList().orElseThrow());
        good.cards().forEach((id, card) -> records.put("9/" + id, card));
    }

    /** The tree of one record, made when it is asked for; what nobody asked for stays the record it was. */
    public ObjectNode tree(String name) {
        return trees.computeIfAbsent(name, one -> (ObjectNode) JSON.tree(records.get(one)));
    }

    public Book book() {
        return new Book(good.project(), Optional.of(read("0", FirstThings.class)), Optional.of(read("1", OneSentence.class)),
                Optional.of(read("2", OneParagraph.class)), all("3/", Character.class), Optional.of(read("4", OnePage.class)),
                all("5/", Synopsis.class), Optional.of(read("6", FourPages.class)), all("7/", CharacterBible.class),
                Optional.of(read("8", SceneList.class)), all("9/", SceneCard.class), good.prose(), good.notes());
    }

    private <T> T read(String name, Class<T> type) {
        return trees.containsKey(name) ? JSON.read(trees.get(name), type) : type.cast(records.get(name));
    }

    private <T> Map<String, T> all(String prefix, Class<T> type) {
        Map<String, T> all = new LinkedHashMap<>();
        records.keySet().stream().filter(name -> name.startsWith(prefix))
                .forEach(name -> all.put(name.substring(prefix.length()), read(name, type)));
        return all;
    }
}
