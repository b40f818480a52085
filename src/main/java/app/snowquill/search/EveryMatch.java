package app.snowquill.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Gathers every match with its score: a book has thousands of texts, not millions, and groups are counted over all. One search's. */
final class EveryMatch extends SimpleCollector {
    private final LeafTexts texts;
    private final Predicate<TextId> wanted;
    private final List<FoundText> found = new ArrayList<>();
    private TextId[] ids;
    private int base;
    private Scorable scorer;

    private EveryMatch(LeafTexts texts, Predicate<TextId> wanted) {
        this.texts = texts;
        this.wanted = wanted;
    }

    /** @param wanted which texts are gathered; the others are not scored */
    static CollectorManager<EveryMatch, List<FoundText>> of(LeafTexts texts, Predicate<TextId> wanted) {
        return new CollectorManager<>() {
            @Override
            public EveryMatch newCollector() {
                return new EveryMatch(texts, wanted);
            }

            @Override
            public List<FoundText> reduce(Collection<EveryMatch> each) {
                List<FoundText> all = new ArrayList<>();
                each.forEach(one -> all.addAll(one.found));
                return all;
            }
        };
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
        if (wanted.test(ids[row])) {
            found.add(new FoundText(ids[row], scorer.score(), base + row, 0));
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }
}
