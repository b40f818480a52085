package app.snowquill.engine.around;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineException.Kind;
import app.snowquill.engine.FinishReason;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.running.EngineThreads;
import app.snowquill.job.ManualClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BreakerAroundTest {
    private static final GenerationRequest REQUEST = PuppetEngine.request("A", 7);

    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-21T12:00:00Z"));
    private final PuppetEngine model = new PuppetEngine();
    private final BreakerAround engine = new BreakerAround(model, 3, Duration.ofSeconds(30), clock);

    private void fail(Kind kind) {
        model.fails(kind, "");
        assertThat(engine.generate(REQUEST, piece -> { }).result()).isCompletedExceptionally();
    }

    private void open() {
        fail(Kind.UNREACHABLE);
        fail(Kind.BUSY);
        fail(Kind.TIMED_OUT);
    }

    @Test
    void aServerThatKeepsFailingIsLeftAloneForAWhile() {
        open();

        assertThatThrownBy(() -> engine.generate(REQUEST, piece -> { }).result().join()).cause()
                .isInstanceOfSatisfying(EngineException.class, why -> {
                    assertThat(why.kind()).isEqualTo(Kind.UNREACHABLE);
                    assertThat(why).hasMessageContaining("30 seconds");
                });
        assertThat(model.asked).hasSize(3);
    }

    @Test
    void afterTheWaitOneCallTriesWhetherItIsBack() {
        open();
        clock.add(Duration.ofSeconds(31));

        engine.generate(REQUEST, piece -> { }); // still under way
        assertThat(engine.generate(REQUEST, piece -> { }).result()).isCompletedExceptionally();
        assertThat(model.asked).hasSize(4);
        model.asked.get(3).end(FinishReason.STOP);

        engine.generate(REQUEST, piece -> { });
        assertThat(model.asked).hasSize(5);
    }

    @Test
    void aTryThatIsStoppedSaysNothingAndTheNextMayTry() {
        open();
        clock.add(Duration.ofSeconds(31));

        engine.generate(REQUEST, piece -> { }).cancel();
        engine.generate(REQUEST, piece -> { });

        assertThat(model.asked).hasSize(5);
    }

    @Test
    void loadingTheModelIsTheAuthorsOwnTry() {
        open();

        engine.load();
        engine.generate(REQUEST, piece -> { });

        assertThat(model.asked).hasSize(4);
        assertThat(model.loads).isEqualTo(1);
    }

    @Test
    void whatIsNotTheServersFaultDoesNotCount() {
        for (int i = 0; i < 5; i++) {
            fail(Kind.TOO_LONG);
        }
        engine.generate(REQUEST, piece -> { });
        assertThat(model.asked).hasSize(6);
    }

    @Test
    void aPauseIsNotWaitedOutByRetrying() {
        open();
        RetriedAnswers retried = new RetriedAnswers(engine, RetriedAnswersTest.QUICK, new EngineThreads());

        assertThat(retried.generate(REQUEST, piece -> { }).result()).isCompletedExceptionally();
        retried.close();
    }
}
