package app.snowquill.export.page;

/** A stretch of a paragraph in one shape. A line feed in it begins a new line. */
public record Span(String text, Shape shape) {
}
