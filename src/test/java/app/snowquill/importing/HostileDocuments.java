package app.snowquill.importing;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;

/** Files that somebody made to do harm, or that broke on their way. One line a case; a format that carries markup has each of its kind. */
final class HostileDocuments {
    private final List<Case> cases = new ArrayList<>();

    /** What it costs to read it in the test's own process. */
    enum Weight {
        LIGHT, HEAVY
    }

    /** Makes one file in a folder. */
    @FunctionalInterface
    interface Making {
        Path make(Path folder, Canaries canaries) throws IOException;
    }

    record Case(String name, Weight weight, Making making) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> all() {
        HostileDocuments files = new HostileDocuments();
        Arrays.stream(XmlCarrier.values()).forEach(files::markup);
        List.of(XmlCarrier.DOCX, XmlCarrier.ODT, XmlCarrier.EPUB_PAGE).forEach(files::archives);
        files.word();
        files.epub();
        files.html();
        files.texts();
        files.places();
        Arrays.stream(ForeignFormat.values()).forEach(files::everyFormat);
        files.cases.addAll(HostileProjects.all());
        return files.cases;
    }

    private void light(String name, Making making) {
        cases.add(new Case(name, Weight.LIGHT, making));
    }

    private void heavy(String name, Making making) {
        cases.add(new Case(name, Weight.HEAVY, making));
    }

