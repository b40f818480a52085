package app.snowquill.ui.write;

import app.snowquill.agent.Provenance;
import app.snowquill.agent.Span;
import app.snowquill.pipeline.agents.AgentAnswer;
import app.snowquill.pipeline.agents.AgentDesk;
import app.snowquill.pipeline.agents.AgentRequest;
import app.snowquill.pipeline.agents.AgentWorkshop;
import app.snowquill.pipeline.agents.ChatDesk;
import app.snowquill.pipeline.agents.PromptPreview;
import app.snowquill.pipeline.agents.RemarkDesk;
import app.snowquill.pipeline.memory.ModelWork;
import app.snowquill.pipeline.writing.Pieces;
import app.snowquill.pipeline.writing.Reading;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Agents whose answers the test writes. */
public final class ScriptedAgents implements AgentDesk {
    /** What was asked, the last one last. */
    public final List<Answer> asked = new CopyOnWriteArrayList<>();
    private final Function<String, String> prose;

    /** @param prose the text of a scene as the book has it */
    ScriptedAgents(Function<String, String> prose) {
        this.prose = prose;
    }

    public Answer last() {
        return asked.get(asked.size() - 1);
    }

    @Override
    public ModelWork<AgentAnswer> write(AgentRequest request, Pieces pieces) {
        String text = prose.apply(request.subject());
        Answer answer = new Answer(request, request.passage().orElse(new Span(0, text.length())).in(text), pieces);
        asked.add(answer);
        return answer;
    }

    @Override
    public CompletableFuture<PromptPreview> look(AgentRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public AgentWorkshop workshop() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ChatDesk chat() {
        throw new UnsupportedOperationException();
    }

    @Override
    public RemarkDesk remarks() {
        throw new UnsupportedOperationException();
    }

    /** One answer, as the test lets it come. */
    public static final class Answer implements ModelWork<AgentAnswer> {
        public final AgentRequest request;
        public final String before;
        private final Pieces pieces;
        private final CompletableFuture<AgentAnswer> done = new CompletableFuture<>();
        private final StringBuffer text = new StringBuffer();

        Answer(AgentRequest request, String before, Pieces pieces) {
            this.request = request;
            this.before = before;
            this.pieces = pieces;
        }

        public void write(String piece) {
            text.append(piece);
            pieces.accept(piece);
        }

        public void read(int read, int known, int all) {
            pieces.reading(new Reading(read, known, all));
        }

        public void finish() {
            end(true);
        }

        public void crash(String sentence) {
            done.completeExceptionally(new IllegalStateException(sentence));
        }

        public boolean isCancelled() {
            return done.isDone();
        }

        private void end(boolean complete) {
            done.complete(new AgentAnswer(request, before, text.toString(), complete, Optional.of(new Provenance(request.operation().agent(),
                    request.operation(), request.instruction(), "Mistral Nemo 12B Q4_K_M",
                    "{\"temperature\":0.6,\"seed\":4417,\"max_tokens\":800}", 5_210, 3_699, 123, 6_200, 19.8))));
        }

        @Override
        public CompletableFuture<AgentAnswer> done() {
            return done;
        }

        @Override
        public void cancel() {
            end(false);
        }
    }
}
