package app.snowquill.engine.gguf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.snowquill.engine.gguf.DownloadException.Kind;
import app.snowquill.engine.gguf.DownloadProgress.Stage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelDownloadTest {
    private static final Path RANDOM = Path.of("src/test/resources/models/rand-tiny.gguf");

    private final List<DownloadProgress> told = Collections.synchronizedList(new ArrayList<>());
    private byte[] model;
    private RangeServer server;

    @TempDir
    Path home;

    @BeforeEach
    void serve() throws IOException {
        model = Files.readAllBytes(RANDOM);
        server = new RangeServer(model);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private Path folder() {
        return home.resolve("models");
    }

    private ModelDownload download(String path, String sha256, long free) {
        return new ModelDownload(ModelAddress.of(server.address(path)), Optional.of(sha256), folder(), new DownloadTerms(
                Duration.ofSeconds(10), Duration.ofMillis(800), Duration.ofMillis(5), 3, where -> free), told::add);
    }

    private Path fetch(String path) {
        return download(path, "", Long.MAX_VALUE).run();
    }

    private DownloadException refused(ModelDownload download) {
        DownloadException refusal = catchThrowableOfType(download::run, DownloadException.class);
        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(refusal.getMessage()).endsWith(".").doesNotContain("Exception", "null");
        return refusal;
    }

    private List<String> left() throws IOException {
        try (var files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void aFileComesWholeUnderItsNameWithNothingBesideIt() throws Exception {
        Path file = download("/dl/tale.gguf", sha256(model), Long.MAX_VALUE).run();

        assertThat(file).isEqualTo(folder().resolve("tale.gguf")).hasBinaryContent(model);
        assertThat(left()).containsExactly("tale.gguf");
        assertThat(told.get(told.size() - 1)).extracting(DownloadProgress::bytes, DownloadProgress::total)
                .containsExactly((long) model.length, (long) model.length);
        assertThat(told).extracting(DownloadProgress::stage).contains(Stage.CONNECTING, Stage.RECEIVING, Stage.CHECKING);
    }

    @Test
    void aCutLineIsTakenUpWhereItBroke() throws Exception {
        server.cuts = 2;
        server.cutAfter = 200_000;

        assertThat(fetch("/tale.gguf")).hasBinaryContent(model);
        assertThat(server.ranges).hasSize(3).first().isEqualTo("all");
        assertThat(server.ranges.get(1)).matches("bytes=\\d+-").isNotEqualTo("bytes=0-");
        assertThat(told).extracting(DownloadProgress::stage).contains(Stage.WAITING);
    }

    @Test
    void aLineThatStaysLostKeepsWhatCameAndTheNextDownloadGoesOn() throws Exception {
        server.cutAfter = 150_000;
        server.cuts = 1;
        server.statusAfterCut = 503;
        ModelDownload first = download("/tale.gguf", "", Long.MAX_VALUE);
        assertThat(refused(first).kind()).isEqualTo(Kind.LINE_LOST);
        List<UnfinishedDownload> unfinished = UnfinishedDownload.in(folder());
        assertThat(unfinished).singleElement().satisfies(left -> {
            assertThat(left.fileName()).isEqualTo("tale.gguf");
            assertThat(left.address()).isEqualTo(server.address("/tale.gguf"));
            assertThat(left.total()).isEqualTo(model.length);
            assertThat(left.bytes()).isBetween(1L, 150_000L);
        });
        server.status = 0;
        server.ranges.clear();

        assertThat(fetch("/tale.gguf")).hasBinaryContent(model);
        assertThat(server.ranges).containsExactly("bytes=" + unfinished.get(0).bytes() + "-");
        assertThat(left()).containsExactly("tale.gguf");
    }

    @Test
    void aServerThatFallsSilentIsAskedAgain() throws Exception {
        server.silentAfter = 100_000;

        assertThat(fetch("/tale.gguf")).hasBinaryContent(model);
        assertThat(server.ranges).hasSize(2);
    }

    private void stoppedInTheMiddle() throws Exception {
        server.slow = true;
        ModelDownload download = download("/tale.gguf", "", Long.MAX_VALUE);
        CompletableFuture<Path> running = CompletableFuture.supplyAsync(download::run);
        while (told.stream().noneMatch(progress -> progress.bytes() > 50_000)) {
            Thread.sleep(5);
        }
        download.stop();
        assertThatThrownBy(() -> running.get(10, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(DownloadException.class).cause().hasMessageContaining("kept");
        server.slow = false;
        server.ranges.clear();
    }

    @Test
    void aStoppedDownloadGoesOnLater() throws Exception {
        stoppedInTheMiddle();
        assertThat(left()).containsExactly("tale.gguf.part", "tale.gguf.part.json");

        assertThat(fetch("/tale.gguf")).hasBinaryContent(model);
        assertThat(server.ranges).singleElement().asString().startsWith("bytes=");
    }

    @Test
    void aFileThatChangedMeanwhileIsBegunAnew() throws Exception {
        stoppedInTheMiddle();
        model = GgufFile.whole("llama").bytes(300_000);
        server.content = model;
        server.etag = "\"two\"";

        assertThat(fetch("/tale.gguf")).hasBinaryContent(model);
    }

    @Test
    void aFileThatGrewUnderTheSameMarkIsBegunAnew() throws Exception {
        stoppedInTheMiddle();
        server.content = Arrays.copyOf(model, model.length + 32);

        assertThat(fetch("/tale.gguf")).hasBinaryContent(server.content);
    }

    @Test
    void aServerWithoutMarksOrRangesGivesTheFileFromTheStart() throws Exception {
        server.etag = "";
        server.ranged = false;
        stoppedInTheMiddle();

        assertThat(fetch("/tale.gguf")).hasBinaryContent(model);
        assertThat(server.ranges).containsExactly("all");
    }

    @Test
    void anotherFileThanPromisedIsRemoved() throws Exception {
        DownloadException refusal = refused(download("/tale.gguf", "0".repeat(64), Long.MAX_VALUE));

        assertThat(refusal.kind()).isEqualTo(Kind.DIFFERENT);
        assertThat(refusal).hasMessageContaining("SHA-256").hasMessageContaining("removed");
        assertThat(left()).isEmpty();
    }

    @Test
    void whatTheServerPromisesIsCheckedToo() throws Exception {
        server.linked = "1".repeat(64);
        server.location = server.address("/tale.gguf");

        assertThat(refused(download("/moved/tale.gguf", "", Long.MAX_VALUE)).kind()).isEqualTo(Kind.DIFFERENT);
        assertThat(refused(download("/moved/tale.gguf", sha256(model), Long.MAX_VALUE))).hasMessageContaining("Nothing was fetched");
        server.linked = sha256(model);
        server.etag = "\"" + "2".repeat(64) + "\""; // behind a redirect such a mark is not the file's checksum
        assertThat(fetch("/moved/tale.gguf")).hasBinaryContent(model);
    }

    @Test
    void aWebPageIsRefusedInWordsAndNothingStays() throws Exception {
        server.content = "<!doctype html><p>Sign in".getBytes(StandardCharsets.UTF_8);
        server.contentType = "text/html; charset=utf-8";

        DownloadException refusal = refused(download("/tale.gguf", "", Long.MAX_VALUE));

        assertThat(refusal.kind()).isEqualTo(Kind.NOT_A_MODEL);
        assertThat(refusal).hasMessageContaining("web page").hasMessageContaining("sign in");
        assertThat(left()).isEmpty();
    }

    @Test
    void aSignInPageInTheMiddleDoesNotCostWhatCame() throws Exception {
        stoppedInTheMiddle();
        server.content = "<!doctype html>".getBytes(StandardCharsets.UTF_8);
        server.contentType = "text/html";
        server.etag = "\"page\"";
        assertThat(refused(download("/tale.gguf", "", Long.MAX_VALUE)).kind()).isEqualTo(Kind.NOT_A_MODEL);
        assertThat(left()).containsExactly("tale.gguf.part", "tale.gguf.part.json");

        server.content = model;
        server.etag = "\"one\"";
        assertThat(fetch("/tale.gguf")).hasBinaryContent(model);
        assertThat(server.ranges.get(server.ranges.size() - 1)).startsWith("bytes=");
    }

    @Test
    void whatIsNoModelIsFoundOutBeforeItIsAllHere() throws Exception {
        byte[] wrong = new byte[8_000_000];
        System.arraycopy("GGUF".getBytes(StandardCharsets.US_ASCII), 0, wrong, 0, 4);
        wrong[4] = 99;
        server.content = wrong;

        assertThat(refused(download("/tale.gguf", "", Long.MAX_VALUE))).hasMessageContaining("version 99").hasMessageContaining("removed");
        assertThat(told.stream().mapToLong(DownloadProgress::bytes).max().orElseThrow()).isLessThan(wrong.length);
        assertThat(left()).isEmpty();
    }

    @Test
    void aTruncatedModelIsRefusedAtTheLatestAtTheEnd() throws Exception {
        server.content = Arrays.copyOf(model, 3_000);

        assertThat(refused(download("/tale.gguf", "", Long.MAX_VALUE)).kind()).isEqualTo(Kind.NOT_A_MODEL);
        assertThat(left()).isEmpty();
    }

    @Test
    void aFamilyThatCannotBeUsedHereIsToldWhileThereIsTimeToStop() throws Exception {
        server.content = GgufFile.whole("qwen3").bytes(400_000);

        fetch("/tale.gguf");

        assertThat(told).anySatisfy(progress -> assertThat(progress.notice()).contains("qwen3"));
    }

    @Test
    void aRedirectToPlainHttpElsewhereIsRefused() throws Exception {
        server.location = "http://example.org/tale.gguf";

        DownloadException refusal = refused(download("/moved/tale.gguf", "", Long.MAX_VALUE));

        assertThat(refusal.kind()).isEqualTo(Kind.REFUSED);
        assertThat(refusal).hasMessageContaining("http://example.org").hasMessageContaining("not fetched");
        assertThat(left()).isEmpty();
    }

    @Test
    void aRoundOfRedirectsEnds() {
        server.location = server.address("/moved/again.gguf");

        assertThat(refused(download("/moved/tale.gguf", "", Long.MAX_VALUE))).hasMessageContaining("without end");
        assertThat(server.ranges).hasSizeLessThan(12);
    }

    @Test
    void tooLittleRoomIsToldBeforeAnythingComes() throws Exception {
        DownloadException refusal = refused(download("/tale.gguf", "", 1_000));

        assertThat(refusal.kind()).isEqualTo(Kind.NO_ROOM);
        assertThat(refusal).hasMessageContaining("GB");
        assertThat(told.stream().mapToLong(DownloadProgress::bytes).max().orElseThrow()).isZero();
        assertThat(left()).isEmpty();
    }

    @Test
    void aDiskThatFillsUpEndsItInWords() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        Files.createDirectories(folder());
        Files.createSymbolicLink(folder().resolve("tale.gguf.part"), full);

        assertThat(refused(download("/tale.gguf", "", Long.MAX_VALUE)).kind()).isEqualTo(Kind.NO_ROOM);
        assertThat(folder().resolve("tale.gguf")).doesNotExist();
    }

    @Test
    void refusalsSayWhatToDo() {
        server.status = 401;
        assertThat(refused(download("/tale.gguf", "", Long.MAX_VALUE))).hasMessageContaining("signed in").hasMessageContaining("add the file");
        server.status = 404;
        assertThat(refused(download("/tale.gguf", "", Long.MAX_VALUE))).hasMessageContaining("no file at this address");
        server.status = 500;
        assertThat(refused(download("/tale.gguf", "", Long.MAX_VALUE)).kind()).isEqualTo(Kind.LINE_LOST);
    }

    @Test
    void aFileThatIsThereIsLeftAsItIsAndTheNetworkNotAsked() throws Exception {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("tale.gguf"), "mine");

        assertThat(refused(download("/tale.gguf", "", Long.MAX_VALUE)).kind()).isEqualTo(Kind.EXISTS);
        assertThat(folder().resolve("tale.gguf")).hasContent("mine");
        assertThat(server.ranges).isEmpty();
    }

    @Test
    void theSameFileIsNotFetchedTwiceAtOnce() throws Exception {
        server.slow = true;
        ModelDownload first = download("/tale.gguf", "", Long.MAX_VALUE);
        CompletableFuture<Path> running = CompletableFuture.supplyAsync(first::run);
        while (told.stream().noneMatch(progress -> progress.bytes() > 0)) {
            Thread.sleep(5);
        }
        assertThat(refused(download("/tale.gguf", "", Long.MAX_VALUE)).kind()).isEqualTo(Kind.UNDER_WAY);
        server.slow = false;
        first.stop();
        assertThatThrownBy(() -> running.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(DownloadException.class);
    }

    @Test
    void aServerThatIsNotThereIsToldInWords() {
        server.close();

        assertThat(refused(download("/tale.gguf", "", Long.MAX_VALUE))).hasMessageContaining("can't be reached");
        assertThat(server.ranges).isEmpty();
    }

    @Test
    void whatCameCanBeThrownAway() throws Exception {
        stoppedInTheMiddle();

        UnfinishedDownload.in(folder()).get(0).discard();

        assertThat(left()).isEmpty();
    }

    @Test
    void aChecksumThatIsNoneIsRefusedBeforeTheNetworkIsAsked() {
        assertThatThrownBy(() -> download("/tale.gguf", "12ab", Long.MAX_VALUE)).isInstanceOf(DownloadException.class)
                .hasMessageContaining("64 digits");
        assertThat(server.ranges).isEmpty();
    }
}
