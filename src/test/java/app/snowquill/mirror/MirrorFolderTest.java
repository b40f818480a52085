package app.snowquill.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.story.Book;
import app.snowquill.story.Chapter;
import app.snowquill.story.Project;
import app.snowquill.story.Scene;
import app.snowquill.story.SceneList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A book of sixty scenes in twelve chapters, mirrored into a folder of the test's. */
class MirrorFolderTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    @TempDir
    Path chosen;
    private final List<Chapter> chapters = new ArrayList<>();
    private final Map<String, String> chapterOf = new LinkedHashMap<>();
    private final Map<String, String> prose = new LinkedHashMap<>();
    private String title = "Slack Water";

    @BeforeEach
    void sixtyScenes() {
        for (int chapter = 1; chapter <= 12; chapter++) {
            chapters.add(new Chapter("c" + chapter, "", "Chapter of " + chapter));
            for (int scene = 1; scene <= 5; scene++) {
                chapterOf.put("s" + chapter + "-" + scene, "c" + chapter);
                prose.put("s" + chapter + "-" + scene, "Scene " + scene + " of chapter " + chapter + " has *its* text.");
            }
        }
    }

    private Book book() {
        List<Scene> scenes = chapterOf.entrySet().stream().map(each -> scene(each.getKey(), each.getValue())).toList();
        Book empty = Book.of(new Project(title, "A. Author", "en", "", 60_000, ""));
        return new Book(empty.project(), empty.firstThings(), empty.oneSentence(), empty.oneParagraph(), Map.of(), empty.onePage(),
                Map.of(), empty.fourPages(), Map.of(), Optional.of(SceneList.withoutBin(List.of(), chapters, scenes)), Map.of(), prose, Map.of());
    }

    private static Scene scene(String id, String chapter) {
        return new Scene(id, "", chapter, "", null, "", "", "", "", 1_000, "", null, false);
    }

    private MirrorReport write() {
        return new MirrorFolder(chosen, "book-1").write(book());
    }

    private Path folder() {
        return chosen.resolve("Slack Water");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void age() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, LONG_AGO);
            }
        }
    }

    private List<String> changedSince() throws IOException {
        List<String> changed = new ArrayList<>();
        for (String name : names(folder())) {
            if (name.endsWith(".md") && !Files.getLastModifiedTime(folder().resolve(name)).equals(LONG_AGO)) {
                changed.add(name);
            }
        }
        return changed;
    }

    @Test
    void aBookBecomesAFileForTheTitleAndOneForEachChapter() throws IOException {
        MirrorReport report = write();

        assertThat(report.folder()).isEqualTo(folder());
        assertThat(report.files()).isEqualTo(13);
        assertThat(names(folder())).hasSize(14).contains("00 Slack Water.md", "01 Chapter of 1.md", "12 Chapter of 12.md", Manifest.NAME);
        assertThat(folder().resolve("00 Slack Water.md")).hasContent("# Slack Water\n\nby A. Author\n");
        assertThat(Files.readString(folder().resolve("03 Chapter of 3.md"))).startsWith("## Chapter of 3\n\nScene 1 of chapter 3 has *its* text.\n\n***\n");
        assertThat(report.leftAlone()).isEmpty();
    }

    @Test
    void onlyWhatChangedIsWrittenAgain() throws IOException {
        write();
        age();
        assertThat(write().written()).isZero();
        assertThat(changedSince()).isEmpty();

        prose.put("s7-2", "Other words.");
        assertThat(write().written()).isEqualTo(1);
        assertThat(changedSince()).containsExactly("07 Chapter of 7.md");
    }

    @Test
    void aSceneThatMovedLeavesOneChapterForTheOther() throws IOException {
        write();
        age();
        chapterOf.put("s2-3", "c9");
        write();

        assertThat(changedSince()).containsExactly("02 Chapter of 2.md", "09 Chapter of 9.md");
        assertThat(Files.readString(folder().resolve("02 Chapter of 2.md"))).doesNotContain("Scene 3");
        assertThat(Files.readString(folder().resolve("09 Chapter of 9.md"))).contains("Scene 3 of chapter 2");
    }

    @Test
    void aChapterThatIsRenamedOrRemovedLeavesNoFileBehind() throws IOException {
        write();
        chapters.set(4, new Chapter("c5", "", "The Flood"));
        chapters.remove(11);
        chapterOf.values().removeIf("c12"::equals);
        write();

        assertThat(names(folder())).contains("05 The Flood.md").doesNotContain("05 Chapter of 5.md", "12 Chapter of 12.md").hasSize(13);
    }

    @Test
    void aTitleThatChangesOnlyItsCapitalsKeepsItsFile() throws IOException {
        write();
        chapters.set(4, new Chapter("c5", "", "CHAPTER OF 5"));
        write();

        assertThat(names(folder())).contains("05 CHAPTER OF 5.md").doesNotContain("05 Chapter of 5.md").hasSize(14);
    }

    @Test
    void aFileThatSomebodyChangedIsNeitherOverwrittenNorRemoved() throws IOException {
        write();
        Path theirs = folder().resolve("03 Chapter of 3.md");
        Files.writeString(theirs, "Changed in another editor.");
        prose.put("s3-1", "Changed in the book.");
        MirrorReport report = write();

        assertThat(report.leftAlone()).containsExactly("03 Chapter of 3.md");
        assertThat(theirs).hasContent("Changed in another editor.");
        assertThat(Files.readString(folder().resolve("03 Chapter of 3 (Snowquill).md"))).contains("Changed in the book.");

        chapters.remove(2);
        chapterOf.values().removeIf("c3"::equals);
        write();
        assertThat(theirs).hasContent("Changed in another editor.");
        assertThat(names(folder())).doesNotContain("03 Chapter of 3 (Snowquill).md");
    }

    @Test
    void onceTheirsIsGoneTheNameIsTheBooksAgain() throws IOException {
        write();
        Path theirs = folder().resolve("03 Chapter of 3.md");
        Files.writeString(theirs, "Changed in another editor.");
        write();
        Files.delete(theirs);

        assertThat(write().leftAlone()).isEmpty();
        assertThat(Files.readString(theirs)).startsWith("## Chapter of 3");
        assertThat(names(folder())).noneMatch(name -> name.contains("(Snowquill)"));
    }

    @Test
    void filesOfSomebodyElseStay() throws IOException {
        write();
        Files.writeString(folder().resolve("notes.md"), "Mine.");
        Files.writeString(folder().resolve(".snowquill-mirror-not"), "Mine.");
        chapters.clear();
        chapterOf.clear();
        write();

        assertThat(names(folder())).containsExactly(Manifest.NAME, ".snowquill-mirror-not", "00 Slack Water.md", "notes.md");
    }

    @Test
    void aManifestThatSomebodyWroteRemovesNothingElsewhere() throws IOException {
        write();
        Path outside = Files.writeString(chosen.resolve("outside.md"), "Mine.");
        Files.writeString(folder().resolve(Manifest.NAME), "# snowquill-mirror 1 book-1\n" + WholeFile.hash("Mine.".getBytes())
                + "  ../outside.md\nno line\n");
        write();

        assertThat(outside).hasContent("Mine.");
    }

    @Test
    void whatAKilledProgramLeftIsClearedAndGoesOn() throws IOException {
        write();
        Files.writeString(folder().resolve(".snowquill-3f.part"), "ha");
        Manifest before = Manifest.in(folder()).orElseThrow();
        prose.put("s1-1", "New words.");
        prose.put("s2-1", "New words too.");
        MirrorReport elsewhere = new MirrorFolder(Files.createDirectory(chosen.resolve("other")), "book-2").write(book());
        byte[] one = Files.readAllBytes(elsewhere.folder().resolve("01 Chapter of 1.md"));
        Files.write(folder().resolve(Manifest.NAME), before.and(Map.of("01 Chapter of 1.md", WholeFile.hash(one))).bytes());
        Files.write(folder().resolve("01 Chapter of 1.md"), one); // killed after the first of two files

        MirrorReport report = write();
        assertThat(report.leftAlone()).isEmpty();
        assertThat(report.written()).isEqualTo(1);
        assertThat(names(folder())).hasSize(14).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void theFolderIsFoundAgainWhateverItIsCalled() throws IOException {
        write();
        Files.move(folder(), chosen.resolve("Mine"));
        title = "Neap";
        MirrorReport report = write();

        assertThat(report.folder()).isEqualTo(chosen.resolve("Mine"));
        assertThat(names(chosen)).containsExactly("Mine");
        assertThat(names(report.folder())).contains("00 Neap.md").doesNotContain("00 Slack Water.md");
    }

    @Test
    void anotherBookOfTheSameTitleHasAFolderOfItsOwn() throws IOException {
        Files.writeString(Files.createDirectory(chosen.resolve("slack water")).resolve("mine.txt"), "Mine.");
        write();
        new MirrorFolder(chosen, "book-2").write(book());

        assertThat(names(chosen)).containsExactly("Slack Water 2", "Slack Water 3", "slack water");
    }

    @Test
    void aFolderThatIsGoneOrCantBeWrittenIsSaidInASentence() throws IOException {
        Path gone = chosen.resolve("gone");
        assertThatThrownBy(() -> new MirrorFolder(gone, "book-1").write(book())).isInstanceOf(MirrorException.class)
                .hasMessageStartingWith("The folder for the plain copy is not there: " + gone).hasMessageContaining("Your book itself is safe.");
        assertThat(gone).doesNotExist();

        Path file = Files.writeString(chosen.resolve("file"), "in the way");
        assertThatThrownBy(() -> new MirrorFolder(file, "book-1").write(book())).isInstanceOf(MirrorException.class);
        Path closed = Files.createDirectory(chosen.resolve("closed"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-x------")));
        Assumptions.assumeFalse(Files.isWritable(closed), "for root every folder can be written");
        assertThatThrownBy(() -> new MirrorFolder(closed, "book-1").write(book())).isInstanceOf(MirrorException.class)
                .hasMessageContaining("can’t be written to");
    }
}
