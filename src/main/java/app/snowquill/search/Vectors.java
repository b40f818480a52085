package app.snowquill.search;

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
}
