package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.engine.GenerationRequest;
import app.snowquill.pipeline.BookEvent.Kind;
import app.snowquill.snowflake.Step;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queue of a book over its file, with a model whose answers the test writes. */
class JobQueueTest {
    private static final String NOTES = "{\"facts_learned\":[\"Somebody knows the whole of it.\"],\"state_changes\":[]}";
    private static final String PROSE = "Ines went down to the water and waited there. ".repeat(300);

    @TempDir
    Path folder;

    @Test
    void stepsThreeAndFourAndTwoCharactersAreWrittenAtOnce() throws Exception {
        CountDownLatch all = new CountDownLatch(3);
        try (TestStudio test = studio(request -> {
            all.countDown();
            await(all);
            return "No.";
        }); BookSession book = sample(test)) {
            List<DocumentKey> cast = book.documentsOf(Step.CHARACTERS).subList(0, 2);
            RunReport report = finished(book.run(new RunRequest(Set.of(Step.CHARACTERS, Step.ONE_PAGE),
                    Set.of(cast.get(0), cast.get(1), DocumentKey.step(4)), true, "", OptionalInt.empty(), 3), event -> { }));
            assertThat(report.failed()).hasSize(3);
            List<BookEvent> items = book.events().after(0, 1_000).get(60, TimeUnit.SECONDS).stream().filter(event ->
                    event.kind() == Kind.ITEM_STARTED || event.kind() == Kind.ITEM_FAILED).toList();
            assertThat(items).extracting(BookEvent::kind).containsExactly(Kind.ITEM_STARTED, Kind.ITEM_STARTED, Kind.ITEM_STARTED,
                    Kind.ITEM_FAILED, Kind.ITEM_FAILED, Kind.ITEM_FAILED);
            assertThat(items).isSortedAccordingTo(java.util.Comparator.comparing(BookEvent::id));
            assertThat(items.subList(0, 3)).extracting(event -> event.step().orElseThrow()).contains(Step.CHARACTERS, Step.ONE_PAGE);
        }
    }

    @Test
    void aFailedBranchLeavesTheOthersAndWhatReadsItWaits() throws Exception {
        try (TestStudio test = studio(request -> !request.caller().subject().startsWith("prose:") ? "No."
                : request.shape().isPresent() ? NOTES : PROSE); BookSession book = sample(test)) {
            DocumentKey who = book.documentsOf(Step.CHARACTERS).get(0);
            DocumentKey synopsis = new DocumentKey(DocumentKind.SYNOPSIS, who.id());
            RunReport report = finished(book.run(new RunRequest(Set.of(Step.CHARACTERS, Step.SYNOPSES, Step.ONE_PAGE, Step.FOUR_PAGES,
                    Step.DRAFT), Set.of(who, synopsis, DocumentKey.step(4), DocumentKey.step(6), DocumentKey.prose("s12")), true, "",
                    OptionalInt.empty(), 2), event -> { }));
            assertThat(report.written()).containsExactly(DocumentKey.prose("s12"));
            assertThat(report.failed()).containsOnlyKeys(who, DocumentKey.step(4));
            assertThat(report.waiting()).containsOnlyKeys(synopsis, DocumentKey.step(6));
            assertThat(report.waiting().get(synopsis)).isEqualTo("Waits for step 3: " + who + " failed.");
            assertThat(book.events().after(0, 1_000).get(60, TimeUnit.SECONDS)).filteredOn(event -> event.kind() == Kind.ITEM_WAITS)
                    .extracting(event -> event.document().orElseThrow()).containsExactlyInAnyOrder(synopsis, DocumentKey.step(6));
        }
    }

