package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.store.ProjectStore;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a program that writes a whole small book, at moments of chance, and has the next one go on until the book is written: it is
 * the very book of a run that nobody killed, every document was kept once, and each kill cost one call of the model at most. One kill
 * and the first three steps in the short round; two hundred kills of whole books in the long one.
 */
class RunKillHarnessTest {
    private static final int ROUNDS = Integer.getInteger("snowquill.rounds", 3);
    private static final int KILLS = Integer.getInteger("snowquill.kills", ROUNDS < 40 ? 1 : 200);
    private static final int KILLS_A_BOOK = KILLS < 40 ? 2 : 25;
    /** The whole book takes a minute. */
    private static final int UNTIL = KILLS < 40 ? 2 : 10;

    @TempDir
    Path folder;
    private final Random random = new Random();
    private int kills;
    private int calls;
    private int redone;
    private long lifeMillis;

    @Test
    void aRunThatIsKilledAnywhereGoesOnToTheSameBook() throws Exception {
        Path natives = folder.resolve("native");
        Path whole = Files.createDirectories(folder.resolve("whole"));
        long began = System.nanoTime();
        assertThat(live(whole, natives, -1)).last().isEqualTo(RunVictim.DONE + RunReport.Outcome.SUCCEEDED);
        lifeMillis = (System.nanoTime() - began) / 1_000_000;
        Map<String, String> wanted = texts(whole);
        for (int book = 0; kills < KILLS; book++) {
            Path place = Files.createDirectories(folder.resolve("book " + book));
            writeThroughKills(place, natives);
            assertThat(texts(place)).as("after %s kills", kills).isEqualTo(wanted);
            tell();
        }
    }

    private void tell() {
        System.out.println(kills + " kills of runs: every book the same as the one nobody killed, each document kept once; "
                + calls + " calls of the model, " + redone + " of them asked again after a kill; an unkilled run took "
                + lifeMillis + " ms.");
    }

    private void writeThroughKills(Path place, Path natives) throws Exception {
        Set<String> asked = new HashSet<>();
        int here = 0;
        for (boolean done = false; !done;) {
            boolean last = here >= KILLS_A_BOOK || kills >= KILLS;
            List<String> said = live(place, natives, last ? -1 : 20 + random.nextInt((int) Math.max(1_000, lifeMillis / (KILLS_A_BOOK - 1))));
            done = said.stream().anyMatch(line -> line.startsWith(RunVictim.DONE));
            List<String> now = said.stream().filter(line -> line.startsWith(RunVictim.ASKED)).toList();
            int again = (int) now.stream().filter(asked::contains).count();
            assertThat(again).as("calls asked again after kill %s", kills).isLessThanOrEqualTo(1);
            assertThat(now).as("no call is asked twice in one life").doesNotHaveDuplicates();
            asked.addAll(now);
            calls += now.size();
            redone += again;
            if (!done) {
                kills++;
                here++;
            }
            assertThat(done || !last).as("the run ends: %s", Files.readString(place.resolve("victim.log"))).isTrue();
        }
    }

    /** One life of the program; negative for as long as it likes. What it said. */
    private static List<String> live(Path place, Path natives, int killedAfterMillis) throws Exception {
        Process victim = RunVictim.start(place, natives, UNTIL);
        List<String> lines = new ArrayList<>();
        List<ProcessHandle> workers = new ArrayList<>();
        try (BufferedReader said = victim.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                lines.add(line);
                if (line.equals(RunVictim.READY) && killedAfterMillis >= 0) {
                    CompletableFuture.delayedExecutor(killedAfterMillis, TimeUnit.MILLISECONDS).execute(() -> {
                        victim.descendants().forEach(workers::add);
                        victim.toHandle().destroyForcibly();
                    });
                }
            }
        }
        victim.waitFor();
        for (ProcessHandle worker : workers) { // nobody kills them: they end because nobody is there to talk to
            worker.onExit().get(60, TimeUnit.SECONDS);
        }
        assertThat(lines).as("the program was at work: %s", Files.readString(place.resolve("victim.log"))).contains(RunVictim.READY);
        return lines;
    }

    /** Each document's text with how often it was kept, from the file itself. */
    private static Map<String, String> texts(Path place) {
        Map<String, String> texts = new TreeMap<>();
        try (ProjectStore store = new CatchingFiles().open(place.resolve("book.snowquill"))) {
            assertThat(store.check().whole()).isTrue();
            assertThat(store.proposals()).isEmpty();
            assertThat(store.queue().open()).isEmpty();
            store.documents().forEach((key, document) -> texts.put(key.toString(),
                    store.history(key).size() + " " + document.current().content()));
        }
        return texts;
    }
}
