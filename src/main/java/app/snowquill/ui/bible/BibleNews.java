package app.snowquill.ui.bible;

import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.memory.BookMemory;
import app.snowquill.pipeline.memory.LedgerDesk.WaitingLore;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.Fact;
import app.snowquill.ui.common.FxThread;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Asks the desks what they know of a book, one question at a time, away from the window's thread: while one is awaited only the newest
 * waits. Told on the window's thread.
 */
final class BibleNews {
    private final BookSession session;
    private final Executor reading;
    private final FxThread fx;
    private final Consumer<Memory> told;
    private final StoryJson json = new StoryJson();
    private String wanted = "";
    private boolean asking;
    private boolean again;
    private boolean ended;

    /** @param reading where what takes time is done */
    BibleNews(BookSession session, Executor reading, FxThread fx, Consumer<Memory> told) {
        this.session = session;
        this.reading = reading;
        this.fx = fx;
        this.told = told;
    }

    /** @param entry the open one, or blank */
    void ask(String entry) {
        wanted = entry;
        if (ended) {
            return;
        }
        if (asking) {
            again = true;
            return;
        }
        asking = true;
        CompletableFuture.supplyAsync(() -> read(entry), reading).whenComplete((found, failure) -> fx.execute(() -> take(found)));
    }

    private void take(Memory found) {
        asking = false;
        if (again) {
            again = false;
            ask(wanted);
        } else if (found != null && !ended) {
            told.accept(found);
        }
    }

    private Memory read(String entry) {
        BookMemory memory = session.memory();
        List<WaitingLore> waiting = memory.ledger().waiting();
        Map<DocumentKey, String> subjects = new HashMap<>();
        Map<DocumentKey, String> proposals = session.view().proposals();
        waiting.stream().map(WaitingLore::key).filter(key -> key.kind() == DocumentKind.FACT && proposals.containsKey(key))
                .forEach(key -> subjects.put(key, json.read(proposals.get(key), Fact.class).subject()));
        return new Memory(waiting, memory.ledger().contradictions(), subjects, entry,
                entry.isEmpty() ? List.of() : memory.bible().appearsIn(entry));
    }

    void end() {
        ended = true;
    }
}
