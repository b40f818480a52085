package app.snowquill.ui.models;

import app.snowquill.pipeline.ModelDesk.ModelReport;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The models in the order of the list: the best for this computer, then from small to large, then the one that comes with the
 * program, then what can't be used. Immutable.
 *
 * @param best the one with the most weights that fits well; empty where none does but the included one
 */
record ModelRanking(List<ModelReport> sorted, Optional<ModelReport> best, Machine machine) {
    private static final double CLEARLY_SMALLER = 0.8;

    /** How a model does on this computer, as the row says it. */
    enum Verdict {
        ALWAYS_FITS, FITS_FASTER, FITS, TIGHT, DOES_NOT_FIT, UNKNOWN
    }

    static ModelRanking of(List<ModelReport> reports, Machine machine) {
        Optional<ModelReport> best = reports.stream().filter(report -> report.supported() && !ModelWords.included(report)
                && machine.need(report).fit() == Machine.Fit.FITS).max(Comparator.comparingLong(ModelReport::parameters).thenComparingLong(ModelReport::fileBytes));
        Comparator<ModelReport> order = Comparator.comparingInt((ModelReport report) -> place(report, best))
                .thenComparingLong(ModelReport::memoryBytes).thenComparing(ModelReport::name);
        return new ModelRanking(reports.stream().sorted(order).toList(), best, machine);
    }

    private static int place(ModelReport report, Optional<ModelReport> best) {
        return best.filter(report::equals).isPresent() ? 0 : !report.supported() ? 3 : ModelWords.included(report) ? 2 : 1;
    }

    Verdict verdict(ModelReport report) {
        Machine.Fit fit = machine.need(report).fit();
        if (fit != Machine.Fit.FITS) {
            return Verdict.valueOf(fit.name());
        }
        return ModelWords.included(report) ? Verdict.ALWAYS_FITS
                : best.filter(other -> faster(report, other)).isPresent() ? Verdict.FITS_FASTER : Verdict.FITS;
    }

    /** By what was measured; else by size, for a model reads all its weights for each token. */
    private static boolean faster(ModelReport one, ModelReport other) {
        return one.speed().isPresent() && other.speed().isPresent()
                ? one.speed().get().written() > other.speed().get().written() * 1.1
                : one.fileBytes() < other.fileBytes() * CLEARLY_SMALLER;
    }
}
