package app.snowquill.cli;

import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.memory.BibleDesk.Touched;
import app.snowquill.story.BibleEntry;
import app.snowquill.story.Book;
import app.snowquill.story.EntryKind;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The bible as an answer. Stateless. */
final class BibleText {
    private static final StoryJson JSON = new StoryJson();

    private BibleText() {
    }

    /** Every entry with its fields, characters first, those too of whom nothing is written but their name. */
    static Answer all(Book book) {
        List<BibleEntry> all = new ArrayList<>();
        book.characters().keySet().forEach(id -> all.add(named(book.lore().entries().getOrDefault(id,
                BibleEntry.named(id, EntryKind.CHARACTER, "")), book)));
        book.lore().entries().values().stream().filter(entry -> !book.characters().containsKey(entry.id())).forEach(all::add);
        ObjectNode json = AnswerJson.object();
        ArrayNode entries = json.putArray("entries");
        all.forEach(entry -> entries.add(JSON.tree(entry)));
        return Answer.of(json, all.stream().map(entry -> entry.id() + "  " + entry.name() + "  (" + entry.kind().name().toLowerCase(Locale.ROOT)
                + ") " + entry.summary()).collect(Collectors.joining("\n")));
    }

    /**
     * @param scene as it stands when this one begins; blank for as it is written
     * @throws CliFailure where there is no such entry or no such scene
     */
    static Answer entry(BookSession session, String id, String scene) {
        Book book = session.view().book();
        if (!book.lore().entries().containsKey(id) && !book.characters().containsKey(id)) {
            throw CliFailure.refused("There is no entry “" + id + "” in the bible of this book. get FILE bible lists what there is.");
        }
        if (!scene.isBlank() && book.outline().scene(scene).isEmpty()) {
            throw CliFailure.refused("There is no scene “" + scene + "” in this book.");
        }
        BibleEntry kept = book.lore().entries().getOrDefault(id, BibleEntry.named(id, EntryKind.CHARACTER, ""));
        ObjectNode json = (ObjectNode) JSON.tree(named(scene.isBlank() ? kept : session.memory().bible().asOf(id, scene), book));
        return Answer.of(json, JSON.pretty(json));
    }

    private static BibleEntry named(BibleEntry entry, Book book) {
        return new BibleEntry(entry.id(), entry.kind(), entry.name().isEmpty() ? book.nameOf(entry.id()) : entry.name(), entry.summary(),
                entry.aliases(), entry.fields(), entry.relations(), entry.progressions());
    }

    static void add(ArrayNode json, List<Touched> touched) {
        touched.forEach(one -> json.add(AnswerJson.key(one.key()).put("why", one.why()).put("quote", one.quote())));
    }
}
