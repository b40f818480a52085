/**
 * A whole book as one JSON file for other programs and other years: {@link app.snowquill.store.portable.BookJsonWriter} writes what
 * {@link app.snowquill.store.ProjectStore#rows} tells, {@link app.snowquill.store.portable.BookJsonReader} tells it again to
 * {@link app.snowquill.store.ProjectFiles#create(java.nio.file.Path, java.util.function.Consumer)}. Both stream: neither holds more than one row.
 *
 * <p>The file is one object: {@code format} and {@code version} of this form, {@code schema} of the rows, and {@code tables}, each an array of
 * objects with the columns' names, as the migrations beside {@code store.sqlite} describe them. It is read as a stranger's: bounded in depth and
 * length, no name twice, nothing unknown. What the rows may say is decided where they are written.
 */
package app.snowquill.store.portable;
