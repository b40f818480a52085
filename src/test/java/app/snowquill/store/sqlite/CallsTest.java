package app.snowquill.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.store.CallMetric;
import app.snowquill.store.CallTotal;
import app.snowquill.store.JobRow;
import app.snowquill.store.JobState;
import app.snowquill.store.ProjectStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123456789Z");

    @TempDir
    Path folder;

    private static CallMetric call(String component, String served, String ending, boolean raw, Instant at) {
        return new CallMetric(0, OptionalLong.empty(), component, "prompt", "card:s1", "INTERACTIVE", 2, "a".repeat(64),
                "{\"seed\":7}", "Starter", 100, 20, 30, 4, 50, served, ending.equals("CRASHED") ? "" : "STOP", ending, raw, at);
    }

    @Test
    void aCallIsKeptAsItWasTold() {
        try (ProjectStore store = Shelf.create(folder)) {
            JobRow job = store.queue().add("{}", 1);
            CallMetric told = new CallMetric(0, OptionalLong.of(job.id()), "step-9", "card", "card:s1", "QUEUED", 1, "b".repeat(64),
                    "{}", "Starter", 1, 2, 3, 4, 5, "SHARED", "LENGTH", "LENGTH", false, NOON);
            store.recordCall(told, "");
            store.recordCall(call("writer", "MODEL", "UNUSABLE_ANSWER", true, NOON), "not JSON");

            List<CallMetric> calls = store.calls(10);

            assertThat(calls).hasSize(2);
            assertThat(calls.get(1)).usingRecursiveComparison().ignoringFields("id").isEqualTo(told);
            assertThat(store.rawText(calls.get(0).id())).contains("not JSON");
            assertThat(store.rawText(calls.get(1).id())).isEmpty();
            assertThat(store.rawText(99)).isEmpty();
            assertThat(store.calls(1)).hasSize(1);
        }
    }

    @Test
    void ofALongAnswerTheBeginningIsKeptAndOfManyTheNewest() {
        try (ProjectStore store = Shelf.create(folder)) {
            store.recordCall(call("a", "MODEL", "UNUSABLE_ANSWER", true, NOON), "first");
            store.recordCall(call("a", "MODEL", "UNUSABLE_ANSWER", true, NOON), "😀".repeat(30_000));
            long longest = store.calls(1).get(0).id();
            assertThat(store.rawText(longest)).contains("😀".repeat(CallMetric.LONGEST_RAW_TEXT));
            for (int i = 0; i < 199; i++) {
                store.recordCall(call("a", "MODEL", "UNUSABLE_ANSWER", true, NOON), "more");
            }
            assertThat(store.rawText(longest)).isPresent();
            assertThat(store.rawText(longest - 1)).isEmpty();
            assertThat(store.calls(300)).hasSize(201).last().extracting(CallMetric::hasRawText).isEqualTo(false);
        }
    }

    @Test
    void ofEndedJobsTheNewestAreKeptAndTheirCallsOutliveThem() {
        try (ProjectStore store = Shelf.create(folder)) {
            JobRow waits = store.queue().add("{}", 1);
            JobRow first = store.queue().add("{}", 1);
            store.recordCall(new CallMetric(0, OptionalLong.of(first.id()), "step-9", "card", "card:s1", "QUEUED", 1, "b".repeat(64),
                    "{}", "Starter", 1, 2, 3, 4, 5, "MODEL", "STOP", "STOP", false, NOON), "");
            store.queue().setState(first.id(), JobState.FAILED, "");
            for (int i = 0; i < Jobs.MOST_ENDED; i++) {
                store.queue().setState(store.queue().addAgain(first.id() + i, "{}", 1).id(), JobState.SUCCEEDED, "");
            }
            assertThat(store.queue().find(first.id())).isEmpty();
            assertThat(store.queue().find(waits.id())).contains(waits);
            assertThat(store.queue().newest(1_000)).hasSize(Jobs.MOST_ENDED + 1);
            assertThat(store.calls(1).get(0).job()).isEmpty();
        }
    }

    @Test
    void totalsCountWhatTheModelReallyDid() {
        try (ProjectStore store = Shelf.create(folder)) {
            store.recordCall(call("step-9", "MODEL", "STOP", false, NOON), "");
            store.recordCall(call("step-9", "STORE", "STOP", false, NOON), "");
            store.recordCall(call("step-9", "MODEL", "CRASHED", false, NOON.minusSeconds(3 * 86_400)), "");
            store.recordCall(call("writer", "SHARED", "CANCELLED", false, NOON), "");

            assertThat(store.callTotalsByComponent()).containsExactly(new CallTotal("step-9", 3, 1, 1, 200, 40, 150),
                    new CallTotal("writer", 1, 1, 0, 0, 0, 50));
            assertThat(store.callTotalsByDay()).extracting(CallTotal::name).containsExactly(
                    NOON.atZone(ZoneId.systemDefault()).toLocalDate().toString(),
                    NOON.minusSeconds(3 * 86_400).atZone(ZoneId.systemDefault()).toLocalDate().toString());
            assertThat(store.callTotalsByDay().get(0).calls()).isEqualTo(3);
        }
    }

    @Test
    void aBookOfTheFirstVersionKeepsItsCalls() throws Exception {
        Path file = Files.copy(Path.of("src/test/resources/books/v001.snowquill"), folder.resolve("old.snowquill"));
        Shelf.raw(file, "DELETE FROM call_metric");
        Shelf.raw(file, "INSERT INTO call_metric (component, stage, attempt, prompt_sha256, model, tokens_in, tokens_out, cached, "
                + "first_token_ms, total_ms, finish, at) VALUES ('step-2', 'two', 1, 'x', 'Starter', 9, 8, 7, 6, 5, 'LENGTH', '"
                + NOON + "')");

        try (ProjectStore store = Shelf.files().open(file)) {
            assertThat(store.calls(10)).singleElement().usingRecursiveComparison().isEqualTo(new CallMetric(1,
                    OptionalLong.empty(), "step-2", "two", "", "QUEUED", 1, "x", "{}", "Starter", 9, 8, 7, 6, 5, "MODEL", "LENGTH",
                    "LENGTH", false, NOON));
            assertThat(store.rawText(1)).isEqualTo(Optional.empty());
            assertThat(store.callTotalsByComponent()).containsExactly(new CallTotal("step-2", 1, 0, 0, 9, 8, 5));
        }
    }
}
