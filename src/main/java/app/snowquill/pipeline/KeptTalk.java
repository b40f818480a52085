package app.snowquill.pipeline;

import app.snowquill.json.MalformedStoryJson;
import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.agents.ChatQuestion;
import app.snowquill.pipeline.agents.ChatTurn;
import app.snowquill.pipeline.agents.Conversation;
import app.snowquill.store.ProjectStore;
import java.util.ArrayList;
import java.util.List;

/** What was said about a book, as it lies in the book's own settings. */
record KeptTalk(List<ChatTurn> turns) {
    private static final String KEY = "chat.turns";

    KeptTalk {
        turns = List.copyOf(turns);
    }

    /** On the session's thread. */
    static KeptTalk of(ProjectStore store, StoryJson json) {
        try {
            return store.setting(KEY).map(text -> json.read(text, KeptTalk.class)).orElse(new KeptTalk(List.of()));
        } catch (MalformedStoryJson e) { // written by a newer version
            return new KeptTalk(List.of());
        }
    }

    void keep(ProjectStore store, StoryJson json) {
        store.putSetting(KEY, json.write(this));
    }

    List<ChatTurn> of(Conversation conversation) {
        return turns.stream().filter(turn -> turn.of().equals(conversation)).toList();
    }

    KeptTalk without(Conversation conversation) {
        return new KeptTalk(turns.stream().filter(turn -> !turn.of().equals(conversation)).toList());
    }

    KeptTalk with(ChatTurn turn, ChatQuestion.Place place) {
        List<ChatTurn> all = new ArrayList<>(turns);
        List<ChatTurn> same = of(turn.of());
        if (place == ChatQuestion.Place.INSTEAD_OF_LAST && !same.isEmpty()) {
            all.remove(all.lastIndexOf(same.get(same.size() - 1)));
        }
        all.add(turn);
        return new KeptTalk(all);
    }
}
