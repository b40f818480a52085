package app.snowquill.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.store.ProjectStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two programs open one book at the same moment, again and again: over no lock, over one whose holder is gone, over one that
 * says nothing, and over one whose holder was killed. Always exactly one of them has it. {@code snowquill.rounds} times two.
 */
class RacingOpenersTest {
    private static final int RACES = Math.min(200, 2 * Integer.getInteger("snowquill.rounds", 3));

    @TempDir
    Path folder;

    @Test
    void ofTwoProgramsAlwaysExactlyOneHasTheBook() throws Exception {
        Path book = folder.resolve("book.snowquill");
        Shelf.create(folder).close();
        ChildOpener[] racers = {ready(book), ready(book)};
        try {
            for (int race = 0; race < RACES; race++) {
                prepare(race % 4);
                racers[0].tell("open");
                racers[1].tell("open");
                List<String> answers = List.of(racers[0].answer(), racers[1].answer());
                assertThat(answers).as("race %d", race).containsExactlyInAnyOrder("open", "IN_USE");
                int holder = answers.indexOf("open");
                if (race % 4 == 3) {
                    racers[holder].close();
                    racers[holder] = ready(book);
                } else {
                    racers[holder].tell("close");
                    assertThat(racers[holder].answer()).isEqualTo("close");
                }
            }
        } finally {
            racers[0].close();
            racers[1].close();
        }
        try (ProjectStore store = Shelf.files().open(book)) {
            assertThat(store.check().whole()).isTrue();
            assertThat(store.history(Shelf.STEP)).hasSize(RACES);
        }
    }

    private void prepare(int kind) throws Exception {
        Path lock = folder.resolve("book.snowquill.lock");
        if (kind == 1) {
            String host = LockHolder.thisProcess(Clock.systemUTC()).host();
            Files.writeString(lock, new LockHolder(host, Integer.MAX_VALUE, Optional.empty(), Instant.EPOCH).text());
        } else if (kind == 2) {
            Files.writeString(lock, "pid=");
        }
    }

    private static ChildOpener ready(Path book) throws Exception {
        ChildOpener child = new ChildOpener(book);
        assertThat(child.answer()).isEqualTo("ready");
        return child;
    }
}
