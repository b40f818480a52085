package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.engine.GenerationRequest;
import app.snowquill.pipeline.BookEvent.Kind;
import app.snowquill.pipeline.writing.PlannedLength;
import app.snowquill.settings.RouteAspect;
import app.snowquill.snowflake.Step;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queue of a book over its file, with a model whose answers the test writes. */
class JobQueueTest {
    private static final String NOTES = "{\"facts_learned\":[\"Somebody knows the whole of it.\"],\"state_changes\":[],\"summary\":\"Ines goes down to the water and waits there.\"}";
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
            assertThat(items).isSortedAccordingTo(Comparator.comparing(BookEvent::id));
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
        Set<String> written = ConcurrentHashMap.newKeySet();
        try (TestStudio test = studio(request -> {
            written.add(request.caller().subject());
            return request.shape().isPresent() ? NOTES : PROSE;
        }); BookSession book = test.studio().open(folder.resolve("sample.snowquill"))) {
            assertThat(open(book)).extracting(JobInfo::state).containsExactly(JobInfo.State.PAUSED, JobInfo.State.QUEUED);
            assertThat(book.queue().isHeld()).isTrue();
            finished(book.run(RunRequest.again(DocumentKey.prose("s20"), ""), event -> { }));
            assertThat(open(book)).as("what an earlier session left is not begun unasked").hasSize(2);
            assertThat(written).containsExactly("prose:s20");
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

    @Test
    void whatWasWrittenOfACancelledRunIsNotTriedAgain() throws Exception {
        Set<String> begun = ConcurrentHashMap.newKeySet();
        CompletableFuture<Void> second = new CompletableFuture<>();
        try (TestStudio test = studio(request -> {
            if (request.shape().isPresent()) {
                return NOTES;
            }
            begun.add(request.caller().subject());
            return begun.size() == 2 && second.complete(null) ? null : PROSE;
        }); BookSession book = sample(test)) {
            Set<DocumentKey> two = Set.of(DocumentKey.prose("s12"), DocumentKey.prose("s20"));
            Run run = book.run(new RunRequest(Set.of(Step.DRAFT), two, true, "", OptionalInt.empty(), 1), event -> { });
            second.get(60, TimeUnit.SECONDS);
            assertThat(book.queue().retry(1, event -> { })).failsWithin(60, TimeUnit.SECONDS).withThrowableOfType(
                    ExecutionException.class).withMessageContaining("Run 1 has not ended");
            run.cancel();
            RunReport stopped = finished(run);
            RunReport again = finished(book.queue().retry(1, event -> { }).get(60, TimeUnit.SECONDS));
            assertThat(again.written()).hasSize(1).doesNotContainAnyElementsOf(stopped.written());
        }
    }

    @Test
    void aRunGoesOnWithTheSettingsItBeganWith() throws Exception {
        AtomicInteger prose = new AtomicInteger();
        CompletableFuture<Void> noted = new CompletableFuture<>();
        try (TestStudio test = studio(request -> {
            if (request.shape().isPresent()) {
                return noted.complete(null) ? null : NOTES;
            }
            prose.incrementAndGet();
            return PROSE;
        }); BookSession book = sample(test)) {
            RunRequest asked = RunRequest.again(DocumentKey.prose("s12"), "").with(new RunChoices(
                    new PlannedLength(OptionalInt.of(80_000), OptionalInt.of(40)), Optional.empty()));
            Run run = book.run(asked, event -> { });
            noted.get(60, TimeUnit.SECONDS);
            book.queue().pause().get(60, TimeUnit.SECONDS);
            assertThat(finished(run).outcome()).isEqualTo(RunReport.Outcome.PAUSED);
            int goes = prose.get();
            assertThat(open(book).get(0).request()).contains(asked);
            book.routing().choose(Step.DRAFT, Map.of(RouteAspect.TEMPERATURE, "0.3", RouteAspect.MOST_TOKENS, "500"))
                    .get(60, TimeUnit.SECONDS);
            finished(book.queue().goOn().get(60, TimeUnit.SECONDS).orElseThrow());
            assertThat(prose).as("what was answered is not asked again").hasValue(goes);
        }
    }

    @Test
    void anErrorInAWriterEndsTheRunAndNotTheQueue() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (TestStudio test = studio(request -> {
            if (calls.incrementAndGet() == 1) {
                throw new StackOverflowError();
            }
            return request.shape().isPresent() ? NOTES : PROSE;
        }); BookSession book = sample(test)) {
            RunReport report = finished(book.run(RunRequest.again(DocumentKey.prose("s12"), ""), event -> { }));
            assertThat(report.outcome()).isEqualTo(RunReport.Outcome.FAILED);
            assertThat(report.message()).contains("StackOverflowError");
            assertThat(finished(book.run(RunRequest.again(DocumentKey.prose("s12"), ""), event -> { })).outcome())
                    .isEqualTo(RunReport.Outcome.SUCCEEDED);
        }
    }

    @Test
    void whatIsAskedForAfterAPauseComesToItsTurnAndWhatWaitsAtTheEndOfTheBookEnds() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Void> asked = new CompletableFuture<>();
        CompletableFuture<Void> last = new CompletableFuture<>();
        Run never;
        try (TestStudio test = studio(request -> {
            int number = calls.incrementAndGet();
            if (number == 1) {
                asked.complete(null);
                return null;
            }
            await(go);
            return request.shape().isPresent() ? NOTES : last.isDone() ? null : PROSE;
        })) {
            BookSession book = sample(test);
            Run first = book.run(RunRequest.again(DocumentKey.prose("s12"), ""), event -> { });
            asked.get(60, TimeUnit.SECONDS);
            book.queue().pause().get(60, TimeUnit.SECONDS);
            assertThat(finished(first).outcome()).isEqualTo(RunReport.Outcome.PAUSED);
            Run second = book.run(RunRequest.again(DocumentKey.prose("s13"), ""), event -> { });
            Run third = book.run(RunRequest.again(DocumentKey.prose("s14"), ""), event -> { });
            open(book);
            go.countDown();
            finished(second);
            assertThat(finished(third).outcome()).isEqualTo(RunReport.Outcome.SUCCEEDED);
            last.complete(null);
            book.run(RunRequest.again(DocumentKey.prose("s15"), ""), event -> { });
            never = book.run(RunRequest.again(DocumentKey.prose("s16"), ""), event -> { });
            open(book);
            book.close();
        }
        assertThat(finished(never).outcome()).isEqualTo(RunReport.Outcome.PAUSED);
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
        return test.sample(folder.resolve("sample.snowquill"));
    }

    private TestStudio studio(Function<GenerationRequest, String> pen) {
        return new TestStudio(folder, Optional.of(TestStudio.STARTER), settings -> new PenEngine(pen));
    }
}
