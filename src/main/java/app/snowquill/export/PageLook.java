package app.snowquill.export;

import app.snowquill.export.page.TypeStyle;

/**
 * How a kind of paragraph stands on a page.
 *
 * @param drop empty height above it where it begins a page on purpose, in points
 * @param place whether it begins a page by itself
 */
record PageLook(TypeStyle type, double drop, Place place) {
    enum Place {
        IN_TEXT, NEW_PAGE
    }

    static PageLook inText(TypeStyle type) {
        return new PageLook(type, 0, Place.IN_TEXT);
    }

    static PageLook dropped(TypeStyle type, double drop) {
        return new PageLook(type, drop, Place.IN_TEXT);
    }

    static PageLook newPage(TypeStyle type, double drop) {
        return new PageLook(type, drop, Place.NEW_PAGE);
    }
}
