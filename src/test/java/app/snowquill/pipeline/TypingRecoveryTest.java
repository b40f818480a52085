package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.store.journal.JournalFolder;
import app.snowquill.store.journal.KeystrokeJournal;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.OneSentence;
import app.snowquill.story.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypingRecoveryTest {
    private static final DocumentKey SCENE = DocumentKey.prose("s02");

    @TempDir
    static Path shelf;
    private static String before;
    @TempDir
    Path folder;
    private TestStudio test;
    private JournalFolder journals;
    private Path file;

    @BeforeAll
    static void sample() {
        try (TestStudio studio = studio(shelf);
                BookSession book = studio.sample(shelf.resolve("sample.snowquill"))) {
            before = book.view().book().prose().get("s02");
        }
    }

    @BeforeEach
    void book() throws IOException {
        file = Files.copy(shelf.resolve("sample.snowquill"), folder.toRealPath().resolve("book.snowquill"));
        test = studio(folder);
        journals = new JournalFolder(List.of(folder.resolve("journals")));
    }

    private static TestStudio studio(Path folder) {
        return new TestStudio(folder, Optional.empty(), settings -> new PenEngine(request -> ""));
    }

    @AfterEach
    void end() {
        test.close();
    }

    /** What a session leaves that ends after the page went through these texts. */
    private void left(DocumentKey key, String... page) {
        try (KeystrokeJournal journal = new KeystrokeJournal(journals, file, sentence -> { })) {
            journal.opened(key, page[0]);
            for (String text : page) {
                journal.typed(key, text);
            }
        }
    }

    private List<Path> files() throws IOException {
        try (var found = Files.list(folder.resolve("journals"))) {
            return new ArrayList<>(found.toList());
        }
    }

    @Test
    void whatWasTypedBeforeABadEndIsOneVersionOfTheAuthorsAndOneStepToUndo() throws IOException {
        left(SCENE, before, before + " The", before + " The tide turned.");
        try (BookSession book = test.studio().open(file)) {
            assertThat(book.typing().recovery().texts()).containsExactly(new Recovery.Text(SCENE, 3, Recovery.Place.CURRENT));
            assertThat(book.view().book().prose().get("s02")).isEqualTo(before + " The tide turned.");
            VersionInfo newest = book.history(SCENE).join().get(0);
            assertThat(newest.origin()).isEqualTo(DocumentInfo.Origin.HAND);
            assertThat(newest.reason()).isEqualTo("Recovered what was typed before the program ended");
            assertThat(files()).isEmpty();
            assertThat(book.undo().join()).isTrue();
            assertThat(book.view().book().prose().get("s02")).isEqualTo(before);
        }
    }

    @Test
    void aTextThatWasChangedSinceStaysAndTheTypedOneStandsInItsHistory() throws IOException {
        left(SCENE, "Another beginning.", "Another beginning. And more.");
        try (BookSession book = test.studio().open(file)) {
            assertThat(book.typing().recovery().texts()).extracting(Recovery.Text::place).containsExactly(Recovery.Place.HISTORY);
            assertThat(book.view().book().prose().get("s02")).isEqualTo(before);
            assertThat(book.history(SCENE).join()).extracting(VersionInfo::content)
                    .startsWith(before, "Another beginning. And more.", before);
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void theFirstWordsOfAnEmptySceneAreRecovered() {
        DocumentKey empty = DocumentKey.prose("s40");
        left(empty, "", "Morning");
        try (BookSession book = test.studio().open(file)) {
            assertThat(book.typing().recovery().texts()).containsExactly(new Recovery.Text(empty, 1, Recovery.Place.CURRENT));
            assertThat(book.view().book().prose().get("s40")).isEqualTo("Morning");
        }
    }

    @Test
    void aStepFormThatWasChangedAndNotKeptStandsInItsHistory() throws Exception {
        OneSentence kept = new OneSentence("A ferryman finds the ledger of a drowned clerk.");
        OneSentence typed = new OneSentence("A ferryman burns the ledger of a drowned clerk.");
        try (BookSession book = test.studio().open(file)) {
            book.edit(HandEdit.of("Typed", DocumentKey.step(1), kept)).get();
            book.typing().typed(DocumentKey.step(1), typed);
        }
        try (BookSession book = test.studio().open(file)) {
            assertThat(book.view().book().oneSentence()).contains(kept);
            assertThat(book.typing().recovery().texts()).extracting(Recovery.Text::place).containsExactly(Recovery.Place.NOT_KEPT);
            assertThat(book.history(DocumentKey.step(1)).get()).extracting(VersionInfo::content)
                    .anyMatch(content -> content.contains("burns"));
        }
    }

    @Test
    void anOldBooksTypingIsNotPutIntoANewOneAtItsPlace() throws Exception {
        try (BookSession book = test.studio().open(file)) {
            book.typing().typed(DocumentKey.prose("s1"), "The old tide.");
        }
        Files.delete(file);
        test.studio().create(file, new Project("Another", "A. Writer", "en", "", 8_000, "")).close();
        try (BookSession book = test.studio().open(file)) {
            assertThat(book.view().book().prose()).isEmpty();
            assertThat(book.typing().recovery().texts()).isEmpty();
        }
    }

    @Test
    void whatIsKeptOrTakenBackLeavesNoJournal() throws IOException {
        try (BookSession book = test.studio().open(file)) {
            long number = book.typing().typed(SCENE, before + " Kept.");
            book.edit(HandEdit.of("Typed", SCENE, before + " Kept.")).join();
            book.typing().kept(SCENE, number);
            book.typing().typed(SCENE, before + " Kept. Taken back.");
            book.typing().typed(SCENE, before + " Kept.");
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void aPageThatTheBookChangedUnderneathGoesOnFromThere() throws IOException {
        try (BookSession book = test.studio().open(file)) {
            book.typing().kept(SCENE, book.typing().typed(SCENE, before));
            book.edit(HandEdit.of("Brought in", SCENE, "Another text.")).join();
            book.typing().typed(SCENE, "Another text. Typed.");
        }
        try (BookSession book = test.studio().open(file)) {
            assertThat(book.typing().recovery().texts()).containsExactly(new Recovery.Text(SCENE, 1, Recovery.Place.CURRENT));
            assertThat(book.view().book().prose().get("s02")).isEqualTo("Another text. Typed.");
        }
    }

    @Test
    void aDamagedJournalGivesWhatIsWholeAndIsKeptAside() throws IOException {
        left(SCENE, before, before + " Whole.", before + " Whole. Torn.");
        Path journal = files().get(0);
        byte[] bytes = Files.readAllBytes(journal);
        bytes[bytes.length - 1] ^= 1;
        Files.write(journal, bytes);
        try (BookSession book = test.studio().open(file)) {
            assertThat(book.view().book().prose().get("s02")).isEqualTo(before + " Whole.");
            assertThat(book.typing().recovery().setAside()).hasSize(1).allSatisfy(path -> assertThat(path).hasBinaryContent(bytes));
        }
        try (BookSession book = test.studio().open(file)) {
            assertThat(book.typing().recovery()).isEqualTo(Recovery.NONE);
        }
    }

    @Test
    void aTextThatNoFormCanHoldIsKeptAside() throws IOException {
        left(DocumentKey.step(1), "", "{\"not\":\"a sentence\"}");
        try (BookSession book = test.studio().open(file)) {
            assertThat(book.typing().recovery().texts()).isEmpty();
            assertThat(book.typing().recovery().setAside()).containsExactlyElementsOf(files());
        }
    }

    @Test
    void whereNoJournalCanBeWrittenItIsSaidAndTheBookGoesOn() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        Files.deleteIfExists(folder.resolve("journals"));
        Files.createFile(folder.resolve("journals"));
        try (BookSession book = test.studio().open(file); AutoCloseable listening = book.typing().onTrouble(told::add)) {
            long number = book.typing().typed(SCENE, before + " A");
            book.edit(HandEdit.of("Typed", SCENE, before + " A")).join();
            book.typing().kept(SCENE, number);
            for (int i = 0; i < 500 && told.isEmpty(); i++) {
                Thread.sleep(10);
            }
            assertThat(told).containsExactly("The journal can't be written to.");
            Files.delete(folder.resolve("journals"));
            book.typing().typed(SCENE, before + " A B");
            for (int i = 0; i < 500 && told.size() < 2; i++) {
                Thread.sleep(10);
            }
            assertThat(told).last().isEqualTo("");
        }
        try (BookSession book = test.studio().open(file)) {
            assertThat(book.view().book().prose().get("s02")).isEqualTo(before + " A B");
        }
    }
}
