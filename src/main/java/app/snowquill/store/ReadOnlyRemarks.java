package app.snowquill.store;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** The remarks of a book that is only read: looked at, never changed. Lives as long as its store. */
final class ReadOnlyRemarks implements ProjectRemarks {
    private final ProjectRemarks remarks;
    private final Supplier<StoreException> refused;

    ReadOnlyRemarks(ProjectRemarks remarks, Supplier<StoreException> refused) {
        this.remarks = remarks;
        this.refused = refused;
    }

    @Override
    public List<KeptRemark> all() {
        return remarks.all();
    }

    @Override
    public void put(Collection<KeptRemark> added) {
        throw refused.get();
    }

    @Override
    public void drop(Collection<String> ids) {
        throw refused.get();
    }
}
