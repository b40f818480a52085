package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.agent.Operation;
import app.snowquill.pipeline.agents.AgentAnswer;
import app.snowquill.pipeline.agents.AgentRequest;
import app.snowquill.pipeline.memory.ModelWork;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.Urgency;
import app.snowquill.engine.around.RetriedAnswers;
import app.snowquill.engine.around.RetryRule;
import app.snowquill.engine.running.EngineThreads;
import app.snowquill.pipeline.writing.Pieces;
import app.snowquill.story.DocumentKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a book knows of the calls that were made for it. */
class BookCallsTest {
    private static final DocumentKey SCENE = DocumentKey.prose("s12");
    private static final String NOTES = "{\"facts_learned\":[\"Somebody knows the whole of it.\"],\"state_changes\":[],\"summary\":\"Ines goes down to the water and waits there.\"}";
    private static final String PROSE = "Ines went down to the water and waited there. ".repeat(300);

    @TempDir
    Path folder;
    private final List<GenerationRequest> asked = new CopyOnWriteArrayList<>();

    /** Crashes in the middle of its first prose. */
    private Function<GenerationRequest, String> crashingOnce() {
        AtomicInteger proses = new AtomicInteger();
        return request -> {
            asked.add(request);
            if (request.shape().isEmpty() && proses.getAndIncrement() == 0) {
                throw new EngineException(EngineException.Kind.CRASHED, "The model stopped unexpectedly.", "A wasted half ", null);
            }
            return request.shape().isPresent() ? NOTES : PROSE;
        };
    }

    @Test
    void aCrashInTheMiddleOfASceneLeavesNothingOfTheFirstTryAndIsSpokenOf() {
        withSample(crashingOnce(), book -> {
            StringBuffer shown = new StringBuffer();
            List<String> notices = Collections.synchronizedList(new ArrayList<>());
            RunReport report = book.run(RunRequest.again(SCENE, ""), event -> {
                if (event instanceof RunEvent.Piece piece) {
                    shown.append(piece.text());
                } else if (event instanceof RunEvent.TakenBack back) {
                    shown.setLength(shown.length() - back.characters());
                } else if (event instanceof RunEvent.Notice notice) {
                    notices.add(notice.message());
                }
            }).done().join();

            assertThat(report.outcome()).as(report.message()).isEqualTo(RunReport.Outcome.SUCCEEDED);
            assertThat(shown.toString()).startsWith("Ines went down").doesNotContain("wasted");
            assertThat(notices).containsExactly("The model stopped unexpectedly. It is started again, and what it was writing "
                    + "is asked for once more.");
            List<CallInfo> calls = book.calls(10).join();
            assertThat(calls).extracting(CallInfo::ending).containsExactly("STOP", "STOP", "STOP", "STOP", "CRASHED");
            assertThat(calls).extracting(CallInfo::attempt).containsExactly(1, 1, 1, 2, 1);
            assertThat(calls).extracting(CallInfo::stage).containsExactly("notes", "draft", "draft", "draft", "draft");
            assertThat(calls).allSatisfy(call -> {
                assertThat(call.component()).isEqualTo("step-10");
                assertThat(call.subject()).isEqualTo("prose:s12");
                assertThat(call.parameters()).containsPattern("\"seed\":\\d+");
                assertThat(call.model()).isEqualTo("Scripted");
                assertThat(call.at()).isNotNull();
            });
            assertThat(book.callTotals().join().bySteps()).singleElement().satisfies(total -> {
                assertThat(total.calls()).isEqualTo(5);
                assertThat(total.failed()).isEqualTo(1);
            });
            assertThat(report.total().calls()).isEqualTo(5);
            assertThat(report.total().cached()).isZero();
        });
    }

    @Test
    void aSuggestionIsAskedForAtOnceAndTakesBackWhatWasWrittenInVain() {
        withSample(crashingOnce(), book -> {
            StringBuffer shown = new StringBuffer();
            ModelWork<AgentAnswer> suggestion = book.agents().write(new AgentRequest(Operation.CONTINUE, "s12", Optional.empty(), "", "", 50, 0), new Pieces() {
                @Override
                public void accept(String piece) {
                    shown.append(piece);
                }

                @Override
                public void takenBack(int characters) {
                    shown.setLength(shown.length() - characters);
                }
            });

            assertThat(suggestion.done().join().text()).doesNotContain("wasted");
            assertThat(shown.toString()).startsWith("Ines went down").doesNotContain("wasted");
            assertThat(asked).allSatisfy(request -> assertThat(request.caller().urgency()).isEqualTo(Urgency.INTERACTIVE));
            assertThat(book.calls(10).join()).extracting(CallInfo::component).containsOnly("writer");
        });
    }

    @Test
    void anAnswerThatCantBeUsedIsKeptForLookingInto() {
        withSample(request -> request.shape().isPresent() ? "I would rather not." : PROSE, book -> {
            book.run(RunRequest.again(SCENE, ""), event -> { }).done().join();

            List<CallInfo> calls = book.calls(10).join();
            assertThat(calls).extracting(CallInfo::ending).containsExactly("UNUSABLE_ANSWER", "UNUSABLE_ANSWER", "STOP", "STOP", "STOP");
            assertThat(calls).extracting(CallInfo::hasRawText).containsExactly(true, true, false, false, false);
            assertThat(book.rawText(calls.get(0).id()).join()).contains("I would rather not.");
            assertThat(book.rawText(calls.get(2).id()).join()).isEmpty();
            assertThat(calls.get(0).attempt()).isEqualTo(2);
        });
    }

    private void withSample(Function<GenerationRequest, String> pen, Consumer<BookSession> use) {
        RetryRule quick = new RetryRule(3, Duration.ofMillis(1), Duration.ofMillis(2));
        try (TestStudio test = new TestStudio(folder, Optional.of(TestStudio.STARTER), settings -> new RetriedAnswers(
                new PenEngine(pen), quick, new EngineThreads()));
             BookSession book = test.sample(folder.resolve("sample.snowquill"))) {
            use.accept(book);
        }
    }
}
