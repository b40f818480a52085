package app.snowquill.pipeline;

import app.snowquill.engine.EngineChoice;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineKind;
import app.snowquill.engine.EngineStatus;
import app.snowquill.engine.TextEngine;
import app.snowquill.pipeline.ModelDesk.ModelReport;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Runs the model in use, and beside it the models that agents and steps were given of their own. Such a model is loaded when it is asked for,
 * beside the one in use where there is memory for both; else those that nobody is asking are put away first, the one in use last, and each comes
 * back when it is asked again. What is not asked for some minutes is put away. Thread-safe; lives as long as the program.
 */
public final class EnginesBeside implements AutoCloseable {
    private static final Duration IDLE = Duration.ofMinutes(5);
    /** How long a model waits until those that are at work in its place are done. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long SPARE = 300L << 20;

    private final EngineInUse inUse;
    private final Function<Path, ModelReport> reports;
    private final Machine machine;
    private final Clock clock;
    private final Map<Path, Beside> resident = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int askingInUse;
    private int puttingAway;
    private boolean swapped;

    /** One engine beside, how many ask it, and since when nobody does. */
    private static final class Beside {
        private final TextEngine engine;
        private int asking;
        private Instant idleSince = Instant.MAX;

        Beside(TextEngine engine) {
            this.engine = engine;
        }
    }

    /**
     * A model that is held beside the one in use.
     *
     * @param swapped whether the model in use gave way to it
     */
    public record Held(String model, EngineStatus.State state, boolean swapped) {
    }

    /**
     * @param inUse closed by its owner, after this
     * @param models reads what a file needs
     */
    public EnginesBeside(EngineInUse inUse, LocalModelDesk models, Machine machine, Clock clock) {
        this.inUse = inUse;
        this.reports = file -> models.reports().report(file, "", "", inUse.choice());
        this.machine = machine;
        this.clock = clock;
    }

    /**
     * Does work with a model; waits while it is loaded.
     *
     * @param model a GGUF file; empty, or the one in use, for the engine in use
     * @throws EngineException where it can't be loaded, or has no room beside what is at work
     */
    <T> T work(Optional<Path> model, Function<TextEngine, T> work) {
        Optional<Path> other = model.map(file -> file.toAbsolutePath().normalize()).filter(file -> !isInUse(file));
        return other.isPresent() ? beside(other.get(), work) : inUse(work);
    }

    /** What a plan counts by: the engine of a model where that is loaded already. Loads nothing. */
    Optional<TextEngine> loaded(Optional<Path> model) {
        Optional<Path> other = model.map(file -> file.toAbsolutePath().normalize()).filter(file -> !isInUse(file));
        Optional<TextEngine> engine = other.isEmpty() ? Optional.of(inUse.engine())
                : locked(() -> Optional.ofNullable(resident.get(other.get())).map(beside -> beside.engine));
        return engine.filter(loaded -> loaded.status().model().isPresent());
    }

