package app.snowquill.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.siegmann.epublib.domain.Author;
import nl.siegmann.epublib.domain.Book;
import nl.siegmann.epublib.domain.GuideReference;
import nl.siegmann.epublib.domain.Identifier;
import nl.siegmann.epublib.domain.MediaType;
import nl.siegmann.epublib.domain.Resource;
import nl.siegmann.epublib.domain.TOCReference;
import nl.siegmann.epublib.epub.EpubWriter;
import nl.siegmann.epublib.service.MediatypeService;

/** An EPUB 2, put together by epublib: the same pages in XHTML 1.1. The whole book is in memory meanwhile, as bytes. */
final class Epub2Writer implements ManuscriptWriter {
    @Override
    public void write(Manuscript manuscript, ExportRequest request, OutputStream out, ChapterCount chapters)
            throws IOException {
        CoverPicture cover = EpubCover.of(manuscript, request);
        List<EpubPage> pages = EpubPages.of(manuscript, request, cover);
        Book book = new Book();
        describe(book, manuscript);
        book.setCoverImage(resource("cover-image", cover.kind().file(), cover.bytes(),
                cover.kind() == CoverPicture.Kind.PNG ? MediatypeService.PNG : MediatypeService.JPG));
        book.getResources().add(resource("style", "book.css",
                EpubStyle.of(manuscript.language(), EpubVersion.EPUB_2).getBytes(StandardCharsets.UTF_8), MediatypeService.CSS));
        int done = 0;
        for (EpubPage page : pages) {
            StringBuilder text = new StringBuilder();
            new EpubText(text, EpubVersion.EPUB_2, manuscript.language()).page(page);
            Resource resource = resource(page.id(), page.file(), text.toString().getBytes(StandardCharsets.UTF_8), MediatypeService.XHTML);
            if (page.role() == EpubRole.COVER) {
                book.setCoverPage(resource);
            }
            book.getResources().add(resource);
            book.getSpine().addResource(resource);
            if (page.role() == EpubRole.TITLE_PAGE || page.role() == EpubRole.COPYRIGHT) {
                String type = page.role() == EpubRole.COPYRIGHT ? GuideReference.COPYRIGHT_PAGE : GuideReference.TITLE_PAGE;
                book.getGuide().addReference(new GuideReference(resource, type, page.title()));
            }
            if (page.role() == EpubRole.CHAPTER) {
                chapters.done(++done);
            }
        }
        EpubContents.of(pages).forEach(entry -> book.getTableOfContents().addTOCReference(reference(entry, book)));
        // epublib closes what it writes to, and only logs a page that could not be written.
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        new EpubWriter().write(book, whole);
        whole.writeTo(out);
    }

    private static void describe(Book book, Manuscript manuscript) {
        UUID identity = EpubIdentity.of(manuscript);
        book.getMetadata().setIdentifiers(List.of(new Identifier(Identifier.Scheme.UUID, identity.toString())));
        book.getMetadata().addTitle(manuscript.title());
        book.getMetadata().setLanguage(manuscript.language().toLanguageTag());
        String author = manuscript.author();
        if (!author.isEmpty()) {
            int surname = EpubIdentity.surnameAt(author, manuscript.language());
            book.getMetadata().addAuthor(new Author(author.substring(0, surname).strip(), author.substring(surname)));
        }
    }

    private static TOCReference reference(EpubContents entry, Book book) {
        TOCReference reference = new TOCReference(entry.page().title(), book.getResources().getByHref(entry.page().file()));
        entry.inside().forEach(inner -> reference.addChildSection(reference(inner, book)));
        return reference;
    }

    private static Resource resource(String id, String file, byte[] bytes, MediaType type) {
        return new Resource(id, bytes, file, type, StandardCharsets.UTF_8.name());
    }
}
