package app.snowquill.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.snowquill.importing.ImportException.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not what they seem: each is refused in a sentence, or read as far as it can be, with a word about it. */
class HostileSourcesTest {
    private static final String ENTITY = "<!DOCTYPE x [<!ENTITY bad SYSTEM \"file:///etc/hostname\">]>";

    @TempDir
    Path folder;

    @Test
    void anEmptyFileAMissingOneAndAPdfAreRefused() throws IOException {
        refused(Files.createFile(folder.resolve("a.txt")), Kind.EMPTY);
        refused(Files.writeString(folder.resolve("b.txt"), " \n\n\t\n"), Kind.EMPTY);
        refused(folder.resolve("none.txt"), Kind.MISSING);
        refused(Files.writeString(folder.resolve("c.docx"), "%PDF-1.7 x"), Kind.UNKNOWN_FORMAT);
        refused(Files.writeString(folder.resolve("d.xyz"), "x"), Kind.UNKNOWN_FORMAT);
        refused(Files.writeString(folder.resolve("e.docx"), "just text"), Kind.UNKNOWN_FORMAT);
        refused(Foreign.zip(folder.resolve("f.odt"), "other.xml", "<a/>"), Kind.DAMAGED);
        refused(Foreign.zip(folder.resolve("g.docx"), "other.xml", "<a/>"), Kind.UNKNOWN_FORMAT);
    }

    @Test
    void hugeFilesAreRefusedBeforeTheyAreRead() throws IOException {
        Path line = folder.resolve("line.txt");
        try (OutputStream out = Files.newOutputStream(line)) {
            byte[] megabyte = new byte[1 << 20];
            Arrays.fill(megabyte, (byte) 'a');
            for (int i = 0; i < 100; i++) {
                out.write(megabyte);
            }
        }
        refused(line, Kind.TOO_LARGE);
    }

