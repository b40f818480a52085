package app.snowquill.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WorkersTest {
    @Test
    void aSerialWorkerDoesThingsInOrderOnOneNamedDaemonThread() {
        List<Integer> done = new ArrayList<>();
        try (SerialWorker worker = new SerialWorker("store")) {
            for (int i = 0; i < 100; i++) {
                int number = i;
                worker.execute(() -> done.add(number));
            }
            assertThat(worker.call(() -> Thread.currentThread().getName() + Thread.currentThread().isDaemon()))
                    .isEqualTo("storetrue");
        }
        assertThat(done).hasSize(100).isSorted();
    }

    @Test
    void closingEndsWhatWasGivenAndTakesNothingMore() {
        SerialWorker worker = new SerialWorker("store");
        CountDownLatch mayGo = new CountDownLatch(1);
        CompletableFuture<Boolean> first = worker.submit(() -> mayGo.await(10, TimeUnit.SECONDS));
        CompletableFuture<String> second = worker.submit(() -> "done");
        mayGo.countDown();
        worker.close();
        assertThat(first.join()).isTrue();
        assertThat(second.join()).isEqualTo("done");
        assertThatThrownBy(() -> worker.call(() -> "late")).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void anExceptionReachesWhoAskedAndTheWorkerGoesOn() {
        try (SerialWorker worker = new SerialWorker("store")) {
            assertThatThrownBy(() -> worker.call(() -> {
                throw new IllegalStateException("mine");
            })).isInstanceOf(IllegalStateException.class).hasMessage("mine");
            assertThatThrownBy(() -> worker.call(() -> {
                throw new IOException("checked");
            })).isInstanceOf(CompletionException.class).hasCauseInstanceOf(IOException.class);
            assertThat(worker.submit(() -> {
                throw new IOException("checked");
            })).failsWithin(Duration.ofSeconds(10)).withThrowableThat().withRootCauseInstanceOf(IOException.class);
            assertThat(worker.call(() -> worker.call(() -> "nested"))).isEqualTo("nested");
        }
    }

    @Test
    void anInterruptNeitherLosesAResultNorItself() {
        try (SerialWorker worker = new SerialWorker("store")) {
            Thread.currentThread().interrupt();
            assertThat(worker.call(() -> "kept")).isEqualTo("kept");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aPoolWorksAtOnceAndClosingInterruptsWhatDoesNotEnd() {
        AtomicBoolean interrupted = new AtomicBoolean();
        CountDownLatch both = new CountDownLatch(2);
        try (WorkerPool pool = new WorkerPool("run", 2, Duration.ofMillis(50))) {
            CompletableFuture<Boolean> meets = pool.submit(() -> {
                both.countDown();
                return both.await(10, TimeUnit.SECONDS);
            });
            pool.execute(() -> {
                both.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    interrupted.set(true);
                }
            });
            assertThat(meets.join()).isTrue();
        }
        assertThat(interrupted).isTrue();
    }

    @Test
    void aTickerGoesOnAfterAFailureAndStopsWhenToldTo() throws InterruptedException {
        CountDownLatch three = new CountDownLatch(3);
        AtomicInteger never = new AtomicInteger();
        try (Ticker ticker = new Ticker("ticker")) {
            Ticker.Tick tick = ticker.every(Duration.ofMillis(1), () -> {
                three.countDown();
                throw new IllegalStateException("this one fails");
            });
            ticker.after(Duration.ofMillis(30), never::incrementAndGet).close();
            assertThat(three.await(10, TimeUnit.SECONDS)).isTrue();
            tick.close();
            CountDownLatch later = new CountDownLatch(1);
            ticker.after(Duration.ofMillis(60), later::countDown);
            assertThat(later.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(never).hasValue(0);
    }
}
