package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.engine.EngineException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class SceneWorkTest {
    @Test
    void workThatNobodyCouldForeseeEndsAllTheSame() {
        SceneWork<String> work = new SceneWork<>(cancellation -> {
            throw new StackOverflowError();
        });
        assertThatThrownBy(work::run).as("the thread hears of it as well").isInstanceOf(StackOverflowError.class);
        assertThat(work.done()).as("a closing book does not wait for ever").isCompletedExceptionally();
        assertThatThrownBy(() -> work.done().join()).hasRootCauseInstanceOf(StackOverflowError.class)
                .hasMessageContaining("Something unexpected happened (StackOverflowError). What was whole is kept.");
    }

    @Test
    void whatTheModelSaysOfItsFailureIsToldAsItself() {
        SceneWork<String> work = new SceneWork<>(cancellation -> {
            throw new CompletionException(new EngineException(EngineException.Kind.BUSY, "The model is busy."));
        });
        work.run();
        assertThatThrownBy(() -> work.done().join()).hasCauseInstanceOf(EngineException.class).hasMessageContaining("The model is busy.");
    }

    @Test
    void whatIsNotBegunAnyMoreIsNotWaitedForAtTheEnd() {
        SceneWorks works = new SceneWorks(task -> {
            throw new RejectedExecutionException();
        });
        SceneWork<String> work = new SceneWork<>(cancellation -> "never");
        assertThatThrownBy(() -> works.begin(work)).isInstanceOf(RejectedExecutionException.class);
        assertThat(CompletableFuture.runAsync(works::end)).succeedsWithin(Duration.ofSeconds(60));
    }
}
