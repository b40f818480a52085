package app.snowquill.pipeline;

import app.snowquill.json.MalformedStoryJson;
import app.snowquill.json.StoryJson;
import app.snowquill.store.ProjectStore;
import app.snowquill.snowflake.Step;
import java.util.List;
import java.util.Optional;

/**
 * A round of alternatives as it lies in the book's own settings.
 *
 * @param round 1 for the first of this step
 * @param consumed hash of the fields they were made from
 * @param asked how many were asked for
 */
record KeptRound(int round, String consumed, int asked, List<Item> items) {
    KeptRound {
        items = List.copyOf(items);
    }

    /**
     * @param content the document as JSON
     * @param consumed hash of the fields it was made from; blank where the round's holds for it
     */
    record Item(int number, String content, String consumed) {
        Item {
            consumed = consumed == null ? "" : consumed;
        }

        Item at(int other) {
            return new Item(other, content, consumed);
        }
    }

    String consumed(Item item) {
        return item.consumed().isBlank() ? consumed : item.consumed();
    }

    static Optional<KeptRound> of(Step step, ProjectStore store, StoryJson json) {
        try {
            return store.setting(key(step)).map(text -> json.read(text, KeptRound.class));
        } catch (MalformedStoryJson e) { // written by a newer version; a new round takes its place
            return Optional.empty();
        }
    }

    void keep(Step step, ProjectStore store, StoryJson json) {
        store.putSetting(key(step), json.write(this));
    }

    private static String key(Step step) {
        return "last-round." + step.number();
    }
}
