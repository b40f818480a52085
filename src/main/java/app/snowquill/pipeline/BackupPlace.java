package app.snowquill.pipeline;

import app.snowquill.job.Ticker;
import app.snowquill.store.backup.BackupReader;
import app.snowquill.store.backup.BackupRoot;
import java.time.Duration;
import java.util.concurrent.Executor;

/**
 * What the backups of all books share. Made once by the launcher, which owns the ticker.
 *
 * @param interval how often an open book that was changed is backed up
 * @param threads for looking into backups, which takes a while
 */
public record BackupPlace(BackupRoot root, BackupReader reader, Ticker ticker, Duration interval, Executor threads) {
    /** How often unless a test says otherwise. */
    public static final Duration USUAL_INTERVAL = Duration.ofMinutes(10);
}