    private void markup(XmlCarrier in) {
        String of = " in " + in;
        light("entity of a file" + of, (to, canaries) -> in.write(to, "x", "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + canaries.secret().toUri() + "\">]>", "&e;"));
        light("entity of an address" + of, (to, canaries) -> in.write(to, "x", "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + canaries.address() + "\">]>", "&e;"));
        light("document type of an address" + of, (to, canaries) -> in.write(to, "x", "<!DOCTYPE x SYSTEM \"" + canaries.address() + "\">", ""));
        light("parameter entity" + of, (to, canaries) -> in.write(to, "x", "<!DOCTYPE x [<!ENTITY % e SYSTEM \"" + canaries.address() + "\">%e;]>", ""));
        light("style sheet and inclusion" + of, (to, canaries) -> in.write(to, "x", "<?xml-stylesheet href=\"" + canaries.address() + "\"?>",
                "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + canaries.secret().toUri() + "\" parse=\"text\"/>"));
        light("a billion laughs" + of, (to, canaries) -> in.write(to, "x", laughs(), "&l9;"));
        heavy("quadratic entities" + of, (to, canaries) -> in.write(to, "x", "<!DOCTYPE x [<!ENTITY e \"" + "e".repeat(100_000) + "\">]>", "&e;".repeat(100_000)));
        light("elements 300 deep" + of, (to, canaries) -> in.write(to, "x", "", "<b>".repeat(300) + "</b>".repeat(300)));
        heavy("elements a million deep" + of, (to, canaries) -> in.write(to, "x", "", "<b>".repeat(1_000_000) + "</b>".repeat(1_000_000)));
        heavy("elements that never end" + of, (to, canaries) -> in.write(to, "x", "", "<b>".repeat(1_000_000)));
        heavy("ten million elements" + of, (to, canaries) -> in.write(to, "x", "", "<b/>".repeat(10_000_000)));
        heavy("an attribute of 40 MB" + of, (to, canaries) -> in.write(to, "x", "", "<b a=\"" + "a".repeat(40_000_000) + "\"/>"));
        heavy("a million attributes" + of, (to, canaries) -> in.write(to, "x", "", "<b" + attributes(1_000_000) + "/>"));
        heavy("a name of 10 MB" + of, (to, canaries) -> in.write(to, "x", "", "<" + "b".repeat(10_000_000) + "/>"));
        heavy("a comment of 50 MB" + of, (to, canaries) -> in.write(to, "x", "", "<!--" + "a".repeat(50_000_000) + "-->"));
        light("an unknown encoding" + of, (to, canaries) -> in.write(to, "x", "<?xml version=\"1.0\" encoding=\"no-such\"?>", ""));
        light("UTF-16 that says UTF-8" + of, (to, canaries) -> in.raw(to, "x", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>b</a>".getBytes(StandardCharsets.UTF_16LE)));
        light("zeros in the markup" + of, (to, canaries) -> in.write(to, "x", "", "a\u0000b\u0000<b\u0000>"));
    }

    private void archives(XmlCarrier in) {
        String of = " as " + in;
        heavy("a part of 500 MB" + of, (to, canaries) -> in.raw(to, "x", new byte[500_000_000]));
        heavy("a part of 70 MB" + of, (to, canaries) -> in.raw(to, "x", new byte[70_000_000]));
        light("a part that claims 4 GB" + of, (to, canaries) -> Files.write(to.resolve("x." + in.ending), new ZipBytes().claiming(0xFFFFFFFEL).add(in.part, "<a/>".getBytes(StandardCharsets.UTF_8)).bytes()));
        light("a locked archive" + of, (to, canaries) -> Files.write(to.resolve("x." + in.ending), new ZipBytes().locked().add(in.part, "<a/>".getBytes(StandardCharsets.UTF_8)).bytes()));
        light("a directory that points elsewhere" + of, (to, canaries) -> Files.write(to.resolve("x." + in.ending), new ZipBytes().shifted(17).add(in.part, "<a/>".getBytes(StandardCharsets.UTF_8)).bytes()));
        light("a directory that counts wrong" + of, (to, canaries) -> Files.write(to.resolve("x." + in.ending), new ZipBytes().counting(60_000).add(in.part, "<a/>".getBytes(StandardCharsets.UTF_8)).bytes()));
        light("parts over one another" + of, (to, canaries) -> Files.write(to.resolve("x." + in.ending), overlapping(in.part)));
        heavy("thirty thousand parts" + of, (to, canaries) -> Files.write(to.resolve("x." + in.ending), many(30_000, in.part)));
        light("names that lead out" + of, (to, canaries) -> in.raw(to, "x", "<a/>".getBytes(StandardCharsets.UTF_8), "../../out.txt", "out", "/tmp/out.txt", "out",
                "..\\..\\out.txt", "out", "C:\\out.txt", "out", "a\u0000b", "out"));
        light("an archive in an archive" + of, (to, canaries) -> in.raw(to, "x", many(100, "a.zip")));
        for (int eighth = 1; eighth < 8; eighth++) {
            int kept = eighth;
            light("cut at " + kept + " eighths" + of, (to, canaries) -> {
                byte[] whole = Files.readAllBytes(in.write(to, "whole", "", "The tide. ".repeat(5_000)));
                return Files.write(to.resolve("x." + in.ending), Arrays.copyOf(whole, whole.length * kept / 8));
            });
            light("a byte changed at " + kept + " eighths" + of, (to, canaries) -> {
                byte[] whole = Files.readAllBytes(in.write(to, "whole", "", "The tide. ".repeat(5_000)));
                whole[whole.length * kept / 8] ^= 0x55;
                return Files.write(to.resolve("x." + in.ending), whole);
            });
        }
    }

    private void word() {
        XmlCarrier in = XmlCarrier.DOCX;
        String empty = Foreign.wordBody("<w:p><w:r><w:t>Text.</w:t></w:r></w:p>");
        light("relations to an address", (to, canaries) -> Foreign.zip(to.resolve("x.docx"), "_rels/.rels", "<Relationships><Relationship TargetMode=\"External\" "
                + "Type=\"x/officeDocument\" Target=\"" + canaries.address() + "\"/></Relationships>", "word/document.xml", empty));
        light("a template and a picture at an address", (to, canaries) -> in.raw(to, "x", empty.getBytes(StandardCharsets.UTF_8), "word/_rels/document.xml.rels",
                "<Relationships><Relationship Type=\"x/styles\" Target=\"" + canaries.address() + "\"/><Relationship Type=\"x/attachedTemplate\" TargetMode=\"External\" "
                        + "Target=\"" + canaries.secret().toUri() + "\"/></Relationships>"));
        light("a main part outside of the document", (to, canaries) -> Foreign.zip(to.resolve("x.docx"), "_rels/.rels", "<Relationships><Relationship "
                + "Type=\"x/officeDocument\" Target=\"../../../../../../.." + canaries.secret() + "\"/></Relationships>"));
        light("styles based on each other in a ring", (to, canaries) -> in.raw(to, "x", Foreign.wordBody("<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr><w:r><w:t>T</w:t></w:r></w:p>")
                .getBytes(StandardCharsets.UTF_8), "word/_rels/document.xml.rels", "<Relationships><Relationship Type=\"x/styles\" Target=\"s.xml\"/></Relationships>",
                "word/s.xml", "<s><style styleId=\"a\"><basedOn val=\"b\"/></style><style styleId=\"b\"><basedOn val=\"a\"/></style></s>"));
        light("a picture that claims to be vast", (to, canaries) -> in.raw(to, "x", empty.getBytes(StandardCharsets.UTF_8), "word/media/a.png",
                "\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR\u007f\u00ff\u00ff\u00ff\u007f\u00ff\u00ff\u00ff", "word/fonts/a.odttf", "\u0000\u0001\u0000\u0000\u00ff\u00ff\u00ff\u00ff"));
        light("a sheet that says it is a text", (to, canaries) -> in.raw(to, "x", "<workbook><sheet/></workbook>".getBytes(StandardCharsets.UTF_8)));
        light("an older Word's", (to, canaries) -> Files.write(to.resolve("x.docx"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0}));
        heavy("a hundred thousand paragraphs in text boxes", (to, canaries) -> in.raw(to, "x", Foreign.wordBody("<w:p><w:r><w:t>a</w:t></w:r>".repeat(120) + "</w:p>".repeat(120)
                + "<w:p><w:r><w:t>*a*</w:t></w:r></w:p>".repeat(500_000)).getBytes(StandardCharsets.UTF_8)));
    }

    private void epub() {
        light("a package outside of the book", (to, canaries) -> Foreign.zip(to.resolve("x.epub"), "META-INF/container.xml",
                "<c><rootfile full-path=\"../../../../../.." + canaries.secret() + "\"/></c>"));
        light("a book that is its own contents", (to, canaries) -> epub(to, "<item id=\"a\" href=\"book.opf\" properties=\"nav\" media-type=\"application/xhtml+xml\"/>", "<itemref idref=\"a\"/>", "x", ""));
        light("pages outside of the book", (to, canaries) -> epub(to, "<item id=\"a\" href=\"" + canaries.secret().toUri() + "\"/><item id=\"b\" href=\"../../../../.." + canaries.secret()
                + "\"/><item id=\"c\" href=\"" + canaries.address() + "\"/>", "<itemref idref=\"a\"/><itemref idref=\"b\"/><itemref idref=\"c\"/>", "x", ""));
        light("pages that ask an address", (to, canaries) -> epub(to, "<item id=\"a\" href=\"a.xhtml\"/>", "<itemref idref=\"a\"/>", "OEBPS/a.xhtml", "<html><head><link rel=\"stylesheet\" href=\""
                + canaries.address() + "\"/></head><body><img src=\"" + canaries.address() + "\"/><p>Text.</p></body></html>"));
        heavy("contents ten thousand deep", (to, canaries) -> epub(to, "<item id=\"a\" href=\"a.xhtml\"/><item id=\"n\" href=\"n.xhtml\" properties=\"nav\"/>", "<itemref idref=\"a\"/>", "OEBPS/n.xhtml",
                "<html><nav>" + "<ol><li><a href=\"a.xhtml\">x</a>".repeat(10_000) + "</nav></html>"));
        heavy("a listing 10,000 deep", (to, canaries) -> epub(to, "<item id=\"a\" href=\"a.xhtml\"/><item id=\"n\" href=\"n.ncx\" media-type=\"ncx\"/>", "<itemref idref=\"a\"/>", "OEBPS/n.ncx",
                "<ncx>" + "<navPoint><text>x</text>".repeat(10_000) + "</ncx>"));
        heavy("a million pages that are one", (to, canaries) -> epub(to, "<item id=\"a\" href=\"a.xhtml\"/>", "<itemref idref=\"a\"/>".repeat(1_000_000), "OEBPS/a.xhtml", "<html><p>x</p></html>"));
        heavy("nine thousand pages of the same bytes", (to, canaries) -> {
            StringBuilder items = new StringBuilder();
            StringBuilder spine = new StringBuilder();
            for (int i = 0; i < 9_000; i++) {
                items.append("<item id=\"i").append(i).append("\" href=\"a.xhtml?").append(i).append("#").append(i).append("\"/>");
                spine.append("<itemref idref=\"i").append(i).append("\"/>");
            }
            return epub(to, items.toString(), spine.toString(), "OEBPS/a.xhtml", "<html><p>x</p></html>");
        });
        light("a shop's lock", (to, canaries) -> epub(to, "<item id=\"a\" href=\"a.xhtml\"/>", "<itemref idref=\"a\"/>", "META-INF/rights.xml", "<r/>"));
    }

    private static Path epub(Path to, String items, String spine, String part, String text) throws IOException {
        return Foreign.zip(to.resolve("x.epub"), "META-INF/container.xml", ForeignEpub.CONTAINER, "OEBPS/book.opf",
                ForeignEpub.opf(items, "<spine>" + spine + "</spine>"), part, text);
    }

    private void html() {
        light("a page that asks an address", (to, canaries) -> text(to, "x.html", "<html><head><base href=\"" + canaries.address() + "\"><meta http-equiv=refresh content=\"0;url="
                + canaries.address() + "\"><script src=\"" + canaries.address() + "\"></script></head><body><img src=a><iframe src=\"" + canaries.secret().toUri() + "\"></iframe><p>Text.</p>"));
        heavy("tags that nobody closes", (to, canaries) -> text(to, "x.html", "<table><tr><td>".repeat(20_000)));
        heavy("lists 100,000 deep", (to, canaries) -> text(to, "x.html", "<ul><li>".repeat(100_000) + "a"));
        heavy("emphasis 100,000 deep", (to, canaries) -> text(to, "x.html", "<p>" + "<i><b>".repeat(100_000) + "a"));
        light("a script that never ends", (to, canaries) -> text(to, "x.html", "<script>" + "<p>a".repeat(100_000)));
        heavy("half a tag, half an entity", (to, canaries) -> text(to, "x.html", "<p>Text &#xFFFFFFFFFF; &#0; &notanentity <" + "a ".repeat(100_000)));
    }

    private void texts() {
        heavy("one line of 50 MB", (to, canaries) -> text(to, "x.txt", "a".repeat(50_000_000)));
        heavy("one line of 16 MB", (to, canaries) -> text(to, "x.txt", "word ".repeat(3_300_000)));
        heavy("one word of 15 MB", (to, canaries) -> text(to, "x.md", "a".repeat(15_000_000)));
        heavy("sixteen million line ends", (to, canaries) -> text(to, "x.txt", "\n".repeat(16_000_000) + "a"));
        heavy("five million headings", (to, canaries) -> text(to, "x.md", "# a\n".repeat(4_000_000)));
        heavy("seven million breaks", (to, canaries) -> text(to, "x.md", "a\n\n*\n\n".repeat(2_700_000)));
        heavy("a million stars", (to, canaries) -> text(to, "x.md", "*".repeat(1_000_000) + "a " + "*a ".repeat(500_000)));
        heavy("a million underscores", (to, canaries) -> text(to, "x.md", "_a".repeat(500_000) + " " + "_a ".repeat(500_000) + "_".repeat(500_000)));
        heavy("a million brackets", (to, canaries) -> text(to, "x.md", "[".repeat(500_000) + "](".repeat(500_000) + "> ".repeat(500_000)));
        heavy("front matter that never ends", (to, canaries) -> text(to, "x.md", "---\n" + "a: &a [*a,*a]\n".repeat(200_000)));
        heavy("nothing but backslashes", (to, canaries) -> text(to, "x.md", "\\".repeat(1_000_000) + "\n".repeat(10) + "\\\n".repeat(200_000) + "a"));
        light("UTF-16 without a mark", (to, canaries) -> Files.write(to.resolve("x.txt"), "The tide was low.".repeat(500).getBytes(StandardCharsets.UTF_16BE)));
        light("UTF-32", (to, canaries) -> Files.write(to.resolve("x.txt"), "The tide was low.".repeat(500).getBytes(Charset.forName("UTF-32LE"))));
        light("half of a UTF-16 character", (to, canaries) -> Files.write(to.resolve("x.txt"), new byte[] {(byte) 0xFF, (byte) 0xFE, 65, 0, 0x3D, (byte) 0xD8, 66}));
        light("nothing but zeros", (to, canaries) -> Files.write(to.resolve("x.txt"), new byte[1_000_000]));
        light("zeros among words", (to, canaries) -> text(to, "x.txt", "The tide was low and the gauge read a foot\u0000 too much. ".repeat(100)));
        light("overlong UTF-8 and lone halves", (to, canaries) -> Files.write(to.resolve("x.txt"), new byte[] {65, (byte) 0xC0, (byte) 0x80, (byte) 0xED, (byte) 0xA0, (byte) 0x80, 66}));
        light("marks that turn writing around", (to, canaries) -> text(to, "x.txt", "\u202e\u2066abc\u200f\u0301".repeat(50_000)));
        light("groups 100,000 deep in RTF", (to, canaries) -> text(to, "x.rtf", "{\\rtf1 " + "{".repeat(100_000)));
        light("RTF under another name", (to, canaries) -> text(to, "x.docx", "{\\rtf1 " + "{".repeat(100_000)));
    }

    private void places() {
        light("a link to a device", (to, canaries) -> link(to.resolve("x.txt"), Path.of("/dev/zero")));
        light("a link to itself", (to, canaries) -> link(to.resolve("x.txt"), Path.of("x.txt")));
        light("a link to nothing", (to, canaries) -> link(to.resolve("x.docx"), Path.of("gone.docx")));
        light("a pipe", (to, canaries) -> pipe(to.resolve("x.txt")));
        light("a folder with a document's name", (to, canaries) -> Files.createDirectory(to.resolve("x.docx")));
        light("a file that is not there", (to, canaries) -> to.resolve("none.epub"));
        light("a file without an ending", (to, canaries) -> text(to, "x", "a"));
        light("a program", (to, canaries) -> Files.write(to.resolve("x.odt"), new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0}));
        light("a PDF", (to, canaries) -> text(to, "x.epub", "%PDF-1.7 x"));
    }

    static Path link(Path link, Path target) throws IOException {
        return Files.createSymbolicLink(link, target);
    }

    private static Path pipe(Path file) throws IOException {
        try {
            new ProcessBuilder("mkfifo", file.toString()).start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return file;
    }

    private void everyFormat(ForeignFormat format) {
        String name = "x." + format.endings().get(0);
        light("empty " + format, (to, canaries) -> Files.createFile(to.resolve(name)));
        light("noise as " + format, (to, canaries) -> Files.write(to.resolve(name), noise(200_000)));
        light("one byte as " + format, (to, canaries) -> Files.write(to.resolve(name), new byte[] {'P'}));
        light("noise after an archive's beginning as " + format, (to, canaries) -> {
            byte[] bytes = noise(100_000);
            System.arraycopy(new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0}, 0, bytes, 0, 8);
            return Files.write(to.resolve(name), bytes);
        });
        light("an empty archive as " + format, (to, canaries) -> Files.write(to.resolve(name), new ZipBytes().bytes()));
        light("a Word document as " + format, (to, canaries) -> Files.move(XmlCarrier.DOCX.write(to, "whole", "", ""), to.resolve(name)));
        light("an EPUB as " + format, (to, canaries) -> Files.move(XmlCarrier.EPUB_PAGE.write(to, "whole", "", ""), to.resolve(name)));
        light("a web page as " + format, (to, canaries) -> text(to, name, "<html><body><h1>A</h1><p>Text.</p></body></html>"));
        light("an OpenDocument as " + format, (to, canaries) -> Files.move(XmlCarrier.ODT.write(to, "whole", "", ""), to.resolve(name)));
    }

    static Path text(Path to, String name, String text) throws IOException {
        return Files.writeString(to.resolve(name), text);
    }

    static String laughs() {
        StringBuilder all = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            all.append("<!ENTITY l").append(i).append(" \"").append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return all.append("]>").toString();
    }

    static String attributes(int count) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append(" a").append(i).append("=\"\"");
        }
        return all.toString();
    }

    private static byte[] noise(int bytes) {
        byte[] noise = new byte[bytes];
        new Random(7).nextBytes(noise);
        return noise;
    }

    private static byte[] overlapping(String part) {
        byte[] content = new byte[1_000_000];
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipBytes zip = new ZipBytes().add(part, content);
        for (int i = 0; i < 5_000; i++) {
            zip.again("part" + i, (int) sum.getValue(), 1_000, content.length);
        }
        return zip.bytes();
    }

    private static byte[] many(int parts, String last) {
        ZipBytes zip = new ZipBytes();
        for (int i = 0; i < parts; i++) {
            zip.add("part" + i, new byte[] {65});
        }
        return zip.add(last, "<a/>".getBytes(StandardCharsets.UTF_8)).bytes();
    }
}
