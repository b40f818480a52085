package app.snowquill.ui.common;

import java.util.function.Consumer;

/**
 * Gathers the pieces of a text that is being written and shows the whole of it to the window every 40 ms. {@link #append} may
 * be called on any thread; the receiver is called on the window's.
 */
public final class PieceBuffer {
    /** Shortest time between two showings. */
    public static final int FLUSH_MILLIS = 40;

    private final StringBuilder text = new StringBuilder();
    private final LatestOnFx<PieceBuffer> signal;

    public PieceBuffer(FxThread fx, Consumer<String> receiver) {
        this.signal = new LatestOnFx<>(fx, FLUSH_MILLIS, buffer -> receiver.accept(buffer.text()));
    }

    public void append(String piece) {
        synchronized (text) {
            text.append(piece);
        }
        signal.accept(this);
    }

    /** Drops the last {@code characters}: they are written anew. */
    public void takeBack(int characters) {
        synchronized (text) {
            text.setLength(Math.max(0, text.length() - characters));
        }
        signal.accept(this);
    }

    /** Everything that has come so far. */
    public String text() {
        synchronized (text) {
            return text.toString();
        }
    }
}
