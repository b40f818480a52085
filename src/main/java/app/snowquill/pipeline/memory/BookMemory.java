package app.snowquill.pipeline.memory;

import app.snowquill.pipeline.exports.BookExports;

/** The desks of what an open book remembers. Safe from any thread; lives as long as its session. */
public interface BookMemory {
    ContextDesk context();

    BibleDesk bible();

    LedgerDesk ledger();

    ArchiveDesk archive();

    SummaryDesk summaries();

    BookExports exports();
}
