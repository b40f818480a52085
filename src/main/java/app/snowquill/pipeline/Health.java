package app.snowquill.pipeline;

import app.snowquill.pipeline.HealthReport.Check;
import app.snowquill.pipeline.ModelDesk.ModelReport;
import app.snowquill.pipeline.ModelDesk.ModelState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Tests what writing needs, each part by using it: the model is asked for a token, every text of the file is compared with its
 * hash, disk and memory are measured. Safe from any thread; nothing waits. Lives as long as the program.
 */
public final class Health {
    private final ModelDesk models;
    private final Machine machine;
    private final Supplier<List<Check>> asWell;
    private final Executor threads;
    private final Clock clock;

    /**
     * @param asWell tests of what this does not know; may wait for the disk
     * @param threads for what reads the system
     */
    public Health(ModelDesk models, Machine machine, Supplier<List<Check>> asWell, Executor threads, Clock clock) {
        this.asWell = asWell;
        this.models = models;
        this.machine = machine;
        this.threads = threads;
        this.clock = clock;
    }

    /**
     * Tests everything; what fails is a check, never an exception. Memory is measured last, with the model loaded.
     *
     * @param book the book whose file and disk to look at; empty for the disk of the author's home alone
     */
    public CompletableFuture<HealthReport> test(Optional<BookSession> book) {
        return test(book, model(), IndexTest.ALWAYS);
    }

    /** Tests what can be tested unasked: a model that is not loaded, or on another computer, is left alone. */
    public CompletableFuture<HealthReport> look(Optional<BookSession> book) {
        ModelState state = models.state();
        boolean here = isLoaded(state) && state.awayHost().isEmpty();
        return test(book, here || state.kind() == ModelState.Kind.NONE ? model()
                : CompletableFuture.completedFuture(HealthRules.notAsked()), IndexTest.WHERE_USED);
    }

    /** Whether a book's index is made, where nobody has searched the book yet. */
    private enum IndexTest {
        ALWAYS, WHERE_USED
    }

    private CompletableFuture<HealthReport> test(Optional<BookSession> book, CompletableFuture<Check> model, IndexTest index) {
        List<CompletableFuture<Check>> parts = new ArrayList<>(List.of(model));
        book.ifPresent(open -> parts.add(open.checkFile().thenApply(HealthRules::file)
                .exceptionally(failure -> HealthRules.fileNotRead(ActiveRun.sentence(failure)))));
        book.ifPresent(open -> parts.add(index == IndexTest.WHERE_USED && !open.memory().archive().isInUse()
                ? CompletableFuture.completedFuture(HealthRules.indexNotAsked())
                : open.memory().archive().check().thenApply(texts -> HealthRules.index(texts.isPresent(), texts.orElse(0)))
                        .exceptionally(failure -> HealthRules.indexNotRead(ActiveRun.sentence(failure)))));
        Path folder = book.map(open -> open.file().toAbsolutePath().getParent())
                .orElse(Path.of(System.getProperty("user.home")));
        parts.add(CompletableFuture.supplyAsync(() -> disk(folder), threads));
        parts.add(model.thenCompose(tested -> needed()).thenApplyAsync(needed ->
                HealthRules.memory(machine.memory(), needed), threads));
        CompletableFuture<List<Check>> more = model.thenApplyAsync(tested -> asWell.get(), threads);
        return CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new)).thenCombine(more, (done, checks) ->
                new HealthReport(clock.instant(), Stream.concat(parts.stream().map(CompletableFuture::join), checks.stream()).toList()));
    }

    /** Who has the memory now. */
    public CompletableFuture<MemoryUse> memory() {
        return CompletableFuture.supplyAsync(machine::memory, threads);
    }

    private CompletableFuture<Check> model() {
        if (models.state().kind() == ModelState.Kind.NONE) {
            return CompletableFuture.completedFuture(HealthRules.noAnswer("no model",
                    "No model is chosen. You can write, plan and export without one."));
        }
        return models.answerTime().thenApply(HealthRules::answered)
                .exceptionally(failure -> HealthRules.noAnswer("no answer", ActiveRun.sentence(failure)));
    }

    private CompletableFuture<Long> needed() {
        ModelState state = models.state();
        return isLoaded(state) || state.file().isEmpty() ? CompletableFuture.completedFuture(0L)
                : models.check(state.file().get()).thenApply(ModelReport::memoryBytes).exceptionally(failure -> 0L);
    }

    private static boolean isLoaded(ModelState state) {
        return state.kind() == ModelState.Kind.READY || state.kind() == ModelState.Kind.WRITING;
    }

    private Check disk(Path folder) {
        try {
            return HealthRules.disk(machine.freeBytes(folder));
        } catch (IOException e) {
            return HealthRules.diskNotRead(e.getMessage());
        }
    }
}
