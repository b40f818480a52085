package app.snowquill.export;

import app.snowquill.export.Manuscript.Run;
import app.snowquill.export.page.Bookmark;
import app.snowquill.export.page.Opening;
import app.snowquill.export.page.Opening.Look;
import app.snowquill.export.page.Opening.Place;
import app.snowquill.export.page.Opening.Section;
import app.snowquill.export.page.Shape;
import app.snowquill.export.page.Span;
import app.snowquill.export.page.Typesetter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Hands a document's paragraphs to the typesetter. For one thread; lives for one layout. */
final class PagedSheet implements Sheet {
    private static final Set<TextStyle> HEADINGS = Set.of(TextStyle.PART_TITLE, TextStyle.CHAPTER_TITLE,
            TextStyle.CHAPTER_TITLE_IN_PART, TextStyle.MATTER_TITLE);

    private final Typesetter typesetter;
    private final PageForm form;
    private final Locale language;
    private final int chapterLevel;
    private Optional<PageKind> due = Optional.empty();
    private boolean bodyBegan;

    PagedSheet(Typesetter typesetter, PageForm form, Manuscript manuscript) {
        this.typesetter = typesetter;
        this.form = form;
        this.language = manuscript.language();
        this.chapterLevel = manuscript.hasParts() ? 1 : 0;
    }

    @Override
    public void begin(PageKind kind) {
        due = Optional.of(kind);
    }

    @Override
    public void paragraph(TextStyle style, List<Run> runs) {
        PageLook look = open(style);
        List<Span> spans = runs.stream().map(run -> new Span(run.text(), Shape.values()[run.emphasis().ordinal()])).toList();
        if (style == TextStyle.SCENE_BREAK) {
            String mark = runs.isEmpty() ? "" : runs.get(0).text();
            typesetter.pause(mark, mark.isEmpty() ? form.pauseAtHead() : mark, look.type());
        } else if (style == TextStyle.CONTACT && spans.size() == 1 && spans.get(0).text().contains("\t")) {
            String[] sides = spans.get(0).text().split("\t", 2);
            typesetter.set(sides[0], sides[1], look.type());
        } else {
            typesetter.set(spans, look.type());
        }
    }

    @Override
    public void heading(TextStyle style, List<String> lines) {
        PageLook look = open(style);
        if (HEADINGS.contains(style)) {
            int level = style == TextStyle.PART_TITLE || style == TextStyle.MATTER_TITLE ? 0 : chapterLevel;
            typesetter.mark(new Bookmark(String.join(". ", lines), level));
        }
        if (lines.size() > 1) {
            typesetter.set(form.number().tracking() > 0 ? lines.get(0).toUpperCase(language) : lines.get(0), form.number());
        }
        typesetter.set(lines.get(lines.size() - 1), look.type());
    }

    private PageLook open(TextStyle style) {
        PageLook look = form.look(style);
        if (due.isPresent()) {
            typesetter.begin(opening(due.get(), look.drop()));
            due = Optional.empty();
        } else if (look.place() == PageLook.Place.NEW_PAGE) {
            typesetter.begin(new Opening(Place.NEXT, Section.SAME, Look.OPENING, look.drop()));
        }
        return look;
    }

    private Opening opening(PageKind kind, double drop) {
        bodyBegan |= !kind.isLeaf();
        Section section = bodyBegan ? Section.BODY : Section.FRONT;
        return new Opening(kind.isRight() ? Place.RIGHT_HAND : Place.NEXT, section, kind.isLeaf() ? Look.BARE : Look.OPENING, drop);
    }
}
