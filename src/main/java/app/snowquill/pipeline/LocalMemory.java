package app.snowquill.pipeline;

import app.snowquill.pipeline.memory.BookMemory;
import app.snowquill.pipeline.writing.context.SceneSources;

/** The desks of one open book. Lives as long as its session; safe from any thread. */
final class LocalMemory implements BookMemory {
    private final LocalContextDesk context;
    private final LocalBibleDesk bible;
    private final LocalLedgerDesk ledger;
    private final LocalArchiveDesk archive;
    private final LocalSummaryDesk summaries;
    private final LocalDistilling distilling;
    private final LocalRemarkDesk remarks;
    private final LocalExports exports;

    LocalMemory(OpenBook session, BookRuns runs) {
        Replacing replacing = new Replacing(session);
        this.archive = new LocalArchiveDesk(session, replacing);
        this.distilling = new LocalDistilling(session);
        this.context = new LocalContextDesk(session, SceneSources.PLAIN.with(new SummaryPassages(() -> session.parts().store().digests().summaries()), distilling), new AlikeScenes(archive));
        this.bible = new LocalBibleDesk(session, runs, replacing);
        this.ledger = new LocalLedgerDesk(session, runs);
        this.summaries = new LocalSummaryDesk(session);
        this.remarks = new LocalRemarkDesk(session, runs);
        this.exports = new LocalExports(session);
    }

    @Override
    public LocalContextDesk context() {
        return context;
    }

    @Override
    public LocalBibleDesk bible() {
        return bible;
    }

    @Override
    public LocalLedgerDesk ledger() {
        return ledger;
    }

    @Override
    public LocalArchiveDesk archive() {
        return archive;
    }

    @Override
    public LocalSummaryDesk summaries() {
        return summaries;
    }

    @Override
    public LocalExports exports() {
        return exports;
    }

    /** What agents say of scenes. */
    LocalRemarkDesk remarks() {
        return remarks;
    }

    /** Short forms of what a model is told. */
    LocalDistilling distilling() {
        return distilling;
    }

    /** Lets go of what the desks hold; waits for what is under way. */
    void end() {
        archive.end();
        summaries.end();
    }
}
