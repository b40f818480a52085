package app.snowquill.search;

import java.io.IOException;
import org.apache.lucene.index.MergeTrigger;
import org.apache.lucene.index.SerialMergeScheduler;

/** Joins segments only when the writer is asked to, so that what was put in is found without waiting for that. Its writer's. */
final class LateMerges extends SerialMergeScheduler {
    @Override
    public synchronized void merge(MergeSource source, MergeTrigger trigger) throws IOException {
        if (trigger == MergeTrigger.EXPLICIT) {
            super.merge(source, trigger);
        }
    }
}
