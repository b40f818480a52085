package app.snowquill.ui.common.review;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.pipeline.Impact;
import app.snowquill.ui.common.FxThread;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What keeping the edits of a form would do, asked of the book one edit at a time: while an answer is awaited only the newest edit waits,
 * so that quick typing asks no more than the book can tell. On the window's thread, which never waits for it.
 */
public final class Weighing {
    private final BookSession session;
    private final FxThread fx;
    private final Consumer<Throwable> failures;
    private final ReadOnlyObjectWrapper<Optional<Impact>> impact = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<HandEdit> wanted = Optional.empty();
    private Optional<HandEdit> asked = Optional.empty();

    /** @param failures is given why an edit can't be weighed, and null where it could */
    public Weighing(BookSession session, FxThread fx, Consumer<Throwable> failures) {
        this.session = session;
        this.fx = fx;
        this.failures = failures;
    }

    /** Of the newest edit that was weighed; empty where there is none, or none that could be kept. */
    public ReadOnlyObjectProperty<Optional<Impact>> impactProperty() {
        return impact.getReadOnlyProperty();
    }

    public void weigh(HandEdit edit) {
        wanted = Optional.of(edit);
        if (asked.isEmpty()) {
            ask(edit);
        }
    }

    /** There is nothing to keep. */
    public void nothing() {
        wanted = Optional.empty();
        impact.set(Optional.empty());
    }

    private void ask(HandEdit edit) {
        asked = Optional.of(edit);
        session.preview(edit).whenComplete((found, failure) -> fx.execute(() -> take(edit, found, failure)));
    }

    private void take(HandEdit edit, Impact found, Throwable failure) {
        asked = Optional.empty();
        if (wanted.isPresent() && wanted.get() != edit) {
            ask(wanted.get());
        } else if (wanted.isPresent()) {
            impact.set(Optional.ofNullable(found));
            failures.accept(failure);
        }
    }
}
