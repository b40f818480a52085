package app.snowquill.ui.snowflake;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.Run;
import app.snowquill.pipeline.RunEvent;
import app.snowquill.pipeline.RunReport;
import app.snowquill.pipeline.RunRequest;
import app.snowquill.pipeline.writing.Reading;
import app.snowquill.snowflake.Step;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.ModelFile;
import app.snowquill.ui.common.PieceBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/**
 * Starts and stops runs and shows how they go: progress by step, and the text of each document as it forms. Lives with the
 * open book; on the window's thread, but for the events, which come on the run's.
 */
public final class RunDesk {
    private final BookSession session;
    private final FxThread fx;
    private final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(RunState.NONE);
    private final ObservableMap<DocumentKey, String> streams = FXCollections.observableHashMap();
    private final ObjectProperty<String> message = new SimpleObjectProperty<>("");
    private final ObservableMap<DocumentKey, Reading> readings = FXCollections.observableHashMap();
    private final Map<Step, RunState.Progress> progress = new HashMap<>();
    private final Set<DocumentKey> writing = new HashSet<>();
    private final Set<DocumentKey> copying = new HashSet<>();
    private final Map<Run, Map<DocumentKey, PieceBuffer>> runs = new LinkedHashMap<>();
    private Supplier<CompletableFuture<List<ModelFile>>> models = () -> CompletableFuture.completedFuture(List.of());
    private Map<DocumentKey, PieceBuffer> buffers = new ConcurrentHashMap<>();

    public RunDesk(BookSession session, FxThread fx) {
        this.session = session;
        this.fx = fx;
    }

    BookSession session() {
        return session;
    }

    /** @param known the model files that a step may be given, asked for each time they are shown */
    public void setModels(Supplier<CompletableFuture<List<ModelFile>>> known) {
        models = known;
    }

    CompletableFuture<List<ModelFile>> models() {
        return models.get();
    }

    FxThread fx() {
        return fx;
    }

    /** Documents whose text is whole and whose form is being filled. */
    Set<DocumentKey> copying() {
        return copying;
    }

    public ReadOnlyObjectProperty<RunState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What is being written, by document, as far as it has come. */
    public ObservableMap<DocumentKey, String> streams() {
        return streams;
    }

    /** How far the model has read what it needs, by document, until it writes. */
    ObservableMap<DocumentKey, Reading> readings() {
        return readings;
    }

    /** A sentence about the last run where it did not go as asked; blank otherwise. */
    public ObjectProperty<String> messageProperty() {
        return message;
    }

    public void start(RunRequest request) {
        message.set("");
        boolean waits = session.currentRun().isPresent();
        Map<DocumentKey, PieceBuffer> own = waits ? buffers : new ConcurrentHashMap<>();
        if (!waits) { // else what is under way is still shown
            clear();
            buffers = own;
            request.steps().forEach(step -> progress.put(step, new RunState.Progress(0, 0)));
            show(false);
        }
        try {
            Run run = session.run(request, event -> hear(event, own));
            runs.put(run, own);
            run.done().whenComplete((report, failure) -> fx.execute(() -> ended(run, report, failure)));
        } catch (RuntimeException e) {
            if (!waits) {
                clear();
                show(false);
            }
            message.set(e.getMessage());
        }
    }

    public void stop() {
        session.currentRun().or(() -> runs.keySet().stream().findFirst()).ifPresent(current -> {
            show(runs.containsKey(current));
            current.cancel();
        });
    }

    private void hear(RunEvent event, Map<DocumentKey, PieceBuffer> own) {
        if (event instanceof RunEvent.Piece piece) {
            own.computeIfAbsent(piece.key(), key -> new PieceBuffer(fx, text -> stream(key, text, own)))
                    .append(piece.text());
        } else if (event instanceof RunEvent.TakenBack back) {
            Optional.ofNullable(own.get(back.key())).ifPresent(buffer -> buffer.takeBack(back.characters()));
        } else {
            fx.execute(() -> apply(event));
        }
    }

    private void stream(DocumentKey key, String text, Map<DocumentKey, PieceBuffer> own) {
        if (own == buffers && writing.contains(key)) {
            readings.remove(key);
            streams.put(key, text);
        }
    }

    private void apply(RunEvent event) {
        if (event instanceof RunEvent.StepStarted started) {
            progress.put(started.step(), new RunState.Progress(0, started.items()));
        } else if (event instanceof RunEvent.ItemStarted started) {
            writing.add(started.key());
            streams.put(started.key(), "");
        } else if (event instanceof RunEvent.Reading now) {
            if (writing.contains(now.key())) {
                readings.put(now.key(), now.how());
            }
            return;
        } else if (event instanceof RunEvent.Copying now) {
            copying.add(now.key());
        } else if (event instanceof RunEvent.ItemEnded ended) {
            copying.remove(ended.key());
            progress.put(ended.step(), new RunState.Progress(ended.done(), ended.items()));
            writing.remove(ended.key());
            streams.remove(ended.key());
            readings.remove(ended.key());
            if (ended.outcome() == RunEvent.ItemOutcome.FAILED) {
                message.set(ended.message());
            }
        } else if (event instanceof RunEvent.StepEnded ended) {
            progress.remove(ended.step());
        } else if (event instanceof RunEvent.Notice notice) {
            message.set(notice.message());
        }
        show(state.get().stopping());
    }

    private void ended(Run which, RunReport report, Throwable failure) {
        Map<DocumentKey, PieceBuffer> own = runs.remove(which);
        if (own == buffers) {
            if (runs.values().stream().noneMatch(shown -> shown == buffers)) { // else the next one's text is shown already
                clear();
            }
            show(false);
        }
        if (failure != null) {
            message.set(failure.getMessage());
        } else if (report.outcome() == RunReport.Outcome.FAILED && !report.message().isBlank()) {
            message.set(report.message());
        }
    }

    private void clear() {
        progress.clear();
        writing.clear();
        copying.clear();
        streams.clear();
        readings.clear();
    }

    private void show(boolean stopping) {
        state.set(new RunState(progress, writing, stopping));
    }
}
