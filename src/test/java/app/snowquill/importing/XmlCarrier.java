package app.snowquill.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** A format that carries markup, so that the same attack can be put into each. */
enum XmlCarrier {
    DOCX("docx", "word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>before ",
            " after</w:t></w:r></w:p></w:body></w:document>"),
    ODT("odt", "content.xml", "<office:document-content xmlns:office=\"urn:o\" xmlns:text=\"urn:t\"><office:body><office:text><text:p>before ",
            " after</text:p></office:text></office:body></office:document-content>"),
    EPUB_PAGE("epub", "OEBPS/p0.xhtml", "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>before ", " after</p></body></html>"),
    EPUB_PACKAGE("epub", "OEBPS/book.opf", "<package><metadata><title>before ", " after</title></metadata><manifest><item id=\"a\" href=\"p0.xhtml\" "
            + "media-type=\"application/xhtml+xml\"/></manifest><spine><itemref idref=\"a\"/></spine></package>"),
    HTML("html", "", "<html><body><p>before ", " after</p></body></html>");

    final String ending;
    final String part;
    private final String head;
    private final String tail;

    XmlCarrier(String ending, String part, String head, String tail) {
        this.ending = ending;
        this.part = part;
        this.head = head;
        this.tail = tail;
    }

    /** @param prolog what stands before the root. @param inner what stands in the middle of the text */
    Path write(Path folder, String name, String prolog, String inner) throws IOException {
        return raw(folder, name, (prolog + head + inner + tail).getBytes(StandardCharsets.UTF_8));
    }

    Path raw(Path folder, String name, byte[] xml, String... more) throws IOException {
        Path file = folder.resolve(name + "." + ending);
        if (this == HTML) {
            return Files.write(file, xml);
        }
        String[] frame = switch (this) {
            case DOCX -> new String[] {"_rels/.rels", WORD_RELATIONS};
            case ODT -> new String[] {"mimetype", "application/vnd.oasis.opendocument.text"};
            default -> new String[] {"META-INF/container.xml", ForeignEpub.CONTAINER, "OEBPS/book.opf", ForeignEpub.opf(
                    "<item id=\"a\" href=\"p0.xhtml\" media-type=\"application/xhtml+xml\"/>", "<spine><itemref idref=\"a\"/></spine>"),
                    "OEBPS/p0.xhtml", ForeignEpub.page("<p>Text.</p>")};
        };
        ZipBytes zip = new ZipBytes();
        String[] parts = Stream.concat(Arrays.stream(frame), Arrays.stream(more)).toArray(String[]::new);
        for (int i = 0; i < parts.length; i += 2) {
            if (!parts[i].equals(part)) {
                zip.add(parts[i], parts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return Files.write(file, zip.add(part, xml).bytes());
    }

    static final String WORD_RELATIONS = "<Relationships><Relationship Id=\"r1\" Type=\"http://x/officeDocument\" Target=\"word/document.xml\"/>"
            + "</Relationships>";
}
