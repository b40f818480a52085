package app.snowquill.store.sqlite;

import static app.snowquill.store.sqlite.schema.Tables.PROPOSAL;
import static app.snowquill.store.sqlite.schema.Tables.REVISION;

import app.snowquill.store.FileCheck;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Table;
import org.jooq.TableField;

/** Looks at a whole open file: the database's pages, then each text against its hash, one at a time. Stateless. */
final class WholeCheck {
    private WholeCheck() {
    }

    static FileCheck of(DSLContext sql) {
        boolean sound = "ok".equals(sql.fetchOne("PRAGMA quick_check(1)").get(0, String.class));
        int[] texts = new int[1];
        int[] changed = new int[1];
        compare(sql, REVISION, REVISION.CONTENT, REVISION.SHA256, texts, changed);
        compare(sql, PROPOSAL, PROPOSAL.CONTENT, PROPOSAL.SHA256, texts, changed);
        return new FileCheck(texts[0], changed[0], sound);
    }

    private static void compare(DSLContext sql, Table<?> table, TableField<?, String> content, TableField<?, String> hash,
                                int[] texts, int[] changed) {
        try (Cursor<Record2<String, String>> rows = sql.select(content, hash).from(table).fetchLazy()) {
            for (Record2<String, String> row : rows) {
                texts[0]++;
                if (!ContentHash.of(row.value1()).equals(row.value2())) {
                    changed[0]++;
                }
            }
        }
    }
}
