package app.snowquill.importing;

import app.snowquill.importing.BlockList.Left;
import app.snowquill.importing.ImportException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Books of e-book shops, EPUB 2 and 3: pages of XHTML in the order of their spine, their chapters told by the table of contents. Where there
 * is none, the pages' own headings tell.
 */
final class EpubReader implements BlockReader {
    private static final String KIND = "an EPUB";
    private static final int LARGEST_PAGE = 16 << 20;
    /** Ways to make the fonts of a book useless elsewhere; its text is open. */
    private static final Set<String> FONTS_ONLY = Set.of("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC");
    /** What belongs to the printed or sold book, not to its text. */
    private static final Set<String> AROUND = Set.of("cover", "titlepage", "title-page", "halftitlepage", "toc", "copyright-page", "imprint",
            "colophon", "landmarks", "loi", "lot", "page-list");

    @Override
    public ReadDocument read(Path file) throws IOException {
        try (Archive archive = Archive.open(file, KIND)) {
            refuseSold(archive, file);
            EpubPackage book = EpubPackage.of(archive).orElseThrow(() -> Archive.damaged(file, null));
            EpubContents contents = EpubContents.of(archive, book);
            BlockList blocks = new BlockList();
            for (EpubPackage.Item item : book.spine()) {
                read(archive, book, item, contents, blocks);
            }
            return blocks.document(book.title(), book.author()).told(!contents.isEmpty());
        } catch (ZipException e) {
            throw Archive.damaged(file, e);
        }
    }

    private static void read(Archive archive, EpubPackage book, EpubPackage.Item item, EpubContents contents, BlockList blocks)
            throws IOException {
        Optional<byte[]> bytes = archive.bytes(item.path(), LARGEST_PAGE);
        if (bytes.isEmpty()) {
            blocks.count(Left.MISSING);
            return;
        }
        if (!item.isPage()) {
            blocks.count(Left.PICTURE);
            return;
        }
        Document page = Jsoup.parse(TextDecoding.of(bytes.get(), item.path()).text(), "", Parser.xmlParser());
        Element body = Optional.ofNullable(page.selectFirst("body")).orElse(page);
        if (item.isContents() || book.isAround(item.path(), AROUND) || isAround(body)) {
            blocks.count(Left.PAGE);
            return;
        }
        blocks.page();
        EpubPage places = new EpubPage(item.path(), contents, blocks);
        places.begin();
        new MarkupText(blocks, places).read(body);
    }

    /** A page says it of its body, or of the one section in it. */
    private static boolean isAround(Element body) {
        Element only = body.childrenSize() == 1 ? body.child(0) : body;
        return AROUND.stream().anyMatch(type -> MarkupShape.is(body, type, "doc-" + type) || MarkupShape.is(only, type, "doc-" + type));
    }

    /** Shops lock what they sell; a locked text can't be read, and must not be. */
    private static void refuseSold(Archive archive, Path file) throws IOException {
        AtomicReference<String> method = new AtomicReference<>("");
        boolean[] locked = {archive.has("META-INF/rights.xml") || archive.has("META-INF/sinf.xml") || archive.has("META-INF/license.lcpl")};
        Optional<InputStream> encryption = archive.part("META-INF/encryption.xml");
        if (encryption.isPresent()) {
            try (InputStream in = encryption.get()) {
                SafeXml.read(in, xml -> {
                    if (xml.isStartElement() && xml.getLocalName().equals("EncryptionMethod")) {
                        method.set(SafeXml.attribute(xml, "Algorithm"));
                    }
                    locked[0] |= xml.isStartElement() && xml.getLocalName().equals("CipherReference") && !FONTS_ONLY.contains(method.get());
                });
            }
        }
        if (locked[0]) {
            throw new ImportException(Kind.ENCRYPTED, file.getFileName() + " is locked by the shop that sold it, so its text can’t be read. "
                    + "Nothing was changed. Take the file that the book was made from, or an EPUB without such a lock.");
        }
    }
}
