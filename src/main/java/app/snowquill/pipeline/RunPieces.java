package app.snowquill.pipeline;

import app.snowquill.pipeline.writing.Pieces;
import app.snowquill.pipeline.writing.Reading;
import app.snowquill.story.DocumentKey;
import java.util.function.Consumer;

/** The text of one document of a run: kept as a partial, and told to whoever looks on. */
record RunPieces(DocumentKey key, PartialText partial, Consumer<RunEvent> listener) implements Pieces {
    @Override
    public void accept(String piece) {
        partial.add(piece);
        listener.accept(new RunEvent.Piece(key, piece));
    }

    @Override
    public void reading(Reading reading) {
        listener.accept(new RunEvent.Reading(key, reading));
    }

    @Override
    public void copying() {
        listener.accept(new RunEvent.Copying(key));
    }

    @Override
    public void takenBack(int characters) {
        partial.takeBack(characters);
        listener.accept(new RunEvent.TakenBack(key, characters));
    }
}
