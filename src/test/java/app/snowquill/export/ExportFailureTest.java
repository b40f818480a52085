package app.snowquill.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.export.ExportException.Kind;
import app.snowquill.story.Book;
import app.snowquill.story.Project;
import app.snowquill.story.Scene;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportFailureTest {
    @TempDir
    Path folder;

    @Test
    void anExportStoppedHalfWayKeepsTheEarlierFileAndLeavesNothingElse() throws IOException {
        Path target = Files.writeString(folder.resolve("book.md"), "the earlier export");
        List<Integer> heard = new ArrayList<>();
        ExportProgress stopAfterTwo = new ExportProgress() {
            @Override
            public void chapterWritten(int done, int total) {
                heard.add(done * 10 + total);
            }

            @Override
            public boolean cancelled() {
                return heard.size() == 2;
            }
        };
        refused(LighthouseBook.book(), ExportRequest.of(target, ExportFormat.MARKDOWN), stopAfterTwo, Kind.CANCELLED);
        assertThat(heard).containsExactly(15, 25);
        assertThat(target).hasContent("the earlier export");
        assertThat(folder.toFile().list()).containsExactly("book.md");
    }

    @Test
    void aBookWithoutProseIsRefusedAndNoFileIsMade() {
        Book empty = Book.of(new Project("Nothing yet", "", "en", "", 0, ""));
        refused(empty, ExportRequest.of(folder.resolve("a.docx"), ExportFormat.DOCX), ExportProgress.NONE,
                Kind.NOTHING_TO_EXPORT);
        refused(LighthouseBook.book(), ExportRequest.of(folder.resolve("a.docx"), ExportFormat.DOCX).onlyChapters(Set.of("c4")),
                ExportProgress.NONE, Kind.NOTHING_TO_EXPORT);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileOfAnotherKindIsNeverReplaced() throws IOException {
        Path project = Files.writeString(folder.resolve("book.snowquill"), "months of work");
        refused(LighthouseBook.book(), ExportRequest.of(project, ExportFormat.DOCX), ExportProgress.NONE, Kind.NOT_AN_EXPORT);
        assertThat(project).hasContent("months of work");
    }

    @Test
    void aMissingFolderAndAnUnknownChapterAreNamed() {
        refused(LighthouseBook.book(), ExportRequest.of(folder.resolve("not/there.md"), ExportFormat.MARKDOWN),
                ExportProgress.NONE, Kind.NO_PLACE);
        refused(LighthouseBook.book(), ExportRequest.of(folder.resolve("a.md"), ExportFormat.MARKDOWN).onlyChapters(Set.of("c9")),
                ExportProgress.NONE, Kind.UNKNOWN_CHAPTER);
    }

    @Test
    void aTargetBelowAFileIsToldWhichFileStandsThere() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "mine");
        ExportRequest below = ExportRequest.of(file.resolve("deep/book.md"), ExportFormat.MARKDOWN);
        assertThatThrownBy(() -> new ManuscriptExport().export(LighthouseBook.book(), below, ExportProgress.NONE))
                .hasMessageStartingWith(file + " is a file, so nothing can be written below it.");
        assertThat(file).hasContent("mine");
    }

    @Test
    void anUnknownFormatIsToldWhichExist() {
        assertThatThrownBy(() -> ExportFormat.named("wps")).hasMessageStartingWith("There is no export format “wps”. There are docx, ")
                .hasMessageContaining("md, txt, html, json").hasMessageContaining("origin");
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void everyFormatCanBeNamed(ExportFormat format) {
        assertThat(ExportFormat.named(format.label())).isEqualTo(format);
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void whateverTheFormatAStoppedExportKeepsTheEarlierFile(ExportFormat format) throws IOException {
        for (int after = 0; after < 3; after++) {
            int most = after;
            int[] asked = {0};
            keepsTheEarlier(format, new ExportProgress() {
                @Override
                public void chapterWritten(int done, int total) {
                }

                @Override
                public boolean cancelled() {
                    return asked[0]++ >= most;
                }
            }, Kind.CANCELLED);
        }
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void whateverTheFormatABrokenWriterKeepsTheEarlierFile(ExportFormat format) throws IOException {
        Map<Kind, RuntimeException> breakages = Map.of(Kind.DISK_FULL, new UncheckedIOException(new IOException("No space left on device")),
                Kind.NOT_WRITABLE, new UncheckedIOException(new AccessDeniedException("book")), Kind.FAILED, new IllegalStateException("It breaks."));
        for (Kind kind : breakages.keySet()) {
            keepsTheEarlier(format, new ExportProgress() {
                @Override
                public void chapterWritten(int done, int total) {
                }

                @Override
                public boolean cancelled() {
                    throw breakages.get(kind);
                }
            }, kind);
        }
    }

    @Test
    void whateverTheFormatAKilledExportKeepsTheEarlierFile() throws Exception {
        for (ExportFormat format : ExportFormat.values()) {
            Files.writeString(folder.resolve(format.name() + "." + format.extension()), "the earlier export");
        }
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), HaltedExports.class.getName(), folder.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader said = child.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).isEqualTo("all are half written");
        } finally {
            child.destroyForcibly().waitFor();
        }
        for (ExportFormat format : ExportFormat.values()) {
            assertThat(folder.resolve(format.name() + "." + format.extension())).hasContent("the earlier export");
        }
        try (Stream<Path> left = Files.list(folder)) {
            List<Path> halves = left.filter(path -> path.toString().endsWith(".part")).toList();
            assertThat(halves).hasSize(ExportFormat.values().length);
            for (Path half : halves) {
                Files.setLastModifiedTime(half, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
            }
        }
        new ManuscriptExport().export(LighthouseBook.book(), ExportRequest.of(folder.resolve("new.txt"), ExportFormat.TEXT), ExportProgress.NONE);
        assertThat(folder.toFile().list()).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void aFolderOfChaptersHasOnlyWholeFilesWhereverItStops() throws IOException {
        Path target = folder.resolve("chapters");
        new ManuscriptExport().exportChapters(LighthouseBook.book(), ExportRequest.of(target, ExportFormat.MARKDOWN), ExportProgress.NONE);
        assertThat(target.toFile().list()).containsExactlyInAnyOrder("00 Front.md", "01 The Lamp.md", "02 Chapter 2.md", "03 What the Tide Left.md",
                "05 Fog Signal.md", "06 The Log.md", "07 Back.md");
        String third = Files.readString(target.resolve("03 What the Tide Left.md"));
        Files.writeString(target.resolve("mine.md"), "not the program's");
        int[] heard = {0};
        assertThatThrownBy(() -> new ManuscriptExport().exportChapters(LighthouseBook.book("Other", "", "en"), ExportRequest.of(target, ExportFormat.MARKDOWN),
                new ExportProgress() {
                    @Override
                    public void chapterWritten(int done, int total) {
                        heard[0] = done;
                    }

                    @Override
                    public boolean cancelled() {
                        return heard[0] == 2;
                    }
                })).isInstanceOf(ExportException.class);
        assertThat(target.resolve("03 What the Tide Left.md")).hasContent(third);
        assertThat(target.toFile().list()).contains("mine.md").allMatch(name -> name.endsWith(".md"));
    }

    private void keepsTheEarlier(ExportFormat format, ExportProgress progress, Kind kind) throws IOException {
        Path target = Files.writeString(folder.resolve("book." + format.extension()), "the earlier export");
        refusedWhole(ExportRequest.of(target, format), progress, kind);
        assertThat(target).hasContent("the earlier export");
        assertThat(folder.toFile().list()).containsExactly(target.getFileName().toString());
    }

    private static void refusedWhole(ExportRequest request, ExportProgress progress, Kind kind) {
        assertThatThrownBy(() -> new ManuscriptExport().export(new WholeLighthouse(), request, progress))
                .isInstanceOfSatisfying(ExportException.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }

    @Test
    void aSceneInAChapterTheOutlineLacksIsNotLost() {
        Book book = LighthouseBook.book();
        List<Scene> scenes = new ArrayList<>(book.outline().scenes());
        scenes.add(LighthouseBook.scene("s-left-over", "c-gone"));
        Book odd = LighthouseBook.with(book.project(), book.outline().withScenes(scenes), book.prose());
        assertThat(ManuscriptBuilder.build(odd, Set.of(), ChapterHeadings.TITLE).chapters()).last()
                .satisfies(chapter -> assertThat(chapter.title()).isEqualTo("Chapter 7"));
    }

    private static void refused(Book book, ExportRequest request, ExportProgress progress, Kind kind) {
        assertThatThrownBy(() -> new ManuscriptExport().export(book, request, progress))
                .isInstanceOfSatisfying(ExportException.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }
}
