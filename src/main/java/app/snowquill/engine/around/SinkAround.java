package app.snowquill.engine.around;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.TokenSink;

/** Passes on everything, and remembers whether text has come since the answer began. As confined as the sink it is around. */
class SinkAround implements TokenSink {
    private final TokenSink sink;
    private volatile boolean begun;

    SinkAround(TokenSink sink) {
        this.sink = sink;
    }

    /** Whether text was passed on that is still part of the answer. */
    final boolean hasBegun() {
        return begun;
    }

    @Override
    public void accept(String piece) {
        begun |= !piece.isEmpty();
        sink.accept(piece);
    }

    @Override
    public void reading(int read, int known, int all) {
        sink.reading(read, known, all);
    }

    @Override
    public void startedAgain() {
        begun = false;
        sink.startedAgain();
    }

    @Override
    public void triedInVain(EngineException why) {
        sink.triedInVain(why);
    }

    @Override
    public void notice(String sentence) {
        sink.notice(sentence);
    }
}
