package app.snowquill.store.salvage;

import app.snowquill.story.DocumentKey;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fills the gaps of a damaged book from backups of it. A backup is believed as far as it tells the same story: where the book went on from
 * an older backup, a newer one has other texts under the same numbers, and from there on nothing of it is taken. One thread's.
 */
final class Merger {
    private final FoundRows book;
    private final Set<Object> taken = new HashSet<>();

    Merger(FoundRows book) {
        this.book = book;
    }

    /** How many texts came from backups. */
    int taken() {
        return taken.size();
    }

    void fillFrom(FoundRows backup) {
        Map<Object, RawRow> mine = book.table(TableShape.REVISION);
        Map<Object, RawRow> theirs = backup.table(TableShape.REVISION);
        List<Object> common = theirs.keySet().stream().filter(mine::containsKey).toList();
        long agreed = common.stream().filter(id -> agree(mine.get(id), theirs.get(id))).mapToLong(id -> (long) id).max().orElse(0);
        boolean parted = common.stream().anyMatch(id -> (long) id > agreed && !sameText(mine.get(id), theirs.get(id)));
        theirs.forEach((id, row) -> {
            if ((long) id <= agreed || !parted) {
                take(id, row, mine);
            }
        });
        for (TableShape shape : List.of(TableShape.CHANGE_SET, TableShape.DOCUMENT)) {
            Map<Object, RawRow> table = book.table(shape);
            backup.table(shape).forEach((name, row) -> {
                if (!parted || shape == TableShape.DOCUMENT || isUsed((long) name)) {
                    table.putIfAbsent(name, row);
                }
            });
        }
        for (TableShape shape : List.of(TableShape.SETTING, TableShape.SNAPSHOT, TableShape.DIGEST, TableShape.REMARK)) {
            if (!parted && !book.isWhole(shape)) {
                backup.table(shape).forEach(book.table(shape)::putIfAbsent);
            }
        }
        takeProposals(backup);
    }

    private void take(Object id, RawRow row, Map<Object, RawRow> mine) {
        RawRow have = mine.get(id);
        if (have == null || !sameText(have, row)) {
            mine.put(id, row);
            taken.add(id);
        } else {
            // The text has its hash; whose it is and where it belongs have none, and never change.
            mine.put(id, row.with(TableShape.CONSUMED, have.at(TableShape.CONSUMED))
                    .with(TableShape.POSITION, have.at(TableShape.POSITION)));
        }
    }

    private void takeProposals(FoundRows backup) {
        Map<Object, RawRow> mine = book.table(TableShape.PROPOSAL);
        for (Map.Entry<DocumentKey, String> spoilt : book.spoiltProposals().entrySet()) {
            RawRow theirs = backup.table(TableShape.PROPOSAL).get(spoilt.getKey());
            if (theirs != null && theirs.text(TableShape.PROPOSAL_HASH).equals(spoilt.getValue())
                    && mine.putIfAbsent(spoilt.getKey(), theirs) == null) {
                taken.add(spoilt.getKey());
            }
        }
    }

    private boolean isUsed(long changeSet) {
        return book.all(TableShape.REVISION).stream().anyMatch(row -> row.number(TableShape.REVISION_SET) == changeSet);
    }

    /** Blank texts are all alike and prove nothing. */
    private static boolean agree(RawRow one, RawRow other) {
        return sameText(one, other) && !one.text(TableShape.CONTENT).isBlank();
    }

    private static boolean sameText(RawRow one, RawRow other) {
        return one.text(TableShape.REVISION_HASH).equals(other.text(TableShape.REVISION_HASH));
    }
}
