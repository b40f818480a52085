package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.pipeline.memory.BibleDesk;
import app.snowquill.story.BibleEntry;
import app.snowquill.story.Book;
import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import app.snowquill.story.EntryKind;
import app.snowquill.story.EntryNames;
import app.snowquill.story.Evidence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bible of the sample novel, and that of a book with nothing but a brief. */
class BibleDeskTest {
    @TempDir
    Path folder;
    private TestStudio studio;
    private BookSession book;

    @BeforeEach
    void open() {
        studio = new TestStudio(folder, TestStudio.RANDOM);
        book = studio.sample(folder.resolve("sample.snowquill"));
    }

    @AfterEach
    void close() {
        book.close();
        studio.close();
    }

    @Test
    void everyQuoteOfTheSampleStandsInTheSceneItNames() {
        Book sample = book.view().book();
        List<Evidence> all = new ArrayList<>(sample.lore().facts().values().stream().map(fact -> fact.evidence()).toList());
        sample.lore().setups().values().forEach(setup -> all.addAll(Stream.of(setup.planted(), setup.paid())
                .filter(evidence -> !evidence.equals(Evidence.NONE)).toList()));
        assertThat(all).hasSizeGreaterThan(25).allSatisfy(evidence ->
                assertThat(sample.prose().get(evidence.scene())).contains(evidence.quote()));
        sample.lore().entries().values().forEach(entry -> entry.relations().forEach(tie -> assertThat(sample.nameOf(tie.other()))
                .as(entry.id()).isNotEqualTo(tie.other())));
    }

    @Test
    void anEntryAppearsWhereItsNameOrAnAliasStands() {
        BibleDesk desk = book.memory().bible();
        assertThat(desk.appearsIn("tobit")).extracting(BibleDesk.Place::key).contains(DocumentKey.prose("s03"), DocumentKey.card("s12"),
                DocumentKey.step(4)).doesNotContain(new DocumentKey(DocumentKind.CHARACTER, "tobit"));
        assertThat(desk.appearsIn("tobit").stream().filter(place -> place.key().equals(DocumentKey.prose("s03"))).findFirst().orElseThrow()
                .quote()).contains("Mr Lasker");
        assertThat(new EntryNames("tobit", book.view().book()).timesIn("The clerk said so. Tobit? Tobits do not count.")).isEqualTo(2);
    }

    @Test
    void aChangeFromASceneOnTouchesNothingBeforeIt() {
        BibleEntry wall = book.view().book().lore().entries().get("sea-wall");
        BibleEntry later = new BibleEntry(wall.id(), wall.kind(), wall.name(), wall.summary(), wall.aliases(), wall.fields(), wall.relations(),
                List.of(new BibleEntry.Progression("s09", "", "sworn against")));
        BibleDesk desk = book.memory().bible();
        assertThat(desk.touched(Map.of(DocumentKey.entry("sea-wall"), wall))).isEmpty();
        assertThat(desk.touched(Map.of(DocumentKey.entry("sea-wall"), later))).isNotEmpty().allSatisfy(touched -> {
            assertThat(touched.key().kind()).isIn(DocumentKind.PROSE, DocumentKind.CARD);
            assertThat(touched.key().id()).isNotIn("s01", "s02", "s03", "s05");
        });
        BibleEntry renamed = new BibleEntry(wall.id(), wall.kind(), wall.name(), "nineteen feet", wall.aliases(), wall.fields(),
                wall.relations(), wall.progressions());
        List<BibleDesk.Touched> all = desk.touched(Map.of(DocumentKey.entry("sea-wall"), renamed));
        assertThat(all.get(0).key().kind()).isNotIn(DocumentKind.PROSE, DocumentKind.CARD);
        assertThat(all).extracting(BibleDesk.Touched::why).contains("names The sea wall");
    }

    @Test
    void anEntryReadsOtherwiseFromASceneOn() {
        BibleDesk desk = book.memory().bible();
        assertThat(desk.asOf("second-ledger", "s01").fields().get("whereabouts")).isEqualTo("On the ledge behind the barometer");
        assertThat(desk.asOf("second-ledger", "s07").fields().get("whereabouts")).startsWith("In the fire bucket");
        assertThat(desk.asOf("second-ledger", "s24").fields().get("whereabouts")).isEqualTo("Ash in the harbour stove");
        assertThat(desk.asOf("second-ledger", "s01").progressions()).isEmpty();
    }

    @Test
    void theModelProposesEntriesAndNothingIsKeptUnasked() throws Exception {
        int before = book.view().book().lore().entries().size();
        int count = book.memory().bible().bootstrap("").done().get(120, TimeUnit.SECONDS);
        List<DocumentKey> waiting = book.view().proposals().keySet().stream().filter(key -> key.kind() == DocumentKind.ENTRY).toList();
        assertThat(waiting).hasSize(count).isNotEmpty();
        assertThat(book.view().book().lore().entries()).hasSize(before);
        book.acceptProposal(waiting.get(0)).get(30, TimeUnit.SECONDS);
        BibleEntry taken = book.view().book().lore().entries().get(waiting.get(0).id());
        assertThat(taken.name()).isNotBlank();
        assertThat(taken.kind()).isIn(EntryKind.PLACE, EntryKind.OBJECT, EntryKind.THEME, EntryKind.WORLD);
    }
}
