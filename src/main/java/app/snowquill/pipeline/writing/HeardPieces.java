package app.snowquill.pipeline.writing;

/** Passes on what a model writes and holds the text so far, for the case that it is stopped half way. On the thread of the call. */
public final class HeardPieces implements Pieces {
    private final StringBuilder text = new StringBuilder();
    private final Pieces pieces;

    public HeardPieces(Pieces pieces) {
        this.pieces = pieces;
    }

    /** Safe from any thread. */
    public String text() {
        synchronized (text) {
            return text.toString();
        }
    }

    @Override
    public void accept(String piece) {
        synchronized (text) {
            text.append(piece);
        }
        pieces.accept(piece);
    }

    @Override
    public void reading(Reading reading) {
        pieces.reading(reading);
    }

    @Override
    public void takenBack(int characters) {
        synchronized (text) {
            text.setLength(text.length() - characters);
        }
        pieces.takenBack(characters);
    }
}
