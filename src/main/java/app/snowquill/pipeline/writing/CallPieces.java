package app.snowquill.pipeline.writing;

import app.snowquill.engine.TokenSink;
import java.util.function.Consumer;

/** The pieces of one call of the model; takes all of them back when the call begins anew. Belongs to that call. */
final class CallPieces implements TokenSink {
    private final Pieces pieces;
    private final Consumer<String> notice;
    private int characters;

    CallPieces(Pieces pieces, Consumer<String> notice) {
        this.pieces = pieces;
        this.notice = notice;
    }

    @Override
    public synchronized void accept(String piece) {
        characters += piece.length();
        pieces.accept(piece);
    }

    @Override
    public synchronized void startedAgain() {
        if (characters > 0) {
            pieces.takenBack(characters);
            characters = 0;
        }
    }

    @Override
    public void reading(int read, int known, int all) {
        pieces.reading(new Reading(read, known, all));
    }

    @Override
    public void notice(String sentence) {
        notice.accept(sentence);
    }
}
