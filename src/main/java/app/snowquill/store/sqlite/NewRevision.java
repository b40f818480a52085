package app.snowquill.store.sqlite;

import app.snowquill.store.Author;
import app.snowquill.store.CommitRequest;
import app.snowquill.store.Edit;
import app.snowquill.story.DocumentKey;

/** A revision about to be written. */
record NewRevision(DocumentKey key, String content, boolean removed, String consumed, int position, Author author,
                   String agent) {

    static NewRevision written(Edit edit, CommitRequest request) {
        return new NewRevision(edit.key(), edit.content(), false, edit.consumed(), edit.position(), request.author(),
                request.agent());
    }

    /** Takes {@code standing} out of the book; its place is kept for when it comes back. */
    static NewRevision removal(StoredRevision standing, Author author, String agent) {
        return new NewRevision(standing.revision().key(), "", true, "", standing.position(), author, agent);
    }

    /** Says again what {@code earlier} said; it stays whose it was. */
    static NewRevision restored(StoredRevision earlier) {
        return new NewRevision(earlier.revision().key(), earlier.revision().content(), earlier.revision().removed(),
                earlier.revision().consumed(), earlier.position(), earlier.revision().author(),
                        earlier.revision().agent());
    }

    /** Says again what {@code earlier} said, because the author went back to it. */
    static NewRevision broughtBack(StoredRevision earlier) {
        return new NewRevision(earlier.revision().key(), earlier.revision().content(), false,
                earlier.revision().consumed(), earlier.position(), Author.HAND, "");
    }
}
