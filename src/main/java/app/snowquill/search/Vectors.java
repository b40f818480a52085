package app.snowquill.search;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Turns texts into vectors that lie near each other where the texts speak of like things. Safe from any thread; may take long. */
public interface Vectors {
    /** Names the model: vectors of two models can't be compared, so another name has every passage measured again. */
    String model();

    /** Numbers in each vector, 1 to 1,024. */
    int dimension();

    /**
     * The vector of one passage, of any length but zero.
     *
     * @throws RuntimeException where the model can't be asked now; the passage is then left for later
     */
    float[] of(String text);

    /**
     * The same, for one who may come to want it no more.
     *
     * @param stopped asked before and, where the model takes long, meanwhile
     * @throws CancellationException where it was stopped
     */
    default float[] of(String text, BooleanSupplier stopped) {
        if (stopped.getAsBoolean()) {
            throw new CancellationException("Measuring was stopped.");
        }
        return of(text);
    }
}
