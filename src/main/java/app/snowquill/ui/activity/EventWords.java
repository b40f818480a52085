package app.snowquill.ui.activity;

import app.snowquill.pipeline.BookView;
import app.snowquill.pipeline.DocumentInfo;
import app.snowquill.pipeline.ModelDesk.ModelState;
import app.snowquill.pipeline.RunEvent;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.Words;
import app.snowquill.ui.activity.LiveEvent.Group;
import app.snowquill.ui.activity.LiveEvent.Look;
import app.snowquill.ui.common.Strings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells in one line what happened. Immutable. */
final class EventWords {
    private final Strings strings;
    private final CallWords calls;

    EventWords(Strings strings, CallWords calls) {
        this.strings = strings;
        this.calls = calls;
    }

    /** Empty for the pieces of a text: those are the queue's. */
    Optional<LiveEvent> run(RunEvent event, DocumentWords documents, Instant at) {
        if (event instanceof RunEvent.StepStarted started) {
            return line(at, Group.STEPS, Look.STEP, step(started.step().number()),
                    strings.text("activity.event-step-started", started.items()));
        }
        if (event instanceof RunEvent.StepEnded ended) {
            return line(at, Group.STEPS, Look.STEP, step(ended.step().number()), strings.text("activity.event-step-ended"));
        }
        if (event instanceof RunEvent.ItemStarted started) {
            return line(at, Group.AGENTS, Look.WRITING, agent(started.key()),
                    strings.text("activity.event-item-started", documents.name(started.key())));
        }
        if (event instanceof RunEvent.ItemEnded ended) {
            String name = documents.name(ended.key());
            return switch (ended.outcome()) {
                case WRITTEN -> line(at, Group.AGENTS, Look.DONE, agent(ended.key()),
                        strings.text("activity.event-written", name, ended.done(), ended.items()));
                case PROPOSED -> line(at, Group.AGENTS, Look.DONE, agent(ended.key()), strings.text("activity.event-proposed", name));
                case FAILED -> line(at, Group.AGENTS, Look.FAILED, agent(ended.key()),
                        strings.text("activity.event-failed", name, ended.message()));
                case CANCELLED -> line(at, Group.AGENTS, Look.STOPPED, agent(ended.key()),
                        strings.text("activity.event-stopped", name));
            };
        }
        if (event instanceof RunEvent.Notice notice) {
            return line(at, Group.AGENTS, Look.ENGINE, strings.text("activity.engine"), notice.message());
        }
        return Optional.empty();
    }

    Optional<LiveEvent> model(ModelState.Kind before, ModelState now, Instant at) {
        String text = switch (now.kind()) {
            case NONE -> strings.text("activity.model-none");
            case IDLE -> strings.text("activity.model-idle", now.name());
            case LOADING -> strings.text("activity.model-loading", now.name());
            case READY -> before == ModelState.Kind.WRITING ? "" : strings.text("activity.model-ready", now.name());
            case WRITING -> "";
            case FAILED -> now.message();
        };
        return text.isEmpty() || before == now.kind() ? Optional.empty() : line(at, Group.CALLS,
                now.kind() == ModelState.Kind.FAILED ? Look.FAILED : Look.ENGINE, strings.text("activity.engine"), text);
    }

    LiveEvent call(CallRow row) {
        Look look = switch (row.ending()) {
            case FINISHED, FROM_STORE, SHARED -> Look.DONE;
            case REPAIRED -> Look.MENDED;
            case TOKEN_LIMIT, FAILED -> Look.FAILED;
            case STOPPED -> Look.STOPPED;
        };
        String what = row.place().isEmpty() || row.place().startsWith("step") ? row.operation()
                : strings.text("activity.event-call-of", row.operation(), row.place());
        String text = strings.text("activity.event-call", what, calls.ended(row), row.call().tokensOut(),
                calls.duration(row.call().totalMillis()));
        return new LiveEvent(row.call().at(), Group.CALLS, look, strings.text("activity.call"),
                row.call().hasRawText() ? strings.text("activity.event-raw", text) : text,
                row.call().hasRawText() ? row.call().id() : 0);
    }

    /** What was kept between two views; empty where nothing was. */
    Optional<LiveEvent> kept(BookView before, BookView now, DocumentWords documents, Instant at) {
        Map<DocumentKey, DocumentInfo> were = before.documents();
        List<DocumentKey> changed = now.documents().entrySet().stream().filter(entry -> entry.getValue().versions() > 0
                && (!were.containsKey(entry.getKey()) || were.get(entry.getKey()).revision() != entry.getValue().revision()))
                .map(Map.Entry::getKey).toList();
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        DocumentKey first = changed.get(0);
        String text = changed.size() > 1 ? strings.text("activity.event-kept-several", changed.size())
                : first.kind() == DocumentKind.PROSE ? strings.text("activity.event-kept-scene", documents.name(first),
                        Words.count(now.book().prose().get(first.id())), now.documents().get(first).versions())
                : strings.text("activity.event-kept", documents.name(first), now.documents().get(first).versions());
        return line(at, Group.STORE, Look.SAVED, strings.text("activity.store"), text);
    }

    private String agent(DocumentKey key) {
        return strings.text(key.kind() == DocumentKind.PROSE ? "activity.writer" : "activity.architect");
    }

    private String step(int number) {
        return strings.text("activity.step", number);
    }

    private static Optional<LiveEvent> line(Instant at, Group group, Look look, String source, String text) {
        return Optional.of(new LiveEvent(at, group, look, source, text));
    }
}
