package app.snowquill.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** EPUBs as shops and programs make them. */
final class ForeignEpub {
    static final String CONTAINER = "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\" version=\"1.0\"><rootfiles>"
            + "<rootfile full-path=\"OEBPS/book.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>";

    private ForeignEpub() {
    }

    /** A page a chapter, a table of contents over them. */
    static Path novel(Path file, List<List<List<String>>> novel) throws IOException {
        List<String> pages = new ArrayList<>();
        StringBuilder contents = new StringBuilder();
        for (int c = 0; c < novel.size(); c++) {
            StringBuilder page = new StringBuilder("<h2>The " + (c + 1) + ". chapter</h2>");
            contents.append("<li><a href=\"p").append(c).append(".xhtml\">The ").append(c + 1).append(". chapter</a></li>");
            for (int s = 0; s < novel.get(c).size(); s++) {
                page.append(s == 0 ? "" : "<hr/>");
                novel.get(c).get(s).forEach(paragraph -> page.append("<p>").append(paragraph).append("</p>\n"));
            }
            pages.add(page.toString());
        }
        return book(file, contents.toString(), pages.toArray(String[]::new));
    }

    /** @param contents items of the table of contents. @param bodies of the pages p0.xhtml, p1.xhtml, ... */
    static Path book(Path file, String contents, String... bodies) throws IOException {
        StringBuilder manifest = new StringBuilder("<item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>");
        StringBuilder spine = new StringBuilder();
        List<String> parts = new ArrayList<>(List.of("mimetype", "application/epub+zip", "META-INF/container.xml", CONTAINER));
        for (int i = 0; i < bodies.length; i++) {
            manifest.append("<item id=\"p").append(i).append("\" href=\"p").append(i).append(".xhtml\" media-type=\"application/xhtml+xml\"/>");
            spine.append("<itemref idref=\"p").append(i).append("\"/>");
            parts.addAll(List.of("OEBPS/p" + i + ".xhtml", page(bodies[i])));
        }
        parts.addAll(List.of("OEBPS/nav.xhtml", page("<nav epub:type=\"toc\"><ol>" + contents + "</ol></nav>"), "OEBPS/book.opf", opf(
                manifest.toString(), "<spine>" + spine + "</spine>")));
        return Foreign.zip(file, parts.toArray(String[]::new));
    }

    static String opf(String manifest, String spine) {
        return "<?xml version=\"1.0\"?><package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\"><metadata "
                + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>The Book</dc:title><dc:creator>Ada Reyes</dc:creator>"
                + "<dc:language>en</dc:language></metadata><manifest>" + manifest + "</manifest>" + spine + "</package>";
    }

    static String page(String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\" "
                + "xmlns:epub=\"http://www.idpf.org/2007/ops\"><head><title/></head><body>" + body + "</body></html>";
    }
}
