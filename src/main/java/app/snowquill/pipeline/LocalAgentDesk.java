package app.snowquill.pipeline;

import app.snowquill.pipeline.agents.AgentAnswer;
import app.snowquill.pipeline.agents.AgentDesk;
import app.snowquill.pipeline.agents.AgentRequest;
import app.snowquill.pipeline.agents.AgentWorkshop;
import app.snowquill.pipeline.agents.PromptPreview;
import app.snowquill.pipeline.memory.ModelWork;
import app.snowquill.pipeline.writing.Pieces;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** The agents of an open book. Thread-safe; lives with its book. */
final class LocalAgentDesk implements AgentDesk {
    private final OpenBook session;
    private final BookRuns runs;
    private final LocalChatDesk chat;

    LocalAgentDesk(OpenBook session, BookRuns runs) {
        this.session = session;
        this.runs = runs;
        this.chat = new LocalChatDesk(session, runs);
    }

    @Override
    public LocalChatDesk chat() {
        return chat;
    }

    @Override
    public CompletableFuture<PromptPreview> look(AgentRequest request) {
        return CompletableFuture.supplyAsync(() -> new PromptPreviews(session, session.parts().writing().prompts()).of(request), session.parts().runThreads());
    }

    @Override
    public AgentWorkshop workshop() {
        return LocalWorkshop.of(session.parts().writing(), session.parts().runThreads(), Optional.of(session));
    }

    @Override
    public ModelWork<AgentAnswer> write(AgentRequest request, Pieces pieces) {
        AtomicReference<AgentWriting> writing = new AtomicReference<>();
        return runs.begin(new SceneWork<>(cancellation -> {
            writing.set(new AgentWriting(session, request, pieces, cancellation));
            return writing.get().answer();
        }, cancellation -> writing.get().afterwards(notice -> runs.tell(new RunEvent.Notice(notice)))));
    }

    @Override
    public LocalRemarkDesk remarks() {
        return session.memory().remarks();
    }
}
