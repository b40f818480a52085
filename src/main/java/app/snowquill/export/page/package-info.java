/**
 * The typesetter. {@link app.snowquill.export.page.Typesetter} takes paragraphs one after another and gives away {@link
 * app.snowquill.export.page.Page pages}, on which every run of letters has its place. It knows the bundled faces ({@code
 * FaceMetrics} reads their widths and kerning), breaks lines ({@code TotalFit} after Knuth and Plass, {@code FirstFit} for ragged
 * edges), parts words ({@code Hyphenation}, after Liang), joins Arabic letters and orders two directions. It knows no book, no
 * file format and no window: the room {@code export} says what goes on the pages and writes them as PDF, and the window draws the
 * same pages.
 *
 * <p>Lengths are in points, from a page's upper left corner. The faces, their licences and the hyphenation patterns are in the
 * resources beside this room; a language's patterns are a file there and a line in {@code Hyphenation}.
 */
package app.snowquill.export.page;
