package app.snowquill.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * An EPUB 3.3: written straight into its zip, a chapter at a time, with an NCX beside the navigation so that older readers
 * find their way too.
 */
final class Epub3Writer implements ManuscriptWriter {
    private static final String FOLDER = "EPUB/";
    private static final String CONTAINER = XmlText.DECLARATION + """
            <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
            <rootfiles>
            <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
            </rootfiles>
            </container>
            """;

    private final Clock clock;

    Epub3Writer(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void write(Manuscript manuscript, ExportRequest request, OutputStream out, ChapterCount chapters)
            throws IOException {
        CoverPicture cover = EpubCover.of(manuscript, request);
        List<EpubPage> pages = EpubPages.of(manuscript, request, cover);
        EpubNavigation navigation = new EpubNavigation(manuscript, pages);
        Instant now = clock.instant();
        try (EpubArchive archive = new EpubArchive(out, now)) {
            archive.text("META-INF/container.xml", file -> file.append(CONTAINER));
            archive.text(FOLDER + "package.opf", new EpubPackage(manuscript, pages, cover, now)::write);
            archive.text(FOLDER + "contents.xhtml", navigation::writePage);
            archive.text(FOLDER + "toc.ncx", navigation::writeNcx);
            String style = EpubStyle.of(manuscript.language(), EpubVersion.EPUB_3);
            archive.text(FOLDER + "book.css", file -> file.append(style));
            archive.plain(FOLDER + cover.kind().file(), cover.bytes());
            int done = 0;
            for (EpubPage page : pages) {
                archive.text(FOLDER + page.file(), file -> new EpubText(file, EpubVersion.EPUB_3, manuscript.language()).page(page));
                if (page.role() == EpubRole.CHAPTER) {
                    chapters.done(++done);
                }
            }
        }
    }
}
