package app.snowquill.ui.library;

import app.snowquill.importing.ForeignManuscript;
import app.snowquill.importing.OutlineText;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * A document from elsewhere that was chosen or pasted, read but not kept, and what of it the author wants. Lives as long as its dialog; on the
 * window's thread.
 */
public final class ForeignViewModel {
    private final ForeignReading reading;
    private final Executor fx;
    private final ObjectProperty<Path> source = new SimpleObjectProperty<>();
    private final ObjectProperty<Optional<ForeignManuscript>> read = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<ForeignManuscript>> wanted = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Throwable> failure = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final Set<Integer> leftChapters = new TreeSet<>();
    private final Set<Integer> leftEntries = new TreeSet<>();
    private CompletableFuture<ForeignManuscript> running;

    public ForeignViewModel(ForeignReading reading, Executor fx) {
        this.reading = reading;
        this.fx = fx;
        read.addListener((property, before, now) -> {
            leftChapters.clear();
            leftEntries.clear();
            chooseAnew();
        });
    }

    /** Reads a file or a folder; what was read before goes. */
    public void choose(Path file) {
        stop();
        source.set(file);
        read.set(Optional.empty());
        failure.set(null);
        busy.set(true);
        CompletableFuture<ForeignManuscript> mine = reading.read(file);
        running = mine;
        mine.whenComplete((manuscript, thrown) -> fx.execute(() -> {
            if (running == mine) { // neither stopped nor followed by another meanwhile
                running = null;
                busy.set(false);
                read.set(Optional.ofNullable(manuscript));
                failure.set(thrown);
            }
        }));
    }

    /** Stops reading; nothing is chosen then. */
    public void stop() {
        if (stopReading()) {
            busy.set(false);
            source.set(null);
        }
    }

    private boolean stopReading() {
        CompletableFuture<ForeignManuscript> mine = running;
        running = null;
        return mine != null && mine.cancel(true);
    }

    /** Reads an outline that was pasted; blank text is none. */
    public void paste(String text) {
        ForeignManuscript outline = OutlineText.read(text);
        read.set(outline.scenes().isEmpty() ? Optional.empty() : Optional.of(outline));
    }

    /** @param chapter its place in what was read, from 0 */
    void wantChapter(int chapter, boolean is) {
        change(leftChapters, chapter, is);
    }

    void wantEntry(int entry, boolean is) {
        change(leftEntries, entry, is);
    }

    boolean wantsChapter(int chapter) {
        return !leftChapters.contains(chapter);
    }

    boolean wantsEntry(int entry) {
        return !leftEntries.contains(entry);
    }

    private void change(Set<Integer> left, int which, boolean is) {
        if (is ? left.remove(which) : left.add(which)) {
            chooseAnew();
        }
    }

    private void chooseAnew() {
        wanted.set(read.get().map(all -> all.without(leftChapters, leftEntries)).filter(chosen -> !chosen.holdsNothing()));
    }

    /** The file or folder; null where none was chosen. */
    public ReadOnlyObjectProperty<Path> sourceProperty() {
        return source;
    }

    /** All that is there. */
    public ReadOnlyObjectProperty<Optional<ForeignManuscript>> readProperty() {
        return read;
    }

    /** What of it is to come in; empty where that is nothing. */
    public ReadOnlyObjectProperty<Optional<ForeignManuscript>> wantedProperty() {
        return wanted;
    }

    /** Why it can't be read; null where nothing failed. */
    public ReadOnlyObjectProperty<Throwable> failureProperty() {
        return failure;
    }

    /** Whether something is being read. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
