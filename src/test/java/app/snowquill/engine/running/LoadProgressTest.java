package app.snowquill.engine.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LoadProgressTest {
    private static final long BYTES = 64L << 20;
    private static final long SECOND = 1_000_000_000L;
    private static final long NOBODY = -1;

    @TempDir
    Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void theModelsPagesInMemoryAreTheMeasure() throws IOException {
        Path model = folder.resolve("model.gguf");
        try (RandomAccessFile file = new RandomAccessFile(model.toFile(), "rw")) {
            file.setLength(BYTES);
        }
        LoadProgress progress = new LoadProgress(ProcessHandle.current().pid(), BYTES, new LoadSpeed.OfThisProgram(), 0);
        assertThat(progress.now(SECOND)).isZero();
        try (FileChannel channel = FileChannel.open(model)) {
            MappedByteBuffer mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, BYTES);
            touch(mapped, BYTES / 2);
            assertThat(progress.now(SECOND)).isCloseTo(0.5, within(0.15));
            touch(mapped, BYTES);
            assertThat(progress.now(SECOND)).isGreaterThan(0.85).isLessThan(1);
        }
    }

    @Test
    void whereMemoryCanNotBeSeenTheLastModelsSpeedIsTheMeasure() {
        LoadSpeed speed = new LoadSpeed.OfThisProgram();
        assertThat(new LoadProgress(NOBODY, BYTES, speed, 0).now(SECOND)).as("nothing is known").isNegative();
        new LoadProgress(NOBODY, BYTES, speed, 0).ended(4 * SECOND);
        LoadProgress second = new LoadProgress(NOBODY, BYTES, speed, 0);
        assertThat(second.now(SECOND)).isCloseTo(0.25, within(0.001));
        assertThat(second.now(SECOND / 2)).as("never goes back").isCloseTo(0.25, within(0.001));
        assertThat(second.now(60 * SECOND)).as("is not there before it is there").isEqualTo(0.99);
    }

    private static int touch(MappedByteBuffer mapped, long bytes) {
        int sum = 0;
        for (int at = 0; at < bytes; at += 4_096) {
            sum += mapped.get(at);
        }
        return sum;
    }
}
