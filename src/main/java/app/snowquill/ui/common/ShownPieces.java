package app.snowquill.ui.common;

import app.snowquill.pipeline.writing.Pieces;
import app.snowquill.pipeline.writing.Reading;
import java.util.function.Consumer;

/** What the model writes, as it comes, on its way to the window. On any thread. */
public record ShownPieces(PieceBuffer buffer, Consumer<Reading> readings) implements Pieces {
    @Override
    public void accept(String piece) {
        buffer.append(piece);
    }

    @Override
    public void reading(Reading reading) {
        readings.accept(reading);
    }

    @Override
    public void takenBack(int characters) {
        buffer.takeBack(characters);
    }
}
