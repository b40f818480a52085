package app.snowquill.ui.bible;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GraphLayoutTest {
    @Test
    void noneOfThirtyNodesCoversAnotherWhateverTheirTies() {
        for (int seed = 0; seed < 20; seed++) {
            List<NodePlace> places = GraphLayout.of(nodes(30), edges(30, 15 + 3 * seed, seed));
            assertThat(places).hasSize(30);
            for (int i = 0; i < places.size(); i++) {
                assertThat(places.get(i).x()).isGreaterThanOrEqualTo(GraphLayout.WIDTH / 2);
                assertThat(places.get(i).y()).isGreaterThanOrEqualTo(GraphLayout.HEIGHT / 2);
                for (int j = i + 1; j < places.size(); j++) {
                    NodePlace one = places.get(i);
                    NodePlace other = places.get(j);
                    assertThat(Math.abs(one.x() - other.x()) > GraphLayout.WIDTH - 0.01 || Math.abs(one.y() - other.y()) > GraphLayout.HEIGHT - 0.01)
                            .as("seed %s, %s and %s", seed, one, other).isTrue();
                }
            }
        }
    }

    @Test
    void theSameGraphHasTheSamePicture() {
        assertThat(GraphLayout.of(nodes(12), edges(12, 20, 3))).isEqualTo(GraphLayout.of(nodes(12), edges(12, 20, 3)));
        assertThat(GraphLayout.of(List.of(), List.of())).isEmpty();
        assertThat(GraphLayout.of(List.of("one"), List.of())).hasSize(1);
    }

    private static List<String> nodes(int count) {
        return IntStream.range(0, count).mapToObj(i -> "n" + i).toList();
    }

    private static List<GraphEdge> edges(int nodes, int count, long seed) {
        Random random = new Random(seed);
        List<GraphEdge> edges = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            edges.add(new GraphEdge("n" + random.nextInt(nodes), "n" + random.nextInt(nodes), "knows", ""));
        }
        return edges;
    }
}
