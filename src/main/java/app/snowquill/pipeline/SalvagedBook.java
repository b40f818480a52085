package app.snowquill.pipeline;

import app.snowquill.store.salvage.LostText;
import app.snowquill.store.salvage.SalvageReport;
import app.snowquill.story.DocumentKey;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a salvage came to.
 *
 * @param file the new book
 * @param kept texts taken from the damaged file, all versions and proposals
 * @param fromBackups texts taken from backups
 * @param backups how many backups were looked into
 * @param lost versions that are in none of them, oldest first
 */
public record SalvagedBook(Path file, int kept, int fromBackups, int backups, List<Lost> lost) {
    /** What stands in the book in place of a version that is lost. */
    public enum InPlace {
        NEWER_VERSION, EARLIER_VERSION, NOTHING
    }

    /**
     * @param document empty where even its name is gone
     * @param written when; empty where that is gone as well
     */
    public record Lost(Optional<DocumentKey> document, long revision, Optional<Instant> written, InPlace inPlace) {
        private static Lost of(LostText text) {
            return new Lost(text.document(), text.revision(), text.written(), switch (text.standing()) {
                case NEWER_VERSION -> InPlace.NEWER_VERSION;
                case EARLIER_VERSION -> InPlace.EARLIER_VERSION;
                case NOTHING -> InPlace.NOTHING;
            });
        }
    }

    public SalvagedBook {
        lost = List.copyOf(lost);
    }

    static SalvagedBook of(SalvageReport report, int backups) {
        return new SalvagedBook(report.file(), report.kept(), report.fromBackups(), backups,
                report.lost().stream().map(Lost::of).toList());
    }
}
