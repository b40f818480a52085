package app.snowquill.mirror;

import java.nio.file.Path;
import java.util.List;

/**
 * What a writing of the mirror came to.
 *
 * @param folder the book's own
 * @param files how many there are now
 * @param written how many of them were new or changed
 * @param leftAlone names of files that somebody else changed or made; what should stand there stands beside each
 */
public record MirrorReport(Path folder, int files, int written, List<String> leftAlone) {
    public MirrorReport {
        leftAlone = List.copyOf(leftAlone);
    }
}
