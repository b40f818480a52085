package app.snowquill.ui.bible;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the nodes of a graph so that related ones stand near and none covers another: springs and repulsion from a circle (Fruchterman and
 * Reingold, "Graph drawing by force-directed placement", 1991), then whatever still overlaps is pushed apart along its shorter way. The same
 * graph has the same picture every time. Pure.
 */
final class GraphLayout {
    /** Room that a node takes, px, its gap to the next included. */
    static final double WIDTH = 164;
    static final double HEIGHT = 64;

    private static final int ROUNDS = 250;
    private static final int PUSHES = 600;
    private static final double LENGTH = 150;
    private static final double MARGIN = 12;

    private final int count;
    private final double[] x;
    private final double[] y;
    private final List<int[]> ties = new ArrayList<>();
    private final List<String> ids;

    private GraphLayout(List<String> ids, List<GraphEdge> edges) {
        this.ids = List.copyOf(ids);
        this.count = ids.size();
        this.x = new double[count];
        this.y = new double[count];
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < count; i++) {
            places.put(ids.get(i), i);
            double angle = 2 * Math.PI * i / Math.max(1, count);
            double radius = Math.max(LENGTH, count * LENGTH / (2 * Math.PI));
            x[i] = radius * Math.cos(angle);
            y[i] = radius * Math.sin(angle);
        }
        edges.stream().filter(edge -> places.containsKey(edge.from()) && places.containsKey(edge.to()))
                .forEach(edge -> ties.add(new int[] {places.get(edge.from()), places.get(edge.to())}));
    }

    /** @param ids each once */
    static List<NodePlace> of(List<String> ids, List<GraphEdge> edges) {
        GraphLayout layout = new GraphLayout(ids, edges);
        for (int round = 0; round < ROUNDS; round++) {
            layout.relax(LENGTH / 4 * (1 - (double) round / ROUNDS) + 0.5);
        }
        for (int push = 0; push < PUSHES && layout.pushApart(); push++) {
            // until nothing overlaps
        }
        return layout.places();
    }

    private void relax(double longest) {
        double[] dx = new double[count];
        double[] dy = new double[count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                if (i != j) {
                    double distance = Math.max(1, Math.hypot(x[i] - x[j], y[i] - y[j]));
                    double force = LENGTH * LENGTH / (distance * distance);
                    dx[i] += (x[i] - x[j]) * force;
                    dy[i] += (y[i] - y[j]) * force;
                }
            }
            dx[i] -= x[i] * 0.6;
            dy[i] -= y[i] * 0.6;
        }
        for (int[] tie : ties) {
            double distance = Math.max(1, Math.hypot(x[tie[0]] - x[tie[1]], y[tie[0]] - y[tie[1]]));
            double force = distance / LENGTH / 2;
            pull(dx, tie, (x[tie[0]] - x[tie[1]]) * force);
            pull(dy, tie, (y[tie[0]] - y[tie[1]]) * force);
        }
        for (int i = 0; i < count; i++) {
            double way = Math.max(1e-9, Math.hypot(dx[i], dy[i]));
            x[i] += dx[i] / way * Math.min(way, longest);
            y[i] += dy[i] / way * Math.min(way, longest);
        }
    }

    private static void pull(double[] moves, int[] tie, double force) {
        moves[tie[0]] -= force;
        moves[tie[1]] += force;
    }

    /** @return whether anything overlapped */
    private boolean pushApart() {
        boolean overlapped = false;
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                double overX = WIDTH - Math.abs(x[i] - x[j]);
                double overY = HEIGHT - Math.abs(y[i] - y[j]);
                if (overX > 1e-6 && overY > 1e-6) {
                    overlapped = true;
                    if (overX < overY) {
                        double half = (overX / 2 + 0.5) * (x[i] < x[j] ? -1 : 1);
                        x[i] += half;
                        x[j] -= half;
                    } else {
                        double half = (overY / 2 + 0.5) * (y[i] < y[j] ? -1 : 1);
                        y[i] += half;
                        y[j] -= half;
                    }
                }
            }
        }
        return overlapped;
    }

    private List<NodePlace> places() {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            left = Math.min(left, x[i]);
            top = Math.min(top, y[i]);
        }
        List<NodePlace> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            places.add(new NodePlace(ids.get(i), x[i] - left + WIDTH / 2 + MARGIN, y[i] - top + HEIGHT / 2 + MARGIN));
        }
        return places;
    }
}
