package app.snowquill.importing.worker;

import app.snowquill.importing.ForeignManuscript;
import app.snowquill.importing.ImportException;
import app.snowquill.importing.ImportException.Kind;
import app.snowquill.job.JavaCommand;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jsoup.Jsoup;
import org.slf4j.Logger;

/**
 * The door for documents from elsewhere: each is read in a process of its own, which is ended when it has answered, when its time
 * is over or when nobody wants it any more. Holds nothing; any thread that may wait, so never the window's.
 */
public final class ReadingProcess {
    /** With what Java needs beside its heap, a reading process stays under 512 MB. */
    private static final int HEAP_MEGABYTES = 352;
    /** With its start and its end an author waits ten seconds at most on a quiet computer. */
    private static final Duration LIMIT = Duration.ofSeconds(9);
    private static final JavaCommand READER = new JavaCommand(HEAP_MEGABYTES, ReadingMain.class, List.of(ObjectMapper.class, JsonFactory.class,
            JsonProperty.class, Jsoup.class, Logger.class));

    private final JavaCommand command;
    private final Duration limit;

    public ReadingProcess() {
        this(READER, LIMIT);
    }

    /** @param limit for the reading, from when the process is there, in time of a processor */
    ReadingProcess(JavaCommand command, Duration limit) {
        this.command = command;
        this.limit = limit;
    }

    /**
     * Waits for at most the limit, some times longer on a busy computer, and for the start of the process. An interrupt ends the reading.
     *
     * @throws ImportException where it can't be read; the message says why and what is next
     */
    public ForeignManuscript read(Path source) {
        return read(source, () -> false);
    }

    /** Cancelling the result ends the process. Fails with {@link ImportException}. */
    public CompletableFuture<ForeignManuscript> read(Path source, Executor executor) {
        CompletableFuture<ForeignManuscript> reading = new CompletableFuture<>();
        executor.execute(() -> {
            try {
                reading.complete(read(source, reading::isDone));
            } catch (RuntimeException e) {
                reading.completeExceptionally(e);
            }
        });
        return reading;
    }

    private ForeignManuscript read(Path source, BooleanSupplier unwanted) {
        String name = String.valueOf(source.getFileName());
        try {
            Path scratch = Files.createTempDirectory("snowquill-reading");
            try {
                Reading answer = ask(source, scratch, unwanted);
                if (answer.refused() != null) {
                    throw new ImportException(answer.refused(), answer.sentence());
                }
                return answer.read();
            } finally {
                delete(scratch);
            }
        } catch (IOException e) {
            throw new ImportException(Kind.NOT_READABLE, name + " could not be read, for no process could be started that reads it. "
                    + "Nothing was changed. Close other programs, then try again.", e);
        }
    }

    private Reading ask(Path source, Path scratch, BooleanSupplier unwanted) throws IOException {
        List<String> options = new ArrayList<>(ReadingFence.OPTIONS);
        options.addAll(List.of("-XX:MaxMetaspaceSize=64m", "-XX:ReservedCodeCacheSize=24m", "-XX:MaxDirectMemorySize=16m",
                "-Djava.io.tmpdir=" + scratch, "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=" + scratch.resolve("crash.log")));
        List<String> line = new ArrayList<>(command.with(options));
        line.addAll(List.of(source.toAbsolutePath().normalize().toString(), scratch.toString()));
        // What it says beside its answer may hold the author's text, and an unread pipe would stop it.
        ProcessBuilder builder = new ProcessBuilder(line).directory(scratch.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        JavaCommand.settle(builder.environment());
        Process process = builder.start();
        try {
            return new ReadingAnswer(process, limit, String.valueOf(source.getFileName())).await(unwanted);
        } finally {
            end(process);
        }
    }

    private static void end(Process process) {
        process.destroyForcibly();
        try {
            process.waitFor(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path scratch) throws IOException {
        try (var inside = Files.walk(scratch)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
