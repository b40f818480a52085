package app.snowquill.launcher;

import app.snowquill.job.SerialWorker;
import app.snowquill.job.Ticker;
import app.snowquill.job.WorkerPool;
import app.snowquill.json.StoryJson;
import app.snowquill.pipeline.ArchivePlace;
import app.snowquill.pipeline.BackupPlace;
import app.snowquill.pipeline.LocalStudio;
import app.snowquill.pipeline.MeaningInUse;
import app.snowquill.pipeline.MeaningVectors;
import app.snowquill.settings.ConfigFolder;
import app.snowquill.settings.Settings;
import app.snowquill.store.ProjectFiles;
import app.snowquill.store.backup.BackupReader;
import app.snowquill.store.backup.BackupRoot;
import app.snowquill.store.backup.Rotation;
import app.snowquill.store.journal.JournalFolder;
import app.snowquill.store.sqlite.SqliteBookRescue;
import app.snowquill.store.sqlite.SqliteProjectFiles;
import app.snowquill.store.synced.SyncedFiles;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

/** Says where this process keeps books, their backups, what is typed, and the archives' indexes. */
final class BookPlaces {
    private BookPlaces() {
    }

    /** @param config the settings file; empty for the usual one */
    static LocalStudio.Places of(ConfigFolder folder, Optional<Path> config, Settings settings, MeaningInUse meaning, Ticker ticker, WorkerPool runs) {
        ProjectFiles plain = new SqliteProjectFiles(new StoryJson(), Clock.systemUTC(), SerialWorker::new, folder.reading(config));
        ProjectFiles files = new SyncedFiles(plain, SyncedFiles.Copies.valueOf(settings.workingCopies().name()), folder.workingCopies(config), Clock.systemUTC());
        BackupPlace backups = new BackupPlace(new BackupRoot(settings.backupFolder().orElseGet(() -> folder.backups(config)),
                Rotation.usual(ZoneId.systemDefault()), Clock.systemUTC()), new BackupReader(plain), ticker, BackupPlace.USUAL_INTERVAL, runs);
        JournalFolder journals = new JournalFolder(folder.journals(config, Path.of(System.getProperty("java.io.tmpdir")), System.getProperty("user.name")));
        return new LocalStudio.Places(files, journals, backups, new SqliteBookRescue(new StoryJson(), Clock.systemUTC(), folder.reading(config)),
                new ArchivePlace(folder.archives(config), new MeaningVectors(meaning)::now));
    }
}
