package app.snowquill.ui.activity;

import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/** The columns of the table of calls: how wide, in px, and in what order they sort. */
enum CallColumn {
    AT(80, Comparator.comparing(row -> row.call().at())),
    OPERATION(0, Comparator.comparing(row -> row.operation().toLowerCase(Locale.ROOT))),
    PLACE(76, by(CallRow::place)),
    TRY(44, Comparator.comparingInt(row -> row.call().attempt())),
    IN(60, Comparator.comparingInt(row -> row.call().tokensIn())),
    OUT(56, Comparator.comparingInt(row -> row.call().tokensOut())),
    FIRST(60, Comparator.comparingLong(row -> row.call().firstTokenMillis())),
    SPEED(60, Comparator.comparingDouble(row -> row.call().tokensPerSecond())),
    CACHE(62, Comparator.comparingDouble(CallRow::cachedShare)),
    ENDED(132, Comparator.<CallRow, Ending>comparing(CallRow::ending).thenComparing(row -> row.call().ending()));

    private final double width;
    private final Comparator<CallRow> order;

    CallColumn(double width, Comparator<CallRow> order) {
        this.width = width;
        this.order = order;
    }

    /** 0 for what is left over. */
    double width() {
        return width;
    }

    Comparator<CallRow> order() {
        return order;
    }

    boolean isFigure() {
        return ordinal() >= TRY.ordinal() && ordinal() <= CACHE.ordinal();
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Numbers by their size, then words. */
    private static Comparator<CallRow> by(Function<CallRow, String> text) {
        return Comparator.<CallRow>comparingInt(row -> text.apply(row).matches("\\d{1,9}") ? Integer.parseInt(text.apply(row))
                : Integer.MAX_VALUE).thenComparing(text);
    }
}
