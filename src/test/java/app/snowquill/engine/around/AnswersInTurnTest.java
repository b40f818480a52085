package app.snowquill.engine.around;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.FinishReason;
import app.snowquill.engine.Generation;
import app.snowquill.engine.Urgency;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnswersInTurnTest {
    private final PuppetEngine model = new PuppetEngine();

    private static Generation ask(AnswersInTurn engine, String text, Urgency urgency) {
        return engine.generate(PuppetEngine.request(text, urgency), piece -> { });
    }

    private List<String> order() {
        return model.asked.stream().map(puppet -> puppet.request.messages().get(0).text()).toList();
    }

    @Test
    void noMoreGoOnAtOnceThanThereArePlaces() {
        AnswersInTurn engine = new AnswersInTurn(model, 2);
        List<Generation> all = IntStream.range(0, 5).mapToObj(i -> ask(engine, "q" + i, Urgency.QUEUED)).toList();
        assertThat(model.asked).hasSize(2);

        model.asked.get(0).end(FinishReason.STOP);
        assertThat(model.asked).hasSize(3);
        model.asked.get(1).fail(PuppetEngine.failure(EngineException.Kind.BUSY, ""));
        assertThat(model.asked).hasSize(4);
        assertThat(all.get(1).result()).isCompletedExceptionally();
    }

    @Test
    void interactiveOnesGoFirstButAfterThreeAQueuedOneHasItsTurn() {
        AnswersInTurn engine = new AnswersInTurn(model, 1);
        ask(engine, "first", Urgency.QUEUED);
        IntStream.range(0, 2).forEach(i -> ask(engine, "q" + i, Urgency.QUEUED));
        IntStream.range(0, 5).forEach(i -> ask(engine, "i" + i, Urgency.INTERACTIVE));

        for (int i = 0; i < 8; i++) {
            model.asked.get(i).end(FinishReason.STOP);
        }

        assertThat(order()).containsExactly("first", "i0", "i1", "i2", "q0", "i3", "i4", "q1");
    }

    @Test
    void aCancelInTheLineEndsAtOnceAndAsksNothing() {
        AnswersInTurn engine = new AnswersInTurn(model, 1);
        Generation writing = ask(engine, "a", Urgency.QUEUED);
        Generation waiting = ask(engine, "b", Urgency.QUEUED);

        waiting.cancel();
        assertThat(waiting.result().join().finish()).isEqualTo(FinishReason.CANCELLED);
        writing.cancel();

        assertThat(model.asked).hasSize(1);
        assertThat(model.asked.get(0).cancelled).isTrue();
    }

    @Test
    void closingEndsWhatWaits() {
        AnswersInTurn engine = new AnswersInTurn(model, 1);
        ask(engine, "a", Urgency.QUEUED);
        Generation waiting = ask(engine, "b", Urgency.INTERACTIVE);

        engine.close();

        assertThat(waiting.result().join().finish()).isEqualTo(FinishReason.CANCELLED);
        assertThat(model.closed).isTrue();
    }

    @Test
    void tenThousandThatEndAtOnceDoNotNest() {
        AnswersInTurn engine = new AnswersInTurn(model, 1);
        ask(engine, "a", Urgency.QUEUED);
        List<Generation> all = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            model.answers("x");
            all.add(ask(engine, "b", Urgency.QUEUED));
        }

        model.asked.get(0).end(FinishReason.STOP);

        assertThat(all).allSatisfy(each -> assertThat(each.result()).isCompleted());
    }
}
