package app.snowquill.ui.activity;

import app.snowquill.pipeline.BookEvent;
import app.snowquill.pipeline.BookView;
import app.snowquill.pipeline.DocumentInfo;
import app.snowquill.pipeline.ModelDesk.ModelState;
import app.snowquill.pipeline.revising.Verdict;
import app.snowquill.story.DocumentKind;
import app.snowquill.ui.activity.LiveEvent.Group;
import app.snowquill.ui.activity.LiveEvent.Look;
import app.snowquill.ui.common.Strings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells in one line what happened. Immutable. */
final class EventWords {
    private final Strings strings;
    private final CallWords calls;

    EventWords(Strings strings, CallWords calls) {
        this.strings = strings;
        this.calls = calls;
    }

    /** Empty for what the table of calls tells, and for what has its own line. */
    Optional<LiveEvent> event(BookEvent event, DocumentWords documents, BookView view) {
        String name = event.document().map(documents::name).orElse("");
        Instant at = event.at();
        String agent = event.agent().equals("Writer") ? strings.text("activity.writer") : strings.text("activity.architect");
        String step = event.step().map(one -> strings.text("activity.step", one.number())).orElse("");
        return switch (event.kind()) {
            case STEP_STARTED -> line(at, Group.STEPS, Look.STEP, step, strings.text("activity.event-step-started", event.items()));
            case STEP_ENDED -> line(at, Group.STEPS, Look.STEP, step, strings.text("activity.event-step-ended"));
            case ITEM_STARTED -> line(at, Group.AGENTS, Look.WRITING, agent, strings.text("activity.event-item-started", name));
            case ITEM_WRITTEN -> line(at, Group.AGENTS, Look.DONE, agent,
                    strings.text("activity.event-written", name, event.done(), event.items()));
            case ITEM_PROPOSED -> line(at, Group.AGENTS, Look.DONE, agent, strings.text("activity.event-proposed", name));
            case ITEM_FAILED -> line(at, Group.AGENTS, Look.FAILED, agent, event.document().map(view.documents()::get)
                    .map(DocumentInfo::failure).filter(why -> !why.isBlank()).map(why -> strings.text("activity.event-failed", name, why))
                    .orElseGet(() -> strings.text("activity.event-failed-once", name)));
            case ITEM_STOPPED -> line(at, Group.AGENTS, Look.STOPPED, agent, strings.text("activity.event-stopped", name));
            case ITEM_WAITS -> line(at, Group.AGENTS, Look.STOPPED, agent, strings.text("activity.event-waits", name,
                    documents.place(event.note()).isEmpty() ? event.note() : documents.place(event.note())));
            case REVISION_ROUND -> line(at, Group.AGENTS, Look.DONE, strings.text("activity.editor"), strings.text("activity.event-round", name, event.words(),
                    event.items(), event.done(), verdicts(event.note())));
            case NOTICE -> line(at, Group.AGENTS, Look.ENGINE, strings.text("activity.engine"), event.note());
            case KEPT -> line(at, Group.STORE, Look.SAVED, strings.text("activity.store"), event.items() > 1
                    ? strings.text("activity.event-kept-several", event.items())
                    : event.document().get().kind() == DocumentKind.PROSE
                    ? strings.text("activity.event-kept-scene", name, event.words(), event.done())
                    : strings.text("activity.event-kept", name, event.done()));
            case CALL, RUN_ENDED -> Optional.empty();
        };
    }

    /** "1 version taken; 2 not: more findings, a new kind of finding" */
    private String verdicts(String note) {
        List<Verdict> all = note.isBlank() ? List.of() : Stream.of(note.split(" ")).map(Verdict::valueOf).toList();
        long taken = all.stream().filter(one -> one == Verdict.TAKEN).count();
        String refused = all.stream().filter(one -> one != Verdict.TAKEN).distinct().map(one -> strings.of("activity.verdict", one)).collect(Collectors.joining(", "));
        return strings.text("activity.round-taken", taken) + (refused.isEmpty() ? "" : strings.text("activity.round-refused", all.size() - taken, refused));
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

    private static Optional<LiveEvent> line(Instant at, Group group, Look look, String source, String text) {
        return Optional.of(new LiveEvent(at, group, look, source, text));
    }
}
