package app.snowquill.pipeline;

import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.agents.ChatTurn;
import app.snowquill.pipeline.agents.Conversation;
import app.snowquill.store.ProjectStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was said about a book long ago: pages in the book's settings, the oldest first, each written once and again only where a conversation is taken
 * out of it. On the session's thread.
 */
record TalkPages(ProjectStore store, StoryJson json) {
    /** Of one page. */
    static final int TURNS = 100;
    private static final String KEY = "talk.turns.page.";

    void add(KeptTalk page) {
        int number = 0;
        while (store.setting(KEY + number).isPresent()) {
            number++;
        }
        store.putSetting(KEY + number, json.write(page));
    }

    /** What a newer version wrote is left out. */
    List<ChatTurn> turns() {
        List<ChatTurn> all = new ArrayList<>();
        for (int number = 0; store.setting(KEY + number).isPresent(); number++) {
            page(number).ifPresent(page -> all.addAll(page.turns()));
        }
        return all;
    }

    void forget(Conversation of) {
        for (int number = 0; store.setting(KEY + number).isPresent(); number++) {
            String key = KEY + number;
            page(number).filter(page -> !page.of(of).isEmpty()).ifPresent(page -> store.putSetting(key, json.write(page.without(of))));
        }
    }

    private Optional<KeptTalk> page(int number) {
        return store.setting(KEY + number).flatMap(text -> KeptTalk.read(text, json));
    }
}
