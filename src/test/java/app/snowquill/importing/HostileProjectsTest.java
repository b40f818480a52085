package app.snowquill.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects that somebody made to do harm: nothing outside them is read, and what has no end is refused. */
class HostileProjectsTest {
    private static final String BINDER = "<ScrivenerProject Version=\"2.0\"><Binder><BinderItem UUID=\"D\" Type=\"DraftFolder\"><Title>D</Title><Children>%s"
            + "</Children></BinderItem></Binder></ScrivenerProject>";

    @TempDir
    Path folder;

    private static String text(String uuid) {
        return "<BinderItem UUID=\"" + uuid + "\" Type=\"Text\"><Title>T</Title></BinderItem>";
    }

    @Test
    void noPathLeadsOutOfAProject() throws IOException {
        ForeignProjects.folder(folder, "secret/content.rtf", "{\\rtf1 secret}");
        Path project = ForeignProjects.folder(folder.resolve("p.scriv"), "p.scrivx", BINDER.formatted(text("../../../secret") + text("B")),
                "Files/Data/B/content.rtf", "{\\rtf1 Hello.}");
        assertThat(ForeignSource.read(project).scenes()).flatExtracting(ForeignScene::paragraphs).containsExactly("Hello.");
        FolderFiles files = new FolderFiles(project);
        assertThat(files.bytes("../secret/content.rtf")).isEmpty();
        assertThat(files.bytes(folder.resolve("secret/content.rtf").toString())).isEmpty();
        assertThat(files.bytes("Files/Data/B/content.rtf")).isPresent();
    }

    @Test
    void linksInAProjectAreNotFollowed() throws IOException {
        ForeignProjects.folder(folder, "secret/content.rtf", "{\\rtf1 secret}");
        Path project = ForeignProjects.folder(folder.resolve("p.scriv"), "p.scrivx", BINDER.formatted(text("A") + text("B") + text("C")),
                "Files/Data/B/content.rtf", "{\\rtf1 Hello.}");
        Files.createDirectories(project.resolve("Files/Data/C"));
        Files.createSymbolicLink(project.resolve("Files/Data/A"), folder.resolve("secret"));
        Files.createSymbolicLink(project.resolve("Files/Data/C/content.rtf"), folder.resolve("secret/content.rtf"));
        assertThat(ForeignSource.read(project).scenes()).flatExtracting(ForeignScene::paragraphs).containsExactly("Hello.");
        assertThat(new FolderFiles(project).names()).containsExactly("Files/Data/B/content.rtf", "p.scrivx");
    }

    @Test
    void aListThatLeadsToItselfEnds() throws IOException {
        Path project = ForeignProjects.folder(folder.resolve("n"), "nwProject.nwx", "<novelWriterXML><content>"
                + "<item handle=\"aaaa1\" parent=\"None\" type=\"ROOT\" class=\"NOVEL\"/><item handle=\"aaaa2\" parent=\"aaaa1\" type=\"FILE\" class=\"NOVEL\"/>"
                + "<item handle=\"aaaa3\" parent=\"aaaa3\" type=\"FILE\" class=\"NOVEL\"/><item handle=\"aaaa1\" parent=\"aaaa2\" type=\"FILE\" class=\"NOVEL\"/>"
                + "</content></novelWriterXML>", "content/aaaa2.nwd", "A line without any heading.\n");
        assertThat(ForeignSource.read(project).scenes()).flatExtracting(ForeignScene::paragraphs).containsExactly("A line without any heading.");
    }

    @Test
    void groupsAndElementsWithoutEndAreRefusedOrListed() throws IOException {
        Path project = ForeignProjects.folder(folder.resolve("p.scriv"), "p.scrivx", BINDER.formatted(text("A") + text("B")),
                "Files/Data/A/content.rtf", "{\\rtf1 " + "{".repeat(2_000_000), "Files/Data/B/content.rtf", "{\\rtf1 Hello.\\bin999999999 x\\'zz\\u99999999 }");
        ForeignManuscript read = ForeignSource.read(project);
        assertThat(read.leftOut()).contains("1 file that could not be read: “T”");
        assertThat(read.scenes().get(1).paragraphs()).containsExactly("Hello.");
        Path deep = ForeignProjects.folder(folder.resolve("d.scriv"), "d.scrivx", BINDER.formatted("<BinderItem UUID=\"A\"><Children>".repeat(5_000)));
        assertThatThrownBy(() -> ForeignSource.read(deep)).isInstanceOf(ImportException.class);
    }

    @Test
    void anArchiveThatUnpacksWithoutEndIsRefused() throws IOException {
        Path bomb = Foreign.zip(folder.resolve("b.msk"), "MANUSKRIPT", "1", "outline/0-a.md", "title: a\n\n" + " ".repeat(40 << 20));
        assertThat(Files.size(bomb)).isLessThan(100_000);
        assertThatThrownBy(() -> ForeignSource.read(bomb)).isInstanceOf(ImportException.class).hasMessageContaining("far more text");
    }

    @Test
    void aFolderThatIsNoProjectIsRefusedInASentence() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        assertThatThrownBy(() -> ForeignSource.read(folder.resolve("empty"))).isInstanceOf(ImportException.class)
                .hasMessageContaining("is a folder, but no project");
    }
}
