package app.snowquill.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reciprocal rank fusion: joins rankings whose scores can't be compared (Cormack, Clarke, Büttcher, SIGIR 2009). Pure. */
public final class RankFusion {
    private static final int K = 60;

    private RankFusion() {
    }

    /**
     * The score of each thing in any of the rankings.
     *
     * @param rankings each with the best first, none with anything twice
     */
    public static <T> Map<T, Double> of(List<List<T>> rankings) {
        Map<T, Double> scores = new LinkedHashMap<>();
        for (List<T> ranking : rankings) {
            for (int i = 0; i < ranking.size(); i++) {
                scores.merge(ranking.get(i), 1.0 / (K + i + 1), Double::sum);
            }
        }
        return scores;
    }
}
