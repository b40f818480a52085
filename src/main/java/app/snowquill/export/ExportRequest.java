package app.snowquill.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to write, and how. What a format has no use for, it passes over.
 *
 * @param target the file to write; an earlier export there is replaced once the new one is whole
 * @param paper of formats that have pages
 * @param contact lines for the upper left of a manuscript's first page; the author's name alone where empty
 * @param keyword the word of the title for the running head; blank takes one from the title
 * @param chapters ids of the chapters to write; empty for all
 * @param cover a picture for an e-book's cover, PNG or JPEG
 */
public record ExportRequest(Path target, ExportFormat format, ExportTemplate template, PaperSize paper,
                            List<String> contact, String keyword, Set<String> chapters, ChapterHeadings headings,
                            SceneBreakMark breaks, Matter matter, Optional<Path> cover) {
    public ExportRequest {
        contact = List.copyOf(contact);
        keyword = keyword == null ? "" : keyword.strip();
        chapters = Set.copyOf(chapters);
    }

    /** The whole book, modern, on Letter, chapters by their titles, # between scenes, with a title page and END. */
    public static ExportRequest of(Path target, ExportFormat format) {
        return new ExportRequest(target, format, ExportTemplate.SHUNN_MODERN, PaperSize.LETTER, List.of(), "", Set.of(),
                ChapterHeadings.TITLE, SceneBreakMark.HASH, Matter.USUAL, Optional.empty());
    }

    public ExportRequest as(ExportTemplate look, PaperSize size) {
        return new ExportRequest(target, format, look, size, contact, keyword, chapters, headings, breaks, matter, cover);
    }

    public ExportRequest withContact(List<String> lines) {
        return new ExportRequest(target, format, template, paper, lines, keyword, chapters, headings, breaks, matter, cover);
    }

    public ExportRequest withKeyword(String word) {
        return new ExportRequest(target, format, template, paper, contact, word, chapters, headings, breaks, matter, cover);
    }

    public ExportRequest onlyChapters(Set<String> ids) {
        return new ExportRequest(target, format, template, paper, contact, keyword, ids, headings, breaks, matter, cover);
    }

    public ExportRequest with(ChapterHeadings above, SceneBreakMark between) {
        return new ExportRequest(target, format, template, paper, contact, keyword, chapters, above, between, matter, cover);
    }

    public ExportRequest with(Matter around) {
        return new ExportRequest(target, format, template, paper, contact, keyword, chapters, headings, breaks, around, cover);
    }

    public ExportRequest withCover(Optional<Path> picture) {
        return new ExportRequest(target, format, template, paper, contact, keyword, chapters, headings, breaks, matter, picture);
    }

    /** The contact block's lines, at least one. */
    List<String> contactOr(String author) {
        List<String> lines = contact.stream().map(CleanText::line).filter(line -> !line.isEmpty()).toList();
        return lines.isEmpty() ? List.of(author) : lines;
    }
}
