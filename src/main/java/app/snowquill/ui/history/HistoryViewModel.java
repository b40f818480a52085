package app.snowquill.ui.history;

import app.snowquill.pipeline.BackupInfo;
import app.snowquill.pipeline.BookHistory;
import app.snowquill.pipeline.BookSession;
import app.snowquill.pipeline.ComparedText;
import app.snowquill.pipeline.Comparison;
import app.snowquill.pipeline.PastVersion;
import app.snowquill.pipeline.TextHistory;
import app.snowquill.story.DocumentKey;
import app.snowquill.ui.common.FxThread;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The versions of one text or of the book, and the two that are side by side. On the window's thread; one for an open book. */
public final class HistoryViewModel {
    /** Whose past is shown. */
    public enum Scope {
        TEXT, BOOK
    }

    /** The two sides. */
    public enum Side {
        LEFT, RIGHT
    }

    private final BookSession session;
    private final BookHistory past;
    private final FxThread fx;
    private final Consumer<Throwable> failed;
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.TEXT);
    private final ObjectProperty<List<HistoryEntry>> entries = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Optional<PastVersion>> left = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<PastVersion>> right = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Comparison> comparison = new SimpleObjectProperty<>(new Comparison(0, 0, List.of()));
    private final ObjectProperty<Optional<Instant>> lastBackup = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty onlyDifferences = new SimpleBooleanProperty();
    private DocumentKey key = DocumentKey.PROJECT;
    private int versionCount;
    private long asked;
    private long sought = -1;

    /** @param failed told what could not be done */
    public HistoryViewModel(BookSession session, FxThread fx, Consumer<Throwable> failed) {
        this.session = session;
        this.past = session.past();
        this.fx = fx;
        this.failed = failed;
    }

    /** Shows the past of a document, its newest version beside the one before. */
    void open(DocumentKey document) {
        key = document;
        left.set(Optional.empty());
        scope.set(Scope.TEXT);
        lookForBackup();
        reload();
    }

    /** Puts this version at the left when the versions that are being read are there, or the one its spell of writing ended with. */
    void seek(long version) {
        sought = version;
    }

    void show(Scope wanted) {
        scope.set(wanted);
        reload();
    }

    /** Reads the versions anew; what was at the left stays there where it still is. */
    void reload() {
        long now = ++asked;
        history().versions().whenCompleteAsync((versions, failure) -> {
            if (failure != null) {
                failed.accept(failure);
            } else if (now == asked) {
                take(versions);
            }
        }, fx);
    }

    /** That there is no backup yet, or that they can't be read now, is said elsewhere; the list of versions is shown all the same. */
    private void lookForBackup() {
        session.backups().list().whenCompleteAsync((backups, failure) -> lastBackup.set(backups == null ? Optional.empty()
                : backups.stream().findFirst().map(BackupInfo::made)), fx);
    }

    private void take(List<PastVersion> versions) {
        versionCount = versions.size();
        List<HistoryEntry> gathered = WritingSpells.gather(versions);
        long wanted = left.get().map(PastVersion::id).orElse(sought);
        PastVersion newest = gathered.isEmpty() ? null : gathered.get(0).version();
        left.set(gathered.stream().map(HistoryEntry::version).filter(each -> each.id() == wanted && each != newest)
                .findFirst().or(() -> gathered.stream().map(HistoryEntry::version).filter(each -> wanted >= 0 && each.id() > wanted && each != newest)
                        .reduce((later, earlier) -> earlier)).or(() -> gathered.stream().skip(1).map(HistoryEntry::version).findFirst()));
        sought = -1;
        right.set(Optional.ofNullable(newest));
        entries.set(gathered);
        compare();
    }

    void choose(Side side, PastVersion version) {
        ObjectProperty<Optional<PastVersion>> chosen = side == Side.LEFT ? left : right;
        if (!chosen.get().equals(Optional.of(version))) {
            chosen.set(Optional.of(version));
            compare();
        }
    }

    private void compare() {
        if (left.get().isEmpty() || right.get().isEmpty()) {
            comparison.set(new Comparison(0, 0, List.of()));
            return;
        }
        long now = ++asked;
        history().compare(left.get().get().id(), right.get().get().id()).whenCompleteAsync((found, failure) -> {
            if (failure != null) {
                failed.accept(failure);
            } else if (now == asked) {
                comparison.set(found);
            }
        }, fx);
    }

    /** Makes the left version the newest. */
    void goBack() {
        left.get().ifPresent(version -> afterwards(history().goBack(version.id())));
    }

    void bringOver(ComparedText text, int passage) {
        afterwards(past.bringOver(text, passage));
    }

    /** Names the left version; where there is only one, that. A blank takes its name away. */
    void name(String name) {
        toName().ifPresent(version -> afterwards(history().name(version.id(), name)));
    }

    Optional<PastVersion> toName() {
        return left.get().or(right::get);
    }

    private void afterwards(CompletableFuture<?> work) {
        work.whenCompleteAsync((done, failure) -> {
            if (failure != null) {
                failed.accept(failure);
            }
            reload();
        }, fx);
    }

    private TextHistory history() {
        return scope.get() == Scope.BOOK ? past.ofBook() : past.of(key);
    }

    DocumentKey key() {
        return key;
    }

    BookSession session() {
        return session;
    }

    /** How many versions are kept, typing not gathered. */
    int versionCount() {
        return versionCount;
    }

    boolean isNewest(PastVersion version) {
        return !entries.get().isEmpty() && entries.get().get(0).version().id() == version.id();
    }

    ObjectProperty<Scope> scopeProperty() {
        return scope;
    }

    ObjectProperty<List<HistoryEntry>> entriesProperty() {
        return entries;
    }

    ObjectProperty<Optional<PastVersion>> leftProperty() {
        return left;
    }

    ObjectProperty<Optional<PastVersion>> rightProperty() {
        return right;
    }

    ObjectProperty<Comparison> comparisonProperty() {
        return comparison;
    }

    ObjectProperty<Optional<Instant>> lastBackupProperty() {
        return lastBackup;
    }

    BooleanProperty onlyDifferencesProperty() {
        return onlyDifferences;
    }
}
