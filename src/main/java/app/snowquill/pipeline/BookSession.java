package app.snowquill.pipeline;

import app.snowquill.pipeline.agents.AgentDesk;
import app.snowquill.pipeline.memory.BookMemory;
import app.snowquill.snowflake.Step;
import app.snowquill.store.FileCheck;
import app.snowquill.story.DocumentKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * An open book. Lives from opening to {@link #close()}; safe from any thread. Nothing here waits, but for
 * {@link #close()}: what takes time gives a future, which fails with an exception whose message is meant for the author.
 */
public interface BookSession extends AutoCloseable {
    /** The file it is kept in, which is another after {@link BookPlace#goOnIn}. */
    Path file();

    BookPlace place();

    /** The book as it stands. */
    BookView view();

    /** Tells every new {@link #view()}, on the session's own thread, in order. Close the result to stop. */
    AutoCloseable onChange(Consumer<BookView> listener);

    /** Keeps a hand edit: one change set, one undo. */
    CompletableFuture<EditResult> edit(HandEdit edit);

    /** Notes what is typed before it is kept, and says what was recovered of it. */
    Typing typing();

    /** What keeping this edit would make stale; keeps nothing. */
    CompletableFuture<Impact> preview(HandEdit edit);

    /** Locks or unlocks documents against being written by the program. */
    CompletableFuture<Void> setLocked(List<DocumentKey> keys, boolean locked);

    /** Says of stale documents that they are right as they are. */
    CompletableFuture<Void> acceptAsIs(List<DocumentKey> keys);

    /** The versions of a document, newest first. */
    CompletableFuture<List<VersionInfo>> history(DocumentKey key);

    /** What the book's texts were before, and the ways back. */
    BookHistory past();

    /** Takes back the last change set; false where there is none. */
    CompletableFuture<Boolean> undo();

    CompletableFuture<Boolean> redo();

    /** What {@link #run} would do, without doing it. */
    CompletableFuture<RunPlan> plan(RunRequest request);

    /** Writes steps with the model: at once, or after the run that is under way and those that wait already. */
    Run run(RunRequest request, Consumer<RunEvent> listener);

    /** Tells what happens in every run, whoever started it, on the run's own threads. Close the result to stop. */
    AutoCloseable onRunEvent(Consumer<RunEvent> listener);

    /** What was written elsewhere, and deriving backwards from it. */
    Opening opening();

    /** The run under way, if any. */
    Optional<Run> currentRun();

    /** What is to be written, one run after another. */
    JobQueue queue();

    /** What goes on, and went on. */
    BookEvents events();

    /** What the author decides about versions that wait, stale texts and findings. */
    Decisions decisions();

    /** What the author asks of agents, and talk about the book. */
    AgentDesk agents();

    /** Revises drafts and designs cards anew, one scene at a time. */
    SceneEngine scenes();

    /** What the book remembers, and what a model is told of it. */
    BookMemory memory();

    /** Several versions of an idea to choose from. */
    Alternatives alternatives();

    /** How each step is written. */
    Routing routing();

    /** Takes a proposal into the book as a new version. */
    default CompletableFuture<EditResult> acceptProposal(DocumentKey key) {
        return decisions().accept(key);
    }

    default CompletableFuture<Void> refuseProposal(DocumentKey key) {
        return decisions().refuse(key);
    }

    /** The last calls of the model for this book, newest first. */
    CompletableFuture<List<CallInfo>> calls(int limit);

    /** What all calls of the model for this book came to. */
    CompletableFuture<CallTotals> callTotals();

    /** The answer of a call that could not be used, kept for looking into; empty where none was. */
    CompletableFuture<Optional<String>> rawText(long callId);

    Backups backups();

    /** Compares every text in the file with its hash; takes as long as reading the whole file. Changes nothing. */
    CompletableFuture<FileCheck> checkFile();

    /** Ends runs, saves, and lets go of the file. Waits. */
    @Override
    void close();

    /** The documents of a step that exist now. */
    default List<DocumentKey> documentsOf(Step step) {
        return view().documents().keySet().stream().filter(key -> Documents.stepOf(key) == step).toList();
    }
}
