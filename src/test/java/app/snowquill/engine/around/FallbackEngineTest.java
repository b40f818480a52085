package app.snowquill.engine.around;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineException.Kind;
import app.snowquill.engine.EngineStatus;
import app.snowquill.engine.GenerationRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FallbackEngineTest {
    private static final GenerationRequest REQUEST = PuppetEngine.request("A", 7);

    private final AtomicLong now = new AtomicLong(5_000_000_000L);
    private final AtomicInteger made = new AtomicInteger();
    private final PuppetEngine server = new PuppetEngine();
    private final PuppetEngine here = new PuppetEngine();
    private final Listening heard = new Listening();
    private final FallbackEngine engine = new FallbackEngine(List.of(
            new FallbackEngine.Choice("the server at example.org", () -> server),
            new FallbackEngine.Choice("the model on this computer", () -> {
                made.incrementAndGet();
                return here;
            })), now::get);

    @BeforeEach
    void twoModels() {
        server.identity = "server";
        here.identity = "here";
    }

    private String answer() {
        return engine.generate(REQUEST, heard).result().join().text();
    }

    @Test
    void theFirstIsUsedAndTheOthersAreNotEvenMade() {
        server.answers("from the server");

        assertThat(answer()).isEqualTo("from the server");
        assertThat(made).hasValue(0);
        assertThat(heard.notices).isEmpty();
        assertThat(engine.status().message()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = {"NO_MODEL", "UNREADABLE_MODEL", "LOAD_FAILED", "UNREACHABLE", "REFUSED", "BUSY"})
    void whereTheFirstCantBeUsedTheNextIsAskedAndTheAuthorIsTold(Kind kind) {
        server.fails(kind, "");
        here.answers("from here");

        assertThat(answer()).isEqualTo("from here");

        assertThat(heard.notices).containsExactly("It failed: " + kind + ". Now the model on this computer is asked.");
        assertThat(heard.inVain).containsExactly(kind);
        assertThat(engine.status().model().orElseThrow().identity()).isEqualTo("here");
        assertThat(engine.status().message()).isEqualTo(heard.notices.get(0));
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = {"NOT_ALLOWED", "CRASHED", "TIMED_OUT", "TOO_LONG", "UNUSABLE_ANSWER", "CLOSED"})
    void whatAnotherEngineWouldNotMendIsPassedOn(Kind kind) {
        server.fails(kind, "");

        assertThatThrownBy(this::answer).hasCauseInstanceOf(EngineException.class);
        assertThat(made).hasValue(0);
    }

    @Test
    void onceTextHasComeNobodyElseIsAsked() {
        server.fails(Kind.UNREACHABLE, "The ti");

        assertThatThrownBy(this::answer).hasCauseInstanceOf(EngineException.class);
        assertThat(made).hasValue(0);
        assertThat(heard.text()).isEqualTo("The ti");
    }

    @Test
    void oneThatFailedIsPassedOverForAMinuteAndThenTriedAgain() {
        server.fails(Kind.UNREACHABLE, "");
        here.answers("one").answers("two");
        answer();
        answer();
        assertThat(server.asked).hasSize(1);
        assertThat(heard.notices).as("told once").hasSize(1);

        now.addAndGet(Duration.ofSeconds(61).toNanos());
        server.answers("back");
        assertThat(answer()).isEqualTo("back");
        assertThat(engine.status().model().orElseThrow().identity()).isEqualTo("server");
        assertThat(engine.status().message()).isEmpty();
    }

    @Test
    void loadingGoesDownTheListAndGivesEveryEngineItsChanceAgain() {
        server.broken = Optional.of(PuppetEngine.failure(Kind.LOAD_FAILED, ""));
        List<EngineStatus> told = new ArrayList<>();
        engine.onStatus(told::add);

        assertThat(engine.load().join().identity()).isEqualTo("here");
        assertThat(told.get(told.size() - 1).message()).contains("Now the model on this computer is asked.");
        here.answers("one");
        answer();
        assertThat(heard.notices).hasSize(1);

        server.broken = Optional.empty();
        assertThat(engine.load().join().identity()).isEqualTo("server");
    }

    @Test
    void countingGoesDownTheListAsWell() {
        server.broken = Optional.of(PuppetEngine.failure(Kind.NO_MODEL, ""));

        assertThat(engine.countTokens("four")).isEqualTo(4);
        assertThat(engine.status().model().orElseThrow().identity()).isEqualTo("here");
    }

    @Test
    void whereNoneCanBeUsedEverySentenceIsTold() {
        server.fails(Kind.UNREACHABLE, "");
        here.fails(Kind.NO_MODEL, "");

        assertThatThrownBy(this::answer).cause().isInstanceOfSatisfying(EngineException.class, why -> {
            assertThat(why.kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(why).hasMessage("It failed: UNREACHABLE. It failed: NO_MODEL.");
        });
    }

    @Test
    void onlyTheEngineInUseTellsItsStatus() {
        List<EngineStatus> told = new ArrayList<>();
        engine.onStatus(told::add);
        server.fails(Kind.BUSY, "");
        here.answers("one");
        answer();
        told.clear();

        server.listeners.forEach(listener -> listener.accept(server.status()));
        assertThat(told).isEmpty();
        here.listeners.forEach(listener -> listener.accept(here.status()));
        assertThat(told).hasSize(1);
    }

    @Test
    void closingClosesThoseThatWereMade() {
        engine.close();

        assertThat(server.closed).isTrue();
        assertThat(made).hasValue(0);
    }
}
