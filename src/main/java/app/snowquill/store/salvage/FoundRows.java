package app.snowquill.store.salvage;

import app.snowquill.story.DocumentKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The rows of one file that are worth keeping. What is added first is believed before what is added later; a text is believed only where it
 * matches the hash beside it. One thread's.
 */
public final class FoundRows {
    private final UnaryOperator<String> hash;
    private final Map<TableShape, Map<Object, RawRow>> rows = new EnumMap<>(TableShape.class);
    private final Set<TableShape> whole = EnumSet.noneOf(TableShape.class);
    private final Map<Long, Trace> traces = new TreeMap<>();
    private final Map<DocumentKey, String> spoiltProposals = new HashMap<>();

    /** What is known of a revision whose text is not. */
    record Trace(Optional<DocumentKey> key, Optional<Instant> at) {
        private Trace or(Trace other) {
            return new Trace(key.or(other::key), at.or(other::at));
        }
    }

    /** @param hash gives what stands beside a text that is as it was written */
    public FoundRows(UnaryOperator<String> hash) {
        this.hash = hash;
        for (TableShape shape : TableShape.values()) {
            rows.put(shape, new HashMap<>());
        }
    }

    /** Takes a row of any table; rows of tables that are not rescued are left. */
    public void add(RawRow row) {
        TableShape.of(row).ifPresent(shape -> add(shape, row));
    }

    private void add(TableShape shape, RawRow row) {
        if (whole.contains(shape) || rows.get(shape).containsKey(shape.name(row))) {
            return;
        }
        if (matches(shape, row)) {
            rows.get(shape).putIfAbsent(shape.name(row), row);
        } else if (shape == TableShape.REVISION) {
            trace(row.id(), new Trace(shape.key(row), shape.time(row)));
        } else if (shape == TableShape.PROPOSAL) {
            spoiltProposals.put(shape.key(row).orElseThrow(), row.text(TableShape.PROPOSAL_HASH));
        }
    }

    /** Says that a revision with this number was in the file, whether or not its text can be read. */
    public void expect(long revision, String kind, String document) {
        RawRow name = new RawRow(revision, Arrays.asList(kind, document));
        trace(revision, new Trace(TableShape.key(name, 0, 1), Optional.empty()));
    }

    /** Says that a table was read to its end and nothing is wrong with it: what else looks like its rows was thrown away before. */
    public void setWhole(TableShape shape) {
        if (shape != TableShape.REVISION || rows.get(shape).keySet().containsAll(traces.keySet())) {
            whole.add(shape);
        }
    }

    /** Whether nothing is wrong with any table. */
    public boolean isWhole() {
        return whole.containsAll(EnumSet.allOf(TableShape.class));
    }

    /** How many texts were found as they were written. */
    public int texts() {
        return rows.get(TableShape.REVISION).size() + rows.get(TableShape.PROPOSAL).size();
    }

    Collection<RawRow> all(TableShape shape) {
        return rows.get(shape).values();
    }

    Map<Object, RawRow> table(TableShape shape) {
        return rows.get(shape);
    }

    boolean isWhole(TableShape shape) {
        return whole.contains(shape);
    }

    Map<Long, Trace> traces() {
        return traces;
    }

    Map<DocumentKey, String> spoiltProposals() {
        return spoiltProposals;
    }

    void trace(long revision, Trace trace) {
        traces.merge(revision, trace, Trace::or);
    }

    private boolean matches(TableShape shape, RawRow row) {
        return switch (shape) {
            case REVISION -> hash.apply(row.text(TableShape.CONTENT)).equals(row.text(TableShape.REVISION_HASH))
                    && (row.number(TableShape.REMOVED) == 0 || row.text(TableShape.CONTENT).isEmpty());
            case PROPOSAL -> hash.apply(row.text(2)).equals(row.text(TableShape.PROPOSAL_HASH));
            case DIGEST -> hash.apply(row.text(TableShape.DIGEST_TEXT)).equals(row.text(TableShape.DIGEST_HASH));
            case REMARK -> hash.apply(row.text(TableShape.REMARK_TEXT)).equals(row.text(TableShape.REMARK_HASH));
            default -> true;
        };
    }
}
