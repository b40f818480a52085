package app.snowquill.store.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RotationTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private final Rotation rotation = Rotation.usual(ZoneOffset.UTC);

    private Set<Instant> kept(List<Instant> made) {
        Set<Instant> kept = new TreeSet<>(made);
        kept.removeAll(rotation.superfluous(made));
        return kept;
    }

    @Test
    void ofAYearOfBackupsEveryTenMinutesHoursDaysAndMonthsStay() {
        List<Instant> made = new ArrayList<>();
        for (Instant time = NOW.minus(Duration.ofDays(400)); !time.isAfter(NOW); time = time.plus(Duration.ofMinutes(10))) {
            made.add(time);
        }

        Set<Instant> kept = kept(made);

        assertThat(kept).hasSizeBetween(4 + 24 + 28 + 10, 6 + 24 + 30 + 12).contains(NOW);
        Set<LocalDate> days = kept.stream().map(time -> LocalDate.ofInstant(time, ZoneOffset.UTC)).collect(Collectors.toSet());
        for (int day = 0; day < 30; day++) {
            assertThat(days).contains(LocalDate.of(2026, 11, 21).minusDays(day));
        }
        assertThat(kept.iterator().next()).isBefore(NOW.minus(Duration.ofDays(320)));
    }

    @Test
    void rotatedWithEachBackupTheSameStayAsRotatedOnce() {
        List<Instant> all = new ArrayList<>();
        Set<Instant> there = new TreeSet<>();
        Random random = new Random(3);
        Instant time = NOW.minus(Duration.ofDays(90));
        while (time.isBefore(NOW)) {
            time = time.plus(Duration.ofMinutes(10 + random.nextInt(300)));
            all.add(time);
            there.add(time);
            there.removeAll(rotation.superfluous(there));
        }

        assertThat(there).isEqualTo(kept(all));
    }

    @Test
    void theNewestStayThoughTheyAreOfOneHour() {
        List<Instant> made = List.of(NOW, NOW.minusSeconds(60), NOW.minusSeconds(120));

        assertThat(rotation.superfluous(made)).isEmpty();
    }

    @Test
    void aBookThatRestedForYearsKeepsItsLastBackups() {
        Instant longAgo = NOW.minus(Duration.ofDays(3000));
        List<Instant> made = List.of(longAgo, longAgo.plusSeconds(4000), longAgo.plusSeconds(90_000));

        assertThat(rotation.superfluous(made)).isEmpty();
    }
}
