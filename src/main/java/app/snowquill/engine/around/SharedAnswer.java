package app.snowquill.engine.around;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.Served;
import app.snowquill.engine.TokenSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One answer under way and everybody who asked for it. Thread-safe; lives until the answer ends. */
final class SharedAnswer implements TokenSink {
    private static final Logger LOG = LoggerFactory.getLogger(SharedAnswer.class);

    private final RelayedAnswer real = new RelayedAnswer(() -> { });
    private final StringBuilder text = new StringBuilder();
    private final List<Asker> askers = new ArrayList<>();
    private boolean ended;
    private boolean left;

    /** Empty where it has ended or is being stopped: then it has to be asked for anew. */
    synchronized Optional<Generation> join(TokenSink sink) {
        if (ended || left || real.isCancelled()) {
            return Optional.empty();
        }
        Asker asker = new Asker(sink);
        if (!text.isEmpty()) {
            asker.tell(listening -> listening.accept(text.toString()));
        }
        askers.add(asker);
        return Optional.of(asker.answer);
    }

    void follow(Generation generation) {
        real.follow(generation);
    }

    /** To the first of those who still wait it is an answer like any other; to the others it came from that one. */
    void end(GenerationResult whole, Throwable failure) {
        List<Asker> waiting;
        synchronized (this) {
            ended = true;
            waiting = List.copyOf(askers);
        }
        for (int i = 0; i < waiting.size(); i++) {
            Asker asker = waiting.get(i);
            asker.answer.end(i == 0 || whole == null ? whole : asker.shared(whole), failure);
        }
    }

    @Override
    public synchronized void accept(String piece) {
        text.append(piece);
        tellAll(sink -> sink.accept(piece));
    }

    @Override
    public synchronized void reading(int read, int known, int all) {
        tellAll(sink -> sink.reading(read, known, all));
    }

    @Override
    public synchronized void startedAgain() {
        text.setLength(0);
        tellAll(TokenSink::startedAgain);
    }

    /** Only to the first, for it was one try. */
    @Override
    public synchronized void triedInVain(EngineException why) {
        askers.stream().findFirst().ifPresent(asker -> asker.tell(sink -> sink.triedInVain(why)));
    }

    @Override
    public synchronized void notice(String sentence) {
        tellAll(sink -> sink.notice(sentence));
    }

    private void tellAll(Consumer<TokenSink> what) {
        List.copyOf(askers).forEach(asker -> asker.tell(what));
    }

    /** The last one stops the model and gets what it had written; the others just go. */
    private void leave(Asker asker) {
        String soFar;
        synchronized (this) {
            if (ended || !askers.contains(asker)) {
                return;
            }
            if (askers.size() == 1) {
                left = true;
                soFar = null;
            } else {
                askers.remove(asker);
                soFar = text.toString();
            }
        }
        if (soFar == null) {
            real.cancel();
        } else {
            asker.answer.endCancelled(soFar, asker.millis());
        }
    }

    /** One who asked. */
    private final class Asker {
        private final TokenSink sink;
        private final RelayedAnswer answer = new RelayedAnswer(() -> leave(this));
        private final long asked = System.nanoTime();
        private boolean deaf;

        Asker(TokenSink sink) {
            this.sink = sink;
        }

        /** A receiver that fails is told no more; the others hear the rest. */
        void tell(Consumer<TokenSink> what) {
            if (deaf) {
                return;
            }
            try {
                what.accept(sink);
            } catch (RuntimeException e) {
                deaf = true;
                LOG.warn("What receives an answer's pieces failed; the answer goes on without it.", e);
            }
        }

        long millis() {
            return (System.nanoTime() - asked) / 1_000_000;
        }

        GenerationResult shared(GenerationResult whole) {
            return new GenerationResult(whole.text(), whole.finish(), whole.tokensIn(), whole.tokensOut(),
                    whole.cachedTokens(), Math.min(whole.firstTokenMillis(), millis()), millis(), Served.SHARED);
        }
    }
}
