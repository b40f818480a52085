package app.snowquill.pipeline;

import app.snowquill.pipeline.memory.BookMemory;

/** The desks of one open book. Lives as long as its session; safe from any thread. */
final class LocalMemory implements BookMemory {
    private final LocalContextDesk context;
    private final LocalBibleDesk bible;
    private final LocalLedgerDesk ledger;
    private final LocalArchiveDesk archive;
    private final LocalSummaryDesk summaries;

    LocalMemory(OpenBook session, BookRuns runs) {
        this.context = new LocalContextDesk(session);
        Replacing replacing = new Replacing(session);
        this.bible = new LocalBibleDesk(session, runs, replacing);
        this.ledger = new LocalLedgerDesk(session);
        this.archive = new LocalArchiveDesk(session, replacing);
        this.summaries = new LocalSummaryDesk(session);
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

    /** Lets go of what the desks hold; waits for what is under way. */
    void end() {
        summaries.end();
        archive.end();
    }
}
