package app.snowquill.ui.library;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The books on the shelf, as they are when {@link #refresh()} is called. On the window's thread. */
public final class LibraryViewModel {
    /** Whether a book's file is still where it was. */
    public enum Presence {
        THERE, MISSING
    }

    /** A book on the shelf. */
    public record Entry(RecentBook book, Presence presence) {
    }

    private final RecentBooksSource source;
    private final SimpleObjectProperty<List<Entry>> entries = new SimpleObjectProperty<>(List.of());

    public LibraryViewModel(RecentBooksSource source) {
        this.source = source;
        refresh();
    }

    /** Looks again at the list and at the files. */
    public void refresh() {
        entries.set(source.recent().stream()
                .map(book -> new Entry(book, source.isThere(book.file()) ? Presence.THERE : Presence.MISSING)).toList());
    }

    public void forget(Path file) {
        source.forget(file);
        refresh();
    }

    /** Newest first. */
    public ReadOnlyObjectProperty<List<Entry>> entriesProperty() {
        return entries;
    }
}
