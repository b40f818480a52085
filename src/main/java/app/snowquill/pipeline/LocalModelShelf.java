package app.snowquill.pipeline;

import app.snowquill.engine.EngineChoice;
import app.snowquill.engine.EngineKind;
import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.gguf.FolderSearch;
import app.snowquill.engine.gguf.FoundModel;
import app.snowquill.engine.gguf.ModelFinder;
import app.snowquill.pipeline.ModelDesk.ModelReport;
import app.snowquill.settings.KnownModels;
import app.snowquill.settings.MeasuredSpeeds;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** The models on this machine. Made once by the launcher; owns nothing that has to be closed. */
public final class LocalModelShelf implements ModelShelf {
    private static final Duration FOLDER_TIME = Duration.ofMinutes(2);
    private static final Duration TEST_TIME = Duration.ofSeconds(20);

    private final LocalModelDesk desk;
    private final ModelFinder finder;
    private final Optional<Path> included;
    private final Memory memory;
    private final MeaningDesk meaning;
    private final LocalModelDownloads downloads;
    private final Executor threads;
    private final AtomicReference<Computer> computer = new AtomicReference<>();

    /**
     * What is remembered about models from one start to the next.
     *
     * @param running keeps how models are run
     */
    public record Memory(KnownModels known, MeasuredSpeeds speeds, Consumer<Running> running) {
    }

    /**
     * @param included the model that comes with the program, where it is there
     * @param downloaded the folder where downloads go; made when one does
     * @param threads for what takes time
     */
    public LocalModelShelf(LocalModelDesk desk, ModelFinder finder, Optional<Path> included, Path downloaded, Memory memory,
                           MeaningDesk meaning, Executor threads) {
        this.desk = desk;
        this.finder = finder;
        this.included = included;
        this.memory = memory;
        this.meaning = meaning;
        this.threads = threads;
        this.downloads = new LocalModelDownloads(downloaded, memory.known(), file -> report(file, ""), threads);
    }

    @Override
    public CompletableFuture<List<ModelReport>> list() {
        return CompletableFuture.supplyAsync(() -> {
            Map<Path, String> places = new LinkedHashMap<>();
            memory.known().files().forEach(file -> places.put(file, ""));
            memory.known().folders().forEach(folder -> places.put(folder, ""));
            places.put(downloads.folder(), ModelReport.DOWNLOADED);
            Map<Path, FoundModel> files = new LinkedHashMap<>();
            included.ifPresent(file -> put(files, new FoundModel(file, ModelReport.INCLUDED)));
            finder.find(places).forEach(found -> put(files, found));
            Set<Path> hidden = memory.known().hidden();
            files.keySet().removeIf(hidden::contains);
            settings().model().ifPresent(file -> put(files, new FoundModel(file, "")));
            List<ModelReport> reports = new ArrayList<>();
            files.values().forEach(found -> reports.add(desk.reports().report(found.path(), found.origin(), found.name(),
                    desk.inUse().choice())));
            return reports;
        }, threads);
    }

    private static void put(Map<Path, FoundModel> files, FoundModel model) {
        files.putIfAbsent(model.path().toAbsolutePath().normalize(), model);
    }

    @Override
    public CompletableFuture<ModelReport> add(Path file) {
        return CompletableFuture.supplyAsync(() -> {
            ModelReport report = report(file.toAbsolutePath().normalize(), "");
            if (report.supported() || report.embeds()) {
                memory.known().addFile(report.path());
            }
            return report;
        }, threads);
    }

    @Override
    public FolderLook addFolder(Path folder, IntConsumer soFar) {
        AtomicBoolean stopped = new AtomicBoolean();
        CompletableFuture<Found> result = CompletableFuture.supplyAsync(() -> look(folder, stopped, soFar), threads);
        return new FolderLook() {
            @Override
            public CompletableFuture<Found> result() {
                return result;
            }

            @Override
            public void stop() {
                stopped.set(true);
            }
        };
    }

    private Found look(Path folder, AtomicBoolean stopped, IntConsumer soFar) {
        if (!FolderSearch.canLookInto(folder)) {
            throw new IllegalArgumentException("The folder " + folder + " is not there, or may not be looked into. Choose another.");
        }
        FolderSearch.Found found = new FolderSearch(FOLDER_TIME).in(folder, stopped::get, soFar);
        found.files().forEach(memory.known()::addFile);
        if (!found.files().isEmpty()) {
            memory.known().addFolder(folder);
        }
        return new Found(found.files().size(), Found.Extent.valueOf(found.extent().name()));
    }

    @Override
    public CompletableFuture<Void> forget(Path file) {
        return CompletableFuture.runAsync(() -> memory.known().forget(file), threads);
    }

    @Override
    public CompletableFuture<ModelReport> speedTest(ModelReport report) {
        return CompletableFuture.supplyAsync(() -> {
            EngineChoice choice = desk.inUse().choice();
            EngineSettings settings = choice.local().withModel(Optional.of(report.path()));
            EngineChoice alone = new EngineChoice(choice.kind().runsFiles() ? choice.kind() : EngineKind.LLAMA, settings,
                    choice.serverProgram(), choice.openai(), choice.anthropic(), List.of());
            String identity = desk.reports().identity(report.path(), settings).orElseThrow(() ->
                    new IllegalArgumentException("The file is no model any more: " + report.path() + "."));
            SpeedTest test = new SpeedTest(one -> desk.inUse().another(one, desk.inUse().keys()), TEST_TIME);
            memory.speeds().remember(identity, settings, test.measure(alone));
            return report(report.path(), report.origin());
        }, threads);
    }

    @Override
    public CompletableFuture<Computer> computer() {
        return CompletableFuture.supplyAsync(() -> computer.updateAndGet(known -> known != null ? known
                : new ComputerLook(Path.of("/"), System.getenv()).look()), threads);
    }

    @Override
    public Running running() {
        EngineSettings now = settings();
        return new Running(now.threads(), now.contextTokens(), now.gpuLayers(), now.slots());
    }

    @Override
    public CompletableFuture<List<ModelReport>> estimate(List<ModelReport> reports, Running running) {
        return CompletableFuture.supplyAsync(() -> reports.stream().map(report -> desk.reports().report(report.path(),
                report.origin(), report.name(), desk.inUse().choice().withLocal(settings(running)))).toList(), threads);
    }

    @Override
    public CompletableFuture<Void> runLike(Running running) {
        return CompletableFuture.runAsync(() -> {
            desk.inUse().adjust(settings(running));
            memory.running().accept(running);
        }, threads);
    }

    @Override
    public ModelDownloads downloads() {
        return downloads;
    }

    @Override
    public MeaningDesk meaning() {
        return meaning;
    }

    private ModelReport report(Path file, String origin) {
        return desk.reports().report(file, origin, "", desk.inUse().choice());
    }

    private EngineSettings settings() {
        return desk.inUse().choice().local();
    }

    private EngineSettings settings(Running running) {
        return new EngineSettings(settings().model(), running.gpuLayers(), running.threads(), running.contextTokens(),
                running.slots());
    }
}
