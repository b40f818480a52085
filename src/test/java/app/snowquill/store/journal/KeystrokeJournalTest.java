package app.snowquill.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.story.DocumentKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeystrokeJournalTest {
    private static final DocumentKey SCENE = DocumentKey.prose("scene-1");
    private static final DocumentKey OTHER = DocumentKey.prose("scene-2");
    private static final String WORDS = "abc éß“” —\n𝄞👩‍🚀";

    @TempDir
    Path folder;
    private JournalFolder journals;
    private Path book;
    private final List<String> troubles = new ArrayList<>();

    @BeforeEach
    void places() {
        journals = new JournalFolder(List.of(folder.resolve("journals")));
        book = folder.resolve("Slack Water.snowquill");
    }

    private KeystrokeJournal journal() {
        return new KeystrokeJournal(journals, book, troubles::add);
    }

    private List<RecoveredText> recovered(String inBook) throws IOException {
        return JournalReplay.of(List.of(journals.left(book).get(0))).get(0).recovered(key -> Optional.of(inBook));
    }

    @Test
    void whatWasTypedAndNotKeptIsRecovered() throws IOException {
        try (KeystrokeJournal journal = journal()) {
            journal.opened(SCENE, "The tide ");
            long kept = journal.typed(SCENE, "The tide had ");
            journal.typed(SCENE, "The tide had turned.");
            journal.kept(SCENE, kept);
        }

        assertThat(recovered("The tide had ")).containsExactly(new RecoveredText(SCENE, "The tide had turned.", true));
    }

    @Test
    void whatWasTypedBeforeTheBookWentElsewhereIsFoundWithTheNewFile() throws IOException {
        Path elsewhere = folder.resolve("other/Slack Water.snowquill");
        try (KeystrokeJournal journal = journal()) {
            journal.opened(SCENE, "The tide ");
            journal.typed(SCENE, "The tide had ");
            journal.moved(elsewhere);
            journal.typed(SCENE, "The tide had turned.");
        }

        assertThat(journals.left(book)).isEmpty();
        assertThat(JournalReplay.of(journals.left(elsewhere)).get(0).recovered(key -> Optional.of("The tide ")))
                .containsExactly(new RecoveredText(SCENE, "The tide had turned.", true));
    }

    @Test
    void aJournalWhoseTextIsAllInTheBookLeavesNoFile() throws IOException {
        try (KeystrokeJournal journal = journal()) {
            journal.opened(SCENE, "");
            journal.kept(SCENE, journal.typed(SCENE, "Kept."));
        }

        assertThat(journals.left(book)).isEmpty();
        assertThat(troubles).isEmpty();
    }

    @Test
    void aTextThatReachedTheBookUnacknowledgedIsNotRecoveredTwice() throws IOException {
        try (KeystrokeJournal journal = journal()) {
            journal.opened(SCENE, "One.");
            journal.typed(SCENE, "One. Two.");
        }

        assertThat(recovered("One. Two.")).isEmpty();
    }

    @Test
    void aBookThatWasChangedOtherwiseIsToldApart() throws IOException {
        try (KeystrokeJournal journal = journal()) {
            journal.opened(SCENE, "One.");
            journal.typed(SCENE, "One. Two.");
        }

        assertThat(recovered("Something else.")).containsExactly(new RecoveredText(SCENE, "One. Two.", false));
    }

    @Test
    void aJournalInUseIsNotTakenForOneLeftBehind() throws IOException {
        try (KeystrokeJournal journal = journal()) {
            journal.opened(SCENE, "");
            journal.typed(SCENE, "x");

            assertThat(journals.left(book)).isEmpty();
        }
        assertThat(journals.left(book)).hasSize(1);
        assertThat(journals.left(folder.resolve("Another.snowquill"))).isEmpty();
    }

    @Test
    void onlyItsOwnerMayReadAJournal() throws IOException {
        try (KeystrokeJournal journal = journal()) {
            journal.opened(SCENE, "");
            journal.typed(SCENE, "x");
        }

        Path file = journals.left(book).get(0);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent()))).isEqualTo("rwx------");
    }

    @Test
    void whereOneFolderCannotBeWrittenTheNextIs() throws IOException {
        Path blocked = Files.createFile(folder.resolve("a file where a folder should be"));
        journals = new JournalFolder(List.of(blocked.resolve("journals"), folder.resolve("second")));
        try (KeystrokeJournal journal = journal()) {
            journal.opened(SCENE, "");
            journal.typed(SCENE, "Safe.");
        }

        assertThat(troubles).isEmpty();
        assertThat(journals.left(book).get(0)).startsWith(folder.resolve("second"));
    }

    @Test
    void whereNoFolderCanBeWrittenItIsSaidOnceAndTypingGoesOn() throws IOException {
        Path blocked = Files.createFile(folder.resolve("file"));
        journals = new JournalFolder(List.of(blocked.resolve("journals")));
        try (KeystrokeJournal journal = journal()) {
            journal.opened(SCENE, "");
            for (int i = 1; i <= 50; i++) {
                journal.typed(SCENE, "x".repeat(i));
            }
        }

        assertThat(troubles).containsExactly("The journal can't be written to.");
    }

    @Test
    void whereverAFileIsTornOnlyWhatStoodOnThePageIsRecovered() throws IOException {
        Random random = new Random(11);
        List<String> states = new ArrayList<>(List.of(""));
        try (KeystrokeJournal journal = journal()) {
            journal.opened(SCENE, "");
            journal.opened(OTHER, "left alone");
            StringBuilder page = new StringBuilder();
            for (int i = 0; i < 300; i++) {
                int at = random.nextInt(page.length() + 1);
                int end = random.nextInt(4) == 0 ? Math.min(page.length(), at + random.nextInt(9)) : at;
                int from = random.nextInt(WORDS.length());
                page.replace(at, end, WORDS.substring(from, from + random.nextInt(WORDS.length() - from) + 1));
                journal.typed(SCENE, page.toString());
                states.add(page.toString());
            }
        }
        byte[] whole = Files.readAllBytes(journals.left(book).get(0));
        Path torn = folder.resolve("torn");
        int furthest = 0;
        for (int length = 0; length <= whole.length; length += 1 + random.nextInt(40)) {
            Files.write(torn, Arrays.copyOf(whole, length));
            List<RecoveredText> recovered = JournalReplay.of(List.of(torn)).get(0).recovered(key -> Optional.of(key == OTHER ? "left alone" : ""));
            String text = recovered.isEmpty() ? "" : recovered.get(0).text();
            int state = states.lastIndexOf(text);
            assertThat(state).as("a text that once stood on the page").isNotNegative();
            furthest = Math.max(furthest, state);
        }
        assertThat(JournalReplay.of(List.of(journals.left(book).get(0))).get(0).recovered(key -> Optional.of("")).get(0).text())
                .isEqualTo(states.get(300));
        assertThat(furthest).isGreaterThan(250);
    }

    @Test
    void aFlippedBitEndsTheReplayBeforeItAndNothingIsMadeUp() throws IOException {
        try (KeystrokeJournal journal = journal()) {
            journal.opened(SCENE, "");
            for (int i = 1; i <= 40; i++) {
                journal.typed(SCENE, "word ".repeat(i));
            }
        }
        byte[] whole = Files.readAllBytes(journals.left(book).get(0));
        Path damaged = folder.resolve("damaged");
        for (int at = 0; at < whole.length; at += 7) {
            byte[] copy = whole.clone();
            copy[at] ^= 16;
            Files.write(damaged, copy);
            for (RecoveredText text : JournalReplay.of(List.of(damaged)).get(0).recovered(key -> Optional.of(""))) {
                assertThat("word ".repeat(40)).startsWith(text.text());
            }
        }
    }
}
