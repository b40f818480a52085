package app.snowquill.export;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The table of contents, as EPUB 3 has it with its landmarks, and as older readers have it (NCX). Lives for one export. */
final class EpubNavigation {
    private final Manuscript manuscript;
    private final List<EpubPage> pages;
    private final BookWords words;
    private int order;

    EpubNavigation(Manuscript manuscript, List<EpubPage> pages) {
        this.manuscript = manuscript;
        this.pages = pages;
        this.words = new BookWords(manuscript.language());
    }

    void writePage(Appendable out) throws IOException {
        String contents = XmlText.of(words.of(EpubRole.CONTENTS.word()));
        out.append(EpubVersion.EPUB_3.opening(manuscript.language())).append("<head>\n<title>").append(contents)
                .append("</title>\n<link rel=\"stylesheet\" type=\"text/css\" href=\"book.css\"/>\n</head>\n<body epub:type=\"frontmatter\">\n<nav")
                .append(EpubRole.CONTENTS.attributes()).append(" aria-labelledby=\"heading\">\n<h1 id=\"heading\">").append(contents)
                .append("</h1>\n");
        list(EpubContents.of(pages), out);
        out.append("</nav>\n<nav class=\"landmarks\" epub:type=\"landmarks\" hidden=\"hidden\">\n<ol>\n");
        landmark("cover", first(EpubRole.COVER), EpubRole.COVER.word(), out);
        landmark("titlepage", first(EpubRole.TITLE_PAGE), EpubRole.TITLE_PAGE.word(), out);
        out.append("<li><a epub:type=\"toc\" href=\"contents.xhtml\">").append(contents).append("</a></li>\n");
        landmark("bodymatter", first(EpubRole.PART, EpubRole.CHAPTER), "beginning", out);
        out.append("</ol>\n</nav>\n</body>\n</html>\n");
    }

    void writeNcx(Appendable out) throws IOException {
        order = 0;
        out.append(XmlText.DECLARATION).append("<ncx xmlns=\"http://www.daisy.org/z3986/2005/ncx/\" version=\"2005-1\" xml:lang=\"")
                .append(XmlText.of(manuscript.language().toLanguageTag())).append("\">\n<head>\n<meta name=\"dtb:uid\" content=\"urn:uuid:")
                .append(EpubIdentity.of(manuscript).toString()).append("\"/>\n</head>\n<docTitle><text>")
                .append(XmlText.of(manuscript.title())).append("</text></docTitle>\n<navMap>\n");
        points(EpubContents.of(pages), out);
        out.append("</navMap>\n</ncx>\n");
    }

    private static void list(List<EpubContents> entries, Appendable out) throws IOException {
        out.append("<ol>\n");
        for (EpubContents entry : entries) {
            out.append("<li><a href=\"").append(entry.page().file()).append("\">").append(XmlText.of(entry.page().title()))
                    .append("</a>");
            if (!entry.inside().isEmpty()) {
                list(entry.inside(), out.append('\n'));
            }
            out.append("</li>\n");
        }
        out.append("</ol>\n");
    }

    private void points(List<EpubContents> entries, Appendable out) throws IOException {
        for (EpubContents entry : entries) {
            out.append("<navPoint id=\"point-").append(Integer.toString(++order)).append("\" playOrder=\"").append(Integer.toString(order))
                    .append("\"><navLabel><text>").append(XmlText.of(entry.page().title())).append("</text></navLabel><content src=\"")
                    .append(entry.page().file()).append("\"/>");
            points(entry.inside(), out);
            out.append("</navPoint>\n");
        }
    }

    private void landmark(String type, Optional<EpubPage> page, String word, Appendable out) throws IOException {
        if (page.isPresent()) {
            out.append("<li><a epub:type=\"").append(type).append("\" href=\"").append(page.get().file()).append("\">")
                    .append(XmlText.of(words.of(word))).append("</a></li>\n");
        }
    }

    private Optional<EpubPage> first(EpubRole... roles) {
        return pages.stream().filter(page -> List.of(roles).contains(page.role())).findFirst();
    }
}
