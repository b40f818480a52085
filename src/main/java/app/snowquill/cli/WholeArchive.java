package app.snowquill.cli;

import app.snowquill.pipeline.memory.ArchiveDesk;
import app.snowquill.pipeline.memory.ArchiveDesk.IndexState;
import app.snowquill.pipeline.memory.ArchiveDesk.IndexState.Standing;
import java.util.concurrent.CompletableFuture;

/** Waits until everything in a book can be found: a command asks once, and must not be answered of half an index. Stateless. */
final class WholeArchive {
    private WholeArchive() {
    }

    /** @throws CliFailure where there is no index to be had */
    static ArchiveDesk of(ArchiveDesk desk, CliContext context) {
        CompletableFuture<IndexState> settled = new CompletableFuture<>();
        try (AutoCloseable subscription = desk.onState(state -> settle(state, settled))) {
            settle(desk.state(), settled);
            IndexState state = context.await(settled);
            if (state.standing() == Standing.FAILED) {
                throw CliFailure.refused(state.sentence());
            }
            return desk;
        } catch (CliFailure e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The archive could not be asked: " + e.getMessage(), e);
        }
    }

    private static void settle(IndexState state, CompletableFuture<IndexState> settled) {
        if (state.standing() == Standing.READY || state.standing() == Standing.FAILED) {
            settled.complete(state);
        }
    }
}
