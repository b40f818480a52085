package app.snowquill.engine;

/**
 * An answer as the record it was asked for as.
 *
 * @param told what it was made from, and what each attempt cost
 */
public record RecordAnswer<T extends Record>(T value, StructuredAnswer told) {
}
