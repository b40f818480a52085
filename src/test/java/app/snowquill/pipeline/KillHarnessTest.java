package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.store.ProjectStore;
import app.snowquill.store.Revision;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a program that types, generates, imports, undoes and copies, at a moment of chance, again and again on the same book:
 * nothing acknowledged is lost, at most {@value #MOST_LOST} typed words, and the file is sound. One kill for each of
 * {@code snowquill.rounds}, five hundred in the long round.
 */
class KillHarnessTest {
    private static final int MOST_LOST = 3;
    private static final int ROUNDS = Integer.getInteger("snowquill.rounds", 3);
    private static final int KILLS = ROUNDS < 40 ? ROUNDS : 500;
    /** A book that grows for ever would only make the later kills slower. */
    private static final int KILLS_A_BOOK = 25;

    @TempDir
    Path folder;
    private final Random random = new Random();
    private final KillTally tally = new KillTally();

    @Test
    void nothingAcknowledgedIsLostWhereverTheProgramIsKilled() throws Exception {
        List<String> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            if (kill % KILLS_A_BOOK == 0) {
                acknowledged.clear();
            }
            Path place = Files.createDirectories(folder.resolve("book " + kill / KILLS_A_BOOK));
            Files.createDirectories(place.resolve("copies"));
            List<String> lines = killed(place);
            lines.stream().filter(line -> line.startsWith(Acknowledged.KEPT)).forEach(acknowledged::add);
            check(place, lines, acknowledged);
        }
        System.out.println(tally);
    }

    /** What a victim said before it was killed. */
    private List<String> killed(Path place) throws IOException, InterruptedException {
        Process victim = TypingVictim.start(place, random.nextInt(Integer.MAX_VALUE));
        List<String> lines = new ArrayList<>();
        try (BufferedReader said = victim.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                lines.add(line);
                if (line.equals(Acknowledged.READY)) {
                    CompletableFuture.delayedExecutor(300 + random.nextInt(1_200), TimeUnit.MILLISECONDS)
                            .execute(() -> victim.toHandle().destroyForcibly());
                }
            }
        }
        victim.waitFor();
        assertThat(lines).as("the program was at work: %s", Files.readString(place.resolve("victim.log"))).contains(Acknowledged.READY);
        return lines;
    }

    private void check(Path place, List<String> lines, List<String> acknowledged) throws IOException {
        CatchingFiles files = new CatchingFiles();
        try (TestStudio test = new TestStudio(place, Optional.of(TestStudio.STARTER), settings -> new PenEngine(request -> ""), files);
             BookSession book = test.studio().open(place.resolve("book.snowquill"))) {
            acknowledged.forEach(line -> assertThat(isThere(files.last(), line)).as("revision %s", line).isTrue());
            assertThat(book.checkFile().join().whole()).isTrue();
            assertThat(book.typing().recovery().setAside()).isEmpty();
            assertThat(book.typing().recovery().waiting()).isEmpty();
            checkWords(lines, book);
            tally.add(acknowledged.size(), copies(place, lines), book.typing().recovery());
        }
        try (Stream<Path> left = Files.list(place.resolve("journals"))) {
            assertThat(left).isEmpty();
        }
    }

    private static boolean isThere(ProjectStore store, String line) {
        String[] parts = line.split(" ");
        Optional<Revision> revision = store.revision(Long.parseLong(parts[1]));
        return revision.isPresent() && revision.get().key().id().equals(parts[2])
                && revision.get().content().hashCode() == Integer.parseInt(parts[3]);
    }

    private void checkWords(List<String> lines, BookSession book) {
        String page = lines.stream().filter(line -> line.startsWith(Acknowledged.PAGE)).reduce((one, later) -> later).orElse("");
        if (lines.lastIndexOf(Acknowledged.UNDOING) > lines.lastIndexOf(page)) {
            tally.midUndo();
            assertThat(book.history(TypingVictim.TYPED).join()).anyMatch(version -> lost(page, version.content()) <= MOST_LOST);
        } else if (!page.isEmpty()) {
            int lost = lost(page, book.view().book().prose().getOrDefault(TypingVictim.TYPED.id(), ""));
            tally.lost(lost);
            assertThat(lost).as("typed words lost").isLessThanOrEqualTo(MOST_LOST);
        }
    }

    private static int lost(String page, String text) {
        Set<String> there = new HashSet<>(Arrays.asList(text.split("\\s+")));
        return (int) Arrays.stream(page.substring(Acknowledged.PAGE.length()).split("\\s+")).filter(word -> !there.contains(word)).count();
    }

    /** Whatever bears a copy's name is whole, and each that was acknowledged is there. */
    private static int copies(Path place, List<String> lines) throws IOException {
        List<Path> copies;
        try (Stream<Path> found = Files.list(place.resolve("copies"))) {
            copies = found.filter(path -> path.toString().endsWith(".snowquill")).toList();
        }
        assertThat(copies).extracting(path -> path.getFileName().toString()).containsAll(lines.stream()
                .filter(line -> line.startsWith(Acknowledged.COPIED)).map(line -> line.substring(Acknowledged.COPIED.length())).toList());
        for (Path copy : copies) {
            try (ProjectStore store = new CatchingFiles().open(copy)) {
                assertThat(store.check().whole()).isTrue();
            }
            Files.delete(copy);
        }
        return copies.size();
    }
}
