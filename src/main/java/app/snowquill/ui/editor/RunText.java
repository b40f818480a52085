package app.snowquill.ui.editor;

import app.snowquill.pipeline.RunEvent;
import app.snowquill.pipeline.writing.Reading;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.PieceBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The scenes a run is writing, with the text so far. Takes events on any thread; tells on the window's which scene changed. */
final class RunText {
    private final FxThread fx;
    private final Consumer<String> changed;
    private final Map<String, PieceBuffer> writing = new ConcurrentHashMap<>();
    private final Map<String, Reading> reading = new ConcurrentHashMap<>();

    RunText(FxThread fx, Consumer<String> changed) {
        this.fx = fx;
        this.changed = changed;
    }

    void accept(RunEvent event) {
        if (event instanceof RunEvent.ItemStarted started && isProse(started.key())) {
            begin(started.key().id());
        } else if (event instanceof RunEvent.Reading now && isProse(now.key())) {
            reading.put(now.key().id(), now.how());
            writing.computeIfAbsent(now.key().id(), this::buffer).append("");
        } else if (event instanceof RunEvent.Piece piece && isProse(piece.key())) {
            writing.computeIfAbsent(piece.key().id(), this::buffer).append(piece.text());
        } else if (event instanceof RunEvent.TakenBack back && isProse(back.key())) {
            writing.computeIfPresent(back.key().id(), (scene, buffer) -> {
                buffer.takeBack(back.characters());
                return buffer;
            });
        } else if (event instanceof RunEvent.ItemEnded ended && isProse(ended.key())) {
            writing.remove(ended.key().id());
            reading.remove(ended.key().id());
            fx.execute(() -> changed.accept(ended.key().id()));
        } else if (event instanceof RunEvent.StepEnded) {
            writing.keySet().forEach(scene -> fx.execute(() -> changed.accept(scene)));
        }
    }

    /** What the run has written of a scene; empty where it does not write it now. */
    Optional<String> of(String scene) {
        return Optional.ofNullable(writing.get(scene)).map(PieceBuffer::text);
    }

    /** How far the model has read what it needs for a scene. */
    Optional<Reading> reading(String scene) {
        return Optional.ofNullable(reading.get(scene));
    }

    private void begin(String scene) {
        reading.remove(scene);
        writing.put(scene, buffer(scene));
        fx.execute(() -> changed.accept(scene));
    }

    private PieceBuffer buffer(String scene) {
        return new PieceBuffer(fx, text -> changed.accept(scene));
    }

    private static boolean isProse(DocumentKey key) {
        return key.kind() == DocumentKind.PROSE;
    }
}
