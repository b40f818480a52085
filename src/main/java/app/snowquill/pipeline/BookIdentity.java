package app.snowquill.pipeline;

import app.snowquill.store.ProjectStore;
import app.snowquill.store.backup.BackupFolder;
import app.snowquill.store.backup.BackupRoot;
import java.io.IOException;
import java.util.UUID;

/**
 * By what a book is known whatever its file is called: a random name, kept in the file. A duplicate that somebody made of the
 * file gets one of its own, so that two books never share their backups. On the session's thread; stateless.
 */
final class BookIdentity {
    /** The book's setting that holds it. */
    static final String KEY = "identity";

    private BookIdentity() {
    }

    /** The folder of this book's backups, which now knows where the book is. */
    static BackupFolder folder(ProjectStore store, BackupRoot root, String title) throws IOException {
        BackupFolder folder = root.of(store.setting(KEY).orElseGet(() -> renewed(store)), title);
        if (folder.isOfAnother(store.file())) {
            folder = root.of(renewed(store), title);
        }
        folder.setBook(store.file());
        return folder;
    }

    private static String renewed(ProjectStore store) {
        String identity = UUID.randomUUID().toString();
        store.putSetting(KEY, identity);
        return identity;
    }
}
