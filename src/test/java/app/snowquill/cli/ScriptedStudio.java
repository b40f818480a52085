package app.snowquill.cli;

import app.snowquill.engine.EngineException;
import app.snowquill.export.ExportedBook;
import app.snowquill.pipeline.AwayAsker;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.Documents;
import app.snowquill.pipeline.EngineDesk;
import app.snowquill.pipeline.KeptBackups;
import app.snowquill.pipeline.Rescue;
import app.snowquill.pipeline.ScriptedQueue;
import app.snowquill.pipeline.agents.AgentWorkshop;
import app.snowquill.pipeline.exports.BookExports;
import app.snowquill.pipeline.exports.ExportWishes;
import app.snowquill.pipeline.BookView;
import app.snowquill.pipeline.CallInfo;
import app.snowquill.pipeline.CallTotals;
import app.snowquill.pipeline.DocumentInfo;
import app.snowquill.pipeline.EditResult;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.pipeline.Health;
import app.snowquill.pipeline.Machine;
import app.snowquill.pipeline.MemoryUse;
import app.snowquill.pipeline.ModelDesk;
import app.snowquill.pipeline.ModelShelf;
import app.snowquill.pipeline.ModelSwap;
import app.snowquill.pipeline.NotedTyping;
import app.snowquill.pipeline.Run;
import app.snowquill.pipeline.RunEvent;
import app.snowquill.pipeline.RunPlan;
import app.snowquill.pipeline.Alternatives;
import app.snowquill.pipeline.BookPlace;
import app.snowquill.pipeline.RunReport;
import app.snowquill.pipeline.RunRequest;
import app.snowquill.pipeline.Studio;
import app.snowquill.pipeline.memory.ArchiveDesk;
import app.snowquill.pipeline.memory.BookMemory;
import app.snowquill.snowflake.Step;
import app.snowquill.snowflake.StepState;
import app.snowquill.snowflake.StepStatus;
import app.snowquill.store.FileCheck;
import app.snowquill.store.OtherVersions;
import app.snowquill.store.StoreException;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.Project;
import app.snowquill.ui.models.ScriptedShelf;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** One book that says what it was told and hears what it is asked; knows no file, no store, no model. */
final class ScriptedStudio implements Studio {
    Book book;
    Optional<StoreException.Kind> refusal = Optional.empty();
    Optional<EngineException.Kind> noModel = Optional.empty();
    /** Asked when a run has begun; the run itself ends only when it is cancelled. */
    Runnable whileRunning = () -> {
    };
    /** Whoever is to be told that a model makes room for another. */
    Consumer<ModelSwap> swaps = swap -> { };
    FileCheck checked = new FileCheck(12, 0, true);
    long free = 40_000_000_000L;
    List<CallInfo> calls = List.of();
    CallTotals totals = new CallTotals(List.of(), List.of());
    final List<HandEdit> edits = new ArrayList<>();
    final List<DocumentKey> locked = new ArrayList<>();
    final List<RunRequest> runs = new ArrayList<>();
    final List<String> closed = new ArrayList<>();

    ScriptedStudio(Book book) {
        this.book = book;
    }

    @Override
    public BookSession create(Path file, Project project) {
        book = Book.of(project);
        return open(file);
    }

    @Override
    public AgentWorkshop agents() {
        throw new UnsupportedOperationException();
    }

    @Override
    public BookSession createSample(Path file) {
        return open(file);
    }

