package app.snowquill.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.snowquill.story.DocumentKey;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ThinningTest {
    private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");
    private static final Instant OLD = Instant.parse("2026-01-10T09:00:00Z");
    private static final DocumentKey SCENE = DocumentKey.prose("s1");
    private final List<ThinningRow> rows = new ArrayList<>();

    @Test
    void ofADaysOldSavesOnlyTheLastStays() {
        saves(OLD, 5);
        saves(OLD.plus(Duration.ofDays(1)), 4);
        recent();
        assertThat(thinned()).containsExactlyInAnyOrder(2L, 3L, 4L, 6L, 7L, 8L);
    }

    @Test
    void nothingOfTheLastFourteenDaysGoes() {
        saves(NOW.minus(Duration.ofDays(13)), 30);
        recent();
        assertThat(thinned()).isEmpty();
    }

    @Test
    void theLastTwoHundredChangesStayHoweverOldTheyAre() {
        saves(OLD, Thinning.UNDO_STEPS);
        assertThat(thinned()).isEmpty();
    }

    @Test
    void whatIsNamedStaysAndSoDoesEachTextOfANamedBook() {
        saves(OLD, 9);
        recent();
        List<Snapshot> names = List.of(new Snapshot(1, "a", OptionalLong.of(3), 3, OLD),
                new Snapshot(2, "book", OptionalLong.empty(), 6, OLD));
        assertThat(new Thinning(NOW, ZoneOffset.UTC, names).choose(rows)).containsExactlyInAnyOrder(2L, 4L, 5L, 7L, 8L);
    }

    @Test
    void anAgentsTextAndWhatWasThereBeforeItStay() {
        saves(OLD, 4);
        row(Author.AGENT, OLD, "agent", true);
        saves(OLD, 4);
        recent();
        assertThat(thinned()).containsExactlyInAnyOrder(2L, 3L, 6L, 7L, 8L);
    }

    @Test
    void goingBackStaysAndSoDoesWhatWasLeft() {
        saves(OLD, 4);
        row(Author.HAND, OLD, rows.get(1).sha256(), true);
        saves(OLD, 3);
        recent();
        assertThat(thinned()).containsExactlyInAnyOrder(2L, 3L, 6L, 7L);
    }

    @Test
    void whateverTheBookNoRuleIsBroken() {
        for (int seed = 0; seed < 50; seed++) {
            rows.clear();
            Random random = new Random(seed);
            Instant at = OLD;
            for (int i = 0; i < 400; i++) {
                at = at.plus(Duration.ofMinutes(random.nextInt(400)));
                row(random.nextInt(10) == 0 ? Author.AGENT : Author.HAND, at, "t" + random.nextInt(2_000), random.nextInt(12) > 0);
            }
            Set<Long> gone = thinned();
            List<ThinningRow> left = rows.stream().filter(row -> !gone.contains(row.changeSet())).collect(Collectors.toList());
            Set<String> days = days(rows);
            assertThat(days(left)).isEqualTo(days);
            assertThat(rows).filteredOn(row -> gone.contains(row.changeSet()))
                    .allSatisfy(row -> assertThat(row.author() == Author.HAND && row.standing()
                            && row.at().isBefore(NOW.minus(Thinning.YOUNG))).isTrue());
            assertThat(left).contains(rows.get(0), rows.get(rows.size() - 1));
        }
    }

    private static Set<String> days(List<ThinningRow> rows) {
        return rows.stream().map(row -> row.at().toString().substring(0, 10)).collect(Collectors.toSet());
    }

    private Set<Long> thinned() {
        return new Thinning(NOW, ZoneOffset.UTC, List.of()).choose(rows);
    }

    private void recent() {
        saves(NOW, Thinning.UNDO_STEPS);
    }

    private void saves(Instant from, int count) {
        for (int i = 0; i < count; i++) {
            row(Author.HAND, from.plusSeconds(i), "text " + rows.size(), true);
        }
    }

    private void row(Author author, Instant at, String sha, boolean standing) {
        long id = rows.size() + 1;
        rows.add(new ThinningRow(id, SCENE, id == 1 ? OptionalLong.empty() : OptionalLong.of(id - 1), id, author, sha,
                standing, at, 10));
    }
}
