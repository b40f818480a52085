package app.snowquill.store;

import java.util.List;

/** Hears all that a book's file holds: the schema, then table by table each row. Used by one thread. */
public interface RowSink {
    /** First of all. @param number of the schema the rows are of, from 1 */
    void schema(int number);

    /** Before the rows of a table. */
    void table(String name, List<String> columns);

    /** @param values in the order of the columns, each a String, a Long or null */
    void row(List<Object> values);
}
