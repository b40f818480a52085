package app.snowquill.pipeline;

import app.snowquill.engine.Embedder;
import app.snowquill.engine.EngineException;
import app.snowquill.engine.Urgency;
import app.snowquill.engine.VectorSpace;
import app.snowquill.pipeline.summaries.SourceHash;
import app.snowquill.search.Vectors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * The vectors of the model in use, as the archive of every book wants them: one passage at a time, in no more numbers than an
 * index takes, and none twice as long as it is remembered by its hash. Any thread that may wait; lives as long as the program.
 */
public final class MeaningVectors {
    private static final int MOST_NUMBERS = 1_024;
    private static final int MOST_REMEMBERED = 4_096;
    private static final long MOST_MILLIS = 120_000;
    private static final long LOOK_MILLIS = 100;

    private final MeaningInUse meaning;
    private final Map<String, float[]> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    public MeaningVectors(MeaningInUse meaning) {
        this.meaning = meaning;
    }

    /** Empty where words only are compared, and where the chosen model's file can't be read. */
    public Optional<Vectors> now() {
        return meaning.embedder().flatMap(embedder -> {
            try {
                return Optional.of(new OfModel(embedder, embedder.space()));
            } catch (EngineException e) {
                return Optional.empty();
            }
        });
    }

    private final class OfModel implements Vectors {
        private final Embedder embedder;
        private final VectorSpace space;

        OfModel(Embedder embedder, VectorSpace space) {
            this.embedder = embedder;
            this.space = space;
        }

        @Override
        public String model() {
            return space.identity();
        }

        @Override
        public int dimension() {
            return Math.min(MOST_NUMBERS, space.dimension());
        }

        @Override
        public float[] of(String text) {
            return of(text, () -> false);
        }

        @Override
        public float[] of(String text, BooleanSupplier stopped) {
            String hash = space.identity() + SourceHash.of(text);
            synchronized (remembered) {
                if (remembered.containsKey(hash)) {
                    return remembered.get(hash).clone();
                }
            }
            float[] vector = folded(asked(text, stopped), dimension());
            synchronized (remembered) {
                remembered.put(hash, vector.clone());
            }
            return vector;
        }

        private float[] asked(String text, BooleanSupplier stopped) {
            CompletableFuture<List<float[]>> asked = embedder.of(List.of(text), Urgency.QUEUED);
            try {
                for (long waited = 0; waited < MOST_MILLIS; waited += LOOK_MILLIS) {
                    if (stopped.getAsBoolean()) {
                        throw new CancellationException("Measuring was stopped.");
                    }
                    Optional<List<float[]>> vectors = within(asked, LOOK_MILLIS);
                    if (vectors.isPresent()) {
                        return vectors.get().get(0);
                    }
                }
                throw new EngineException(EngineException.Kind.TIMED_OUT, "The model for search by meaning took too long.", "", null);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof EngineException known ? known : new CompletionException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EngineException(EngineException.Kind.CLOSED, "The search by meaning was stopped.", "", e);
            } finally {
                asked.cancel(true); // nothing where it is done; else the model would go on for nobody
            }
        }

        private static <T> Optional<T> within(CompletableFuture<T> asked, long millis) throws ExecutionException, InterruptedException {
            try {
                return Optional.of(asked.get(millis, TimeUnit.MILLISECONDS));
            } catch (TimeoutException e) {
                return Optional.empty();
            }
        }
    }

    /**
     * Each number is added to one place, or taken from it, both by its index: products of vectors stay about as they were
     * (feature hashing; Weinberger et al., 2009). Of a text that says nothing only the first number is not zero, for an index
     * takes no vector without a direction.
     */
    static float[] folded(float[] vector, int most) {
        double[] sum = new double[most];
        for (int i = 0; i < vector.length; i++) {
            int mixed = vector.length <= most ? i << 8 : i * 0x9E3779B1; // the golden ratio: neighbours go to places far apart
            sum[(mixed >>> 8) % most] += mixed < 0 ? -vector[i] : vector[i];
        }
        double squares = 0;
        for (double value : sum) {
            squares += value * value;
        }
        float[] folded = new float[most];
        folded[0] = 1;
        for (int i = 0; i < most && squares > 0; i++) {
            folded[i] = (float) (sum[i] / Math.sqrt(squares));
        }
        return folded;
    }
}
