package app.snowquill.ui.backup;

import app.snowquill.pipeline.BackupInfo;
import app.snowquill.pipeline.BackupPreview;
import app.snowquill.pipeline.Backups;
import app.snowquill.pipeline.KeptBackups;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The backups of one book and the one that is looked into. Lives as long as its dialog; on the window's thread. */
public final class BackupsViewModel {
    /** What the dialog has to say about the last thing that was done. */
    public sealed interface News {
        record Nothing() implements News {
        }

        record Working() implements News {
        }

        record BackedUp(BackupInfo backup) implements News {
        }

        /** @param documents how many were changed */
        record BroughtBack(int documents) implements News {
        }

        /** @param again does the same once more */
        record Failed(Throwable failure, Runnable again) implements News {
        }
    }

    private final String title;
    private final KeptBackups kept;
    private final Optional<Backups> open;
    private final Executor fx;
    private final SimpleObjectProperty<Optional<List<BackupInfo>>> list = new SimpleObjectProperty<>(Optional.empty());
    private final SimpleObjectProperty<BackupInfo> selected = new SimpleObjectProperty<>();
    private final SimpleObjectProperty<BackupPreview> preview = new SimpleObjectProperty<>();
    private final SimpleObjectProperty<News> news = new SimpleObjectProperty<>(new News.Nothing());

    /** Over a book that is open. */
    public static BackupsViewModel ofOpen(String title, Backups backups, Executor fx) {
        return new BackupsViewModel(title, backups, Optional.of(backups), fx);
    }

    /** Over one that is not: it can only be looked into, and opened as a copy. */
    public static BackupsViewModel ofClosed(String title, KeptBackups backups, Executor fx) {
        return new BackupsViewModel(title, backups, Optional.empty(), fx);
    }

    private BackupsViewModel(String title, KeptBackups kept, Optional<Backups> open, Executor fx) {
        this.title = title;
        this.kept = kept;
        this.open = open;
        this.fx = fx;
    }

    /** Reads the list anew and looks into the newest, or goes on with the one that was looked into. */
    public void refresh() {
        told(kept.list(), this::refresh, found -> {
            list.set(Optional.of(found));
            BackupInfo before = selected.get();
            selected.set(null);
            found.stream().filter(each -> each.equals(before)).findFirst().or(() -> found.stream().findFirst())
                    .ifPresent(this::select);
        });
    }

    public void select(BackupInfo backup) {
        if (backup.equals(selected.get())) {
            return;
        }
        selected.set(backup);
        preview.set(null);
        told(kept.preview(backup), () -> {
            selected.set(null);
            news.set(new News.Nothing());
            select(backup);
        }, seen -> {
            if (backup.equals(selected.get())) {
                preview.set(seen);
            }
        });
    }

    /** Makes a backup; only over an open book. */
    public void backUpNow() {
        news.set(new News.Working());
        told(open.orElseThrow().backUpNow(), this::backUpNow, made -> {
            news.set(new News.BackedUp(made));
            selected.set(null);
            refresh();
        });
    }

    /** Brings the book back as it was; only over an open book. The author was asked before. */
    public void bringBack() {
        BackupInfo backup = selected.get();
        news.set(new News.Working());
        told(open.orElseThrow().bringBack(backup), this::bringBack, changed -> {
            news.set(new News.BroughtBack(changed));
            selected.set(null);
            refresh();
        });
    }

    /** @param opener gets the new book's file */
    public void openCopy(Consumer<Path> opener) {
        news.set(new News.Working());
        told(kept.copyOut(selected.get()), () -> openCopy(opener), opener);
    }

    private <T> void told(CompletableFuture<T> work, Runnable again, Consumer<T> then) {
        work.whenComplete((result, thrown) -> fx.execute(() -> {
            if (thrown == null) {
                then.accept(result);
            } else {
                news.set(new News.Failed(thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause()
                        : thrown, again));
            }
        }));
    }

    /** How its plain copy stands; empty for a book that is not open. */
    Optional<MirrorViewModel> mirror() {
        return open.map(backups -> new MirrorViewModel(backups.mirror(), fx));
    }

    public String title() {
        return title;
    }

    /** Whether the book is open, so that it can be backed up and brought back. */
    public boolean isOpen() {
        return open.isPresent();
    }

    /** Why the newest backup could not be made; empty where all is well. */
    public Optional<String> trouble() {
        return open.flatMap(Backups::trouble);
    }

    /** Empty until it has been read. */
    public ReadOnlyObjectProperty<Optional<List<BackupInfo>>> listProperty() {
        return list;
    }

    /** Null where there is none. */
    public ReadOnlyObjectProperty<BackupInfo> selectedProperty() {
        return selected;
    }

    /** Of the selected one; null until it has been read. */
    public ReadOnlyObjectProperty<BackupPreview> previewProperty() {
        return preview;
    }

    public ReadOnlyObjectProperty<News> newsProperty() {
        return news;
    }
}
