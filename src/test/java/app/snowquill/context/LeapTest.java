package app.snowquill.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LeapTest {
    @Test
    void theBeginningStaysForEightScenesAndThenLeavesTheLastFour() {
        assertThat(IntStream.rangeClosed(0, 17).map(Leap.EIGHT::begin).boxed().toList())
                .isEqualTo(List.of(0, 0, 0, 0, 0, 0, 0, 0, 4, 4, 4, 4, 4, 4, 4, 4, 12, 12));
    }

    @ParameterizedTest
    @EnumSource
    void theSceneJustBeforeIsAlwaysRecentAndNoMoreThanTheMost(Leap leap) {
        for (int at = 1; at < 100; at++) {
            assertThat(at - leap.begin(at)).isBetween(1, leap.most());
        }
    }
}
