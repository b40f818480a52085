package app.snowquill.engine.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which slot suits a prompt, by the rules alone. */
class SlotTest {
    private static final long MINUTE = 60_000_000_000L;

    private static Slot slot(int id, String feature, int known, int from, long usedAt) {
        Slot slot = new Slot(id);
        slot.take(feature);
        slot.knows(IntStream.range(from, from + known).toArray());
        slot.free(usedAt);
        return slot;
    }

    private static boolean better(Slot one, Slot other, String feature, int prompt, long now) {
        return one.betterThan(other, IntStream.range(0, prompt).toArray(), feature, now);
    }

    @Test
    void aSlotThatKnowsMostOfThePromptIsTaken() {
        assertThat(better(slot(0, "a", 300, 0, 5), slot(1, "b", 200, 0, 6), "a", 400, 10)).isTrue();
        assertThat(better(slot(0, "b", 300, 0, 5), slot(1, "a", 0, 0, 6), "a", 400, 10)).as("shared by both features").isTrue();
    }

    @Test
    void whereNothingIsKnownTheFeaturesOwnSlotIsTakenAndElseTheOldest() {
        assertThat(better(slot(0, "a", 0, 0, 6), slot(1, "b", 0, 0, 5), "a", 400, 10)).isTrue();
        assertThat(better(slot(0, "b", 0, 0, 6), slot(1, "c", 0, 0, 5), "a", 400, 10)).isFalse();
    }

    @Test
    void aLongWarmPromptOfAnotherFeatureIsSparedWhileAColderSlotIsFree() {
        Slot warm = slot(0, "b", 1_000, 0, 0);
        assertThat(better(slot(1, "", 0, 0, 0), warm, "a", 15, 10)).as("though it shares the beginning").isTrue();
        assertThat(better(slot(1, "c", 100, 5_000, 0), warm, "a", 15, 10)).isTrue();
        assertThat(better(warm, slot(1, "c", 100, 5_000, 9 * MINUTE), "a", 15, 9 * MINUTE)).as("gone cold").isTrue();
    }

    @Test
    void noMoreAnswersAreUnderWayThanMayBeThoughThereAreMoreSlots() {
        KnownSlots slots = new KnownSlots(1, 2);
        Slot writers = slots.take(new int[] {1, 2, 3}, "writer");
        writers.knows(new int[] {1, 2, 3});
        assertThat(slots.full()).isTrue();
        slots.free(writers);

        Slot notes = slots.take(new int[] {1, 7}, "notes");
        assertThat(notes).as("the writer's stays as it was").isNotSameAs(writers);
        slots.free(notes);
        assertThat(slots.take(new int[] {1, 2, 4}, "writer")).isSameAs(writers);
    }
}