    private boolean isInUse(Path file) {
        EngineChoice choice = inUse.choice();
        return choice.kind().runsFiles() && choice.local().model().map(model -> model.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize())).orElse(false);
    }

    public List<Held> held() {
        return locked(() -> resident.entrySet().stream().map(each -> new Held(each.getValue().engine.status().model().map(model -> model.name())
                .orElse(String.valueOf(each.getKey().getFileName())), each.getValue().engine.status().state(), swapped)).toList());
    }

    /** Puts away what nobody has asked for some minutes; to be called now and then. */
    public void freeIdle() {
        locked(() -> {
            putAway(taken(beside -> beside.asking == 0 && beside.idleSince.plus(IDLE).isBefore(clock.instant())));
            return null;
        });
    }

    private <T> T inUse(Function<TextEngine, T> work) {
        locked(() -> {
            if (swapped) {
                comeBack();
            }
            askingInUse++;
            return null;
        });
        try {
            return EngineInUse.work(inUse::engine, work);
        } finally {
            locked(() -> {
                askingInUse--;
                changed.signalAll();
                return null;
            });
        }
    }

    private void comeBack() {
        until(() -> resident.values().stream().allMatch(beside -> beside.asking == 0));
        if (!swapped) { // another brought it back meanwhile
            return;
        }
        inUse.swapped(new ModelSwap(nameInUse(), resident.keySet().stream().map(EnginesBeside::name).collect(Collectors.joining(", "))));
        putAway(taken(beside -> beside.asking == 0));
        swapped = false;
    }

    private <T> T beside(Path file, Function<TextEngine, T> work) {
        Beside lent = locked(() -> lent(file));
        try {
            lent.engine.load().join();
            return work.apply(lent.engine);
        } catch (CompletionException e) {
            throw e.getCause() instanceof EngineException failure ? failure : e;
        } finally {
            locked(() -> {
                lent.asking--;
                lent.idleSince = clock.instant();
                changed.signalAll();
                if (lent.asking == 0 && lent.engine.status().state() == EngineStatus.State.FAILED && resident.remove(file, lent)) {
                    putAway(lent.engine::close);
                }
                return null;
            });
        }
    }

    private Beside lent(Path file) {
        if (!resident.containsKey(file)) {
            ModelReport report = reports.apply(file);
            if (!report.supported()) {
                throw new EngineException(EngineException.Kind.UNREADABLE_MODEL, "The model “" + file.getFileName() + "” that was chosen for this can’t be used. "
                        + report.reason() + " Nothing was sent. Choose another, or none for the model in use.");
            }
            makeRoom(file, report.memoryBytes());
        }
        Beside there = resident.computeIfAbsent(file, added -> { // another may have added it while room was made
            EngineChoice now = inUse.choice();
            return new Beside(inUse.another(now.withKind(now.kind().runsFiles() ? now.kind() : EngineKind.LLAMA)
                    .withLocal(now.local().withModel(Optional.of(file))).withFallback(List.of()), inUse.keys()));
        });
        there.asking++;
        return there;
    }

    private void makeRoom(Path file, long needed) {
        until(() -> true);
        if (fits(needed)) {
            return;
        }
        until(() -> askingInUse == 0 && resident.values().stream().allMatch(beside -> beside.asking == 0));
        List<String> went = new ArrayList<>();
        for (Optional<Path> idle = longestIdle(); !fits(needed) && idle.isPresent(); idle = longestIdle()) {
            went.add(name(idle.get()));
            putAway(resident.remove(idle.get()).engine::close);
        }
        if (!fits(needed) && askingInUse == 0 && inUse.engine().status().state() == EngineStatus.State.READY) {
            swapped = true;
            went.add(nameInUse());
            putAway(inUse::unload);
        }
        if (!went.isEmpty()) {
            inUse.swapped(new ModelSwap(name(file), String.join(", ", went)));
        }
        if (!fits(needed)) {
            throw new EngineException(EngineException.Kind.BUSY, "The model “" + file.getFileName() + "” needs about " + HealthRules.size(needed) + " of memory, and "
                    + HealthRules.size(machine.memory().free()) + " are free. Nothing was sent. Close other programs, or choose a smaller model for this.");
        }
    }

    private Optional<Path> longestIdle() {
        return resident.entrySet().stream().filter(each -> each.getValue().asking == 0).min(Comparator.comparing(each -> each.getValue().idleSince)).map(Map.Entry::getKey);
    }

    /** Those are held no more, and are to be closed. */
    private Runnable taken(Predicate<Beside> which) {
        List<Beside> going = resident.values().stream().filter(which).toList();
        resident.values().removeAll(going);
        return () -> going.forEach(beside -> beside.engine.close());
    }

    /** Gives the lock back meanwhile, for a process may take seconds to end: only who needs room waits for that. */
    private void putAway(Runnable closing) {
        puttingAway++;
        lock.unlock();
        try {
            closing.run();
        } finally {
            lock.lock();
            puttingAway--;
            changed.signalAll();
        }
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.gguf$", "");
    }

    private String nameInUse() {
        return inUse.choice().local().model().map(EnginesBeside::name).orElse("");
    }

    private boolean fits(long needed) {
        MemoryUse memory = machine.memory();
        return memory.total() == 0 || memory.free() >= needed + SPARE;
    }

    /** Waits for what goes to be gone, and for others to be done, but for those not for ever: one of them may be waiting for this. */
    private void until(BooleanSupplier condition) {
        Instant end = clock.instant().plus(PATIENCE);
        try {
            while (puttingAway > 0 || !condition.getAsBoolean() && clock.instant().isBefore(end)) {
                changed.await(1, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        locked(() -> {
            putAway(taken(beside -> true));
            return null;
        });
    }
}
