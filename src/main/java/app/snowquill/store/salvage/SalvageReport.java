package app.snowquill.store.salvage;

import java.nio.file.Path;
import java.util.List;

/**
 * What a salvage came to.
 *
 * @param file the new book
 * @param kept texts taken from the damaged file, all versions and proposals
 * @param fromBackups texts taken from backups, because the damaged file no longer had them as they were written
 * @param lost versions that are in neither, oldest first
 */
public record SalvageReport(Path file, int kept, int fromBackups, List<LostText> lost) {
    public SalvageReport {
        lost = List.copyOf(lost);
    }
}
