package app.snowquill.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Gathers every match with its score: a book has thousands of texts, not millions, and groups are counted over all. One search's. */
final class EveryMatch extends SimpleCollector {
    private final LeafTexts texts;
    private final List<FoundText> found = new ArrayList<>();
    private TextId[] ids;
    private int base;
    private Scorable scorer;

    EveryMatch(LeafTexts texts) {
        this.texts = texts;
    }

    List<FoundText> found() {
        return found;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        ids = texts.of(leaf.reader());
        base = leaf.docBase;
    }

    @Override
    public void setScorer(Scorable of) {
        scorer = of;
    }

    @Override
    public void collect(int row) throws IOException {
        found.add(new FoundText(ids[row], scorer.score(), base + row, 0));
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }
}
