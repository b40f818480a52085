package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.story.DocumentKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mirror of an open book, over real files. */
class BookMirrorTest {
    private static final DocumentKey SCENE = DocumentKey.prose("s01");

    @TempDir
    Path folder;
    private TestStudio studio;
    private BookSession book;
    private Path plain;

    @BeforeEach
    void open() throws IOException {
        studio = new TestStudio(folder, Optional.empty(), settings -> new PenEngine(request -> ""));
        book = SmallBook.create(studio.studio(), folder.resolve("Slack Water.snowquill"));
        plain = Files.createDirectory(folder.resolve("plain"));
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private Mirror mirror() {
        return book.backups().mirror();
    }

    private void type(String text) {
        book.edit(HandEdit.of("Typed", SCENE, text)).join();
    }

    private String mirrored() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(plain)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    @Test
    void nothingIsWrittenUntilTheAuthorWantsIt() throws IOException {
        type("The tide had turned.");
        book.close();

        assertThat(mirror().state().chosen()).isEmpty();
        assertThat(plain).isEmptyDirectory();
    }

    @Test
    void whatIsTypedIsThereAWhileLater() throws Exception {
        mirror().keepIn(plain).join();
        assertThat(mirror().state().written().orElseThrow().folder()).isEqualTo(plain.resolve("Slack Water"));
        CompletableFuture<Void> again = new CompletableFuture<>();
        mirror().onState(state -> again.complete(null));
        type("The tide had turned.");
        type("The tide had turned at last.");

        again.get(60, TimeUnit.SECONDS);
        assertThat(mirrored()).contains("The tide had turned at last.");
    }

    @Test
    void theBookIsMirroredWhenItIsClosedAndOpenedAgain() throws IOException {
        mirror().keepIn(plain).join();
        type("The tide had turned.");
        book.close();
        assertThat(mirrored()).contains("The tide had turned.");

        book = studio.studio().open(book.file());
        book.backups().list().join(); // what opening does is done
        assertThat(mirror().state().chosen()).contains(plain);
        type("It turned again.");
        book.close();
        assertThat(mirrored()).contains("It turned again.");
    }

    @Test
    void whatIsTurnedOffStaysOffAndLeavesItsFiles() throws IOException {
        mirror().keepIn(plain).join();
        mirror().turnOff().join();
        String before = mirrored();
        type("The tide had turned.");
        book.close();
        book = studio.studio().open(book.file());
        book.backups().list().join();

        assertThat(mirror().state()).isEqualTo(Mirror.State.OFF);
        assertThat(mirrored()).isEqualTo(before).isNotEmpty();
    }

    @Test
    void aFolderThatIsGoneIsToldAndHoldsNothingUp() throws IOException {
        List<Mirror.State> told = new CopyOnWriteArrayList<>();
        mirror().onState(told::add);
        Path gone = plain.resolve("stick");
        mirror().keepIn(gone).join();

        assertThat(mirror().state().trouble()).hasValueSatisfying(sentence -> assertThat(sentence).contains("is not there"));
        type("The tide had turned.");
        assertThat(book.view().book().prose()).containsEntry("s01", "The tide had turned.");
        Files.createDirectory(gone);
        mirror().keepIn(gone).join();
        assertThat(mirror().state().trouble()).isEmpty();
        assertThat(told).last().isEqualTo(mirror().state());
        assertThat(mirrored()).contains("The tide had turned.");
    }

    @Test
    void aDuplicateOfTheFileIsNotMirroredIntoTheOthersFolder() throws IOException {
        mirror().keepIn(plain).join();
        book.close();
        Path duplicate = Files.copy(book.file(), folder.resolve("duplicate.snowquill"));
        String before = mirrored();
        book = studio.studio().open(duplicate);
        type("Another book.");
        book.close();

        assertThat(mirrored()).isEqualTo(before);
    }
}