    @Override
    public KeptBackups backupsOf(Path file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isThere(Path file) {
        return true;
    }

    @Override
    public BookSession createFromJson(Path file, Path json) {
        throw new UnsupportedOperationException("createFromJson");
    }

    @Override
    public BookSession openToRead(Path file) {
        return open(file);
    }

    @Override
    public BookSession open(Path file) {
        refusal.ifPresent(kind -> {
            throw new StoreException(kind, "Refused: " + kind + ".");
        });
        // Whatever a test does not script fails loudly.
        return (BookSession) Proxy.newProxyInstance(BookSession.class.getClassLoader(), new Class<?>[] {BookSession.class},
                (proxy, method, given) -> switch (method.getName()) {
                    case "view" -> view();
                    case "typing" -> new NotedTyping();
                    case "place" -> place();
                    case "edit" -> {
                        edits.add((HandEdit) given[0]);
                        yield CompletableFuture.completedFuture(new EditResult(OptionalLong.of(7), List.of(DocumentKey.card("s1")), List.of()));
                    }
                    case "setLocked" -> {
                        locked.addAll(((List<?>) given[0]).stream().map(DocumentKey.class::cast).toList());
                        yield CompletableFuture.completedFuture(null);
                    }
                    case "documentsOf" -> view().documents().keySet().stream()
                            .filter(key -> Documents.stepOf(key) == given[0]).toList();
                    case "undo" -> CompletableFuture.completedFuture(false);
                    case "calls" -> CompletableFuture.completedFuture(calls.stream().limit((int) given[0]).toList());
                    case "callTotals" -> CompletableFuture.completedFuture(totals);
                    case "currentRun" -> Optional.empty();
                    case "plan" -> CompletableFuture.completedFuture(new RunPlan(List.of(
                            new RunPlan.StepPlan(Step.ONE_SENTENCE, List.of("First things first"), 2, 300, 40))));
                    case "queue" -> queue;
                    case "alternatives" -> alternatives();
                    case "run" -> run((RunRequest) given[0], given[1]);
                    case "file" -> file;
                    case "checkFile" -> CompletableFuture.completedFuture(checked);
                    case "memory" -> memory();
                    case "close" -> closed.add("session");
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** A memory of which nothing is asked but whether its index is whole. */
    private BookMemory memory() {
        ArchiveDesk archive = (ArchiveDesk) Proxy.newProxyInstance(ArchiveDesk.class.getClassLoader(), new Class<?>[] {ArchiveDesk.class},
                (proxy, method, given) -> {
                    if (!method.getName().equals("check")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return CompletableFuture.completedFuture(OptionalInt.of(12));
                });
        return (BookMemory) Proxy.newProxyInstance(BookMemory.class.getClassLoader(), new Class<?>[] {BookMemory.class},
                (proxy, method, given) -> {
                    return switch (method.getName()) {
                        case "archive" -> archive;
                        case "exports" -> exports();
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }

    /** Of a book whose author never exported it. */
    private BookExports exports() {
        ExportedBook book = (ExportedBook) Proxy.newProxyInstance(ExportedBook.class.getClassLoader(), new Class<?>[] {ExportedBook.class},
                (proxy, method, given) -> view().book());
        return (BookExports) Proxy.newProxyInstance(BookExports.class.getClassLoader(), new Class<?>[] {BookExports.class},
                (proxy, method, given) -> method.getName().equals("book") ? book : CompletableFuture.completedFuture(ExportWishes.USUAL));
    }

    /** A round that has one when it is cancelled. */
    private Alternatives alternatives() {
        return (Alternatives) Proxy.newProxyInstance(Alternatives.class.getClassLoader(), new Class<?>[] {Alternatives.class},
                (proxy, method, given) -> {
                    if (!method.getName().equals("write")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    CompletableFuture<List<Alternatives.Alternative>> done = new CompletableFuture<>();
                    whileRunning.run();
                    return new Alternatives.Round() {
                        @Override
                        public CompletableFuture<List<Alternatives.Alternative>> done() {
                            return done;
                        }

                        @Override
                        public void cancel() {
                            done.complete(List.of(new Alternatives.Alternative(1, "{\"sentence\":\"One.\"}", List.of())));
                        }
                    };
                });
    }

    private static BookPlace place() {
        return (BookPlace) Proxy.newProxyInstance(BookPlace.class.getClassLoader(), new Class<?>[] {BookPlace.class},
                (proxy, method, given) -> switch (method.getName()) {
                    case "reach" -> BookPlace.Reach.WRITE;
                    case "otherVersions" -> OtherVersions.NONE;
                    case "conflictCopies" -> List.of();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @SuppressWarnings("unchecked")
    private Run run(RunRequest request, Object listener) {
        runs.add(request);
        ((Consumer<RunEvent>) listener).accept(new RunEvent.StepStarted(Step.ONE_SENTENCE, 1));
        CompletableFuture<RunReport> done = new CompletableFuture<>();
        whileRunning.run();
        return new Run() {
            @Override
            public RunRequest request() {
                return request;
            }

            @Override
            public CompletableFuture<RunReport> done() {
                return done;
            }

            @Override
            public void pause() {
                cancel();
            }

            @Override
            public void cancel() {
                done.complete(new RunReport(RunReport.Outcome.CANCELLED, "", List.of(DocumentKey.step(0)), List.of(),
                        List.of(), Map.of(), Map.of(), Map.of(Step.FIRST_THINGS, new RunReport.StepCost(1, 200, 90, 0, 0)), 1200));
            }
        };
    }

    final ScriptedQueue queue = new ScriptedQueue();

    /** Whatever the command line asks of a person before text leaves the computer. */
    AwayAsker asker;

    @Override
    public EngineDesk engines() {
        return (EngineDesk) Proxy.newProxyInstance(ModelDesk.class.getClassLoader(),
                new Class<?>[] {EngineDesk.class}, (proxy, method, given) -> {
                    if (!method.getName().equals("askWith")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    asker = (AwayAsker) given[0];
                    return null;
                });
    }

    @Override
    @SuppressWarnings("unchecked")
    public ModelDesk models() {
        return (ModelDesk) Proxy.newProxyInstance(ModelDesk.class.getClassLoader(), new Class<?>[] {ModelDesk.class},
                (proxy, method, given) -> switch (method.getName()) {
                    case "onSwap" -> {
                        swaps = (Consumer<ModelSwap>) given[0];
                        yield (AutoCloseable) () -> { };
                    }
                    case "load" -> noModel.isEmpty() ? CompletableFuture.completedFuture(null)
                            : CompletableFuture.failedFuture(new EngineException(noModel.get(), "There is no model."));
                    case "state" -> new ModelDesk.ModelState(ModelDesk.ModelState.Kind.NONE, Optional.empty(), "", -1, "", 0, 0, Optional.empty());
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Override
    public Rescue rescue() {
        throw new UnsupportedOperationException("No test of this kind salvages.");
    }

    @Override
    public Health health() {
        return new Health(models(), new Machine() {
            @Override
            public MemoryUse memory() {
                return new MemoryUse(16_000_000_000L, 8_000_000_000L, 1, 1);
            }

            @Override
            public long freeBytes(Path folder) {
                return free;
            }
        }, List::of, Runnable::run, Clock.systemUTC());
    }

    @Override
    public ModelShelf shelf() {
        return new ScriptedShelf();
    }

    @Override
    public void close() {
        closed.add("studio");
    }

    private BookView view() {
        Map<Step, StepState> steps = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            steps.put(step, new StepState(step, StepStatus.CURRENT, false, 1, 1, 0, 0, 10, 3));
        }
        Map<DocumentKey, DocumentInfo> documents = new TreeMap<>();
        book.characters().keySet().forEach(id -> documents.put(
                new DocumentKey(DocumentKind.CHARACTER, id), info()));
        documents.put(DocumentKey.step(1), info());
        return new BookView(1, book, steps, documents, List.of(), List.of(), Map.of(), Map.of(), false, false);
    }

    private static DocumentInfo info() {
        return new DocumentInfo(3, 41, DocumentInfo.Origin.HAND, "", Instant.EPOCH, false, false, "", "");
    }
}
