package app.snowquill.pipeline;

import app.snowquill.store.Author;
import app.snowquill.store.CommitRequest;
import app.snowquill.store.Edit;
import app.snowquill.story.DocumentKey;
import java.util.List;

/** Gives a text many versions at once, without a view of the book for each. */
public final class LongPast {
    private LongPast() {
    }

    /** By an agent and by hand in turns, in an open book. */
    public static void write(BookSession session, DocumentKey key, List<String> versions) {
        ((OpenBook) session).changing(store -> {
            for (int i = 0; i < versions.size(); i++) {
                store.commit(new CommitRequest(i % 2 == 0 ? Author.AGENT : Author.HAND, i % 2 == 0 ? "Writer" : "", "Change",
                        List.of(Edit.of(key, versions.get(i), "", 0))));
            }
            return null;
        }).join();
    }
}
