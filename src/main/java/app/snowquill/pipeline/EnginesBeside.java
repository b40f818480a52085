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
import java.util.function.Function;
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
    private int askingInUse;
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
    synchronized Optional<TextEngine> loaded(Optional<Path> model) {
        Optional<Path> other = model.map(file -> file.toAbsolutePath().normalize()).filter(file -> !isInUse(file));
        Optional<TextEngine> engine = other.isEmpty() ? Optional.of(inUse.engine()) : Optional.ofNullable(resident.get(other.get())).map(beside -> beside.engine);
        return engine.filter(loaded -> loaded.status().model().isPresent());
    }

    private boolean isInUse(Path file) {
        EngineChoice choice = inUse.choice();
        return choice.kind().runsFiles() && choice.local().model().map(model -> model.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize())).orElse(false);
    }

    public synchronized List<Held> held() {
        return resident.entrySet().stream().map(each -> new Held(each.getValue().engine.status().model().map(model -> model.name())
                .orElse(String.valueOf(each.getKey().getFileName())), each.getValue().engine.status().state(), swapped)).toList();
    }

    /** Puts away what nobody has asked for some minutes; to be called now and then. */
    public synchronized void freeIdle() {
        resident.values().removeIf(beside -> beside.asking == 0 && beside.idleSince.plus(IDLE).isBefore(clock.instant()) && closed(beside));
    }

    private <T> T inUse(Function<TextEngine, T> work) {
        synchronized (this) {
            if (swapped) {
                until(() -> resident.values().stream().allMatch(beside -> beside.asking == 0));
                inUse.swapped(new ModelSwap(nameInUse(), resident.keySet().stream().map(EnginesBeside::name).collect(Collectors.joining(", "))));
                resident.values().removeIf(beside -> beside.asking == 0 && closed(beside));
                swapped = false;
            }
            askingInUse++;
        }
        try {
            return EngineInUse.work(inUse::engine, work);
        } finally {
            synchronized (this) {
                askingInUse--;
                notifyAll();
            }
        }
    }

    private <T> T beside(Path file, Function<TextEngine, T> work) {
        Beside lent = lent(file);
        try {
            lent.engine.load().join();
            return work.apply(lent.engine);
        } catch (CompletionException e) {
            throw e.getCause() instanceof EngineException failure ? failure : e;
        } finally {
            synchronized (this) {
                lent.asking--;
                lent.idleSince = clock.instant();
                if (lent.asking == 0 && lent.engine.status().state() == EngineStatus.State.FAILED) {
                    resident.remove(file, lent);
                    lent.engine.close();
                }
                notifyAll();
            }
        }
    }

    private synchronized Beside lent(Path file) {
        Beside there = resident.get(file);
        if (there == null) {
            ModelReport report = reports.apply(file);
            if (!report.supported()) {
                throw new EngineException(EngineException.Kind.UNREADABLE_MODEL, "The model “" + file.getFileName() + "” that was chosen for this can’t be used. "
                        + report.reason() + " Nothing was sent. Choose another, or none for the model in use.");
            }
            makeRoom(file, report.memoryBytes());
            EngineChoice now = inUse.choice();
            there = new Beside(inUse.another(now.withKind(now.kind().runsFiles() ? now.kind() : EngineKind.LLAMA)
                    .withLocal(now.local().withModel(Optional.of(file))).withFallback(List.of()), inUse.keys()));
            resident.put(file, there);
        }
        there.asking++;
        return there;
    }

    private void makeRoom(Path file, long needed) {
        if (fits(needed)) {
            return;
        }
        until(() -> askingInUse == 0 && resident.values().stream().allMatch(beside -> beside.asking == 0));
        List<String> went = new ArrayList<>();
        resident.entrySet().stream().filter(each -> each.getValue().asking == 0).sorted(Comparator.comparing(each -> each.getValue().idleSince))
                .map(Map.Entry::getKey).toList().forEach(idle -> {
                    if (!fits(needed)) {
                        closed(resident.remove(idle));
                        went.add(name(idle));
                    }
                });
        if (!fits(needed) && askingInUse == 0 && inUse.engine().status().state() == EngineStatus.State.READY) {
            inUse.unload();
            swapped = true;
            went.add(nameInUse());
        }
        if (!went.isEmpty()) {
            inUse.swapped(new ModelSwap(name(file), String.join(", ", went)));
        }
        if (!fits(needed)) {
            throw new EngineException(EngineException.Kind.BUSY, "The model “" + file.getFileName() + "” needs about " + HealthRules.size(needed) + " of memory, and "
                    + HealthRules.size(machine.memory().free()) + " are free. Nothing was sent. Close other programs, or choose a smaller model for this.");
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

    private static boolean closed(Beside beside) {
        beside.engine.close();
        return true;
    }

    /** Waits for others to be done, but not for ever: one of them may be waiting for this. */
    private void until(java.util.function.BooleanSupplier condition) {
        Instant end = clock.instant().plus(PATIENCE);
        try {
            while (!condition.getAsBoolean() && clock.instant().isBefore(end)) {
                wait(1_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() {
        resident.values().forEach(EnginesBeside::closed);
        resident.clear();
    }
}
