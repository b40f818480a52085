package app.snowquill.pipeline;

import app.snowquill.engine.FinishReason;
import app.snowquill.pipeline.BookEvent.Kind;
import app.snowquill.pipeline.revising.RoundResult;
import app.snowquill.pipeline.revising.Verdict;
import app.snowquill.snowflake.Step;
import app.snowquill.store.CallMetric;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The stream of one open book. Hears runs, calls and the book itself; any thread. */
final class LocalBookEvents implements BookEvents {
    private final OpenBook book;
    private final Listeners<BookEvent> listeners = new Listeners<>();
    private BookView last;

    /** @param first the book as it stands */
    LocalBookEvents(OpenBook book, BookView first) {
        this.book = book;
        this.last = first;
        book.onChange(this::kept);
    }

    @Override
    public CompletableFuture<List<BookEvent>> after(long after, int limit) {
        return book.inSession(store -> store.queue().events(after, limit).stream().map(BookEvent::of).flatMap(Optional::stream).toList());
    }

    @Override
    public AutoCloseable onEvent(Consumer<BookEvent> listener) {
        return listeners.add(listener);
    }

    void hear(RunEvent told, OptionalLong job) {
        of(told, job, book.parts().clock().instant()).ifPresent(event -> book.inSession(store -> {
            keep(event);
            return null;
        }).exceptionally(e -> null));
    }

    /** Empty for pieces of text: those are told by the run itself and kept nowhere. */
    static Optional<BookEvent> of(RunEvent event, OptionalLong job, Instant at) {
        if (event instanceof RunEvent.StepStarted started) {
            return made(at, job, Kind.STEP_STARTED, started.step(), null, 0, started.items(), "");
        } else if (event instanceof RunEvent.StepEnded ended) {
            return made(at, job, Kind.STEP_ENDED, ended.step(), null, 0, 0, "");
        } else if (event instanceof RunEvent.ItemStarted started) {
            return made(at, job, Kind.ITEM_STARTED, started.step(), started.key(), 0, 0, "");
        } else if (event instanceof RunEvent.ItemWaits waits) {
            return made(at, job, Kind.ITEM_WAITS, waits.step(), waits.key(), 0, 0, CallRecording.subject(waits.reads()));
        } else if (event instanceof RunEvent.ItemEnded ended) {
            return made(at, job, switch (ended.outcome()) {
                case WRITTEN -> Kind.ITEM_WRITTEN;
                case PROPOSED -> Kind.ITEM_PROPOSED;
                case FAILED -> Kind.ITEM_FAILED;
                case CANCELLED -> Kind.ITEM_STOPPED;
            }, ended.step(), ended.key(), ended.done(), ended.items(), "");
        } else if (event instanceof RunEvent.Notice notice) {
            return made(at, job, Kind.NOTICE, null, null, 0, 0, notice.message());
        }
        return Optional.empty();
    }

    private static Optional<BookEvent> made(Instant at, OptionalLong job, Kind kind, Step step, DocumentKey key, int done,
                                            int items, String note) {
        return Optional.of(new BookEvent(0, at, kind, job, Optional.ofNullable(step), Optional.ofNullable(key),
                key == null ? "" : Keeping.agent(key), OptionalLong.empty(), done, items, 0, note));
    }

    void ended(long job, RunReport.Outcome outcome) {
        BookEvent event = new BookEvent(0, book.parts().clock().instant(), Kind.RUN_ENDED, OptionalLong.of(job), Optional.empty(),
                Optional.empty(), "", OptionalLong.empty(), 0, 0, 0, outcome.name());
        book.inSession(store -> {
            keep(event);
            return null;
        }).exceptionally(e -> null);
    }

    /** A round of a revision is over: what was found before and after it, and what became of each version. */
    void revised(DocumentKey key, RoundResult round) {
        String verdicts = round.verdicts().stream().map(Verdict::name).collect(Collectors.joining(" "));
        BookEvent event = new BookEvent(0, book.parts().clock().instant(), Kind.REVISION_ROUND, OptionalLong.empty(), Optional.empty(), Optional.of(key), "Editor",
                OptionalLong.empty(), round.after(), round.before(), round.number(), verdicts);
        book.inSession(store -> {
            keep(event);
            return null;
        }).exceptionally(e -> null);
    }

    /** On the session's thread. */
    void call(long id, CallMetric call) {
        int step = call.component().startsWith("step-") ? Integer.parseInt(call.component().substring(5)) : -1;
        keep(new BookEvent(0, call.at(), Kind.CALL, call.job(), step < 0 ? Optional.empty() : Optional.of(Step.of(step)),
                Optional.empty(), call.component(), OptionalLong.of(id), 0, 0, 0,
                call.ending().equals(FinishReason.STOP.name()) ? call.served() : call.ending()));
    }

    /** On the session's thread, where views are told. */
    private void kept(BookView now) {
        Map<DocumentKey, DocumentInfo> were = last.documents();
        List<Map.Entry<DocumentKey, DocumentInfo>> changed = now.documents().entrySet().stream()
                .filter(entry -> entry.getValue().versions() > 0 && (!were.containsKey(entry.getKey())
                        || were.get(entry.getKey()).revision() != entry.getValue().revision())).toList();
        last = now;
        if (!changed.isEmpty()) {
            DocumentKey first = changed.get(0).getKey();
            int words = first.kind() == DocumentKind.PROSE ? Words.count(now.book().prose().getOrDefault(first.id(), "")) : 0;
            keep(new BookEvent(0, book.parts().clock().instant(), Kind.KEPT, OptionalLong.empty(), Optional.empty(),
                    Optional.of(first), changed.get(0).getValue().agent(), OptionalLong.empty(),
                    changed.get(0).getValue().versions(), changed.size(), words, ""));
        }
    }

    /** On the session's thread. */
    private void keep(BookEvent event) {
        if (book.place().reach() != BookPlace.Reach.READ) {
            listeners.tell(BookEvent.of(book.parts().store().queue().add(event.row())).orElse(event));
        }
    }
}
