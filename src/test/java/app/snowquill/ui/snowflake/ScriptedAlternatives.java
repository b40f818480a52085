package app.snowquill.ui.snowflake;

import app.snowquill.pipeline.Alternatives;
import app.snowquill.snowflake.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Alternatives of the test's making; a round ends when the test ends it. */
public final class ScriptedAlternatives implements Alternatives {
    public List<Alternative> last = List.of();
    public final List<Integer> chosen = new ArrayList<>();
    public CompletableFuture<List<Alternative>> round = new CompletableFuture<>();
    public Listener listener;
    public boolean cancelled;

    @Override
    public CompletableFuture<List<Alternative>> last(Step step) {
        return CompletableFuture.completedFuture(last);
    }

    @Override
    public Round write(Step step, int count, String instruction, Listener hears) {
        listener = hears;
        round = new CompletableFuture<>();
        CompletableFuture<List<Alternative>> own = round;
        return new Round() {
            @Override
            public CompletableFuture<List<Alternative>> done() {
                return own;
            }

            @Override
            public void cancel() {
                cancelled = true;
            }
        };
    }

    @Override
    public CompletableFuture<Chosen> choose(Step step, int number) {
        chosen.add(number);
        return CompletableFuture.completedFuture(Chosen.KEPT);
    }
}
