/**
 * The project file: one SQLite database a book. Start with {@link app.snowquill.store.sqlite.SqliteProjectFiles}, which
 * makes and opens files, and {@link app.snowquill.store.sqlite.SqliteProjectStore}, the open one.
 *
 * <p>How a file is opened: {@code ProjectPath} looks at the path, {@code LockFile} claims it, {@code FileHeader} reads
 * the first bytes, {@code Connecting} connects with the pragmas that make it durable, {@code Migrations} brings it up
 * to date (after {@code SafetyCopy}). From then on nothing but SQLite touches the file: closing any other descriptor of
 * it would drop SQLite's locks. {@code ReadingCopy} is how a book that another program holds is read.
 *
 * <p>How it is used: {@code ProjectDatabase} owns the connection and lives on one thread of its own; each use is one
 * transaction. {@code ChangeSetWriter} and {@code UndoHistory} write texts, {@code Revisions} and {@code DocumentRows}
 * are their tables, {@code CurrentDocuments} keeps what stands in the book in memory. {@code StoreFailures} turns each
 * failure of the database into a sentence. Nothing else in the program sees jOOQ or JDBC.
 *
 * <p>What a damaged book has left is brought into a new one by {@code SqliteBookRescue}: {@code CopyAside} keeps SQLite away from the file
 * itself, {@code ReadableRows} asks SQLite, {@code store.salvage} reads the pages, {@code SalvageWriter} writes. {@code WholeCheck} looks at
 * a whole file; {@code KnownSchema} is the list of schemas that may be used at all.
 *
 * <p>{@code RowReading} tells every row of a book, {@code RowWriting} makes a book of rows that may come from anywhere.
 *
 * <p>The tables are in {@code store/migration/V*.sql}, listed in {@code index.txt}; the classes of {@code schema} are
 * generated from them.
 */
package app.snowquill.store.sqlite;
