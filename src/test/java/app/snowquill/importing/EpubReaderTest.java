package app.snowquill.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.importing.ImportException.Kind;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** E-books come in as their readers see them: chapters as the contents name them, scenes at their breaks, notes as remarks. */
class EpubReaderTest {
    @TempDir
    Path folder;

    @Test
    void partsAndChaptersAreTakenFromTheContentsAndNotSaidTwice() throws IOException {
        ForeignManuscript read = read("<li><a href=\"p0.xhtml\">Cover</a></li><li><a href=\"p1.xhtml\">Part One: The Shore</a><ol>"
                        + "<li><a href=\"p2.xhtml\">I</a></li><li><a href=\"p3.xhtml#two\">Chapter 2: Slack Water</a></li></ol></li>"
                        + "<li><a href=\"p4.xhtml\">Part Two</a><ol><li><a href=\"p5.xhtml\">Low Tide</a></li></ol></li>",
                "<section epub:type=\"cover\"><img src=\"c.jpg\" alt=\"Cover\"/></section>",
                "<section epub:type=\"part\"><h1>Part One</h1><h1>The Shore</h1></section>",
                "<h2>I</h2><h3>The Gauge</h3><p>She read it.</p>",
                "<div><h2 id=\"two\">Chapter 2</h2><h3>Slack Water</h3><p>He <i>knew</i> it.</p></div>",
                "<h1>Part Two</h1>",
                "<h2>3</h2><h2>Low Tide</h2><p>Out.</p>");
        assertThat(read.title()).isEqualTo("The Book");
        assertThat(read.author()).isEqualTo("Ada Reyes");
        assertThat(read.chapters()).extracting(ForeignChapter::part).containsExactly("Part One: The Shore", "Part One: The Shore", "Part Two");
        assertThat(read.chapters()).extracting(ForeignChapter::title).containsExactly("I: The Gauge", "Slack Water", "Low Tide");
        assertThat(read.scenes()).extracting(ForeignScene::prose).containsExactly("She read it.", "He *knew* it.", "Out.");
        assertThat(read.warnings()).singleElement().asString().contains("1 page of cover");
    }

    @Test
    void everyWayToBreakASceneIsOne() throws IOException {
        String[] breaks = {"<hr class=\"x\"/>", "<p class=\"center\">* * *</p>", "<div class=\"scene-break\"></div>", "<p class=\"asterism\">⁂</p>",
                "<p style=\"text-align:center\"><img src=\"o.png\" alt=\"* * *\"/></p>", "<p class=\"spacebreak\">&#160;</p>"};
        for (String mark : breaks) {
            assertThat(read("<li><a href=\"p0.xhtml\">One</a></li>", "<h1>One</h1><p>Before.</p>" + mark + "<p>After.</p>").scenes())
                    .as(mark).extracting(ForeignScene::prose).containsExactly("Before.", "After.");
        }
        assertThat(read("<li><a href=\"p0.xhtml\">One</a></li>", "<h1>One</h1><p>Before.</p><p class=\"after-scene-break\">After.</p>").scenes()).hasSize(2);
    }

    @Test
    void emptyLinesPartScenesWhereNothingElseDoes() throws IOException {
        String text = "<p>One line and another.</p>".repeat(8);
        assertThat(read("<li><a href=\"p0.xhtml\">One</a></li>", "<h1>One</h1>" + text + "<p class=\"c\"><br/></p>" + text).scenes()).hasSize(2);
    }

    @Test
    void emphasisOfElementsAndOfClassesIsKept() throws IOException {
        assertThat(read("<li><a href=\"p0.xhtml\">One</a></li>", "<h1>One</h1><p>A <em>b</em> <span class=\"italic\">c </span>d "
                + "<strong>e <i>f</i></strong> <span style=\"font-style: italic\">g</span> 5*6</p>").scenes().get(0).prose())
                .isEqualTo("A *b* *c* d **e** ***f*** *g* 5\\*6");
    }

    @Test
    void aNoteIsARemarkWhereItsMarkStands() throws IOException {
        ForeignManuscript read = read("<li><a href=\"p0.xhtml\">One</a></li>", "<h1>One</h1><p>The gauge<a epub:type=\"noteref\" href=\"#n1\">1</a> "
                + "fell, and the clerk<a role=\"doc-noteref\" href=\"p1.xhtml#n2\"><sup>2</sup></a> saw.</p><aside epub:type=\"footnote\" id=\"n1\">"
                + "<p>Of brass.</p></aside>", "<section epub:type=\"endnotes\"><ol><li epub:type=\"endnote\" id=\"n2\"><p>Corrow. "
                + "<a epub:type=\"backlink\" href=\"p0.xhtml\">Back</a></p></li></ol></section>");
        assertThat(read.scenes()).singleElement().satisfies(scene -> {
            assertThat(scene.prose()).isEqualTo("The gauge fell, and the clerk saw.");
            assertThat(scene.notes()).containsExactly(new ForeignNote("The gauge", "Of brass."),
                    new ForeignNote("The gauge fell, and the clerk", "Corrow."));
        });
    }

