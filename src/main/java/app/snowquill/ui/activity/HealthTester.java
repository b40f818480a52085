package app.snowquill.ui.activity;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.Health;
import app.snowquill.pipeline.HealthReport;
import app.snowquill.pipeline.MemoryUse;
import app.snowquill.ui.common.FxThread;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** Tests health when asked and keeps what was found last. On the window's thread; lives with the open book. */
final class HealthTester {
    private final Health health;
    private final BookSession session;
    private final FxThread fx;
    private final ReadOnlyObjectWrapper<HealthReport> report = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<MemoryUse> memory = new ReadOnlyObjectWrapper<>(new MemoryUse(0, 0, 0, 0));
    private final BooleanProperty testing = new SimpleBooleanProperty();

    HealthTester(Health health, BookSession session, FxThread fx) {
        this.health = health;
        this.session = session;
        this.fx = fx;
    }

    /** What was found last; null before the first test. */
    ReadOnlyObjectProperty<HealthReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<MemoryUse> memoryProperty() {
        return memory.getReadOnlyProperty();
    }

    BooleanProperty testingProperty() {
        return testing;
    }

    /** Everything, the model too, which is loaded for it. */
    void test() {
        begin(health::test);
    }

    /** What can be tested without being asked to. */
    void look() {
        begin(health::look);
    }

    private void begin(Function<Optional<BookSession>, CompletableFuture<HealthReport>> how) {
        if (testing.get()) {
            return;
        }
        testing.set(true);
        how.apply(Optional.of(session)).whenComplete((found, failure) -> fx.execute(() -> {
            testing.set(false);
            if (failure == null) { // it ends without a report only when the program does
                report.set(found);
            }
            measure();
        }));
    }

    void measure() {
        health.memory().thenAccept(now -> fx.execute(() -> memory.set(now)));
    }
}
