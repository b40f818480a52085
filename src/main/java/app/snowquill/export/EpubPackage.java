package app.snowquill.export;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** The package document of an EPUB 3: what the book is, which files it has, in which order they are read. Lives for one export. */
final class EpubPackage {
    private static final String ACCESSIBILITY = """
            <meta property="schema:accessMode">textual</meta>
            <meta property="schema:accessMode">visual</meta>
            <meta property="schema:accessModeSufficient">textual</meta>
            <meta property="schema:accessibilityFeature">alternativeText</meta>
            <meta property="schema:accessibilityFeature">displayTransformability</meta>
            <meta property="schema:accessibilityFeature">readingOrder</meta>
            <meta property="schema:accessibilityFeature">structuralNavigation</meta>
            <meta property="schema:accessibilityFeature">tableOfContents</meta>
            <meta property="schema:accessibilityHazard">none</meta>
            <meta property="schema:accessibilitySummary" xml:lang="en" dir="ltr">The book is text with one picture, its cover, which has a \
            description. Every chapter is marked up as one and is in the table of contents. Fonts, sizes and colours are the reader’s \
            own. Passages in another language are not marked.</meta>
            <meta property="dcterms:conformsTo" id="conformance">EPUB Accessibility 1.1 - WCAG 2.1 Level A</meta>
            <meta property="a11y:certifiedBy" refines="#conformance">Snowquill</meta>
            """;

    private final Manuscript manuscript;
    private final List<EpubPage> pages;
    private final CoverPicture cover;
    private final Instant modified;

    EpubPackage(Manuscript manuscript, List<EpubPage> pages, CoverPicture cover, Instant modified) {
        this.manuscript = manuscript;
        this.pages = pages;
        this.cover = cover;
        this.modified = modified;
    }

    void write(Appendable out) throws IOException {
        String language = XmlText.of(manuscript.language().toLanguageTag());
        boolean rightToLeft = Direction.isRightToLeft(manuscript.language());
        out.append(XmlText.DECLARATION).append("<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"book\" xml:lang=\"")
                .append(language).append("\" dir=\"").append(rightToLeft ? "rtl" : "ltr").append("\">\n");
        metadata(language, out);
        out.append("<manifest>\n");
        item("contents", "contents.xhtml", "application/xhtml+xml\" properties=\"nav", out);
        item("ncx", "toc.ncx", "application/x-dtbncx+xml", out);
        item("style", "book.css", "text/css", out);
        item("cover-image", cover.kind().file(), cover.kind().mediaType() + "\" properties=\"cover-image", out);
        for (EpubPage page : pages) {
            item(page.id(), page.file(), "application/xhtml+xml", out);
        }
        out.append("</manifest>\n<spine toc=\"ncx\"").append(rightToLeft ? " page-progression-direction=\"rtl\"" : "").append(">\n");
        boolean isInFront = true;
        for (EpubPage page : pages) {
            if (isInFront && page.role().isListed()) {
                isInFront = false;
                out.append("<itemref idref=\"contents\"/>\n");
            }
            out.append("<itemref idref=\"").append(page.id()).append("\"/>\n");
        }
        out.append("</spine>\n</package>\n");
    }

    private void metadata(String language, Appendable out) throws IOException {
        out.append("<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<dc:identifier id=\"book\">urn:uuid:")
                .append(EpubIdentity.of(manuscript).toString()).append("</dc:identifier>\n<dc:title>")
                .append(XmlText.of(manuscript.title())).append("</dc:title>\n<dc:language>").append(language)
                .append("</dc:language>\n");
        if (!manuscript.author().isEmpty()) {
            out.append("<dc:creator id=\"author\">").append(XmlText.of(manuscript.author()))
                    .append("</dc:creator>\n<meta refines=\"#author\" property=\"role\" scheme=\"marc:relators\">aut</meta>\n"
                            + "<meta refines=\"#author\" property=\"file-as\">")
                    .append(XmlText.of(EpubIdentity.sortName(manuscript.author(), manuscript.language()))).append("</meta>\n");
        }
        out.append("<meta property=\"dcterms:modified\">").append(modified.truncatedTo(ChronoUnit.SECONDS).toString())
                .append("</meta>\n<meta property=\"dcterms:extent\" xml:lang=\"en\" dir=\"ltr\">")
                .append(new BookWords(Locale.ENGLISH).about(RoundedWords.of(manuscript.words()))).append("</meta>\n").append(ACCESSIBILITY)
                .append("<meta name=\"cover\" content=\"cover-image\"/>\n</metadata>\n");
    }

    private static void item(String id, String file, String mediaType, Appendable out) throws IOException {
        out.append("<item id=\"").append(id).append("\" href=\"").append(file).append("\" media-type=\"").append(mediaType)
                .append("\"/>\n");
    }
}
