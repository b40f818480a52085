package app.snowquill.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.export.ExportException.Kind;
import app.snowquill.story.Book;
import app.snowquill.story.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void anUnknownFormatIsToldWhichExist() {
        assertThatThrownBy(() -> ExportFormat.named("kindle"))
                .hasMessage("There is no export format “kindle”. There are docx, md, txt, html, epub and epub2.");
    }

    @Test
    void aSceneInAChapterTheOutlineLacksIsNotLost() {
        Book book = LighthouseBook.book();
        List<app.snowquill.story.Scene> scenes = new ArrayList<>(book.outline().scenes());
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