    @Test
    void severalChaptersOfOnePageArePartedWhereTheContentsPoint() throws IOException {
        ForeignManuscript read = read("<li><a href=\"p0.xhtml#a\">One</a></li><li><a href=\"p0.xhtml#b\">Two</a></li>",
                "<p id=\"a\">ONE</p><p>First.</p><p><a id=\"b\"/>TWO</p><p>Second.</p>", "<p>Second goes on.</p>");
        assertThat(read.chapters()).extracting(ForeignChapter::title).containsExactly("One", "Two");
        assertThat(read.scenes()).extracting(ForeignScene::prose).containsExactly("First.", "Second.\n\nSecond goes on.");
    }

    @Test
    void anOlderBookIsReadByItsListing() throws IOException {
        Path file = Foreign.zip(folder.resolve("old.epub"), "META-INF/container.xml", ForeignEpub.CONTAINER, "OEBPS/book.opf", ForeignEpub.opf(
                "<item id=\"ncx\" href=\"toc.ncx\" media-type=\"application/x-dtbncx+xml\"/><item id=\"t\" href=\"t.html\" media-type=\"application/xhtml+xml\"/>"
                        + "<item id=\"a\" href=\"Text%20files/a.html\" media-type=\"application/xhtml+xml\"/><item id=\"b\" href=\"gone.html\" media-type=\"application/xhtml+xml\"/>",
                "<spine toc=\"ncx\"><itemref idref=\"t\"/><itemref idref=\"a\"/><itemref idref=\"b\"/></spine><guide><reference type=\"title-page\" href=\"t.html\"/></guide>"),
                "OEBPS/toc.ncx", "<!DOCTYPE ncx PUBLIC \"-//NISO//DTD ncx 2005-1//EN\" \"http://www.daisy.org/z3986/2005/ncx-2005-1.dtd\"><ncx><docTitle>"
                        + "<text>The Book</text></docTitle><navMap><navPoint><navLabel><text>The Gauge</text></navLabel><content src=\"Text%20files/a.html\"/></navPoint></navMap></ncx>",
                "OEBPS/t.html", ForeignEpub.page("<h1>The Book</h1>"), "OEBPS/Text files/a.html", ForeignEpub.page("<h2>The Gauge</h2><p>Née&nbsp;&mdash; so.</p>"));
        ForeignManuscript read = ForeignSource.read(file);
        assertThat(read.chapters()).extracting(ForeignChapter::title).containsExactly("The Gauge");
        assertThat(read.scenes()).extracting(ForeignScene::prose).containsExactly("Née\u00a0— so.");
        assertThat(read.warnings()).anySatisfy(line -> assertThat(line).contains("1 page could not be found"))
                .anySatisfy(line -> assertThat(line).contains("1 page of cover"));
    }

    @Test
    void aBookWithoutContentsIsReadByItsHeadings() throws IOException {
        ForeignManuscript read = read("", "<h1>One</h1><p>First.</p>", "<h1>Two</h1><p>Second.</p>");
        assertThat(read.chapters()).extracting(ForeignChapter::title).containsExactly("One", "Two");
    }

    @Test
    void aSoldBookIsRefusedAndHiddenFontsAreNot() throws IOException {
        String hidden = "<encryption xmlns:enc=\"e\"><enc:EncryptedData><enc:EncryptionMethod Algorithm=\"%s\"/><enc:CipherData><enc:CipherReference "
                + "URI=\"OEBPS/x\"/></enc:CipherData></enc:EncryptedData></encryption>";
        assertThat(ForeignSource.read(locked(String.format(hidden, "http://www.idpf.org/2008/embedding"))).scenes()).hasSize(1);
        assertThatThrownBy(() -> ForeignSource.read(locked(String.format(hidden, "http://www.w3.org/2001/04/xmlenc#aes128-cbc"))))
                .isInstanceOfSatisfying(ImportException.class, e -> assertThat(e.kind()).isEqualTo(Kind.ENCRYPTED))
                .hasMessageContaining("locked by the shop");
    }

    private Path locked(String encryption) throws IOException {
        return Foreign.zip(folder.resolve("sold.epub"), "META-INF/container.xml", ForeignEpub.CONTAINER, "META-INF/encryption.xml", encryption,
                "OEBPS/book.opf", ForeignEpub.opf("<item id=\"a\" href=\"a.xhtml\" media-type=\"application/xhtml+xml\"/>", "<spine><itemref idref=\"a\"/></spine>"),
                "OEBPS/a.xhtml", ForeignEpub.page("<p>Text.</p>"));
    }

    private ForeignManuscript read(String contents, String... pages) throws IOException {
        return ForeignSource.read(ForeignEpub.book(folder.resolve("book.epub"), contents, pages));
    }
}
