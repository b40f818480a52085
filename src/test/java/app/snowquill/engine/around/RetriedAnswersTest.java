package app.snowquill.engine.around;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineException.Kind;
import app.snowquill.engine.FinishReason;
import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.GenerationResult;
import app.snowquill.engine.running.EngineThreads;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetriedAnswersTest {
    static final RetryRule QUICK = new RetryRule(3, Duration.ofMillis(1), Duration.ofMillis(2));
    private static final RetryRule NEVER_IN_THIS_TEST = new RetryRule(3, Duration.ofHours(1), Duration.ofHours(1));
    private static final GenerationRequest REQUEST = PuppetEngine.request("A", 7);

    private final PuppetEngine model = new PuppetEngine();
    private final Listening heard = new Listening();
    private RetriedAnswers engine = new RetriedAnswers(model, QUICK, new EngineThreads());

    @AfterEach
    void end() {
        engine.close();
    }

    private GenerationResult answer() throws Exception {
        return engine.generate(REQUEST, heard).result().get(30, TimeUnit.SECONDS);
    }

    @Test
    void twoCrashesAreSurvivedAndNothingOfTheirTextIsLeft() throws Exception {
        model.fails(Kind.CRASHED, "The ti").fails(Kind.CRASHED, "").answers("The tide.");

        assertThat(answer().text()).isEqualTo("The tide.");

        assertThat(heard.text()).isEqualTo("The tide.");
        assertThat(heard.inVain).containsExactly(Kind.CRASHED, Kind.CRASHED);
        assertThat(heard.notices).hasSize(2).allSatisfy(sentence -> assertThat(sentence)
                .isEqualTo("It failed: CRASHED. It is started again, and what it was writing is asked for once more."));
        assertThat(model.asked).extracting(puppet -> puppet.request.caller().attempt()).containsExactly(1, 2, 3);
        assertThat(model.asked.get(2).request.sampling().temperature()).isCloseTo(0.8 * 0.8 * 0.8, within(1e-9));
    }

    @Test
    void theThirdCrashIsTheAskers() {
        model.fails(Kind.CRASHED, "").fails(Kind.CRASHED, "").fails(Kind.CRASHED, "so far");

        assertThatThrownBy(this::answer).cause().isInstanceOfSatisfying(EngineException.class, why ->
                assertThat(why.partialText()).isEqualTo("so far"));
        assertThat(model.asked).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = {"CRASHED", "BUSY", "UNREACHABLE", "TIMED_OUT"})
    void whatMayPassIsAskedAgain(Kind kind) throws Exception {
        model.fails(kind, "").answers("The tide.");

        assertThat(answer().text()).isEqualTo("The tide.");
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = {"CRASHED", "BUSY", "UNREACHABLE", "TIMED_OUT"})
    void whatStaysIsNot(Kind kind) {
        model.fails(kind, "");

        assertThatThrownBy(this::answer).hasRootCauseInstanceOf(EngineException.class);
        assertThat(model.asked).hasSize(1);
        assertThat(heard.notices).isEmpty();
    }

    @Test
    void aModelThatIsTooSlowWhileItWritesWouldBeAgain() {
        model.fails(Kind.TIMED_OUT, "The ti");

        assertThatThrownBy(this::answer).hasRootCauseInstanceOf(EngineException.class);
        assertThat(heard.text()).isEqualTo("The ti");
    }

    @Test
    void aCancelWhileItWritesStopsTheModel() {
        Generation answer = engine.generate(REQUEST, heard);

        answer.cancel();

        assertThat(model.asked.get(0).cancelled).isTrue();
        assertThat(answer.result().join().finish()).isEqualTo(FinishReason.CANCELLED);
    }

    @Test
    void aCancelInTheWaitEndsItWithTheTextSoFar() {
        engine = new RetriedAnswers(model, NEVER_IN_THIS_TEST, new EngineThreads());
        model.fails(Kind.CRASHED, "The ti");
        Generation answer = engine.generate(REQUEST, heard);
        assertThat(answer.result()).isNotDone();

        answer.cancel();

        assertThat(answer.result().join().finish()).isEqualTo(FinishReason.CANCELLED);
        assertThat(answer.result().join().text()).isEqualTo("The ti");
        assertThat(heard.text()).as("what is shown stays").isEqualTo("The ti");
    }

    @Test
    void closingEndsWhatWaits() {
        engine = new RetriedAnswers(model, NEVER_IN_THIS_TEST, new EngineThreads());
        model.fails(Kind.BUSY, "");
        Generation answer = engine.generate(REQUEST, heard);

        engine.close();

        assertThat(answer.result().join().finish()).isEqualTo(FinishReason.CANCELLED);
        assertThat(model.closed).isTrue();
    }

    @Test
    void waitsGrowAndAreLeftInPartToChance() {
        RetryRule rule = new RetryRule(5, Duration.ofMillis(500), Duration.ofSeconds(3));

        assertThat(rule.waitAfter(1, 0)).hasMillis(250);
        assertThat(rule.waitAfter(1, 1)).hasMillis(500);
        assertThat(rule.waitAfter(2, 1)).hasMillis(1000);
        assertThat(rule.waitAfter(3, 0.5)).hasMillis(1500);
        assertThat(rule.waitAfter(4, 1)).hasMillis(3000);
    }

    @Test
    void aCrashWhileTokensAreCountedIsSpokenOfWithTheNextAnswer() throws Exception {
        model.broken = Optional.of(PuppetEngine.failure(Kind.CRASHED, ""));
        assertThatThrownBy(() -> engine.countTokens("abc")).isInstanceOf(EngineException.class);
        model.broken = Optional.empty();
        model.answers("one").answers("two");

        assertThat(engine.countTokens("abc")).isEqualTo(3);
        answer();
        answer();

        assertThat(heard.notices).hasSize(1);
    }
}
