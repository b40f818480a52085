package app.snowquill.pipeline;

import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.agents.AgentWorkshop;
import app.snowquill.store.MovableStore;
import app.snowquill.store.ProjectFiles;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.StoreException;
import app.snowquill.store.journal.JournalFolder;
import app.snowquill.store.salvage.BookRescue;
import app.snowquill.story.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.slf4j.LoggerFactory;

/** The studio on this machine: project files and a local model. Made once by the launcher, closed last but the threads. */
public final class LocalStudio implements Studio {
    private final Places places;
    private final Desks desks;
    private final Executor sessionThread;
    private final Executor runThreads;
    private final Clock clock;
    private final Health health;
    private final WritingRules writing;
    private final StoryJson json = new StoryJson();
    private final List<OpenBook> open = new CopyOnWriteArrayList<>();

    /**
     * What stands over the one engine in use.
     *
     * @param inUse owned by the studio, as is {@code meaning}
     */
    public record Desks(EngineInUse inUse, MeaningInUse meaning, ModelDesk models, ModelShelf shelf, EngineDesk engines) {
    }

    /**
     * Where a studio keeps what it is given. Owned by whoever made it.
     *
     * @param journals where what is typed is noted until it is in its book
     */
    public record Places(ProjectFiles files, JournalFolder journals, BackupPlace backups, BookRescue rescue,
                         ArchivePlace archive) {
    }

    /**
     * @param sessionThread runs one thing after another
     * @param runThreads runs several at once
     * @param writing of every book
     */
    public LocalStudio(Places places, Desks desks, Executor sessionThread, Executor runThreads, Clock clock, WritingRules writing) {
        this.places = places;
        this.desks = desks;
        this.sessionThread = sessionThread;
        this.runThreads = runThreads;
        this.clock = clock;
        this.health = new Health(desks.models(), new ThisMachine(), writing::tested, runThreads, clock);
        this.writing = writing;
        desks.meaning().onChange(() -> open.stream().filter(book -> !book.isClosed())
                .forEach(book -> book.memory().archive().measureAnew()));
    }

    @Override
    public BookSession create(Path file, Project project) {
        return made(places.files().create(file, project));
    }

    @Override
    public BookSession createFromJson(Path file, Path json) {
        ProjectStore store = new PortableBook(json).makeIn(file, places.files());
        try {
            return made(store);
        } catch (RuntimeException e) {
            remove(file);
            throw e instanceof StoreException ? e : new StoreException(StoreException.Kind.DAMAGED,
                    "The texts in this file are whole, but they are not those of a book. No book was made.", e);
        }
    }

    private BookSession made(ProjectStore store) {
        try {
            places.journals().retire(store.file());
        } catch (IOException e) { // the next opening looks at them again
            LoggerFactory.getLogger(LocalStudio.class).warn("Journals of an earlier book could not be set aside: {}", e.toString());
        }
        return session(store, Recovery.NONE);
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
        return session(places.files().open(file));
    }

    @Override
    public KeptBackups backupsOf(Path file) {
        return new BackupsOfFile(file, places.backups(), json);
    }

    @Override
    public BookSession openToRead(Path file) {
        return session(places.files().openToRead(file), Recovery.NONE);
    }

    @Override
    public boolean isThere(Path file) {
        return places.files().isThere(file);
    }

    /** Looks at the places of all open books, and puts models away that nobody asks; to be called about twice a minute. */
    public void lookAtPlaces() {
        writing.engines().freeIdle();
        open.stream().filter(book -> !book.isClosed()).forEach(book -> book.place().look());
    }

    /** What was typed before a bad end is in the book before anybody sees it. */
    private BookSession session(ProjectStore store) {
        try {
            return session(store, new TypingRecovery(places.journals(), store, json).run());
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private BookSession session(ProjectStore store, Recovery recovery) {
        try {
            open.removeIf(OpenBook::isClosed);
            OpenBook session = new OpenBook(new OpenBook.Parts(new MovableStore(places.files(), store),
                    book -> new JournaledTyping(places.journals(), store.file(), recovery, new HandEdits(json)::text, book),
                    places.backups(), places.archive(), desks.inUse()::engine, sessionThread, runThreads, json, clock, writing));
            open.add(session);
            if (session.place().reach() == BookPlace.Reach.WRITE) {
                session.backups().begin();
            }
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
    public Rescue rescue() {
        return new LocalRescue(places.rescue(), this::backupsOf, runThreads);
    }

    @Override
    public AgentWorkshop agents() {
        return LocalWorkshop.of(writing, runThreads, Optional.empty());
    }

    @Override
    public ModelShelf shelf() {
        return desks.shelf();
    }

    @Override
    public void close() {
        open.forEach(LocalStudio::close);
        writing.engines().close();
        desks.meaning().close();
        desks.inUse().close();
    }
}
