package app.snowquill.engine.around;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.FinishReason;
import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.Served;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class SharedAnswersTest {
    private static final GenerationRequest SAME = PuppetEngine.request("A", 7);

    private final PuppetEngine model = new PuppetEngine();
    private final SharedAnswers engine = new SharedAnswers(model);

    @Test
    void aHundredWhoAskTheSameAtOnceAreAnsweredByOneCall() throws Exception {
        int many = 100;
        ExecutorService askers = Executors.newFixedThreadPool(many);
        CountDownLatch together = new CountDownLatch(many);
        List<Listening> heard = new ArrayList<>();
        List<CompletableFuture<Generation>> asked = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Listening own = new Listening();
            heard.add(own);
            asked.add(CompletableFuture.supplyAsync(() -> {
                together.countDown();
                try {
                    together.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return engine.generate(SAME, own);
            }, askers));
        }
        asked.get(0).join();
        PuppetEngine.Puppet one = model.asked.get(0);
        one.write("The ");
        asked.forEach(CompletableFuture::join);
        one.write("tide.").end(FinishReason.STOP);
        askers.shutdown();

        assertThat(model.asked).hasSize(1);
        assertThat(asked).allSatisfy(each -> assertThat(each.join().result().join().text()).isEqualTo("The tide."));
        assertThat(heard).allSatisfy(each -> assertThat(each.text()).isEqualTo("The tide."));
        assertThat(asked.stream().filter(each -> each.join().result().join().served() == Served.MODEL)).hasSize(1);
    }

    @Test
    void whoComesLateIsFirstGivenWhatWasWritten() {
        engine.generate(SAME, new Listening());
        model.asked.get(0).write("The ti");
        Listening late = new Listening();

        Generation second = engine.generate(SAME, late);

        assertThat(late.text()).isEqualTo("The ti");
        model.asked.get(0).write("de.").end(FinishReason.STOP);
        assertThat(late.text()).isEqualTo("The tide.");
        assertThat(second.result().join().served()).isEqualTo(Served.SHARED);
    }

    @Test
    void oneWhoStopsLeavesTheOthersTheirAnswer() {
        Generation first = engine.generate(SAME, new Listening());
        Generation second = engine.generate(SAME, new Listening());
        model.asked.get(0).write("The ti");

        first.cancel();

        assertThat(first.result().join().finish()).isEqualTo(FinishReason.CANCELLED);
        assertThat(first.result().join().text()).isEqualTo("The ti");
        assertThat(model.asked.get(0).cancelled).isFalse();
        model.asked.get(0).write("de.").end(FinishReason.STOP);
        assertThat(second.result().join().text()).isEqualTo("The tide.");
        assertThat(second.result().join().served()).as("nobody else is left to have paid for it").isEqualTo(Served.MODEL);
    }

    @Test
    void theLastWhoStopsStopsTheModelAndTheNextAsksAnew() {
        Generation first = engine.generate(SAME, new Listening());
        Generation second = engine.generate(SAME, new Listening());

        first.cancel();
        second.cancel();

        assertThat(model.asked.get(0).cancelled).isTrue();
        assertThat(second.result().join().finish()).isEqualTo(FinishReason.CANCELLED);
        engine.generate(SAME, new Listening());
        assertThat(model.asked).hasSize(2);
    }

    @Test
    void aFailureReachesEverybodyAndIsNotRemembered() {
        Generation first = engine.generate(SAME, new Listening());
        Generation second = engine.generate(SAME, new Listening());

        model.asked.get(0).fail(PuppetEngine.failure(EngineException.Kind.TOO_LONG, ""));

        assertThat(List.of(first, second)).allSatisfy(each -> assertThat(each.result()).isCompletedExceptionally());
        engine.generate(SAME, new Listening());
        assertThat(model.asked).hasSize(2);
    }

    @Test
    void aReceiverThatFailsHarmsNobodyElse() {
        engine.generate(SAME, piece -> {
            throw new IllegalStateException("no");
        });
        Listening other = new Listening();
        Generation second = engine.generate(SAME, other);

        model.asked.get(0).write("The tide.").end(FinishReason.STOP);

        assertThat(other.text()).isEqualTo("The tide.");
        assertThat(second.result().join().text()).isEqualTo("The tide.");
    }

    @Test
    void differentQuestionsAndThoseLeftToChanceAreAskedEach() {
        engine.generate(SAME, new Listening());
        engine.generate(PuppetEngine.request("B", 7), new Listening());
        engine.generate(PuppetEngine.request("A", -1), new Listening());
        engine.generate(PuppetEngine.request("A", -1), new Listening());

        assertThat(model.asked).hasSize(4);
    }
}