    @Test
    void longRunsAndLongParagraphsAreReadInOnePass() throws IOException {
        String spaces = " ".repeat(200_000);
        String[] texts = {"# a" + spaces + "b\u2028c\n\nText.", "# a" + spaces + "b #" + spaces + "c\n\nText.", "_" + "word\n- ".repeat(50_000) + "end_ of it",
            "---\ntitle: a" + spaces + "b\n" + spaces + "x\n---\n\nText.", "A" + spaces + "b\nc\n\nText.", "# chapter" + spaces + "x\n\nText.",
            "A line of text that goes on.\n".repeat(300_000)};
        for (String text : texts) {
            Path file = Files.writeString(folder.resolve("long.md"), text);
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> assertThat(ForeignSource.read(file).words()).isPositive());
        }
    }

    @Test
    void aPastedLineIsReadInOnePass() {
        String spaces = " ".repeat(100_000);
        for (String text : List.of("# a" + spaces + "b\u2028c", "scene" + spaces + "x", "1.".repeat(20_000) + "1 x", "# a" + spaces + "#" + spaces + "c")) {
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> assertThat(OutlineText.read(text).scenes()).isNotEmpty());
        }
    }

    @Test
    void aParagraphWithoutEmptyLinesLosesNoWord() throws IOException {
        Path file = Files.writeString(folder.resolve("long.md"), "A line of _text_ that goes on.\n".repeat(50_000));
        ForeignManuscript read = ForeignSource.read(file);
        assertThat(read.words()).isEqualTo(350_000);
        assertThat(String.join(" ", read.scenes().get(0).paragraphs())).isEqualTo("A line of *text* that goes on. ".repeat(50_000).strip());
    }

    @Test
    void whatUnpacksWithoutEndIsStopped() throws IOException {
        refused(bomb(folder.resolve("bomb.odt"), "content.xml"), Kind.TOO_LARGE);
        assertThatThrownBy(() -> ForeignSource.read(bombed(folder.resolve("bomb.docx")))).isInstanceOf(ImportException.class);
    }

    @Test
    void noEntityReachesOutOfADocument() throws IOException {
        for (Path file : new Path[] {
                Foreign.zip(folder.resolve("x.odt"), "content.xml", ENTITY + "<o xmlns:text=\"urn:t\"><text:p>before &bad; after</text:p></o>"),
                Foreign.word(folder.resolve("x.docx"), ENTITY + Foreign.wordBody("<w:p><w:r><w:t>before &bad; after</w:t></w:r></w:p>"))}) {
            String host = Files.isReadable(Path.of("/etc/hostname")) ? Files.readString(Path.of("/etc/hostname")).strip() : "";
            try {
                assertThat(ForeignSource.read(file).scenes().get(0).prose()).doesNotContain(host.isEmpty() ? "\u0001" : host);
            } catch (ImportException e) {
                assertThat(e.kind()).isEqualTo(Kind.DAMAGED);
            }
        }
    }

    @Test
    void aLockedDocumentSaysSo() throws Exception {
        Path file = folder.resolve("locked.docx");
        try (POIFSFileSystem files = new POIFSFileSystem(); OutputStream out = Files.newOutputStream(file)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("tide");
            try (OutputStream inside = encryptor.getDataStream(files)) {
                inside.write(Files.readAllBytes(Foreign.word(folder.resolve("open.docx"), Foreign.wordBody("<w:p/>"))));
            }
            files.writeFilesystem(out);
        }
        refused(file, Kind.ENCRYPTED);
    }

    @Test
    void everyCommonEncodingIsRead() throws IOException {
        String text = "“Née” – she said – שלום.";
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            assertThat(prose(Files.write(folder.resolve("marked.txt"), ("\uFEFF" + text).getBytes(charset)))).isEqualTo(text);
        }
        assertThat(prose(Files.write(folder.resolve("bare.txt"), "Plain words, without a mark.".getBytes(StandardCharsets.UTF_16LE))))
                .isEqualTo("Plain words, without a mark.");
        Path old = Files.write(folder.resolve("old.txt"), "“Née” – she said.".getBytes(Charset.forName("windows-1252")));
        assertThat(prose(old)).isEqualTo("“Née” – she said.");
        assertThat(ForeignSource.read(old).warnings()).singleElement().asString().contains("Windows-1252");
    }

    @Test
    void zerosAreLeftOutAndBinaryIsRefused() throws IOException {
        Path zeros = Files.writeString(folder.resolve("zero.txt"), "The tide was low and the\u0000 gauge read a foot too much that night, and more.");
        assertThat(prose(zeros)).doesNotContain("\u0000").contains("the gauge");
        assertThat(ForeignSource.read(zeros).warnings()).singleElement().asString().contains("1 character");
        byte[] noise = new byte[4_000];
        new Random(1).nextBytes(noise);
        refused(Files.write(folder.resolve("noise.txt"), noise), Kind.UNKNOWN_FORMAT);
    }

    private static Path bomb(Path file, String entry) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write("<o xmlns:text=\"urn:t\"><text:p>".getBytes(StandardCharsets.UTF_8));
            byte[] megabyte = new byte[1 << 20];
            Arrays.fill(megabyte, (byte) ' ');
            for (int i = 0; i < 70; i++) {
                zip.write(megabyte);
            }
            zip.write("</text:p></o>".getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static Path bombed(Path file) throws IOException {
        return Foreign.word(file, Foreign.wordBody("<w:p><w:r><w:t>" + "tide ".repeat(4_000_000) + "</w:t></w:r></w:p>"));
    }

    private static String prose(Path file) {
        return ForeignSource.read(file).scenes().get(0).prose();
    }

    private static void refused(Path file, Kind kind) {
        assertThatThrownBy(() -> ForeignSource.read(file)).isInstanceOfSatisfying(ImportException.class, e -> {
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e.getMessage()).endsWith(".").doesNotContain("null").doesNotContain("Exception");
        });
    }
}
