package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.context.Choice;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.pipeline.summaries.SummaryLevel;
import app.snowquill.snowflake.Step;
import app.snowquill.store.JobRow;
import app.snowquill.store.ProjectStore;
import app.snowquill.story.DocumentKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the author says of contexts while a run is under way is for the next run; the one under way, cut off or not, is told what it began with. */
class RunToldTest {
    private static final String NOTES = "{\"facts_learned\":[],\"state_changes\":[],\"summary\":\"Ines goes down to the water and waits there.\"}";
    private static final String PROSE = "Ines went down to the water and waited there. ".repeat(300);
    private static final RunRequest TWO_SCENES = new RunRequest(Set.of(Step.DRAFT), Set.of(DocumentKey.prose("s12"), DocumentKey.prose("s13")), true, "",
            OptionalInt.empty(), 1);
    private static final String SAID = "The whole town had known it for a year.";

    @TempDir
    Path folder;

    @Test
    void aRunThatIsCutOffGoesOnWithWhatItWasToldAtItsBeginning() throws Exception {
        List<String> wanted = asked("whole", book -> finished(book.run(TWO_SCENES, event -> { })), request -> answer(request));
        assertThat(wanted).hasSizeGreaterThan(1).noneMatch(prompt -> prompt.contains(SAID));

        CompletableFuture<BookSession> open = new CompletableFuture<>();
        CompletableFuture<Run> begun = new CompletableFuture<>();
        List<String> again = asked("cut off", book -> {
            open.complete(book);
            begun.complete(book.run(TWO_SCENES, event -> { }));
            assertThat(finished(begun.join()).outcome()).isEqualTo(RunReport.Outcome.PAUSED);
            Run second = await(book.queue().goOn()).or(book::currentRun).orElseThrow(); // its end may have let it go on already
            assertThat(finished(second).outcome()).isEqualTo(RunReport.Outcome.SUCCEEDED);
            return finished(book.run(TWO_SCENES, event -> { }));
        }, request -> {
            if (begun.isDone() && begun.join().done().isDone()) {
                return answer(request);
            }
            say(open.join());
            open.join().queue().pause();
            return null;
        });
        assertThat(again.subList(1, wanted.size() + 1)).as("as if nothing had been said").isEqualTo(wanted);
        assertThat(again.subList(wanted.size() + 1, again.size())).as("the next run is told").hasSameSizeAs(wanted).allMatch(prompt -> prompt.contains("in the hard winter of 1923"))
                .anyMatch(prompt -> prompt.contains(SAID));
        try (ProjectStore store = new CatchingFiles().open(folder.resolve("cut off").resolve("book.snowquill"))) {
            assertThat(store.queue().newest(5)).extracting(JobRow::request).as("what a run began with goes when it ends").noneMatch(request -> request.contains("told"));
        }
    }

    private static void say(BookSession book) {
        await(book.memory().context().choose("s13", "cast", Choice.LEAVE_OUT));
        await(book.memory().context().choose("s12", "project/book", Choice.PIN));
        await(book.memory().summaries().write(SummaryLevel.SCENE, "s11", SAID));
    }

    private static String answer(GenerationRequest request) {
        return request.shape().isPresent() ? NOTES : PROSE;
    }

    /** The drafts' prompts in the order in which they were asked. */
    private List<String> asked(String name, Function<BookSession, RunReport> work, Function<GenerationRequest, String> pen) throws Exception {
        List<String> prompts = new CopyOnWriteArrayList<>();
        Path place = Files.createDirectories(folder.resolve(name));
        try (TestStudio studio = TestEngines.answering(place, request -> {
            if (request.caller().stage().equals("draft")) {
                prompts.add(String.join("\n", Stream.concat(Stream.of(request.caller().subject()), request.messages().stream().map(message -> message.text())).toList()));
            }
            return pen.apply(request);
        }); BookSession book = studio.sample(place.resolve("book.snowquill"))) {
            work.apply(book);
        }
        return prompts;
    }

    private static RunReport finished(Run run) {
        return await(run.done());
    }

    private static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(60, TimeUnit.SECONDS).join();
    }
}
