package app.snowquill.pipeline;

import java.util.IntSummaryStatistics;
import java.util.Locale;

/** What a series of kills came to. One thread. */
final class KillTally {
    private final IntSummaryStatistics lostWords = new IntSummaryStatistics();
    private int kills;
    private long revisions;
    private int copies;
    private int recovered;
    private int beside;
    private int midUndo;

    void add(int acknowledged, int soundCopies, Recovery recovery) {
        kills++;
        revisions += acknowledged;
        copies += soundCopies;
        recovered += recovery.texts().isEmpty() ? 0 : 1;
        beside += recovery.texts().stream().anyMatch(text -> text.place() == Recovery.Place.HISTORY) ? 1 : 0;
    }

    void lost(int words) {
        lostWords.accept(words);
    }

    void midUndo() {
        midUndo++;
    }

    @Override
    public String toString() {
        return kills + " kills: " + revisions + " acknowledged revisions checked, none lost; " + copies + " copies sound; typing recovered after "
                + recovered + ", of which beside a changed text " + beside + "; typed words lost, over " + lostWords.getCount()
                + " kills: at most " + (lostWords.getCount() == 0 ? 0 : lostWords.getMax()) + ", on average "
                + String.format(Locale.ROOT, "%.3f", lostWords.getAverage()) + "; killed while undoing: " + midUndo;
    }
}
