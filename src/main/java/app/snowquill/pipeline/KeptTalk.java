package app.snowquill.pipeline;

import app.snowquill.json.MalformedStoryJson;
import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.agents.ChatQuestion;
import app.snowquill.pipeline.agents.ChatTurn;
import app.snowquill.pipeline.agents.Conversation;
import app.snowquill.store.ProjectStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was said about a book last, as it lies in the book's own settings: a question and its answer are at most {@link #RECENT} turns to read and to
 * write, however long the talk has become. What was said before lies on {@link TalkPages}.
 */
record KeptTalk(List<ChatTurn> turns) {
    /** Turns of all conversations together. */
    static final int RECENT = 200;
    private static final String KEY = "talk.turns";
    /** What could not be read when something was added. */
    private static final String ASIDE = "talk.turns.aside";

    KeptTalk {
        turns = List.copyOf(turns);
    }

    /** On the session's thread. */
    static KeptTalk of(ProjectStore store, StoryJson json) {
        return store.setting(KEY).flatMap(text -> read(text, json)).orElse(new KeptTalk(List.of()));
    }

    /** Empty where a newer version wrote it. */
    static Optional<KeptTalk> read(String text, StoryJson json) {
        try {
            return Optional.of(json.read(text, KeptTalk.class));
        } catch (MalformedStoryJson e) {
            return Optional.empty();
        }
    }

    /** The oldest go onto pages of their own; what a newer version wrote is put aside and not written over. On the session's thread. */
    void keep(ProjectStore store, StoryJson json) {
        store.setting(KEY).filter(text -> read(text, json).isEmpty()).ifPresent(text -> store.putSetting(ASIDE, text));
        int old = 0;
        for (; turns.size() - old > RECENT; old += TalkPages.TURNS) {
            new TalkPages(store, json).add(new KeptTalk(turns.subList(old, old + TalkPages.TURNS)));
        }
        store.putSetting(KEY, json.write(new KeptTalk(turns.subList(old, turns.size()))));
    }

    List<ChatTurn> of(Conversation conversation) {
        return turns.stream().filter(turn -> turn.of().equals(conversation)).toList();
    }

    KeptTalk without(Conversation conversation) {
        return new KeptTalk(turns.stream().filter(turn -> !turn.of().equals(conversation)).toList());
    }

    /** What was stopped half way takes no whole answer's place. */
    KeptTalk with(ChatTurn turn, ChatQuestion.Place place) {
        List<ChatTurn> all = new ArrayList<>(turns);
        List<ChatTurn> same = of(turn.of());
        if (place == ChatQuestion.Place.INSTEAD_OF_LAST && !same.isEmpty() && (turn.complete() || !same.get(same.size() - 1).complete())) {
            all.remove(all.lastIndexOf(same.get(same.size() - 1)));
        }
        all.add(turn);
        return new KeptTalk(all);
    }
}
