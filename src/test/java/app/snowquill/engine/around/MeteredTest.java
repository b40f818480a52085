package app.snowquill.engine.around;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.engine.EngineException.Kind;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.Served;
import app.snowquill.engine.running.EngineThreads;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeteredTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final GenerationRequest REQUEST = PuppetEngine.request("Secret words of the book", 7);

    @TempDir
    Path home;
    private final PuppetEngine model = new PuppetEngine();
    private final List<CallReport> reports = new CopyOnWriteArrayList<>();

    @Test
    void everyTryIsReportedAndWhereTheAnswerCameFrom() throws Exception {
        model.fails(Kind.CRASHED, "The ti").answers("one").answers("two");
        Metered engine = new Metered(new SharedAnswers(new StoredAnswers(new RetriedAnswers(model, RetriedAnswersTest.QUICK,
                new EngineThreads()), new AnswerFolder(home, 1 << 20))), Clock.fixed(NOON, ZoneOffset.UTC), reports::add);

        for (int i = 0; i < 3; i++) {
            engine.generate(REQUEST, piece -> { }).result().get(30, TimeUnit.SECONDS);
        }

        assertThat(reports).extracting(CallReport::ending).containsExactly("CRASHED", "STOP", "STOP", "STOP");
        assertThat(reports).extracting(report -> report.caller().attempt()).containsExactly(1, 2, 1, 1);
        assertThat(reports).extracting(CallReport::served).containsExactly(Served.MODEL, Served.MODEL, Served.MODEL, Served.STORE);
        assertThat(reports).extracting(CallReport::text).containsExactly("The ti", "one", "two", "two");
        assertThat(reports).allSatisfy(report -> {
            assertThat(report.at()).isEqualTo(NOON);
            assertThat(report.model()).isEqualTo("Puppet puppet-1");
            assertThat(report.request().promptHash()).hasSize(64);
            assertThat(report.request().parameters()).contains("\"seed\":7", "\"maxTokens\":100").doesNotContain("Secret");
        });
    }

    @Test
    void closingItLeavesTheEngineOpen() {
        new Metered(model, Clock.systemUTC(), reports::add).close();

        assertThat(model.closed).isFalse();
    }
}
