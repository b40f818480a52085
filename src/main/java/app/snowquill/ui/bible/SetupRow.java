package app.snowquill.ui.bible;

import app.snowquill.ledger.OpenSetups;
import app.snowquill.story.Book;
import app.snowquill.story.Setup;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One promise of the book and how it stands. */
record SetupRow(Setup setup, State state) {
    /** How a promise stands; in this order they are listed. */
    enum State {
        /** The scene by which it is due is written, and it is not kept. */
        OVERDUE,
        OPEN,
        PAID
    }

    /** All promises: by how they stand, then as they are read. */
    static List<SetupRow> of(Book book) {
        Set<Setup> overdue = new HashSet<>(new OpenSetups(book).overdue());
        List<String> scenes = book.outline().sceneIds();
        return book.lore().setups().values().stream().map(setup -> new SetupRow(setup, !setup.isOpen() ? State.PAID
                : overdue.contains(setup) ? State.OVERDUE : State.OPEN)).sorted(Comparator.comparing(SetupRow::state)
                .thenComparingInt(row -> scenes.indexOf(row.setup().planted().scene()))).toList();
    }
}
