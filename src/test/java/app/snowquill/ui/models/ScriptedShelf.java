package app.snowquill.ui.models;

import app.snowquill.pipeline.Computer;
import app.snowquill.pipeline.ModelDesk.ModelReport;
import app.snowquill.pipeline.ModelDownloads;
import app.snowquill.pipeline.ModelShelf;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** A shelf whose answers a test sets. Each call is noted in {@link #asked}. */
public final class ScriptedShelf implements ModelShelf, ModelDownloads {
    public final List<String> asked = new CopyOnWriteArrayList<>();
    public List<ModelReport> models = new ArrayList<>(List.of(ScriptedModelDesk.NEMO, ScriptedModelDesk.QWEN,
            ScriptedModelDesk.STARTER, ScriptedModelDesk.NEWER));
    public CompletableFuture<ModelReport> added = CompletableFuture.completedFuture(ScriptedModelDesk.QWEN);
    public CompletableFuture<Found> found = CompletableFuture.completedFuture(new Found(2, Found.Extent.ALL));
    public CompletableFuture<ModelReport> tested = new CompletableFuture<>();
    public Computer computer = new Computer(8, 16L << 30, Optional.of(new Computer.GraphicsCard("", 12L << 30)));
    public Running running = new Running(0, 0, 0, 1);
    public CompletableFuture<Optional<ModelReport>> downloaded = new CompletableFuture<>();
    public List<Unfinished> unfinished = List.of();
    public long free = 412_000_000_000L;
    public Consumer<Progress> progress = told -> { };
    public final ScriptedMeaning meaning = new ScriptedMeaning();
    public IntConsumer soFar = count -> { };

    @Override
    public CompletableFuture<List<ModelReport>> list() {
        return CompletableFuture.completedFuture(List.copyOf(models));
    }

    @Override
    public CompletableFuture<ModelReport> add(Path file) {
        asked.add("add " + file);
        added.thenAccept(report -> {
            if (report.supported() && !models.contains(report)) {
                models.add(report);
            }
        });
        return added;
    }

    @Override
    public FolderLook addFolder(Path folder, IntConsumer listener) {
        asked.add("folder " + folder);
        soFar = listener;
        return new FolderLook() {
            @Override
            public CompletableFuture<Found> result() {
                return found;
            }

            @Override
            public void stop() {
                asked.add("stop search");
            }
        };
    }

    @Override
    public CompletableFuture<Void> forget(Path file) {
        asked.add("forget " + file);
        models.removeIf(report -> report.path().equals(file));
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<ModelReport> speedTest(ModelReport report) {
        asked.add("test " + report.path());
        return tested;
    }

    @Override
    public CompletableFuture<Computer> computer() {
        return CompletableFuture.completedFuture(computer);
    }

    @Override
    public Running running() {
        return running;
    }

    @Override
    public CompletableFuture<List<ModelReport>> estimate(List<ModelReport> reports, Running other) {
        asked.add("estimate " + other);
        return CompletableFuture.completedFuture(reports.stream().map(report -> ScriptedModelDesk.needing(report,
                report.memoryBytes() + other.contextTokens() * 100_000L)).toList());
    }

    @Override
    public CompletableFuture<Void> runLike(Running other) {
        asked.add("run like " + other);
        running = other;
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public ModelDownloads downloads() {
        return this;
    }

    @Override
    public Path folder() {
        return Path.of("/home/orla/.local/share/snowquill/models");
    }

    @Override
    public CompletableFuture<Long> freeBytes(Path folder) {
        return CompletableFuture.completedFuture(free);
    }

    @Override
    public UnderWay start(Order order, Consumer<Progress> listener) {
        asked.add("download " + order.address() + " " + order.sha256() + " " + order.folder());
        progress = listener;
        CompletableFuture<Optional<ModelReport>> result = downloaded;
        return new UnderWay() {
            @Override
            public CompletableFuture<Optional<ModelReport>> result() {
                return result;
            }

            @Override
            public void stop() {
                asked.add("stop download");
                result.complete(Optional.empty());
            }
        };
    }

    @Override
    public ScriptedMeaning meaning() {
        return meaning;
    }

    @Override
    public CompletableFuture<List<Unfinished>> unfinished() {
        return CompletableFuture.completedFuture(unfinished);
    }

    @Override
    public CompletableFuture<Void> discard(Unfinished download) {
        asked.add("discard " + download.fileName());
        unfinished = List.of();
        return CompletableFuture.completedFuture(null);
    }
}
