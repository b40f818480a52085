package app.snowquill.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BudgetsTest {
    @Test
    void roomThatOneLayerDoesNotNeedIsDealtOutAmongTheOthers() {
        Map<Layer, Integer> budgets = Budgets.of(Map.of(), Map.of(Layer.SYSTEM, 10, Layer.PLOT_AND_WORLD, 5_000, Layer.CHARACTERS_AND_SCENE, 5_000), 1_510);
        assertThat(budgets).containsEntry(Layer.SYSTEM, 10).containsEntry(Layer.RECENT_STORY, 0);
        assertThat(budgets.get(Layer.PLOT_AND_WORLD)).as("twice the scene's").isBetween(998, 1_000);
        assertThat(budgets.get(Layer.CHARACTERS_AND_SCENE)).isBetween(498, 500);
    }

    @Test
    void highElementsHaveTheirRoomFirst() {
        Map<Layer, Integer> budgets = Budgets.of(Map.of(Layer.SYSTEM, 900), Map.of(Layer.SYSTEM, 900, Layer.PLOT_AND_WORLD, 5_000), 1_000);
        assertThat(budgets).containsEntry(Layer.SYSTEM, 900);
        assertThat(budgets.get(Layer.PLOT_AND_WORLD)).isBetween(98, 100);
    }

    @Test
    void nobodyGetsMoreThanThereIsToTell() {
        assertThat(Budgets.of(Map.of(), Map.of(Layer.SYSTEM, 10, Layer.RECENT_STORY, 20), 100_000))
                .containsEntry(Layer.SYSTEM, 10).containsEntry(Layer.RECENT_STORY, 20);
    }
}
