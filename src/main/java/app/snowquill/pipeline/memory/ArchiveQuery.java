package app.snowquill.pipeline.memory;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What is looked for.
 *
 * @param text words; "in quotes" for a phrase, a trailing * for a beginning
 * @param kinds empty for all but older versions
 * @param povs ids of characters; empty for all
 * @param parts ids of parts, or of chapters, or "" for what stands in none; empty for all
 * @param from first day of story time
 * @param to last day of story time
 * @param limit hits at most, 1 to 1,000
 */
public record ArchiveQuery(String text, Set<ArchiveKind> kinds, Set<String> povs, Set<String> parts, Optional<LocalDate> from,
                           Optional<LocalDate> to, How how, Order order, int limit) {
    public ArchiveQuery {
        kinds = Set.copyOf(kinds);
        povs = Set.copyOf(povs);
        parts = Set.copyOf(parts);
    }

    public static ArchiveQuery of(String text) {
        return new ArchiveQuery(text, Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty(), How.WORDS_AND_MEANING,
                Order.BEST_FIRST, 100);
    }

    /** How words count. */
    public enum How {
        /** Stems, typing errors, and meaning where the model gives vectors. */
        WORDS_AND_MEANING, EXACT
    }

    /** What stands first. */
    public enum Order {
        BEST_FIRST, READING_ORDER, NEWEST_FIRST
    }
}
