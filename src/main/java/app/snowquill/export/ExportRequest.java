package app.snowquill.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What to write, and how.
 *
 * @param target the file to write; an earlier export there is replaced once the new one is whole
 * @param contact lines for the upper left of the first page; the author's name alone where empty
 * @param keyword the word of the title for the running head; blank takes one from the title
 * @param chapters ids of the chapters to write; empty for all
 * @param endMark whether the last line says END
 */
public record ExportRequest(Path target, ExportFormat format, ExportTemplate template, PaperSize paper,
                            List<String> contact, String keyword, Set<String> chapters, boolean endMark) {
    public ExportRequest {
        contact = List.copyOf(contact);
        keyword = keyword == null ? "" : keyword.strip();
        chapters = Set.copyOf(chapters);
    }

    /** The whole book, modern, on Letter, with END. */
    public static ExportRequest of(Path target, ExportFormat format) {
        return new ExportRequest(target, format, ExportTemplate.SHUNN_MODERN, PaperSize.LETTER, List.of(), "", Set.of(),
                true);
    }

    public ExportRequest as(ExportTemplate look, PaperSize size) {
        return new ExportRequest(target, format, look, size, contact, keyword, chapters, endMark);
    }

    public ExportRequest withContact(List<String> lines) {
        return new ExportRequest(target, format, template, paper, lines, keyword, chapters, endMark);
    }

    public ExportRequest withKeyword(String word) {
        return new ExportRequest(target, format, template, paper, contact, word, chapters, endMark);
    }

    public ExportRequest onlyChapters(Set<String> ids) {
        return new ExportRequest(target, format, template, paper, contact, keyword, ids, endMark);
    }

    public ExportRequest withEndMark(boolean wanted) {
        return new ExportRequest(target, format, template, paper, contact, keyword, chapters, wanted);
    }
}
