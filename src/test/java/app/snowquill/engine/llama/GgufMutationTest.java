package app.snowquill.engine.llama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.snowquill.engine.EngineException;
import app.snowquill.engine.EngineSettings;
import app.snowquill.engine.TokenSink;
import app.snowquill.engine.gguf.EditedGguf;
import app.snowquill.engine.gguf.GgufCheck;
import app.snowquill.engine.gguf.GgufReader;
import app.snowquill.engine.gguf.MalformedGguf;
import app.snowquill.engine.running.Timeouts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real model's header, cut at every seam and damaged at random with a fixed seed. What passes the check is loaded by a
 * real worker: it answers, or fails in words. {@code snowquill.rounds} sets how many.
 */
class GgufMutationTest {
    private static final int ROUNDS = Integer.getInteger("snowquill.rounds", 3);
    private static final int CHECKED_A_ROUND = 100;
    private static final int LOADED_A_ROUND = 3;
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    static Path natives;
    @TempDir
    Path folder;

    @Test
    void aFileCutAtAnySeamOfItsHeaderIsRefused() throws Exception {
        byte[] whole = Files.readAllBytes(Trial.TINY);
        for (int seam : new EditedGguf(Trial.TINY).boundaries()) {
            for (int length = Math.max(0, seam - 1); length <= seam + 1; length++) {
                Path file = Files.write(folder.resolve("cut.gguf"), Arrays.copyOf(whole, length));
                assertThatThrownBy(() -> new GgufReader().read(file)).as("cut to %s bytes", length)
                        .isInstanceOf(MalformedGguf.class).message().endsWith(".");
            }
        }
    }

    /** @return the reason against it, empty where the check lets it pass; anything else than a refusal fails the test */
    private static Optional<String> refusal(Path file) {
        try {
            return new GgufCheck().reasonAgainst(new GgufReader().read(file));
        } catch (MalformedGguf e) {
            return Optional.of(e.getMessage());
        }
    }

    @Test
    void aFileDamagedAtRandomIsRefusedOrAnswersOrFailsInWords() throws Exception {
        byte[] whole = Files.readAllBytes(Trial.TINY);
        Random random = new Random(20_261_121);
        List<byte[]> passed = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < ROUNDS * CHECKED_A_ROUND; i++) {
            byte[] mutant = mutant(whole, random);
            Optional<String> refusal = refusal(Files.write(folder.resolve("mutant.gguf"), mutant));
            if (refusal.isEmpty()) {
                passed.add(mutant);
            } else {
                assertThat(refusal.get()).endsWith(".").doesNotContain("null");
                refused++;
            }
        }
        int answered = 0;
        int failed = 0;
        int ended = 0;
        for (byte[] mutant : passed.subList(0, Math.min(passed.size(), ROUNDS * LOADED_A_ROUND))) {
            Path file = Files.write(folder.resolve("mutant.gguf"), mutant);
            EngineSettings settings = new EngineSettings(Optional.of(file), 0, 1, 512, 1);
            try (Trial trial = new Trial(settings, new WorkerLauncher(natives), new Timeouts(LONG, LONG, LONG, LONG))) {
                trial.engine.generate(Trial.prose("Go on.", 3), TokenSink.NONE).result().get(60, TimeUnit.SECONDS);
                answered++;
            } catch (ExecutionException e) {
                assertThat(e.getCause()).isInstanceOf(EngineException.class);
                boolean crash = ((EngineException) e.getCause()).kind() == EngineException.Kind.CRASHED
                        || e.getCause().getMessage().contains("ended while loading");
                ended += crash ? 1 : 0;
                failed += crash ? 0 : 1;
                if (crash) {
                    Files.write(Path.of("target", "crashing-" + ended + ".gguf"), mutant);
                }
            }
        }
        System.out.printf("mutants: %d refused by the check; of %d that passed it %d answered, %d failed in words, "
                + "%d ended their worker%n", refused, passed.size(), answered, failed, ended);
    }

    /** Half of them change the values rather than the names of tokens, of which most of the header is made. */
    private static byte[] mutant(byte[] whole, Random random) {
        byte[] other = whole.clone();
        List<Integer> seams = new EditedGguf(Trial.TINY).boundaries();
        int header = seams.get(seams.size() - 1);
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            int at = random.nextBoolean() ? random.nextInt(header)
                    : Math.min(header - 1, seams.get(random.nextInt(seams.size())) + random.nextInt(16));
            other[at] = switch (random.nextInt(4)) {
                case 0 -> (byte) random.nextInt(256);
                case 1 -> (byte) (other[at] ^ 1 << random.nextInt(8));
                case 2 -> (byte) 0xFF;
                default -> 0;
            };
        }
        return other;
    }
}
