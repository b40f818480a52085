package app.snowquill.store.sqlite;

/** One numbered change of the schema; {@code sql} is a script of any number of statements. */
record Migration(int number, String sql) {
}
