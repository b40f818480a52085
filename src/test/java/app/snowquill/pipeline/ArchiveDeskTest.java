package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.memory.ArchiveAnswer;
import app.snowquill.pipeline.memory.ArchiveAnswer.Hit;
import app.snowquill.pipeline.memory.ArchiveDesk;
import app.snowquill.pipeline.memory.ArchiveDesk.IndexState;
import app.snowquill.pipeline.memory.ArchiveKind;
import app.snowquill.pipeline.memory.ArchiveQuery;
import app.snowquill.story.DocumentKey;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive over a real book in a real file. */
class ArchiveDeskTest {
    @TempDir
    Path folder;
    private TestStudio studio;
    private BookSession book;

    @BeforeEach
    void open() {
        studio = new TestStudio(folder, Optional.empty(), settings -> {
            throw new IllegalStateException("no model");
        });
        book = studio.studio().createSample(folder.resolve("book.snow"));
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void whatWasJustSavedIsFound() throws Exception {
        ready();
        String scene = book.view().book().prose().keySet().iterator().next();
        save(scene, "Nobody had told the quartermaster about the zeppelin.");

        Hit hit = search("zeppelins").hits().get(0);
        assertThat(hit.key()).isEqualTo(DocumentKey.prose(scene));
        assertThat(hit.kind()).isEqualTo(ArchiveKind.PROSE);
        assertThat(marked(hit)).isEqualTo("zeppelin");
        assertThat(hit.place()).startsWith("scene ");
        assertThat(hit.revision()).isEqualTo(book.view().documents().get(hit.key()).revision());
    }

    @Test
    void whatWasTakenOutIsFoundInTheVersionThatHadIt() throws Exception {
        ready();
        String scene = book.view().book().prose().keySet().iterator().next();
        save(scene, "One.\n\nThe zeppelin burned.\n\nThree.");
        save(scene, "One.\n\nThree.");

        ArchiveAnswer now = search("zeppelin");
        assertThat(now.hits()).isEmpty();
        assertThat(now.byKind()).containsEntry(ArchiveKind.VERSION, 1);
        ArchiveAnswer then = book.memory().archive().search(of("zeppelin", Set.of(ArchiveKind.VERSION))).get(60, TimeUnit.SECONDS);
        assertThat(then.hits()).hasSize(1);
        assertThat(then.hits().get(0).key()).isEqualTo(DocumentKey.prose(scene));
        assertThat(book.history(DocumentKey.prose(scene)).get(60, TimeUnit.SECONDS).stream().map(VersionInfo::revision))
                .contains(then.hits().get(0).revision());
    }

    private ArchiveAnswer search(String text) throws Exception {
        return book.memory().archive().search(ArchiveQuery.of(text)).get(60, TimeUnit.SECONDS);
    }

    private static ArchiveQuery of(String text, Set<ArchiveKind> kinds) {
        return new ArchiveQuery(text, kinds, Set.of(), Set.of(), Optional.empty(), Optional.empty(), ArchiveQuery.How.WORDS_AND_MEANING,
                ArchiveQuery.Order.BEST_FIRST, 100);
    }

    private void save(String scene, String text) throws Exception {
        book.edit(new HandEdit("Writing", Map.of(DocumentKey.prose(scene), text), "")).get(60, TimeUnit.SECONDS);
    }

    private void ready() throws Exception {
        ArchiveDesk desk = book.memory().archive();
        CountDownLatch ready = new CountDownLatch(1);
        try (AutoCloseable subscription = desk.onState(state -> {
            if (state.standing() == IndexState.Standing.READY) {
                ready.countDown();
            }
        })) {
            if (desk.state().standing() != IndexState.Standing.READY) {
                assertThat(ready.await(60, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    private static String marked(Hit hit) {
        return hit.snippet().stream().filter(ArchiveAnswer.Piece::match).map(ArchiveAnswer.Piece::text).collect(Collectors.joining("|"));
    }
}
