package app.snowquill.ui.bible;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
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

    @Test
    void wordsStandOnTheirLineOrCloseBesideItClearOfNodesAndOfEachOther() {
        List<GraphEdge> edges = edges(14, 40, 5).stream().filter(edge -> !edge.from().equals(edge.to())).distinct().toList();
        Map<String, NodePlace> places = new LinkedHashMap<>();
        GraphLayout.of(nodes(14), edges).forEach(place -> places.put(place.id(), place));
        Map<GraphEdge, Point2D> clear = GraphWords.clear(edges, places);
        assertThat(clear).hasSizeGreaterThan(edges.size() * 3 / 4);
        assertThat(clear).allSatisfy((edge, middle) -> {
            Point2D from = GraphWords.at(edge, places, 0);
            Point2D way = GraphWords.at(edge, places, 1).subtract(from).normalize();
            assertThat(Math.abs(way.crossProduct(middle.subtract(from)).getZ())).isLessThan(17);
        });
        List<Bounds> rooms = clear.entrySet().stream().map(one -> GraphWords.room(one.getKey(), one.getValue())).toList();
        for (int i = 0; i < rooms.size(); i++) {
            Bounds room = rooms.get(i);
            assertThat(rooms.subList(i + 1, rooms.size())).noneMatch(room::intersects);
            assertThat(places.values()).noneMatch(node -> room.intersects(new BoundingBox(node.x() - GraphWords.NODE_WIDTH / 2,
                    node.y() - GraphWords.NODE_HEIGHT / 2, GraphWords.NODE_WIDTH, GraphWords.NODE_HEIGHT)));
        }
        assertThat(GraphWords.clear(edges, places)).isEqualTo(clear);
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
