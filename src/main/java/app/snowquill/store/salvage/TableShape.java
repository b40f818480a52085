package app.snowquill.store.salvage;

import app.snowquill.story.DocumentKey;
import app.snowquill.story.DocumentKind;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The tables worth rescuing, each known by what its rows look like, since nothing in a damaged file says whose a page is. Columns that a
 * later version of the program adds stand after these and are kept with them.
 */
public enum TableShape {
    REVISION("revision", 13) {
        @Override
        boolean fits(RawRow row) {
            return row.at(0) == null && key(row).isPresent() && row.text(CONTENT) != null && isFlag(row, REMOVED)
                    && isHash(row.text(REVISION_HASH)) && row.text(6) != null && row.number(7) != null
                    && AUTHORS.contains(String.valueOf(row.text(8))) && row.text(9) != null && isNumberOrNone(row, PARENT)
                    && row.number(REVISION_SET) != null && time(row).isPresent();
        }

        @Override
        Optional<DocumentKey> key(RawRow row) {
            return key(row, 1, 2);
        }

        @Override
        Optional<Instant> time(RawRow row) {
            return time(row.text(12));
        }
    },
    CHANGE_SET("change_set", 8) {
        @Override
        boolean fits(RawRow row) {
            return row.at(0) == null && ACTS.contains(String.valueOf(row.text(1))) && row.text(2) != null
                    && AUTHORS.contains(String.valueOf(row.text(3))) && row.text(4) != null && time(row).isPresent()
                    && isNumberOrNone(row, UNDOES) && isFlag(row, 7);
        }

        @Override
        Optional<Instant> time(RawRow row) {
            return time(row.text(5));
        }
    },
    DOCUMENT("document", 4) {
        @Override
        boolean fits(RawRow row) {
            return key(row).isPresent() && isFlag(row, LOCKED) && isNumberOrNone(row, CURRENT);
        }
    },
    PROPOSAL("proposal", 7) {
        @Override
        boolean fits(RawRow row) {
            return key(row).isPresent() && row.text(2) != null && isHash(row.text(PROPOSAL_HASH)) && row.text(4) != null
                    && row.text(5) != null && time(row.text(6)).isPresent();
        }
    },
    PARTIAL_TEXT("partial_text", 4) {
        @Override
        boolean fits(RawRow row) {
            return key(row).isPresent() && row.text(2) != null && time(row.text(3)).isPresent();
        }
    },
    SNAPSHOT("snapshot", 5) {
        @Override
        boolean fits(RawRow row) {
            return row.at(0) == null && row.text(1) != null && !row.text(1).isBlank() && isNumberOrNone(row, SNAPSHOT_REVISION)
                    && row.number(SNAPSHOT_SET) != null && time(row.text(4)).isPresent();
        }
    },
    DIGEST("digest", 11) {
        @Override
        boolean fits(RawRow row) {
            return SUBJECTS.contains(String.valueOf(row.text(0))) && row.text(1) != null && row.text(2) != null && isHash(row.text(3))
                    && row.text(4) != null && row.text(5) != null && isHash(row.text(DIGEST_HASH)) && AUTHORS.contains(String.valueOf(row.text(7)))
                    && row.text(8) != null && row.number(9) != null && time(row.text(10)).isPresent();
        }

        @Override
        Object name(RawRow row) {
            return Arrays.asList(row.text(0), row.text(1), row.text(2), row.text(3), row.text(7));
        }
    },
    REMARK("remark", 7) {
        @Override
        boolean fits(RawRow row) {
            return row.text(0) != null && row.text(1) != null && row.text(2) != null && REMARK_STATES.contains(String.valueOf(row.text(3)))
                    && row.text(REMARK_TEXT) != null && isHash(row.text(REMARK_HASH)) && time(row.text(6)).isPresent();
        }

        @Override
        Object name(RawRow row) {
            return row.text(0);
        }
    },
    SETTING("setting", 2) {
        @Override
        boolean fits(RawRow row) {
            return row.columns().size() == 2 && row.text(0) != null && row.text(1) != null;
        }

        @Override
        Object name(RawRow row) {
            return row.text(0);
        }
    };

    static final int CONTENT = 3;
    static final int REMOVED = 4;
    static final int REVISION_HASH = 5;
    static final int CONSUMED = 6;
    static final int POSITION = 7;
    static final int AUTHOR = 8;
    static final int PARENT = 10;
    static final int REVISION_SET = 11;
    static final int REVISION_TIME = 12;
    static final int UNDOES = 6;
    static final int LOCKED = 2;
    static final int CURRENT = 3;
    static final int PROPOSAL_HASH = 3;
    static final int DIGEST_TEXT = 5;
    static final int DIGEST_HASH = 6;
    static final int REMARK_TEXT = 4;
    static final int REMARK_HASH = 5;
    static final int SNAPSHOT_REVISION = 2;
    static final int SNAPSHOT_SET = 3;

    private static final Set<String> AUTHORS = Set.of("HAND", "AGENT", "IMPORT");
    private static final Set<String> SUBJECTS = Set.of("SCENE", "CHAPTER", "PART", "BOOK", "ELEMENT");
    private static final Set<String> REMARK_STATES = Set.of("OPEN", "RESOLVED", "WAIVED", "INTENDED");
    private static final Set<String> ACTS = Set.of("WRITE", "UNDO", "REDO");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final String table;
    private final int columns;

    TableShape(String table, int columns) {
        this.table = table;
        this.columns = columns;
    }

    public String table() {
        return table;
    }

    /** Whether its rows are named by their number, which stands before the columns and not in the first of them. */
    public boolean numbered() {
        return this == REVISION || this == CHANGE_SET || this == SNAPSHOT;
    }

    /** The table a row is of; empty where it is of none of these. */
    static Optional<TableShape> of(RawRow row) {
        return Arrays.stream(values()).filter(shape -> row.columns().size() >= shape.columns && shape.fits(row)).findFirst();
    }

    /** Whether each column holds what it may hold. */
    abstract boolean fits(RawRow row);

    /** The document a row is about. */
    Optional<DocumentKey> key(RawRow row) {
        return key(row, 0, 1);
    }

    Optional<Instant> time(RawRow row) {
        return Optional.empty();
    }

    /** What tells this row from the others of its table. */
    Object name(RawRow row) {
        return numbered() ? (Object) row.id() : key(row).orElseThrow();
    }

    static Optional<DocumentKey> key(RawRow row, int kind, int id) {
        String name = row.text(kind);
        String document = row.text(id);
        return document == null || document.isBlank() ? Optional.empty() : Arrays.stream(DocumentKind.values())
                .filter(each -> each.name().equals(name)).findFirst().map(each -> new DocumentKey(each, document));
    }

    static Optional<Instant> time(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isHash(String text) {
        return text != null && HASH.matcher(text).matches();
    }

    private static boolean isFlag(RawRow row, int column) {
        return row.number(column) != null && (row.number(column) == 0 || row.number(column) == 1);
    }

    private static boolean isNumberOrNone(RawRow row, int column) {
        return row.at(column) == null || row.number(column) != null;
    }
}
