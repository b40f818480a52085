package app.snowquill.engine.running;

/** How fast this computer loads models, for an estimate of the time that is left. Thread-safe. */
public interface LoadSpeed {
    /** Bytes of a model's file in a second, as last measured; 0 where nothing was measured yet. */
    double bytesPerSecond();

    /** A model of this size was loaded in this time. */
    void measured(long bytes, double seconds);

    /** Known as long as the program runs. */
    final class OfThisProgram implements LoadSpeed {
        private volatile double last;

        @Override
        public double bytesPerSecond() {
            return last;
        }

        @Override
        public void measured(long bytes, double seconds) {
            last = bytes / seconds;
        }
    }
}
