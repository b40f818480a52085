package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.agent.Operation;
import app.snowquill.agent.Span;
import app.snowquill.context.Agent;
import app.snowquill.engine.Generation;
import app.snowquill.engine.GenerationRequest;
import app.snowquill.engine.ScriptedEngine;
import app.snowquill.engine.TokenSink;
import app.snowquill.pipeline.agents.AgentAnswer;
import app.snowquill.pipeline.agents.AgentRequest;
import app.snowquill.pipeline.agents.ChatDesk;
import app.snowquill.pipeline.agents.ChatQuestion;
import app.snowquill.pipeline.agents.ChatTurn;
import app.snowquill.pipeline.agents.Conversation;
import app.snowquill.pipeline.memory.ModelWork;
import app.snowquill.pipeline.writing.Pieces;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author stops half way is theirs as it is, and spoils nothing around it. */
class StoppedAnswerTest {
    private static final String SCENE = "s11";

    @TempDir
    Path folder;
    private final AtomicBoolean breaksOff = new AtomicBoolean();

    @Test
    void aStoppedRewriteKeepsTheBlanksOfItsPassage() {
        try (TestStudio studio = studio(); BookSession book = studio.sample(folder.resolve("book.snowquill"))) {
            String prose = book.view().book().prose().get(SCENE);
            Span passage = new Span(0, prose.indexOf("\n\n") + 2);
            AgentAnswer answer = stopped(pieces -> book.agents().write(AgentRequest.of(Operation.REWRITE, SCENE, "").on(passage), pieces));
            assertThat(answer.complete()).isFalse();
            assertThat(answer.text()).isEqualTo("She went down to\n\n");
        }
    }

    @Test
    void aStoppedAnswerDoesNotTakeThePlaceOfAWholeOne() {
        Conversation editor = Conversation.aboutBook(Agent.EDITOR);
        try (TestStudio studio = studio(); BookSession book = studio.sample(folder.resolve("book.snowquill"))) {
            ChatDesk chat = book.agents().chat();
            await(chat.ask(ChatQuestion.next(editor, "Why?"), Pieces.NONE).done());
            ChatQuestion again = new ChatQuestion(editor, "Why?", Optional.empty(), ChatQuestion.Place.INSTEAD_OF_LAST);
            stopped(pieces -> chat.ask(again, pieces));
            assertThat(await(chat.turns())).extracting(ChatTurn::complete).as("both stand").containsExactly(true, false);
            await(chat.ask(again, Pieces.NONE).done());
            assertThat(await(chat.turns())).extracting(ChatTurn::complete).as("a whole one takes the place of what was stopped").containsExactly(true, true);
        }
    }

    private <T> T stopped(Function<Pieces, ModelWork<T>> asking) {
        CompletableFuture<ModelWork<T>> work = new CompletableFuture<>();
        breaksOff.set(true);
        ModelWork<T> begun = asking.apply(piece -> work.join().cancel());
        work.complete(begun);
        T made = await(begun.done());
        breaksOff.set(false);
        return made;
    }

    private TestStudio studio() {
        return new TestStudio(folder, Optional.of(TestStudio.RANDOM), settings -> new ScriptedEngine(request -> breaksOff.get() ? null : "Because.") {
            @Override
            public Generation generate(GenerationRequest request, TokenSink sink) {
                Generation generation = super.generate(request, sink);
                if (breaksOff.get()) {
                    sink.accept("She went down to");
                }
                return generation;
            }
        });
    }

    private static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(60, TimeUnit.SECONDS).join();
    }
}
