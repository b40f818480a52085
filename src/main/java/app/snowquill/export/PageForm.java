package app.snowquill.export;

import app.snowquill.export.page.PageStyle;
import app.snowquill.export.page.RunningHeads;
import app.snowquill.export.page.TypeStyle;

/** A template as typeset pages: paper, looks of all kinds of paragraphs, running heads. Stateless. */
interface PageForm {
    double TWIPS = 20;

    PageStyle page();

    PageLook look(TextStyle style);

    /** Of a chapter's number above its title. */
    TypeStyle number();

    RunningHeads heads(Manuscript manuscript, ExportRequest request);

    /** What stands for a scene break without a mark where it would begin a page and be overlooked. */
    String pauseAtHead();

    static PageForm of(Manuscript manuscript, ExportRequest request) {
        return request.template() == ExportTemplate.BOOK ? new BookPages(request.paper())
                : new ManuscriptPages(request.paper(), request.template(), request.contactOr(manuscript.author()).size());
    }
}
