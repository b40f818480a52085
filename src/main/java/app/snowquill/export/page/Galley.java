package app.snowquill.export.page;

import java.util.List;

/**
 * A paragraph's lines before they are on a page.
 *
 * @param atHead the lines instead of these where they would begin a page; empty where these may
 * @param bookmarks what begins here
 */
record Galley(List<SetLine> lines, TypeStyle style, List<SetLine> atHead, List<Bookmark> bookmarks) {
    private static final TypeStyle NO_HEIGHT = TypeStyle.body(FontFamily.TIMES, 1, 0, Alignment.LEFT, 0);

    static Galley mark(Bookmark bookmark) {
        return new Galley(List.of(), NO_HEIGHT, List.of(), List.of(bookmark));
    }

    double height() {
        return style.before() + lines.size() * style.leading() + style.after();
    }
}
