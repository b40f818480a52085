package app.snowquill.pipeline;

import app.snowquill.engine.Caller;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.Urgency;
import app.snowquill.pipeline.writing.Cancellation;
import app.snowquill.pipeline.writing.ModelCalls;
import app.snowquill.pipeline.writing.Pieces;
import app.snowquill.pipeline.writing.StepWriters;
import app.snowquill.pipeline.writing.Writing;
import app.snowquill.snowflake.ConsumedFields;
import app.snowquill.snowflake.Step;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

/**
 * Writes one round of alternatives: all at once on the model's slots, then those too much like an earlier one anew, a few times;
 * what is still too much alike is left out. Lives on a thread for runs until {@link #done()}.
 */
final class AlternativesRound implements Alternatives.Round, Runnable {
    private static final int MORE_TRIES = 3;
    /** Versions of a round lie this far apart, so that a fixed seed gives others the next time. */
    private static final int ROUNDS_APART = 100;

    private final OpenBook session;
    private final Step step;
    private final int count;
    private final String instruction;
    private final Alternatives.Listener listener;
    private final Cancellation cancellation = new Cancellation();
    private final CompletableFuture<List<Alternatives.Alternative>> done = new CompletableFuture<>();
    private final Book book;
    private int round;

    AlternativesRound(OpenBook session, Step step, int count, String instruction, Alternatives.Listener listener) {
        this.session = session;
        this.step = step;
        this.count = count;
        this.instruction = instruction;
        this.listener = listener;
        this.book = session.view().book();
    }

    @Override
    public CompletableFuture<List<Alternatives.Alternative>> done() {
        return done;
    }

    @Override
    public void cancel() {
        cancellation.cancel();
    }

    @Override
    public void run() {
        try {
            written();
        } catch (RuntimeException e) {
            done.completeExceptionally(e instanceof CompletionException && e.getCause() != null ? e.getCause() : e);
        } catch (Error e) { // whatever it is: what never ends keeps the book from closing
            done.completeExceptionally(new IllegalStateException(ActiveRun.unexpected(e), e));
            throw e;
        }
    }

    private void written() {
        List<Alternatives.Alternative> whole = new ArrayList<>();
        List<KeptRound.Item> last = List.of();
        try {
            Optional<KeptRound> before = session.inSession(store -> KeptRound.of(step, store, session.parts().json())).join();
            round = 1 + before.map(KeptRound::round).orElse(0);
            last = before.map(one -> one.items().stream().map(item -> new KeptRound.Item(item.number(), item.content(), one.consumed(item)))
                    .toList()).orElse(List.of());
            write(whole);
            done.complete(kept(whole, List.of()));
        } catch (CancellationException e) {
            done.complete(kept(whole, last));
        } catch (RuntimeException e) {
            kept(whole, last);
            throw e;
        }
    }

    /** With the step's own model, or that of the agent whose step it is. */
    private void write(List<Alternatives.Alternative> whole) {
        session.parts().writing().engines().work(new StepRouting(session).route(step).model(), engine -> {
            write(whole, engine);
            return null;
        });
    }

    private void write(List<Alternatives.Alternative> whole, TextEngine engine) {
        int slots = OpenBook.await(engine.load()).slots();
        Places places = new Places(session.parts().runThreads(), slots);
        List<CompletableFuture<Optional<String>>> drafts = IntStream.rangeClosed(1, count).mapToObj(number ->
                CompletableFuture.supplyAsync(() -> one(number, number, engine), places)).toList();
        try {
            int tries = MORE_TRIES;
            for (int number = 1; number <= count; number++) {
                Optional<String> content = OpenBook.await(drafts.get(number - 1));
                while (content.isPresent() && isDoubled(content.get(), whole) && tries > 0) {
                    content = one(number, count + tries--, engine);
                }
                if (content.isPresent() && !isDoubled(content.get(), whole)) {
                    Alternatives.Alternative next = LocalAlternatives.alternative(number, content.get(), step, book, session);
                    whole.add(next);
                    listener.written(next);
                } else {
                    listener.dropped(number);
                }
            }
        } finally {
            drafts.forEach(draft -> draft.handle((content, failure) -> null).join());
        }
    }

    private static boolean isDoubled(String content, List<Alternatives.Alternative> whole) {
        return whole.stream().anyMatch(other -> Likeness.isTooLike(content, other.content()));
    }

    /** Empty where what the model wrote could not be used; the others are none the worse for it. */
    private Optional<String> one(int number, int version, TextEngine engine) {
        DocumentKey key = DocumentKey.step(step.number());
        Caller caller = new Caller("step-" + step.number(), "", CallRecording.subject(key), 1, Urgency.INTERACTIVE);
        ModelCalls calls = new ModelCalls(engine, session.parts().writing().prompts(), new ModelCalls.OptionalSeed(session.parts().writing().seed()),
                cancellation, caller, session.parts().clock(), new CallsApart(session));
        RunRequest request = RunRequest.again(step, instruction);
        StepRouting routing = new StepRouting(session);
        Writing.Frame frame = routing.frame(step, request, routing.settled(request));
        try {
            Map<DocumentKey, Object> made = new StepWriters().of(step).write(key, book, new Writing(calls, frame, Writing.Progress.NONE,
                    new Text(number), round * ROUNDS_APART + version));
            return Optional.of(session.parts().json().write(made.get(key)));
        } catch (EngineException e) {
            if (RunWorker.isFatal(e)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /**
     * Keeps what was written; nothing, where nothing was.
     *
     * @param last of a round that was cut short: those of the round before, which stay to choose from behind the new ones
     * @return all there is to choose from
     */
    private List<Alternatives.Alternative> kept(List<Alternatives.Alternative> whole, List<KeptRound.Item> last) {
        String consumed = ConsumedFields.hash(DocumentKey.step(step.number()), book);
        List<KeptRound.Item> items = new ArrayList<>();
        whole.forEach(each -> items.add(new KeptRound.Item(each.number(), each.content(), consumed)));
        Iterator<KeptRound.Item> earlier = last.iterator();
        for (int number = 1; number <= Alternatives.MOST && earlier.hasNext(); number++) {
            int free = number;
            if (items.stream().noneMatch(item -> item.number() == free)) {
                items.add(earlier.next().at(free));
            }
        }
        items.sort(Comparator.comparingInt(KeptRound.Item::number));
        if (!whole.isEmpty()) {
            KeptRound kept = new KeptRound(round, consumed, Math.max(count, items.size()), items);
            session.inSession(store -> {
                kept.keep(step, store, session.parts().json());
                return null;
            }).join();
        }
        return items.stream().map(item -> LocalAlternatives.alternative(item.number(), item.content(), step, book, session)).toList();
    }

    /** One alternative's text as it grows. Belongs to one answer. */
    private final class Text implements Pieces {
        private final int number;
        private final StringBuilder soFar = new StringBuilder();

        Text(int number) {
            this.number = number;
        }

        @Override
        public synchronized void accept(String piece) {
            soFar.append(piece);
            listener.text(number, soFar.toString());
        }

        @Override
        public synchronized void takenBack(int characters) {
            soFar.setLength(Math.max(0, soFar.length() - characters));
        }
    }
}
