package app.snowquill.store;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * A name the author gave to something that was, so that it is found again and never thinned.
 *
 * @param name 1 to 200 characters
 * @param revision the version that bears it; empty where the whole book does
 * @param changeSet after which the book stood so
 */
public record Snapshot(long id, String name, OptionalLong revision, long changeSet, Instant at) {
    /** Most characters of a name. */
    public static final int LONGEST_NAME = 200;
}
