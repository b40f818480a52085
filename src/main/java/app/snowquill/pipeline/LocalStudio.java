package app.snowquill.pipeline;

import app.snowquill.json.StoryJson;
import app.snowquill.store.ProjectFiles;
import app.snowquill.store.ProjectStore;
import app.snowquill.story.Project;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

/** The studio on this machine: project files and a local model. Made once by the launcher, closed last but the threads. */
public final class LocalStudio implements Studio {
    private final ProjectFiles files;
    private final LocalModelDesk models;
    private final Executor sessionThread;
    private final Executor runThreads;
    private final Clock clock;
    private final long seed;
    private final StoryJson json = new StoryJson();
    private final List<OpenBook> open = new CopyOnWriteArrayList<>();

    /**
     * @param sessionThread runs one thing after another
     * @param runThreads runs several at once
     * @param seed fixed seed of every answer, or -1 for a new one each time
     */
    public LocalStudio(ProjectFiles files, LocalModelDesk models, Executor sessionThread, Executor runThreads,
                       Clock clock, long seed) {
        this.files = files;
        this.models = models;
        this.sessionThread = sessionThread;
        this.runThreads = runThreads;
        this.clock = clock;
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
        session.edit(new HandEdit("The sample novel", sample.documents(), "")).join();
        return session;
    }

    @Override
    public BookSession open(Path file) {
        return session(files.open(file));
    }

    private BookSession session(ProjectStore store) {
        try {
            open.removeIf(OpenBook::isClosed);
            OpenBook session = new OpenBook(new OpenBook.Parts(store, models::engine, sessionThread, runThreads, json,
                    clock, seed));
            open.add(session);
            return session;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    @Override
    public ModelDesk models() {
        return models;
    }

    @Override
    public void close() {
        open.forEach(BookSession::close);
        models.close();
    }
}
