package app.snowquill.pipeline;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** The past of one document, or of the whole book. Safe from any thread; lives as long as its session. */
public interface TextHistory {
    /** Newest first. */
    CompletableFuture<List<PastVersion>> versions();

    /** @param left id of a version, as is {@code right}; which is older does not matter */
    CompletableFuture<Comparison> compare(long left, long right);

    /** Makes an earlier version the newest, as one change. @return the change's first revision; empty where nothing changed */
    CompletableFuture<OptionalLong> goBack(long version);

    /** Gives a version a name; a blank one takes its name away. */
    CompletableFuture<Void> name(long version, String name);
}
