package app.snowquill.pipeline;

import app.snowquill.engine.EmbeddingChoice;
import app.snowquill.engine.EngineChoice;
import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.TextEngine;
import app.snowquill.engine.gguf.ModelFinder;
import app.snowquill.engine.llama.LlamaEmbedder;
import app.snowquill.engine.llama.LlamaEngine;
import app.snowquill.engine.llama.WorkerLauncher;
import app.snowquill.json.StoryJson;
import app.snowquill.job.SerialWorker;
import app.snowquill.job.Ticker;
import app.snowquill.job.WorkerPool;
import app.snowquill.settings.KnownModels;
import app.snowquill.settings.MeasuredSpeeds;
import app.snowquill.settings.Settings;
import app.snowquill.settings.StateFile;
import app.snowquill.prompt.PromptCopies;
import app.snowquill.prompt.PromptLibrary;
import app.snowquill.settings.SettingsFile;
import app.snowquill.store.ProjectFiles;
import app.snowquill.store.backup.BackupReader;
import app.snowquill.store.backup.BackupRoot;
import app.snowquill.store.backup.Rotation;
import app.snowquill.store.journal.JournalFolder;
import app.snowquill.store.sqlite.SqliteBookRescue;
import app.snowquill.store.sqlite.SqliteProjectFiles;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;

/** A whole studio over real files in a folder and a model of the test's choice, as the launcher would build it. */
public final class TestStudio implements AutoCloseable {
    public static final Path STARTER = Path.of("models", "starter.gguf").toAbsolutePath();
    public static final Path RANDOM = Path.of("src", "test", "resources", "models", "rand-tiny.gguf").toAbsolutePath();

    private final SerialWorker sessions = new SerialWorker("session");
    private final WorkerPool runs = new WorkerPool("run", 8, Duration.ofSeconds(5));
    private final Ticker ticker = new Ticker("backup");
    private final LocalStudio studio;
    /** How models were to be run, as often as that was kept. */
    public final List<ModelShelf.Running> kept = new CopyOnWriteArrayList<>();

    /** With a real model at one thread. */
    public TestStudio(Path folder, Path model) {
        this(folder, Optional.of(model), settings -> new LlamaEngine(settings, new WorkerLauncher(folder.resolve("native"))));
    }

    /** With a real model at one thread, and this seed. */
    TestStudio(Path folder, Path model, long seed) {
        this(folder, Optional.of(model), settings -> new LlamaEngine(settings, new WorkerLauncher(folder.resolve("native"))),
                new SqliteProjectFiles(new StoryJson(), Clock.systemUTC(), SerialWorker::new), Clock.systemUTC(), seed);
    }

    public TestStudio(Path folder, Optional<Path> model, Function<EngineSettings, TextEngine> maker) {
        this(folder, model, maker, new SqliteProjectFiles(new StoryJson(), Clock.systemUTC(), SerialWorker::new));
    }

    public TestStudio(Path folder, Optional<Path> model, Function<EngineSettings, TextEngine> maker, ProjectFiles files) {
        this(folder, model, maker, files, Clock.systemUTC());
    }

    /** @param clock of the backups */
    public TestStudio(Path folder, Optional<Path> model, Function<EngineSettings, TextEngine> maker, ProjectFiles files,
                      Clock clock) {
        this(folder, model, maker, files, clock, 7);
    }

    private TestStudio(Path folder, Optional<Path> model, Function<EngineSettings, TextEngine> maker, ProjectFiles files,
                       Clock clock, long seed) {
        PromptLibrary prompts = new PromptLibrary(new PromptCopies(folder.resolve("prompts")));
        EngineSettings settings = new EngineSettings(model, 0, 1, 0, 1);
        EngineChoice choice = Settings.defaults().engine().withLocal(settings);
        StateFile known = new StateFile(folder.resolve("known-models.json"));
        MeasuredSpeeds speeds = new MeasuredSpeeds(known);
        EngineInUse inUse = new EngineInUse(choice, (wanted, keys) -> maker.apply(wanted.local()),
                new MemoryKeys(MemoryKeys.Lasting.NO));
        MeaningInUse meaning = new MeaningInUse(new EmbeddingChoice.None(), inUse, wanted -> new LlamaEmbedder(wanted,
                new WorkerLauncher(folder.resolve("engine"))), remembered -> { }, runs);
        LocalModelDesk desk = new LocalModelDesk(inUse, speeds, file -> {
        }, runs, prompts);
        LocalModelShelf shelf = new LocalModelShelf(desk, new ModelFinder(folder.resolve("no-home"), Map.of(),
                Duration.ofSeconds(1)), Optional.of(STARTER), folder.resolve("downloads"),
                new LocalModelShelf.Memory(new KnownModels(known), speeds, kept::add), meaning, runs);
        LocalEngineDesk engines = new LocalEngineDesk(inUse, new AwayConsent(Set.of(), hosts -> {
        }), (wanted, keys) -> List.of(), new NoSurroundings(), runs);
        studio = new LocalStudio(new LocalStudio.Places(files, new JournalFolder(List.of(folder.resolve("journals"))),
                new BackupPlace(new BackupRoot(folder.resolve("backups"), Rotation.usual(ZoneOffset.UTC), clock),
                        new BackupReader(files), ticker, BackupPlace.USUAL_INTERVAL, runs), new SqliteBookRescue(new StoryJson(), Clock.systemUTC(), folder.resolve("reading")),
                new ArchivePlace(folder.resolve("archives"), new MeaningVectors(meaning)::now)),
                new LocalStudio.Desks(inUse, meaning, desk, shelf, engines), sessions, runs, Clock.systemUTC(),
                new WritingRules(seed, new RouteLayers(new SettingsFile(folder.resolve("settings.json")), Map.of(), Map.of()), desk::figures, prompts,
                        new EnginesBeside(inUse, desk, new ThisMachine(), Clock.systemUTC())));
    }

    private record NoSurroundings() implements LocalEngineDesk.Surroundings {
        @Override
        public List<Path> programs() {
            return List.of();
        }

        @Override
        public void remember(EngineChoice choice) {
        }
    }

    public Studio studio() {
        return studio;
    }

    /** The sample novel, opened: made once for all tests of a process, and a copy for each. */
    public BookSession sample(Path file) {
        try {
            Files.write(file, SampleFile.MADE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return studio.open(file);
    }

    private static final class SampleFile {
        private static final byte[] MADE = made();

        private static byte[] made() {
            try {
                Path folder = Files.createTempDirectory("sample");
                Path file = folder.resolve("sample.snowquill");
                try (TestStudio maker = new TestStudio(folder, RANDOM)) {
                    maker.studio.createSample(file).close();
                }
                byte[] bytes = Files.readAllBytes(file);
                try (Stream<Path> all = Files.walk(folder)) {
                    all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
                }
                return bytes;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        studio.close();
        ticker.close();
        runs.close();
        sessions.close();
    }
}
