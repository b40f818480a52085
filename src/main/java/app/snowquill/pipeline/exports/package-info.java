/**
 * What the pipeline knows of exports besides the writing of files: {@link app.snowquill.pipeline.exports.BookExports} is the desk of an open book,
 * {@link app.snowquill.pipeline.exports.ExportWishes} what its author wishes and the book remembers, and
 * {@link app.snowquill.pipeline.exports.ParagraphOrigins} tells whose a paragraph is, for the page's marks and for the origin report alike.
 * Sees {@code export}; the pipeline proper sees this room, never the other way round.
 */
package app.snowquill.pipeline.exports;
