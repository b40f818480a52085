package app.snowquill.store.sqlite;

import app.snowquill.store.Revision;

/**
 * A revision with what the port shows only of documents.
 *
 * @param position place of the document among its kind while this revision is the current one
 */
record StoredRevision(Revision revision, int position) {
    boolean matchesHash() {
        return ContentHash.matches(revision.content(), revision.sha256(), revision.removed());
    }
}
