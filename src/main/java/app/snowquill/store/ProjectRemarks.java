package app.snowquill.store;

import java.util.Collection;
import java.util.List;

/**
 * What agents said of scenes of an open project file. Belongs to its {@link ProjectStore}, lives as long, and may be used from the same threads.
 * Nothing here makes a change set. Every method may throw {@link StoreException}.
 */
public interface ProjectRemarks {
    /** In the order in which they were made. */
    List<KeptRemark> all();

    /** Keeps them, each in the place of the one with its id. All or none. */
    void put(Collection<KeptRemark> remarks);

    /** Takes them out for good. */
    void drop(Collection<String> ids);
}
