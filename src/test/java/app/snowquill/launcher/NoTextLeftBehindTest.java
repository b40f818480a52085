package app.snowquill.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.HandEdit;
import app.snowquill.pipeline.RunRequest;
import app.snowquill.settings.SettingKey;
import app.snowquill.snowflake.Step;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.Project;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * A session with a word that stands nowhere else: typed, read by a real model, its worker killed, the book read by another,
 * a second opening refused. Afterwards the word is in the book, its backups and the kept answers, and in no log and no other file.
 */
class NoTextLeftBehindTest {
    private static final String MARKER = "Quillonfeather";
    private static final DocumentKey PAGE = DocumentKey.prose("s01");

    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theAuthorsWordsAreInNoLogAndNoOtherFileAndNobodyElseMayReadWhatIsMade() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        root.addAppender(heard);
        root.setLevel(Level.DEBUG);
        List<String> worldReadable = new ArrayList<>();
        Path home = Files.createDirectories(folder.resolve("home"));
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        List<Path> earlier = all(temporary, 2);
        try (StudioAssembly studio = new StudioAssembly(Map.of(SettingKey.THREADS, "1", SettingKey.SEED, "7"),
                Optional.of(home.resolve("settings.json")))) {
            Path file = home.resolve("book.snowquill");
            try (BookSession book = studio.create(file, new Project(MARKER, MARKER, "en", "", 8_000, "A " + MARKER + " is lost."))) {
                book.edit(HandEdit.of("Typed " + MARKER, PAGE, "The " + MARKER + " lay there.")).get();
                book.edit(HandEdit.of("Typed", PAGE, 5)).handle((done, failure) -> failure).get();
                book.run(RunRequest.until(Step.FIRST_THINGS), event -> { }).done().get(60, TimeUnit.SECONDS);
                var run = book.run(RunRequest.until(Step.ONE_PARAGRAPH), event -> { });
                ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
                run.done().handle((report, failure) -> failure).get(60, TimeUnit.SECONDS);
                assertThat(catchAny(() -> studio.open(file))).isNotNull();
                worldReadable.addAll(readableByOthers(home));
            }
            try (BookSession reading = studio.openToRead(file)) {
                reading.edit(HandEdit.of("Typed", PAGE, MARKER)).handle((done, failure) -> failure).get();
                worldReadable.addAll(readableByOthers(home));
            }
        } finally {
            root.detachAppender(heard);
            root.setLevel(before);
        }
        worldReadable.addAll(readableByOthers(home));
        assertThat(worldReadable).isEmpty();
        assertThat(heard.list).isNotEmpty();
        assertThat(new ArrayList<>(heard.list).stream().map(event -> event.getFormattedMessage() + " " + messages(event)))
                .noneMatch(line -> line.contains(MARKER));
        assertThat(holding(all(home, 6))).allSatisfy(path -> assertThat(home.relativize(path).toString())
                .matches("book\\.snowquill(-wal)?|snowquill-(answers|backups)/.*"));
        List<Path> later = new ArrayList<>(all(temporary, 2));
        later.removeAll(earlier);
        later.removeIf(path -> path.startsWith(folder));
        assertThat(holding(later)).isEmpty();
    }

    private static Throwable catchAny(Runnable work) {
        try {
            work.run();
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    private static String messages(ILoggingEvent event) {
        StringBuilder all = new StringBuilder();
        for (var thrown = event.getThrowableProxy(); thrown != null; thrown = thrown.getCause()) {
            all.append(thrown.getMessage()).append(' ');
        }
        return all.toString();
    }

    private static List<Path> holding(List<Path> files) {
        return files.stream().filter(path -> {
            try {
                return Files.isRegularFile(path) && Files.size(path) < 50_000_000
                        && new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1).contains(MARKER);
            } catch (IOException e) {
                return false; // gone meanwhile
            }
        }).toList();
    }

    private static List<String> readableByOthers(Path place) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path path : all(place, 6)) {
            if (!path.equals(place) && Files.exists(path)) {
                String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
                if (!permissions.endsWith("------")) {
                    found.add(place.relativize(path) + " " + permissions);
                }
            }
        }
        return found;
    }

    private static List<Path> all(Path place, int depth) throws IOException {
        try (Stream<Path> walk = Files.find(place, depth, (path, attributes) -> true)) {
            return walk.toList();
        } catch (UncheckedIOException e) {
            return List.of();
        }
    }
}
