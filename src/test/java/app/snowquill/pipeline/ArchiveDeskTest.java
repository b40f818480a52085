package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.memory.ArchiveAnswer;
import app.snowquill.pipeline.memory.ArchiveAnswer.Hit;
import app.snowquill.pipeline.memory.ArchiveDesk;
import app.snowquill.pipeline.memory.ArchiveDesk.IndexState;
import app.snowquill.pipeline.memory.ArchiveKind;
import app.snowquill.pipeline.memory.ArchiveQuery;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        studio = new TestStudio(folder, Optional.empty(), settings -> new PenEngine(request -> ""));
        book = studio.sample(folder.resolve("book.snow"));
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void whatWasJustSavedIsFound() throws Exception {
        ready();
        String scene = book.view().book().prose().keySet().iterator().next();
        save(scene, "Nobody had told the quartermaster about the hippogriff.");

        Hit hit = search("hippogriffs").hits().get(0);
        assertThat(hit.key()).isEqualTo(DocumentKey.prose(scene));
        assertThat(hit.kind()).isEqualTo(ArchiveKind.PROSE);
        assertThat(marked(hit)).isEqualTo("hippogriff");
        assertThat(hit.place().text()).startsWith("scene ");
        assertThat(hit.revision()).isEqualTo(book.view().documents().get(hit.key()).revision());
    }

    @Test
    void whatWasTakenOutIsFoundInTheVersionThatHadIt() throws Exception {
        ready();
        String scene = book.view().book().prose().keySet().iterator().next();
        save(scene, "One.\n\nThe hippogriff burned.\n\nThree.");
        save(scene, "One.\n\nThree.");

        ArchiveAnswer now = search("hippogriff");
        assertThat(now.hits()).isEmpty();
        assertThat(now.byKind()).containsEntry(ArchiveKind.VERSION, 1);
        ArchiveAnswer then = book.memory().archive().search(of("hippogriff", Set.of(ArchiveKind.VERSION))).get(60, TimeUnit.SECONDS);
        assertThat(then.hits()).hasSize(1);
        assertThat(then.hits().get(0).key()).isEqualTo(DocumentKey.prose(scene));
        assertThat(book.history(DocumentKey.prose(scene)).get(60, TimeUnit.SECONDS).stream().map(VersionInfo::revision))
                .contains(then.hits().get(0).revision());
    }

    @Test
    void anIndexThatIsDeletedUnderneathIsMadeAgain() throws Exception {
        ready();
        for (Path file : files(folder.resolve("archives"))) {
            Files.deleteIfExists(file);
        }
        String scene = book.view().book().prose().keySet().iterator().next();
        save(scene, "Nobody had told the quartermaster about the hippogriff.");
        assertThat(search("hippogriff").hits()).hasSize(1);
    }

    @Test
    void anIndexThatWasDamagedMeanwhileIsMadeAgainAtTheNextOpening() throws Exception {
        ready();
        int whole = search("the").places();
        book.close();
        for (Path file : files(folder.resolve("archives"))) {
            byte[] bytes = Files.readAllBytes(file);
            for (int i = bytes.length / 3; i < bytes.length; i += 97) {
                bytes[i] ^= 0x10;
            }
            Files.write(file, bytes);
        }
        book = studio.studio().open(folder.resolve("book.snow"));
        ready();
        assertThat(search("the").places()).isEqualTo(whole);
    }

    @Test
    void ofABookThatIsClosedItSaysSo() throws Exception {
        ready();
        book.close();
        assertThat(book.memory().archive().check()).failsWithin(60, TimeUnit.SECONDS).withThrowableThat().withMessageContaining("closed");
    }

    @Test
    void findAndReplaceLooksIntoTheGroupsThatTheSearchShows() throws Exception {
        ready();
        DocumentKey character = book.view().documents().keySet().stream().filter(key -> key.kind() == DocumentKind.CHARACTER).findFirst().orElseThrow();
        String name = book.view().book().nameOf(character.id());
        assertThat(search(name).hits()).anyMatch(hit -> hit.key().equals(character) && hit.kind() == ArchiveKind.BIBLE);
        assertThat(book.memory().archive().replacing(new ArchiveDesk.Pattern(name, ArchiveDesk.Pattern.Case.SAME, ArchiveDesk.Pattern.Extent.WORDS,
                Set.of(ArchiveKind.BIBLE)), "Nobody").get(60, TimeUnit.SECONDS).places()).anyMatch(place -> place.key().equals(character));
    }

    @Test
    void groupsAreCountedWhicheverAreAskedFor() throws Exception {
        ready();
        ArchiveAnswer all = search("the");
        String pov = all.byPov().keySet().stream().filter(id -> !id.isEmpty()).findFirst().orElseThrow();
        ArchiveAnswer one = book.memory().archive().search(new ArchiveQuery("the", Set.of(ArchiveKind.PROSE), Set.of(pov), Set.of(),
                Optional.empty(), Optional.empty(), ArchiveQuery.How.EXACT, ArchiveQuery.Order.READING_ORDER, 100)).get(60, TimeUnit.SECONDS);
        assertThat(one.hits()).isNotEmpty().allMatch(hit -> hit.kind() == ArchiveKind.PROSE && hit.pov().equals(pov));
        assertThat(one.byKind()).containsKeys(ArchiveKind.CARD, ArchiveKind.PROSE);
        assertThat(one.places()).isEqualTo(one.byPov().get(pov));
    }

    @Test
    void scenesLikeASceneAreOtherScenes() throws Exception {
        ready();
        DocumentKey scene = DocumentKey.prose(book.view().book().prose().keySet().iterator().next());
        ArchiveAnswer like = book.memory().archive().similar(scene, 5).get(60, TimeUnit.SECONDS);
        assertThat(like.hits()).isNotEmpty().allMatch(hit -> hit.kind() == ArchiveKind.PROSE && !hit.key().equals(scene));
    }

    @Test
    void aBookReadByTwoProgramsIsSearchedByBoth() throws Exception {
        book.close();
        Path copy = Files.copy(folder.resolve("book.snow"), folder.resolve("copy.snow"));
        book = studio.studio().open(folder.resolve("book.snow"));
        ready();
        try (TestStudio other = new TestStudio(folder, Optional.empty(), settings -> new PenEngine(request -> ""));
                BookSession reading = other.studio().openToRead(copy)) {
            ArchiveDesk desk = reading.memory().archive();
            assertThat(desk.check().get(60, TimeUnit.SECONDS)).isPresent();
            desk.rebuild().get(60, TimeUnit.SECONDS);
            assertThat(desk.search(ArchiveQuery.of("the")).get(60, TimeUnit.SECONDS).places()).isEqualTo(search("the").places());
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
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
