package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.agent.Operation;
import app.snowquill.agent.Outcome;
import app.snowquill.agent.Scope;
import app.snowquill.agent.Span;
import app.snowquill.pipeline.agents.AgentAnswer;
import app.snowquill.pipeline.agents.AgentRequest;
import app.snowquill.pipeline.memory.ModelWork;
import app.snowquill.pipeline.writing.HeardPieces;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample novel and the model that comes with the program: what an agent writes streams, stops, and never enters the book by itself. */
class LocalAgentDeskTest {
    private static final String SCENE = "s11";
    private static final List<Operation> PASSAGES = Arrays.stream(Operation.values())
            .filter(operation -> operation.scope() == Scope.PASSAGE && operation.outcome() == Outcome.REPLACEMENT).toList();

    @TempDir
    Path folder;

    @Test
    void everyOperationOnAPassageStreamsItsAnswerAndChangesNothing() {
        try (TestStudio studio = new TestStudio(folder, TestStudio.STARTER); BookSession book = studio.sample(folder.resolve("book.snowquill"))) {
            String prose = book.view().book().prose().get(SCENE);
            int end = prose.indexOf("\n\n");
            for (Operation operation : PASSAGES) {
                HeardPieces heard = new HeardPieces(piece -> { });
                AgentAnswer answer = await(book.agents().write(AgentRequest.of(operation, SCENE, "In the present, as Mara.").on(new Span(0, end)), heard).done());
                assertThat(answer.before()).isEqualTo(prose.substring(0, end));
                assertThat(answer.text()).as(operation.word()).isNotBlank();
                assertThat(heard.text()).contains(answer.text().strip().substring(0, 5));
                assertThat(answer.from()).hasValueSatisfying(call -> {
                    assertThat(call.agent()).isEqualTo(operation.agent());
                    assertThat(call.tokensIn()).isPositive();
                });
            }
            assertThat(book.view().book().prose().get(SCENE)).isEqualTo(prose);
            assertThat(await(book.calls(20))).extracting(CallInfo::stage).containsAll(PASSAGES.stream().map(Operation::word).toList());
        }
    }

    @Test
    void whatIsStoppedGivesWhatHasComeAndWhatDoesNotFitIsRefusedInASentence() {
        try (TestStudio studio = new TestStudio(folder, TestStudio.STARTER); BookSession book = studio.sample(folder.resolve("book.snowquill"))) {
            CompletableFuture<ModelWork<AgentAnswer>> work = new CompletableFuture<>();
            ModelWork<AgentAnswer> begun = book.agents().write(AgentRequest.of(Operation.CONTINUE, SCENE, ""), piece -> work.join().cancel());
            work.complete(begun);
            AgentAnswer answer = await(begun.done());
            assertThat(answer.complete()).isFalse();
            assertThatThrownBy(() -> await(book.agents().write(AgentRequest.of(Operation.REWRITE, "s99", ""), piece -> { }).done()))
                    .hasMessageContaining("no scene “s99”");
            assertThatThrownBy(() -> await(book.agents().write(AgentRequest.of(Operation.REWRITE, SCENE, "").on(new Span(0, 9_999_999)), piece -> { }).done()))
                    .hasMessageContaining("no passage of it ends at");
        }
    }

    private static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(120, TimeUnit.SECONDS).join();
    }
}
