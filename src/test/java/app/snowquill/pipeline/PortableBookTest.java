package app.snowquill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.export.ExportFormat;
import app.snowquill.export.ExportProgress;
import app.snowquill.export.ExportRequest;
import app.snowquill.export.ManuscriptExport;
import app.snowquill.job.SerialWorker;
import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.exports.ExportWishes;
import app.snowquill.store.CommitRequest;
import app.snowquill.store.Edit;
import app.snowquill.store.EventRow;
import app.snowquill.store.Failure;
import app.snowquill.store.KeptRemark;
import app.snowquill.store.Mark;
import app.snowquill.store.ProjectFiles;
import app.snowquill.store.ProjectStore;
import app.snowquill.store.Proposal;
import app.snowquill.store.StoreException;
import app.snowquill.store.sqlite.SqliteProjectFiles;
import app.snowquill.story.DocumentKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortableBookTest {
    private static final DocumentKey PROSE = DocumentKey.prose("scene-1");

    @TempDir
    static Path folder;

    private static TestStudio test;
    private static String whole;

    private final ProjectFiles files = new SqliteProjectFiles(new StoryJson(), Clock.systemUTC(), SerialWorker::new);
    private final Path file = folder.resolve("sample.snowquill");
    private final Path json = folder.resolve("book.json");

    @BeforeAll
    static void anExportedSample() throws IOException {
        ProjectFiles files = new SqliteProjectFiles(new StoryJson(), Clock.systemUTC(), SerialWorker::new);
        Path file = folder.resolve("sample.snowquill");
        Path json = folder.resolve("book.json");
        test = new TestStudio(folder, Optional.empty(), settings -> new PenEngine(request -> ""));
        try (BookSession book = test.studio().createSample(file)) {
            book.memory().exports().keep(ExportWishes.USUAL.with(new ExportWishes.Passage(ExportWishes.Place.EPIGRAPH, true, "“Deep.”"))).join();
        }
        try (ProjectStore store = files.open(file)) {
            everyKindOfThing(store);
        }
        try (BookSession book = test.studio().open(file)) {
            new ManuscriptExport().export(book.memory().exports().book(), ExportRequest.of(json, ExportFormat.JSON), ExportProgress.NONE);
        }
        whole = Files.readString(json);
    }

    @BeforeEach
    void theWholeFile() throws IOException {
        Files.writeString(json, whole);
        for (String name : List.of("back.snowquill", "again.json", "old.snowquill")) {
            Files.deleteIfExists(folder.resolve(name));
        }
    }

    /** A row in each table that the sample itself leaves empty, with what JSON and SQL find hard. */
    private static void everyKindOfThing(ProjectStore store) {
        store.commit(CommitRequest.byAgent("Writer", "Drafted", List.of(Edit.of(PROSE, "It said “{\"a\":1}” \\ \u2028 𝄞\n\n\u0001end.", "", 0))));
        store.commit(CommitRequest.byHand("Kept", List.of(Edit.of(PROSE, "Mine.", "", 0))));
        store.mark("Locked", List.of(new Mark.Locked(PROSE, true)));
        store.undo();
        store.past().nameRevision(store.history(PROSE).get(0).id(), "Before the flood");
        store.past().nameBook(store.changeSets(1).get(0).id(), "First whole draft");
        store.putProposal(new Proposal(PROSE, "Other words.", "", "Editor", Instant.EPOCH));
        store.recordFailure(new Failure(DocumentKey.card("scene-1"), "It broke off.", "{", Instant.EPOCH));
        store.putPartial(DocumentKey.prose("scene-2"), "Half a sen");
        store.remarks().put(List.of(new KeptRemark("r1", "scene-1", "Editor", KeptRemark.State.OPEN, "{\"of a later program\": 1}", Instant.EPOCH)));
        store.queue().add(new EventRow(0, Instant.EPOCH, "KEPT", OptionalLong.empty(), OptionalInt.empty(), "", "", OptionalLong.empty(), 0, 0, 0, ""));
    }

    @Test
    void aBookThatWentOutAndCameBackIsTheSameBook() throws IOException {
        Path back = folder.resolve("back.snowquill");
        try (BookSession book = test.studio().createFromJson(back, json)) {
            Path again = folder.resolve("again.json");
            new ManuscriptExport().export(book.memory().exports().book(), ExportRequest.of(again, ExportFormat.JSON), ExportProgress.NONE);
            assertThat(Files.mismatch(json, again)).isEqualTo(-1);
            assertThat(book.memory().exports().wishes().join().passage(ExportWishes.Place.EPIGRAPH).text()).isEqualTo("“Deep.”");
        }
        try (ProjectStore one = files.open(file); ProjectStore other = files.open(back)) {
            assertThat(other.documents()).isEqualTo(one.documents());
            one.documents().keySet().forEach(key -> assertThat(other.history(key)).isEqualTo(one.history(key)));
            assertThat(other.changeSets(1000)).isEqualTo(one.changeSets(1000));
            assertThat(other.past().snapshots()).isEqualTo(one.past().snapshots()).hasSize(2);
            assertThat(other.proposals()).isEqualTo(one.proposals()).hasSize(1);
            assertThat(other.partials()).isEqualTo(one.partials()).hasSize(1);
            assertThat(other.canRedo()).isTrue();
            assertThat(other.setting(BookIdentity.KEY)).isNotEqualTo(one.setting(BookIdentity.KEY));
            assertThat(other.check().whole()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', value = {
            "\"version\": 1¦\"version\": 2¦version 2 of the form",
            "\"version\": 1¦\"version\": 1, \"version\": 1¦breaks off or was changed",
            "\"schema\": 7¦\"schema\": 4711¦newer Snowquill",
            "\"schema\": 7¦\"schema\": 99999999999999¦breaks off or was changed",
            "\"schema\": 7¦\"schema\": \"7\"¦breaks off or was changed",
            "snowquill-book¦other-book¦is not a book that Snowquill exported",
            "\"setting\": [¦\"sqlite_schema\": [¦there is no table",
            "\"setting\": [¦\"setting\": [], \"setting\": [¦breaks off or was changed",
            "\"setting\": [¦\"setting\": [{\"key\": \"a\", \"value\": \"b\", \"more\": 1}], \"x\": [¦other fields",
            "\"setting\": [¦\"setting\": [{\"key\": \"a\", \"value\": [[[[[[[[[1]]]]]]]]]}, ¦breaks off or was changed",
            "\"setting\": [¦\"setting\": [{\"key\": 1.5, \"value\": \"b\"}, ¦breaks off or was changed",
            "\"setting\": [¦\"setting\": [{\"key\": \"a\", \"value\": null}, ¦refuses a row",
            "Mine.¦Yours.¦does not match its hash",
            "\"author\": \"HAND\"¦\"author\": \"NOBODY\"¦refuses a row",
            "\"change_set\": 1,¦\"change_set\": 999999,¦",
            "\"PROJECT\"¦\"PROJEKT\"¦"})
    void aFileThatIsNoWholeBookIsRefusedAndLeavesNothing(String good, String bad, String said) throws IOException {
        String text = Files.readString(json);
        assertThat(text).contains(good);
        refused(text.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad)), said == null ? "" : said);
    }

    @Test
    void aFileThatBreaksOffIsRefusedWhereverItDoes() throws IOException {
        String text = Files.readString(json);
        for (int length : new int[] {0, 1, 20, text.length() / 3, text.length() / 2, text.length() - 3}) {
            refused(text.substring(0, length), "");
        }
        refused("[".repeat(100_000), "");
        refused(text + "{}", "");
    }

    @Test
    void aStoppedExportKeepsTheEarlierFile() throws IOException {
        String before = Files.readString(json);
        try (BookSession book = test.studio().open(file)) {
            int[] asked = {0};
            assertThatThrownBy(() -> new ManuscriptExport().export(book.memory().exports().book(), ExportRequest.of(json, ExportFormat.JSON),
                    new ExportProgress() {
                        @Override
                        public void chapterWritten(int done, int total) {
                        }

                        @Override
                        public boolean cancelled() {
                            return asked[0]++ > 1;
                        }
                    })).hasMessageContaining("stopped");
        }
        assertThat(json).hasContent(before);
    }

    @Test
    void aBookOfAnOlderProgramComesIn() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ProjectStore store = files.open(file)) {
            PortableBook.write(store, out);
        }
        String old = out.toString(StandardCharsets.UTF_8).replace("\"schema\": 7", "\"schema\": 6").replaceAll("(?s)\"remark\": \\[.*?\n\\],\n", "");
        Files.writeString(json, old);
        try (BookSession book = test.studio().createFromJson(folder.resolve("old.snowquill"), json)) {
            assertThat(book.view().book().words()).isPositive();
        }
    }

    private void refused(String text, String said) throws IOException {
        Files.writeString(json, text);
        Path back = folder.resolve("back.snowquill");
        assertThatThrownBy(() -> test.studio().createFromJson(back, json)).isInstanceOf(StoreException.class)
                .hasMessageContaining(said).message().endsWith(".");
        try (var left = Files.list(folder)) {
            assertThat(left.map(each -> each.getFileName().toString()).filter(name -> !Files.isDirectory(folder.resolve(name))))
                    .containsExactlyInAnyOrder("sample.snowquill", "book.json");
        }
    }

    @AfterAll
    static void end() {
        test.close();
    }
}
