package app.snowquill.ui.activity;

import app.snowquill.pipeline.CallInfo;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;

/**
 * The tiles' figures of one day's calls.
 *
 * @param byHour calls in each of the last twelve hours, the present one last; hours of yesterday count none
 * @param hour the present one, 0 to 23
 * @param speeds tokens a second of the last calls, oldest first, at most 40; those too short to tell are left out
 * @param firsts calls by time to the first token: below 0.1 s, then doubling, the last without end
 * @param lastFirstBin where in {@code firsts} the newest call is; -1 without one
 * @param promptTokens tokens of all prompts
 * @param knownTokens of these, how many were known from before or answered without the model
 * @param knownShares the share of known tokens along the day, oldest first, at most 11 parts of equally many calls
 */
record CallFigures(int calls, int triedAgain, int[] byHour, int hour, double lastSpeed, double medianSpeed, double[] speeds,
                   long lastFirstMillis, long p95FirstMillis, long medianFirstMillis, int[] firsts, int lastFirstBin,
                   long promptTokens, long knownTokens, double[] knownShares) {
    static final int HOURS = 12;
    static final int BINS = 10;

    private static final int SPEEDS = 40;
    private static final int SHARES = 11;
    private static final double FIRST_EDGE_MILLIS = 100;

    /** @param today newest first */
    static CallFigures of(List<CallRow> today, Instant now, ZoneId zone) {
        int[] hours = new int[HOURS];
        ZonedDateTime present = now.atZone(zone);
        int again = 0;
        for (CallRow row : today) {
            int ago = present.getHour() - row.call().at().atZone(zone).getHour();
            if (ago >= 0 && ago < HOURS) {
                hours[HOURS - 1 - ago]++;
            }
            again += row.call().attempt() > 1 ? 1 : 0;
        }
        double[] speeds = oldestFirst(today.stream().mapToDouble(row -> row.call().tokensPerSecond()).filter(one -> one > 0).toArray());
        double[] firsts = oldestFirst(today.stream().map(CallRow::call).filter(call -> call.served() == CallInfo.Served.MODEL
                && call.tokensOut() > 0).mapToDouble(CallInfo::firstTokenMillis).toArray());
        int[] bins = new int[BINS];
        for (double first : firsts) {
            bins[bin(first)]++;
        }
        double lastFirst = firsts.length == 0 ? 0 : firsts[firsts.length - 1];
        return new CallFigures(today.size(), again, hours, present.getHour(), speeds.length == 0 ? 0 : speeds[speeds.length - 1],
                quantile(speeds, 0.5), Arrays.copyOfRange(speeds, Math.max(0, speeds.length - SPEEDS), speeds.length),
                (long) lastFirst, (long) quantile(firsts, 0.95), (long) quantile(firsts, 0.5), bins,
                firsts.length == 0 ? -1 : bin(lastFirst), today.stream().mapToLong(row -> row.call().tokensIn()).sum(),
                today.stream().mapToLong(CallFigures::known).sum(), shares(today));
    }

    /** Upper edge of a part of {@link #firsts}, in seconds. */
    static double edgeSeconds(int bin) {
        return FIRST_EDGE_MILLIS * Math.pow(2, bin) / 1000;
    }

    private static int bin(double millis) {
        int bin = 0;
        while (bin < BINS - 1 && millis >= FIRST_EDGE_MILLIS * Math.pow(2, bin)) {
            bin++;
        }
        return bin;
    }

    private static long known(CallRow row) {
        return Math.round(row.cachedShare() * row.call().tokensIn());
    }

    private static double[] shares(List<CallRow> newestFirst) {
        int parts = Math.min(SHARES, newestFirst.size());
        double[] shares = new double[parts];
        for (int part = 0; part < parts; part++) {
            long in = 0;
            long known = 0;
            int from = newestFirst.size() - newestFirst.size() * (part + 1) / parts;
            int to = newestFirst.size() - newestFirst.size() * part / parts;
            for (CallRow row : newestFirst.subList(from, to)) {
                in += row.call().tokensIn();
                known += known(row);
            }
            shares[part] = in == 0 ? 0 : (double) known / in;
        }
        return shares;
    }

    /** The nearest value that is there; 0 of none. */
    private static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    private static double[] oldestFirst(double[] values) {
        double[] turned = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            turned[values.length - 1 - i] = values[i];
        }
        return turned;
    }

    double knownShare() {
        return promptTokens == 0 ? 0 : (double) knownTokens / promptTokens;
    }
}
