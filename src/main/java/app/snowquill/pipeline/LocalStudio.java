package app.snowquill.pipeline;

import app.snowquill.json.StoryJson;
import app.snowquill.store.ProjectFiles;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.salvage.BookRescue;
import app.snowquill.story.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.slf4j.LoggerFactory;

/** The studio on this machine: project files and a local model. Made once by the launcher, closed last but the threads. */
public final class LocalStudio implements Studio {
    private final ProjectFiles files;
    private final BookRescue rescue;
    private final Desks desks;
    private final Executor sessionThread;
    private final Executor runThreads;
    private final Clock clock;
    private final Health health;
    private final long seed;
    private final StoryJson json = new StoryJson();
    private final List<OpenBook> open = new CopyOnWriteArrayList<>();

    /**
     * What stands over the one engine in use.
     *
     * @param inUse owned by the studio
     */
    public record Desks(EngineInUse inUse, ModelDesk models, ModelShelf shelf, EngineDesk engines) {
    }

    /**
     * @param sessionThread runs one thing after another
     * @param runThreads runs several at once
     * @param seed fixed seed of every answer, or -1 for a new one each time
     */
    public LocalStudio(ProjectFiles files, BookRescue rescue, Desks desks, Executor sessionThread, Executor runThreads, Clock clock,
                       long seed) {
        this.files = files;
        this.rescue = rescue;
        this.desks = desks;
        this.sessionThread = sessionThread;
        this.runThreads = runThreads;
        this.clock = clock;
        this.health = new Health(desks.models(), new ThisMachine(), runThreads, clock);
        this.seed = seed;
    }

    @Override
    public BookSession create(Path file, Project project) {
        return session(files.create(file, project));
    }

    @Override
    public BookSession createSample(Path file) {
        SampleNovel sample = new SampleNovel(json);
        BookSession session = create(file, sample.project());
        try {
            OpenBook.await(session.edit(new HandEdit("The sample novel", sample.documents(), "")));
            return session;
        } catch (RuntimeException e) {
            close(session);
            remove(session.file());
            throw e;
        }
    }

    @Override
    public BookSession open(Path file) {
        return session(files.open(file));
    }

    private BookSession session(ProjectStore store) {
        try {
            open.removeIf(OpenBook::isClosed);
            OpenBook session = new OpenBook(new OpenBook.Parts(store, desks.inUse()::engine, sessionThread, runThreads, json,
                    clock, seed));
            open.add(session);
            return session;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** Half a sample is of no use, and in the way of the next try. */
    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LoggerFactory.getLogger(LocalStudio.class).warn("A half made sample is left behind: {}", e.toString());
        }
    }

    /** One book that can't be closed in order holds up neither the others nor the model. */
    private static void close(BookSession session) {
        try {
            session.close();
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(LocalStudio.class).error("A book could not be closed in order", e);
        }
    }

    @Override
    public ModelDesk models() {
        return desks.models();
    }

    @Override
    public EngineDesk engines() {
        return desks.engines();
    }

    @Override
    public Health health() {
        return health;
    }

    @Override
    public BookRescue rescue() {
        return rescue;
    }

    @Override
    public ModelShelf shelf() {
        return desks.shelf();
    }

    @Override
    public void close() {
        open.forEach(LocalStudio::close);
        desks.inUse().close();
    }
}
