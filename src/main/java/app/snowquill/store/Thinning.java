package app.snowquill.store;

import app.snowquill.story.DocumentKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Chooses which old versions a book can do without: saves between two that somebody could want back. Only whole change
 * sets go, and only those that stand, so that undo always has something to go back to. Pure; one for one choice.
 */
public final class Thinning {
    /** Younger versions are all kept. */
    public static final Duration YOUNG = Duration.ofDays(14);
    /** That many of the last changes are kept as they are, so that each of them is undone by itself. */
    public static final int UNDO_STEPS = 200;

    private final Instant youngest;
    private final ZoneId zone;
    private final Set<Long> namedRevisions;
    private final Set<Long> namedChangeSets;
    private final Set<Long> kept = new HashSet<>();

    /**
     * @param now all younger than {@link #YOUNG} before it is kept
     * @param zone in which days begin for the author
     */
    public Thinning(Instant now, ZoneId zone, List<Snapshot> named) {
        this.youngest = now.minus(YOUNG);
        this.zone = zone;
        this.namedRevisions = named.stream().map(Snapshot::revision).filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong).collect(Collectors.toSet());
        this.namedChangeSets = named.stream().filter(each -> each.revision().isEmpty()).map(Snapshot::changeSet)
                .collect(Collectors.toSet());
    }

    /**
     * @param rows every version there is, oldest first
     * @return the change sets that can go
     */
    public Set<Long> choose(List<ThinningRow> rows) {
        kept.clear();
        Map<DocumentKey, List<ThinningRow>> documents = rows.stream()
                .collect(Collectors.groupingBy(ThinningRow::key, LinkedHashMap::new, Collectors.toList()));
        documents.values().forEach(this::keepOf);
        TreeSet<Long> standing = rows.stream().filter(ThinningRow::standing).map(ThinningRow::changeSet)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<Long> undoable = standing.descendingSet().stream().limit(UNDO_STEPS).collect(Collectors.toSet());
        Set<Long> needed = rows.stream().filter(row -> kept.contains(row.revision()) || !row.standing())
                .map(ThinningRow::changeSet).collect(Collectors.toSet());
        standing.removeAll(undoable);
        standing.removeAll(needed);
        return standing;
    }

    /** @param versions of one document, oldest first */
    private void keepOf(List<ThinningRow> versions) {
        keep(versions.get(0));
        keep(versions.get(versions.size() - 1));
        Set<String> texts = new HashSet<>();
        for (int i = 0; i < versions.size(); i++) {
            ThinningRow row = versions.get(i);
            boolean wentBack = !texts.add(row.sha256());
            if (row.author() != Author.HAND || wentBack || !row.standing()) {
                keep(row);
                keep(versions.get(Math.max(0, i - 1)));
            }
            boolean last = i + 1 == versions.size();
            if (namedRevisions.contains(row.revision()) || !row.at().isBefore(youngest)
                    || !last && !day(row).equals(day(versions.get(i + 1)))
                    || !last && isOfNamedBook(row, versions.get(i + 1))) {
                keep(row);
            }
        }
    }

    private boolean isOfNamedBook(ThinningRow row, ThinningRow next) {
        return namedChangeSets.stream().anyMatch(named -> row.changeSet() <= named && named < next.changeSet());
    }

    private void keep(ThinningRow row) {
        kept.add(row.revision());
    }

    private LocalDate day(ThinningRow row) {
        return row.at().atZone(zone).toLocalDate();
    }
}
