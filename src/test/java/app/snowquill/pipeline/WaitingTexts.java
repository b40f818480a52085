package app.snowquill.pipeline;

import app.snowquill.json.StoryJson;
import app.snowquill.snowflake.ConsumedFields;
import app.snowquill.store.Proposal;
import app.snowquill.story.BibleEntry;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.function.Consumer;

/** Puts a version beside a document of a real book, as a run does where the author's hand is on it. */
public final class WaitingTexts {
    private WaitingTexts() {
    }

    public static void form(BookSession session, DocumentKey key, Consumer<ObjectNode> change) {
        StoryJson json = new StoryJson();
        ObjectNode form = (ObjectNode) json.tree(BookAssembler.contents(session.view().book()).get(key));
        change.accept(form);
        put(session, key, json.write(json.read(form, BookAssembler.type(key))));
    }

    public static void prose(BookSession session, String scene, String text) {
        put(session, new DocumentKey(DocumentKind.PROSE, scene), text);
    }

    /** A new entry of the bible, as the model proposes one. */
    public static void entry(BookSession session, BibleEntry entry) {
        put(session, DocumentKey.entry(entry.id()), new StoryJson().write(entry));
    }

    private static void put(BookSession session, DocumentKey key, String text) {
        ((OpenBook) session).changing(store -> {
            store.putProposal(new Proposal(key, text, ConsumedFields.hash(key, session.view().book()), "Architect", Instant.now()));
            return null;
        }).join();
    }
}
