package app.snowquill.importing.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.importing.ForeignEntry;
import app.snowquill.importing.ForeignManuscript;
import app.snowquill.importing.ForeignSource;
import app.snowquill.importing.ImportException;
import app.snowquill.importing.ImportException.Kind;
import app.snowquill.job.JavaCommand;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents are read apart from the program, and whatever becomes of the process that reads them, the author gets a book or a sentence. */
class ReadingProcessTest {
    @TempDir
    Path folder;

    @Test
    void aDocumentReadApartIsWhatItIsReadHere() throws IOException {
        Path file = Files.writeString(folder.resolve("Née – שלום 𝄞.md"), "# The Book\n\n## One\n\n*“Née,”* she said – שלום 𝄞.\n\n***\n\nTwo\\\nlines.\n\n## Two\n\nEnd.\n");
        ForeignManuscript read = new ReadingProcess().read(file);
        assertThat(read).isEqualTo(ForeignSource.read(file));
        assertThat(read.chapters()).hasSize(2);
    }

    @Test
    void aRefusalIsTheSameSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("a.docx"), "%PDF-1.7 x");
        assertThatThrownBy(() -> new ReadingProcess().read(file)).isInstanceOfSatisfying(ImportException.class, e -> {
            assertThat(e.kind()).isEqualTo(Kind.UNKNOWN_FORMAT);
            assertThat(e).hasMessageContaining("is a PDF");
        });
    }

    @Test
    void aFileLargerThanJavaMayHoldBesideItsHeapIsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "{\"name\":\"Ines\",\"description\":\"Stubborn.\"" + " ".repeat(20 << 20) + "}");
        assertThat(new ReadingProcess().read(file).entries()).extracting(ForeignEntry::name).containsExactly("Ines");
    }

    @Test
    void noTempFolderStaysBehind() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "The tide.");
        assertThatThrownBy(() -> process(Unruly.Telling.class, Duration.ofSeconds(60)).read(file)).satisfies(told -> assertThat(Path.of(told.getMessage()))
                .isAbsolute().doesNotExist());
    }

    @Test
    void aProcessThatNeverEndsIsEndedAndSaysSo() throws IOException {
        refused(Unruly.Endless.class, Kind.TOO_SLOW, "takes too long");
    }

    @Test
    void aProcessThatDiesIsASentence() throws IOException {
        refused(Unruly.Dying.class, Kind.NOT_READABLE, "ended before its time");
    }

    @Test
    void aProcessWithoutMemoryIsASentence() throws IOException {
        refused(Unruly.Hungry.class, Kind.TOO_LARGE, "more memory");
    }

    @Test
    void aProcessThatNeverStopsTalkingIsEnded() throws IOException {
        refused(Unruly.Talking.class, Kind.TOO_LARGE, "far more than any book");
    }

    @Test
    void whatAProcessLeavesItsOutputToHoldsNothing() throws IOException {
        refused(Unruly.Leaving.class, Kind.NOT_READABLE, "ended before its time");
    }

    @Test
    void aProcessThatAnswersNonsenseIsASentence() throws IOException {
        refused(Unruly.Babbling.class, Kind.NOT_READABLE, "ended before its time");
    }

    @Test
    void cancellingEndsTheProcess() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "The tide.");
        ExecutorService threads = Executors.newSingleThreadExecutor();
        CountDownLatch free = new CountDownLatch(1);
        CompletableFuture<ForeignManuscript> reading = process(Unruly.Endless.class, Duration.ofMinutes(5)).read(file, threads);
        while (ProcessHandle.current().children().noneMatch(ReadingProcessTest::isUnruly)) {
            Thread.sleep(10);
        }
        reading.cancel(false);
        threads.execute(free::countDown);
        assertThat(free.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(ProcessHandle.current().children().filter(ReadingProcessTest::isUnruly)).isEmpty();
        threads.shutdown();
    }

    private static boolean isUnruly(ProcessHandle child) {
        return child.info().arguments().map(List::of).orElse(List.of()).contains(Unruly.Endless.class.getName());
    }

    private void refused(Class<?> main, Kind kind, String words) throws IOException {
        Path file = Files.writeString(folder.resolve("book.txt"), "The tide.");
        assertThatThrownBy(() -> process(main, Duration.ofSeconds(main == Unruly.Endless.class ? 1 : 60)).read(file))
                .isInstanceOfSatisfying(ImportException.class, e -> {
                    assertThat(e.kind()).isEqualTo(kind);
                    assertThat(e).hasMessageContaining(words).hasMessageContaining("book.txt").hasMessageContaining("Nothing was changed.");
                });
    }

    private static ReadingProcess process(Class<?> main, Duration limit) {
        return new ReadingProcess(new JavaCommand(32, main, List.of(ReadingMain.class, ObjectMapper.class)), limit);
    }
}
