package app.snowquill.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;

/** Hurts a closed book as other programs and disks do. */
public final class HurtBook {
    private HurtBook() {
    }

    /** Changes the current text of a document without its hash. */
    public static void changeText(Path book, String kind, String id) throws SQLException {
        Shelf.raw(book, "UPDATE revision SET content = content || 'x' WHERE id = (SELECT current FROM document WHERE kind = '" + kind
                + "' AND id = '" + id + "')");
    }

    /** Changes all texts of a document but the current one. */
    public static void changeEarlierText(Path book, String kind, String id) throws SQLException {
        Shelf.raw(book, "UPDATE revision SET content = content || 'x' WHERE kind = '" + kind + "' AND document_id = '" + id
                + "' AND id <> (SELECT current FROM document WHERE kind = '" + kind + "' AND id = '" + id + "')");
    }
}
