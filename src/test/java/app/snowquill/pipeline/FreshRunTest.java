package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.Message;
import app.snowquill.scene.quality.PhraseList;
import app.snowquill.snowflake.Step;
import app.snowquill.story.DocumentKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drafts of a run go back where a phrase comes that the book does without: by the list it began with, and within the calls of its plan. */
class FreshRunTest {
    private static final String NOTES = "{\"facts_learned\":[],\"state_changes\":[],\"summary\":\"Ines goes down to the water and waits there.\"}";
    private static final String STALE = "Ines felt a wave of heat and went on. ";
    private static final String FRESH = " nothing much, and went on. " + "She stood there and waited for the tide. ".repeat(40);
    private static final RunRequest TWO_SCENES = new RunRequest(Set.of(Step.DRAFT), Set.of(DocumentKey.prose("s12"), DocumentKey.prose("s13")), true, "",
            OptionalInt.of(3_000), 1);

    @TempDir
    Path folder;
    private final List<GenerationRequest> asked = new CopyOnWriteArrayList<>();

    @Test
    void aDraftGoesBackAndTheRunMakesTheCallsOfItsPlan() throws Exception {
        Map<String, String> texts = texts("whole", book -> {
            int planned = await(book.plan(TWO_SCENES)).calls();
            RunReport report = await(book.run(TWO_SCENES, event -> { }).done());
            RunReport.StepCost cost = report.calls().get(Step.DRAFT);
            assertThat(cost.calls() - cost.repairs()).isEqualTo(planned);
            assertThat(cost.repairs()).as("every try counts for what it costs").isEqualTo(2);
            assertThat(await(book.calls(20))).extracting(CallInfo::attempt).as("and is in the log of calls").contains(1, 2);
            return report;
        }, FreshRunTest::pen);
        assertThat(texts.values()).allSatisfy(text -> assertThat(text).startsWith("Ines felt nothing much").doesNotContain("a wave of"));
        assertThat(drafts()).filteredOn(request -> request.caller().attempt() == 2)
                .allSatisfy(request -> assertThat(request.messages()).last().isEqualTo(Message.assistant("Ines felt")));
    }

    @Test
    void aRunThatIsCutOffGoesOnWithTheListItBeganWithAndAsksNothingTwice() throws Exception {
        Map<String, String> wanted = texts("whole", book -> await(book.run(TWO_SCENES, event -> { }).done()), FreshRunTest::pen);
        asked.clear();
        CompletableFuture<BookSession> open = new CompletableFuture<>();
        CompletableFuture<Run> begun = new CompletableFuture<>();
        Map<String, String> again = texts("cut off", book -> {
            open.complete(book);
            begun.complete(book.run(TWO_SCENES, event -> { }));
            assertThat(await(begun.join().done()).outcome()).isEqualTo(RunReport.Outcome.PAUSED);
            Run second = await(book.queue().goOn()).or(book::currentRun).orElseThrow(); // its end may have let it go on already
            return await(second.done());
        }, request -> {
            boolean isNotesOfTheFirst = request.shape().isPresent() && !begun.join().done().isDone();
            if (isNotesOfTheFirst) { // its prose is whole, but not the scene
                await(open.join().scenes().phrases().keep(PhraseList.NONE));
                open.join().queue().pause();
                return null;
            }
            return pen(request);
        });
        assertThat(again).isEqualTo(wanted);
        assertThat(drafts()).as("of the scene that was cut off nothing that was written is asked again").extracting(request ->
                request.caller().subject() + " " + request.caller().attempt()).doesNotHaveDuplicates();
    }

    @Test
    void whatCannotBeAvoidedIsKeptAndTold() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        Map<String, String> texts = texts("stubborn", book -> await(book.run(TWO_SCENES, event -> {
            if (event instanceof RunEvent.Notice notice) {
                told.add(notice.message());
            }
        }).done()), request -> request.shape().isPresent() ? NOTES : STALE.repeat(20));
        assertThat(texts.values()).allSatisfy(text -> assertThat(text).contains("a wave of"));
        assertThat(told).anyMatch(sentence -> sentence.contains("“a wave of”") && sentence.contains("The draft is kept."));
        assertThat(drafts()).as("a bounded number of goings back").hasSizeLessThanOrEqualTo(2 * 4);
    }

    private static String pen(GenerationRequest request) {
        return request.shape().isPresent() ? NOTES : request.caller().attempt() == 1 ? STALE.repeat(20) : FRESH;
    }

    private List<GenerationRequest> drafts() {
        return asked.stream().filter(request -> request.caller().stage().equals("draft")).toList();
    }

    private Map<String, String> texts(String name, Function<BookSession, RunReport> work, Function<GenerationRequest, String> pen) throws Exception {
        Path place = Files.createDirectories(folder.resolve(name));
        try (TestStudio studio = TestEngines.answering(place, request -> {
            asked.add(request);
            return pen.apply(request);
        }); BookSession book = studio.sample(place.resolve("book.snowquill"))) {
            RunReport report = work.apply(book);
            assertThat(report.outcome()).as(report.message()).isEqualTo(RunReport.Outcome.SUCCEEDED);
            Map<String, String> texts = new TreeMap<>(book.view().book().prose());
            texts.keySet().retainAll(Set.of("s12", "s13"));
            return texts;
        }
    }

    private static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(60, TimeUnit.SECONDS).join();
    }
}
