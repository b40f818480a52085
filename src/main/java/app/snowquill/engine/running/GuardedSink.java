package app.snowquill.engine.running;

import app.snowquill.engine.TokenSink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a receiver that fails from stopping the answer, or what reads it: it is told nothing more. One answer's. */
public final class GuardedSink implements TokenSink {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedSink.class);

    private final TokenSink receiver;
    private boolean failed;

    public GuardedSink(TokenSink receiver) {
        this.receiver = receiver;
    }

    @Override
    public void accept(String piece) {
        tell(() -> receiver.accept(piece));
    }

    @Override
    public void reading(int read, int known, int all) {
        tell(() -> receiver.reading(read, known, all));
    }

    private void tell(Runnable what) {
        if (!failed) {
            try {
                what.run();
            } catch (RuntimeException e) {
                failed = true;
                LOG.warn("What receives an answer's pieces failed; the answer goes on without it.", e);
            }
        }
    }
}
