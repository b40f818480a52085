package app.snowquill.search;

import java.io.IOException;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.MergeTrigger;
import org.apache.lucene.index.SegmentInfos;

/** Joins segments only when the writer is asked to, so that what was put in is found without waiting for that. Its writer's. */
final class LateMerges extends FilterMergePolicy {
    /** @param which says which segments are joined then */
    LateMerges(MergePolicy which) {
        super(which);
    }

    @Override
    public MergeSpecification findMerges(MergeTrigger trigger, SegmentInfos segments, MergeContext context) throws IOException {
        return trigger == MergeTrigger.EXPLICIT ? super.findMerges(trigger, segments, context) : null;
    }

    @Override
    public MergeSpecification findFullFlushMerges(MergeTrigger trigger, SegmentInfos segments, MergeContext context) {
        return null;
    }
}
