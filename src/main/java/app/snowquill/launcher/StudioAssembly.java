package app.snowquill.launcher;

import app.snowquill.engine.around.AnswerFolder;
import app.snowquill.engine.gguf.ModelFinder;
import app.snowquill.engine.remote.OperatingSystemKeys;
import app.snowquill.engine.remote.ServedModels;
import app.snowquill.job.SerialWorker;
import app.snowquill.job.Ticker;
import app.snowquill.job.WorkerPool;
import app.snowquill.pipeline.AwayConsent;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.EngineDesk;
import app.snowquill.pipeline.EngineInUse;
import app.snowquill.pipeline.Health;
import app.snowquill.pipeline.KeptBackups;
import app.snowquill.pipeline.LocalEngineDesk;
import app.snowquill.pipeline.LocalModelDesk;
import app.snowquill.pipeline.LocalModelShelf;
import app.snowquill.pipeline.LocalStudio;
import app.snowquill.pipeline.MeaningInUse;
import app.snowquill.pipeline.ModelDesk;
import app.snowquill.pipeline.ModelShelf;
import app.snowquill.pipeline.Rescue;
import app.snowquill.pipeline.Studio;
import app.snowquill.pipeline.agents.AgentWorkshop;
import app.snowquill.prompt.PromptCopies;
import app.snowquill.prompt.PromptLibrary;
import app.snowquill.settings.ConfigFolder;
import app.snowquill.settings.KnownModels;
import app.snowquill.settings.MeasuredSpeeds;
import app.snowquill.settings.RememberedLoadSpeed;
import app.snowquill.settings.ResolvedSettings;
import app.snowquill.settings.SettingKey;
import app.snowquill.settings.SettingLayer;
import app.snowquill.settings.SettingsFile;
import app.snowquill.settings.SettingsLayers;
import app.snowquill.settings.StateFile;
import app.snowquill.story.Project;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** Makes the studio of this process and owns its threads. Lives as long as the program. */
final class StudioAssembly implements Studio {
    private static final int RUN_THREADS = 20;
    private static final Duration LOOK = Duration.ofSeconds(20);

    private final SerialWorker sessions = new SerialWorker("session");
    private final WorkerPool runs = new WorkerPool("run", RUN_THREADS, Duration.ofSeconds(3));
    private final Ticker ticker = new Ticker("watch");
    private final SettingsFile file;
    private final StateFile state;
    private final ResolvedSettings settings;
    private final Optional<Path> included = IncludedModel.find();
    private final LocalStudio studio;

    /**
     * @param given settings of the command line
     * @param config the settings file; empty for the usual one
     */
    StudioAssembly(Map<SettingKey, String> given, Optional<Path> config) {
        this(given, Map.of(), config);
    }

    /** @param routes keys of steps and agents on the command line */
    StudioAssembly(Map<SettingKey, String> given, Map<String, String> routes, Optional<Path> config) {
        ConfigFolder folder = ConfigFolder.ofThisProcess().madePrivate(config);
        this.file = new SettingsFile(folder.settingsFile(config));
        this.state = StateFile.beside(file.path());
        SettingsFile.Loaded loaded = file.load();
        this.settings = SettingsLayers.defaults().with(SettingLayer.FILE, loaded.texts())
                .withEnvironment(System.getenv()).with(SettingLayer.COMMAND_LINE, given).resolve();
        loaded.sentences().forEach(LoggerFactory.getLogger(StudioAssembly.class)::warn);
        settings.sentences().forEach(LoggerFactory.getLogger(StudioAssembly.class)::warn);
        AnswerFolder answers = new AnswerFolder(config.isPresent() ? file.path().resolveSibling("snowquill-answers")
                : folder.path().resolve("answers"),
                settings.settings().answerCacheBytes());
        SettingsMemory memory = new SettingsMemory(file);
        AwayConsent consent = new AwayConsent(settings.settings().awayAllowed(), memory::allowed);
        EngineAssembly made = new EngineAssembly(folder.path(), new EngineChain(answers),
                new LastingLoadSpeed(new RememberedLoadSpeed(state)), consent, runs);
        EngineInUse inUse = new EngineInUse(IncludedModel.where(settings.settings().engine(), included), made::make,
                new OperatingSystemKeys(EnvironmentKeys.of(settings.settings().engine(), System.getenv())));
        MeaningInUse meaning = new MeaningInUse(settings.settings().embedding(), inUse, made::embedder, memory::embedding, runs);
        StateFile known = StateFile.ofModels(file.path());
        PromptLibrary prompts = new PromptLibrary(new PromptCopies(folder.prompts(config)));
        MeasuredSpeeds speeds = new MeasuredSpeeds(known);
        LocalModelDesk models = new LocalModelDesk(inUse, speeds, memory::model, runs, prompts);
        LocalModelShelf shelf = new LocalModelShelf(models,
                new ModelFinder(Path.of(System.getProperty("user.home")), System.getenv(), Duration.ofSeconds(5)), included,
                folder.models(config), new LocalModelShelf.Memory(new KnownModels(known), speeds, memory::running), meaning, runs);
        LocalEngineDesk engines = new LocalEngineDesk(inUse, consent, new ServedModels()::of, memory, runs);
        this.studio = new LocalStudio(BookPlaces.of(folder, config, settings.settings(), meaning, ticker, runs),
                new LocalStudio.Desks(inUse, meaning, models, shelf, engines), sessions, runs, Clock.systemUTC(),
                WritingAssembly.rules(settings.settings(), file, routes, prompts, inUse, models));
        ticker.every(LOOK, studio::lookAtPlaces);
    }

    ResolvedSettings settings() {
        return settings;
    }

    SettingsFile settingsFile() {
        return file;
    }

    StateFile stateFile() {
        return state;
    }

    WorkerPool threads() {
        return runs;
    }

    @Override
    public BookSession create(Path path, Project project) {
        return studio.create(path, project);
    }

    @Override
    public BookSession createFromJson(Path path, Path json) {
        return studio.createFromJson(path, json);
    }

    @Override
    public BookSession createSample(Path path) {
        return studio.createSample(path);
    }

    @Override
    public BookSession open(Path path) {
        return studio.open(path);
    }

    @Override
    public KeptBackups backupsOf(Path path) {
        return studio.backupsOf(path);
    }

    @Override
    public BookSession openToRead(Path path) {
        return studio.openToRead(path);
    }

    @Override
    public boolean isThere(Path path) {
        return studio.isThere(path);
    }

    @Override
    public ModelDesk models() {
        return studio.models();
    }

    @Override
    public EngineDesk engines() {
        return studio.engines();
    }

    @Override
    public Rescue rescue() {
        return studio.rescue();
    }

    @Override
    public Health health() {
        return studio.health();
    }

    @Override
    public AgentWorkshop agents() {
        return studio.agents();
    }

    @Override
    public ModelShelf shelf() {
        return studio.shelf();
    }

    /** Books first, then the model, then the threads they ran on. */
    @Override
    public void close() {
        ticker.close();
        studio.close();
        runs.close();
        sessions.close();
    }
}
