package app.snowquill.ui.activity;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.CallInfo;
import app.snowquill.story.Book;
import app.snowquill.ui.common.FxThread;
import app.snowquill.ui.common.LatestOnFx;
import app.snowquill.ui.common.Strings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;

/**
 * The book's calls, newest first, read when something has happened and at most twice a second: of a long list only what is new.
 * On the window's thread; {@link #wake} may be called on any. Lives with the open book.
 */
final class CallLog {
    static final int MOST = 5_000;

    private static final int NEWEST = 100;
    private static final int INTERVAL_MILLIS = 500;

    private final BookSession session;
    private final Strings strings;
    private final CallWords words;
    private final FxThread fx;
    private final Consumer<List<CallRow>> ended;
    private final ObservableList<CallRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final LatestOnFx<Instant> signal;
    private final PauseTransition once = new PauseTransition(Duration.millis(2 * INTERVAL_MILLIS));
    private boolean read;

    /** @param ended told the calls that ended since the list was first read, oldest first */
    CallLog(BookSession session, Strings strings, CallWords words, FxThread fx, Consumer<List<CallRow>> ended) {
        this.session = session;
        this.strings = strings;
        this.words = words;
        this.fx = fx;
        this.ended = ended;
        this.signal = new LatestOnFx<>(fx, INTERVAL_MILLIS, at -> {
            load(read ? NEWEST : MOST);
            once.playFromStart(); // a call's row may be written only after its end was heard of
        });
        once.setOnFinished(event -> load(NEWEST));
    }

    ObservableList<CallRow> rows() {
        return rows;
    }

    /** Why the calls could not be read; null while they can. */
    ReadOnlyObjectProperty<Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Something has happened that calls may have come of. */
    void wake() {
        signal.accept(Instant.now());
    }

    void close() {
        once.stop();
    }

    private void load(int limit) {
        session.calls(limit).whenComplete((calls, thrown) -> fx.execute(() -> {
            failure.set(thrown);
            if (thrown == null) {
                take(calls, limit);
            }
        }));
    }

    private void take(List<CallInfo> calls, int limit) {
        int known = rows.isEmpty() ? calls.size() : calls.indexOf(rows.get(0).call());
        if (known < 0 && limit < MOST) {
            load(MOST);
            return;
        }
        List<CallRow> fresh = rows(known < 0 ? calls : calls.subList(0, known));
        boolean first = !read;
        read = true;
        if (fresh.isEmpty()) {
            return;
        }
        if (known < 0) {
            rows.setAll(fresh);
        } else {
            rows.addAll(0, fresh);
        }
        if (rows.size() > MOST) {
            rows.remove(MOST, rows.size());
        }
        if (!first && known >= 0) { // a list that is read as a whole tells of earlier days
            List<CallRow> oldestFirst = new ArrayList<>(fresh);
            Collections.reverse(oldestFirst);
            ended.accept(oldestFirst);
        }
    }

    /** @param calls newest first; rows that are there already are what came before them */
    private List<CallRow> rows(List<CallInfo> calls) {
        Book book = session.view().book();
        DocumentWords documents = new DocumentWords(strings, book);
        Map<String, String> operations = new HashMap<>();
        Map<String, String> lastEnding = new HashMap<>();
        for (int i = Math.min(rows.size(), NEWEST) - 1; i >= 0; i--) {
            lastEnding.put(subject(rows.get(i).call()), rows.get(i).call().ending());
        }
        CallRow[] made = new CallRow[calls.size()];
        for (int i = calls.size() - 1; i >= 0; i--) {
            CallInfo call = calls.get(i);
            String before = lastEnding.put(subject(call), call.ending());
            int step = CallWords.step(call);
            String place = documents.place(call.subject());
            made[i] = new CallRow(call, operations.computeIfAbsent(call.component() + "/" + call.stage(),
                    name -> words.operation(call)), place.isEmpty() && step >= 0 ? strings.text("activity.place-step", step)
                    : place, step, Ending.of(call, before == null ? "" : before));
        }
        return List.of(made);
    }

    private static String subject(CallInfo call) {
        return call.component() + "/" + call.stage() + "/" + call.subject();
    }

    /** The calls of the day that {@code now} is in. */
    List<CallRow> today(LocalDate today) {
        List<CallRow> found = new ArrayList<>();
        for (CallRow row : rows) {
            LocalDate day = row.call().at().atZone(words.zone()).toLocalDate();
            if (day.isBefore(today)) {
                break;
            }
            found.add(row);
        }
        return found;
    }
}
