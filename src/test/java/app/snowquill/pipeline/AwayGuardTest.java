package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.engine.Caller;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.FinishReason;
import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.Message;
import app.snowquill.engine.Sampling;
import app.snowquill.engine.TokenSink;
import app.snowquill.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class AwayGuardTest {
    private static final String HOST = "api.example.org";

    private final ServerEngine.Log log = new ServerEngine.Log();
    private final List<CompletableFuture<AwayAnswer>> asked = new ArrayList<>();
    private final AwayConsent consent = new AwayConsent(Set.of(), hosts -> {
    });
    private final AwayGuard guard = new AwayGuard(new ServerEngine(Settings.defaults().engine(), new MemoryKeys(
            MemoryKeys.Lasting.NO), log), HOST, consent, Runnable::run);

    AwayGuardTest() {
        consent.askWith(question -> {
            CompletableFuture<AwayAnswer> answer = new CompletableFuture<>();
            asked.add(answer);
            return answer;
        });
    }

    @Test
    void nothingIsSentBeforeTheAnswer() {
        Generation waiting = write("a");
        assertThat(log.sent).isEmpty();
        assertThat(waiting.result()).isNotDone();
        asked.get(0).complete(AwayAnswer.ONCE);
        assertThat(waiting.result().join().text()).isEqualTo(ServerEngine.ANSWER);
        assertThat(log.sent).hasSize(1);
    }

    @Test
    void theCallsOfOneErrandWaitForOneAnswerWhichHoldsForThemAll() {
        Generation first = write("a");
        Generation second = write("a");
        assertThat(asked).hasSize(1);
        asked.get(0).complete(AwayAnswer.ONCE);
        first.result().join();
        second.result().join();
        write("a").result().join();
        assertThat(asked).hasSize(1);
        assertThat(log.sent).hasSize(3);
    }

    @Test
    void anotherErrandIsAskedForByItself() {
        write("a");
        asked.get(0).complete(AwayAnswer.ONCE);
        Generation other = write("b");
        assertThat(asked).hasSize(2);
        asked.get(1).complete(AwayAnswer.NOT_NOW);
        refused(other);
        assertThat(log.sent).hasSize(1);
    }

    @Test
    void callsWithoutAnErrandAreEachAskedFor() {
        write("");
        asked.get(0).complete(AwayAnswer.ONCE);
        write("");
        assertThat(asked).hasSize(2);
        assertThat(log.sent).hasSize(1);
    }

    @Test
    void aQuestionNobodyWaitsForAnyMoreGoesAwayAndNothingIsSent() {
        Generation first = write("a");
        Generation second = write("a");
        first.cancel();
        assertThat(asked.get(0)).isNotCancelled();
        second.cancel();
        assertThat(asked.get(0)).isCancelled();
        assertThat(first.result().join().finish()).isEqualTo(FinishReason.CANCELLED);
        assertThat(log.sent).isEmpty();
        write("a");
        assertThat(asked).as("asked anew").hasSize(2);
    }

    @Test
    void aQuestionThatCanNotBeAskedIsANo() {
        Generation waiting = write("a");
        asked.get(0).completeExceptionally(new IllegalStateException("The window is gone."));
        refused(waiting);
    }

    private static void refused(Generation generation) {
        assertThatThrownBy(() -> generation.result().join()).cause().isInstanceOfSatisfying(EngineException.class, e ->
                assertThat(e.kind()).isEqualTo(EngineException.Kind.NOT_ALLOWED)).hasMessageContaining(HOST);
    }

    private Generation write(String errand) {
        return guard.generate(GenerationRequest.prose("writer", List.of(Message.user("Go on.")), Sampling.prose(), 10)
                .by(Caller.of("writer").on(errand)), TokenSink.NONE);
    }
}
