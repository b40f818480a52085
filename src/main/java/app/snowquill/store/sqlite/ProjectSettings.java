package app.snowquill.store.sqlite;

import static app.snowquill.store.sqlite.schema.Tables.SETTING;

import java.util.Optional;
import org.jooq.DSLContext;

/** The table of a book's own settings. Stateless. */
final class ProjectSettings {
    private ProjectSettings() {
    }

    static Optional<String> find(DSLContext sql, String key) {
        return sql.select(SETTING.VALUE).from(SETTING).where(SETTING.KEY.eq(key)).fetchOptional(SETTING.VALUE);
    }

    static void put(DSLContext sql, String key, String value) {
        sql.insertInto(SETTING).set(SETTING.KEY, key).set(SETTING.VALUE, value)
                .onDuplicateKeyUpdate().set(SETTING.VALUE, value).execute();
    }
}