    @Test
    void runsWaitInAnOrderThatCanBeChangedAndTheQueueOutlivesTheProgram() throws Exception {
        CompletableFuture<Void> asked = new CompletableFuture<>();
        try (TestStudio test = studio(request -> {
            asked.complete(null);
            return null;
        }); BookSession book = sample(test)) {
            Run first = book.run(RunRequest.again(DocumentKey.prose("s12"), ""), event -> { });
            Run second = book.run(RunRequest.again(DocumentKey.prose("s13"), ""), event -> { });
            book.run(RunRequest.again(DocumentKey.prose("s14"), ""), event -> { });
            asked.get(60, TimeUnit.SECONDS);
            assertThat(open(book)).extracting(JobInfo::id).containsExactly(1L, 2L, 3L);
            book.queue().move(3, 2).get(60, TimeUnit.SECONDS);
            assertThat(open(book)).extracting(JobInfo::id).containsExactly(1L, 3L, 2L);
            book.queue().cancel(2).get(60, TimeUnit.SECONDS);
            assertThat(finished(second).outcome()).isEqualTo(RunReport.Outcome.CANCELLED);
            book.queue().pause().get(60, TimeUnit.SECONDS);
            assertThat(finished(first).outcome()).isEqualTo(RunReport.Outcome.PAUSED);
            assertThat(book.currentRun()).isEmpty();
        }
        AtomicInteger calls = new AtomicInteger();
        try (TestStudio test = studio(request -> {
            calls.incrementAndGet();
            return request.shape().isPresent() ? NOTES : PROSE;
        }); BookSession book = test.studio().open(folder.resolve("sample.snowquill"))) {
            assertThat(open(book)).extracting(JobInfo::state).containsExactly(JobInfo.State.PAUSED, JobInfo.State.QUEUED);
            assertThat(book.queue().isHeld()).isTrue();
            finished(book.run(RunRequest.again(DocumentKey.prose("s20"), ""), event -> { }));
            assertThat(open(book)).as("what an earlier session left is not begun unasked").hasSize(2);
            assertThat(calls).hasValue(2);
            CompletableFuture<Void> empty = new CompletableFuture<>();
            book.queue().onChange(jobs -> {
                if (jobs.isEmpty()) {
                    empty.complete(null);
                }
            });
            assertThat(finished(book.queue().goOn().get(60, TimeUnit.SECONDS).orElseThrow()).written())
                    .containsExactly(DocumentKey.prose("s12"));
            empty.get(60, TimeUnit.SECONDS);
            assertThat(book.queue().newest(9).get(60, TimeUnit.SECONDS)).filteredOn(job -> job.state() == JobInfo.State.SUCCEEDED).hasSize(3);
        }
    }

    @Test
    void onlyWhatFailedOfARunIsTriedAgain() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (TestStudio test = studio(request -> {
            if (request.shape().isPresent()) {
                return NOTES;
            }
            return calls.incrementAndGet() == 1 ? "" : PROSE;
        }); BookSession book = sample(test)) {
            Set<DocumentKey> two = Set.of(DocumentKey.prose("s12"), DocumentKey.prose("s20"));
            finished(book.run(new RunRequest(Set.of(Step.DRAFT), two, true, "", OptionalInt.empty(), 1), event -> { }));
            assertThat(book.queue().newest(1).get(60, TimeUnit.SECONDS)).extracting(JobInfo::state).isNotEmpty();
            RunReport again = finished(book.queue().retry(1, event -> { }).get(60, TimeUnit.SECONDS));
            assertThat(again.outcome()).isEqualTo(RunReport.Outcome.SUCCEEDED);
        }
    }

    private static List<JobInfo> open(BookSession book) throws Exception {
        return book.queue().open().get(60, TimeUnit.SECONDS);
    }

    private static RunReport finished(Run run) throws Exception {
        return run.done().get(60, TimeUnit.SECONDS);
    }

    private static void await(CountDownLatch all) {
        try {
            assertThat(all.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private BookSession sample(TestStudio test) {
        return test.studio().createSample(folder.resolve("sample.snowquill"));
    }

    private TestStudio studio(Function<GenerationRequest, String> pen) {
        return new TestStudio(folder, Optional.of(TestStudio.STARTER), settings -> new PenEngine(pen));
    }
}
