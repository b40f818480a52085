package app.snowquill.pipeline.replacing;

import java.util.List;

/** Says where words stand in a text without marks, and what would stand there instead. Immutable. */
@FunctionalInterface
public interface Finder {
    /** Nothing, anywhere. */
    Finder NOTHING = text -> List.of();

    /** In order, none over another. */
    List<Found> in(String text);

    /** @param start index of the first character @param end index behind the last @param with what would stand there */
    record Found(int start, int end, String with) {
    }
}
